import type { Dossier, DossierEdition } from '../dossier.ts';
import type { FactCell, FactRow, Saying } from '../sheet/facts-sheet.ts';
import type { TextMark } from './marked-text.ts';

/** The marks of the sentences of an edition. */
export interface Marks {
  of(unit: string, segment: string, side: 'source' | 'target'): readonly TextMark[];
}

/** Marks what findings point to, and the facts of both sides by the number that they share. */
export function marksOf({ facts }: Dossier, { locale, findings, units }: DossierEdition): Marks {
  const known = new Map<string, TextMark[]>();
  const add = (unit: string, segment: string, side: string, mark: TextMark): void => {
    const key = `${side} ${unit} ${segment}`;
    const same = known.get(key);
    if (same === undefined) known.set(key, [mark]);
    else same.push(mark);
  };
  const sources = new Map(
    units.flatMap(({ id, segments }) => segments.map((each) => [`${id} ${each.id}`, each.source])),
  );
  for (const [number, row] of rowsOf(facts.rows, locale).entries()) {
    const look = lookOf(row.cells[locale]);
    const put = (side: 'source' | 'target', { segment, start, end }: Saying): void =>
      add(row.unit, segment, side, { start, end, number: number + 1, look });
    // Another segmentation than the source's own has its sentences elsewhere.
    if (row.source !== undefined && sources.get(`${row.unit} ${row.source.segment}`) === row.source.sentence) {
      put('source', row.source);
    }
    for (const said of row.cells[locale]?.said ?? []) put('target', said);
  }
  for (const { severity, waived, unit = '', segment = '', source, target } of findings) {
    if (severity === 'info') continue;
    const look = waived !== undefined ? 'waived' : severity === 'error' ? 'wrong' : 'doubtful';
    if (source !== undefined) add(unit, segment, 'source', { start: source.start, end: source.end, look });
    if (target !== undefined) add(unit, segment, 'target', { start: target.start, end: target.end, look });
  }
  return { of: (unit, segment, side) => known.get(`${side} ${unit} ${segment}`) ?? [] };
}

function lookOf(cell: FactCell | undefined): TextMark['look'] {
  if (cell?.waived !== undefined) return 'waived';
  return cell?.severity === 'error' ? 'wrong' : cell?.severity === 'warning' ? 'doubtful' : 'fact';
}

/** Gives the rows that a locale has or should have: their places are the numbers on both sides. */
function rowsOf(rows: readonly FactRow[], locale: string): readonly FactRow[] {
  return rows.filter(({ cells, written }) => {
    const { said = [], severity } = cells[locale] ?? {};
    if (written === true) return false;
    return said.some(({ text }) => text !== '') || severity !== undefined;
  });
}
