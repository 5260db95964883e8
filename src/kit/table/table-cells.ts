/** A row of a table as it stands in its file. */
export interface CellRow {
  /** Its number in the file, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The forms of a table for translators without a tool, by the extension of the file. */
export const tableForms = ['docx', 'csv', 'xlsx'] as const;

export type TableForm = (typeof tableForms)[number];

/** Tells the form of a table by the name of its file; the list of terms in a kit is none. */
export function tableFormOf(path: string): TableForm | undefined {
  const name = path.replace(/^.*[\\/:]/s, '').toLowerCase();
  if (name === 'terms.csv') return undefined;
  return tableForms.find((form) => name.endsWith(`.${form}`));
}

/** What the first heading of a table says: release, source and target locale, and export. */
export const HEADING: RegExp = /\bdragoman:([^:\s]+):([A-Za-z\d-]+):([A-Za-z\d-]+):(\w*)$/i;

/** `unit/segment`. */
export const ROW_ID: RegExp = /^[\w.:-]+\/[\w.:-]+$/;
