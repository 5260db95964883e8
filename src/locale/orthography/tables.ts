import { readData, supplemental } from '../load.ts';
import { likelyTag } from '../tags/tags.ts';
import { openTable } from './table-rows.ts';

/** The rows of a table of this folder, by locale, language or script; `orthography.schema.json` tells of their form. */
export function tableRows<Row extends object>(table: string): Readonly<Record<string, Row>> {
  return readData<{ readonly rows: Readonly<Record<string, Row>> }>(`orthography/${table}.json`)?.rows ?? {};
}

/** The row of a locale's language, else of its script; undefined where neither is listed. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its table holds
export function rowOfLanguage<Row extends object>(table: string, locale: string): Row | undefined {
  const rows = openTable(table);
  const { language = '', script = '' } = likelyTag(locale) ?? {};
  return (rows.get(`${language}-${script}`) ?? rows.get(language) ?? rows.get(script)) as Row | undefined;
}

/** The row of that very name; undefined where there is none. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its table holds
export function rowNamed<Row extends object>(table: string, name: string): Row | undefined {
  return openTable(table).get(name) as Row | undefined;
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
  const all = openTable(table);
  const { language, script, region } = likelyTag(locale) ?? { language: locale };
  // Words of Norwegian serve Bokmål, as its other data does.
  const like = supplemental().equivalents[language] ?? language;
  let row: Partial<Row> = {};
  for (const key of ['und', `und-${script}`, like, language, `${language}-${script}`, `${language}-${region}`]) {
    row = { ...row, ...all.get(key) };
  }
  return row;
}
