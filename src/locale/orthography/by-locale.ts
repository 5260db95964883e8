import { readData } from '../load.ts';
import { likelyTag } from '../tags/tags.ts';

/** What was made of each table's rows, by locale. */
const made = new Map<string, Map<string, unknown>>();
/** More locales than one run ever has. */
const mostRows = 1000;

/**
 * The row of a reviewed table that serves a locale. Its keys are `und`, `und-<Script>`, `<language>`,
 * `<language>-<Script>` and `<language>-<Region>`; the fields of a more particular row are laid over those of a general
 * one. What `make` makes of the row is kept.
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
  const all = readData<Record<string, Partial<Row>>>(`orthography/${table}.json`) ?? {};
  const { language, script, region } = likelyTag(locale) ?? { language: locale };
  let row: Partial<Row> = {};
  for (const key of ['und', `und-${script}`, language, `${language}-${script}`, `${language}-${region}`]) {
    if (Object.hasOwn(all, key)) row = { ...row, ...all[key] };
  }
  return row;
}
