import type { Translate } from '../../model/translate.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import type { UnitNotes } from '../../xliff/common/translator-notes.ts';
import { withTokens } from './code-tokens.ts';
import { csvTable } from './csv-table.ts';
import { docxTable } from './docx-table.ts';
import type { TableForm } from './table-cells.ts';
import { xlsxTable } from './xlsx-table.ts';

/** A release in one locale as a table: a row for each sentence. */
export interface BilingualTable {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** The languages that people write; tags as XLIFF has them are in the headings. */
  readonly headings: readonly [id: string, source: string, target: string, notes: string];
  readonly rows: readonly (readonly [id: string, source: string, target: string, notes: string])[];
}

/**
 * Makes the table of a translation. The first heading tells what it is of, so that the file is known by whatever name it
 * comes back.
 */
export function bilingualTable(
  translation: Translation,
  unitNotes: (unit: Unit) => UnitNotes,
  t: Translate,
): BilingualTable {
  const { release, sourceLocale, targetLocale = sourceLocale, exportId = '', units } = translation;
  const rows = units
    .filter(({ translate }) => translate)
    .flatMap((unit) => {
      const notes = unitNotes(unit).notes.map(({ text }) => text);
      return segmentsOf(unit).map((segment, at) => {
        const { id, source, target = [] } = segment;
        const told = at === 0 ? notes.join('\n') : '';
        return [`${unit.id}/${id}`, withTokens(source, source), withTokens(target, source), told] as const;
      });
    });
  const id = ['dragoman', release, sourceLocale, targetLocale, exportId].join(':');
  const [source, target, notes] = (['source', 'target', 'notes'] as const).map((name) => t(`kit.table.${name}`));
  return {
    sourceLocale,
    targetLocale,
    headings: [id, `${source} (${sourceLocale})`, `${target} (${targetLocale})`, notes!],
    rows,
  };
}

const WRITERS: Readonly<Record<TableForm, (table: BilingualTable) => Uint8Array>> = {
  docx: docxTable,
  csv: csvTable,
  xlsx: xlsxTable,
};

/** Writes a table in a form. The same table gives the same bytes. */
export function writeTable(table: BilingualTable, form: TableForm): Uint8Array {
  return WRITERS[form](table);
}
