import { readData, supplemental } from '../load.ts';
import { likelyTag } from '../tags/tags.ts';

/** The rows of a table of this folder, by locale, language or script; `orthography.schema.json` tells of their form. */
export function tableRows<Row extends object>(table: string): Readonly<Record<string, Row>> {
  return readData<{ readonly rows: Readonly<Record<string, Row>> }>(`orthography/${table}.json`)?.rows ?? {};
}

/** The row of a locale's language, else of its script; undefined where neither is listed. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its table holds
export function rowOfLanguage<Row extends object>(table: string, locale: string): Row | undefined {
  const rows = tableRows<Row>(table);
  const { language = '', script = '' } = likelyTag(locale) ?? {};
  const key = [`${language}-${script}`, language, script].find((name) => Object.hasOwn(rows, name));
  return key === undefined ? undefined : rows[key];
}

/** What was made of each table's rows, by locale. */
const made = new Map<string, Map<string, unknown>>();
/** More locales than one run ever has. */
const mostRows = 1000;

/**
 * Makes what serves a locale of the rows for `und`, `und-<Script>`, `<language>`, `<language>-<Script>` and
 * `<language>-<Region>`: the fields of a more particular row go before those of a general one. The result is kept.
 */
export function tableRow<Row extends object, Made extends object>(
  table: string,
  locale: string,
  make: (row: Partial<Row>, locale: string) => Made,
): Made {
  let rows = made.get(table);
  if (rows === undefined) made.set(table, (rows = new Map()));
  let row = rows.get(locale) as Made | undefined;
  if (row === undefined) {
    if (rows.size > mostRows) rows.clear();
    rows.set(locale, (row = make(merged<Row>(table, locale), locale)));
  }
  return row;
}

function merged<Row extends object>(table: string, locale: string): Partial<Row> {
  const all = tableRows<Partial<Row>>(table);
  const { language, script, region } = likelyTag(locale) ?? { language: locale };
  // Words of Norwegian serve Bokmål, as its other data does.
  const like = supplemental().equivalents[language] ?? language;
  let row: Partial<Row> = {};
  for (const key of ['und', `und-${script}`, like, language, `${language}-${script}`, `${language}-${region}`]) {
    if (Object.hasOwn(all, key)) row = { ...row, ...all[key] };
  }
  return row;
}
