import { textOf, type Content } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import type { FactKind } from '../../model/fact.ts';
import type { Finding } from '../../model/finding.ts';
import type { NamedValue } from '../../model/release.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import { valuesIn, type ValueContext } from './written-values.ts';
import type { OpenRow } from './fact-rows.ts';
import type { FactCell, FactGroupId, Saying } from './facts-sheet.ts';

const kinds: Readonly<Record<NamedValue['kind'], readonly [FactGroupId, FactKind | 'value']>> = {
  text: ['figures', 'value'],
  number: ['figures', 'cardinal'],
  percentage: ['figures', 'percent'],
  date: ['dates', 'date'],
};

/** The row of a placeholder, and the code by which a translation has it. */
export interface ValueRow {
  readonly row: OpenRow;
  readonly code: string;
}

/** Opens the rows of the named values that a unit of the source has. */
export function valueRows(unit: Unit, at: number, context: ValueContext): readonly ValueRow[] {
  return segmentsOf(unit).flatMap(({ id, source }) =>
    sayings(source, { unit: unit.id, segment: id }, context).map(({ code, value, saying }): ValueRow => {
      const [group, kind] = kinds[value?.kind ?? 'text'];
      const place = [at, saying.start, saying.end] as const;
      const row = {
        group,
        kind,
        unit: unit.id,
        ...defined({ role: unit.role }),
        source: saying,
        written: true,
      } as const;
      return { code, row: { ...row, cells: {}, place } };
    }),
  );
}

/** Enters how a locale has the named values of a unit: it writes the same value in its own way, or left it out. */
export function enterValues(
  rows: readonly ValueRow[],
  unit: Unit,
  {
    locale,
    context,
    findings,
  }: { readonly locale: string; readonly context: ValueContext; readonly findings: readonly Finding[] },
): void {
  if (rows.length === 0) return;
  const said = segmentsOf(unit).flatMap(({ id, target }) =>
    target === undefined ? [] : sayings(target, { unit: unit.id, segment: id }, context),
  );
  for (const { row, code } of rows) {
    const here = said.filter((each) => each.code === code).map(({ saying }) => saying);
    row.cells[locale] = here.length > 0 ? { state: 'same', said: here } : absent(row, unit, findings);
  }
}

const tellsOfCodes: ReadonlySet<string> = new Set(['inline-codes', 'placeholders']);

function absent({ source }: OpenRow, unit: Unit, findings: readonly Finding[]): FactCell {
  const segment = segmentsOf(unit).find(({ id }) => id === source?.segment);
  const hasTarget = (segment?.target ?? []).some(({ kind }) => kind === 'text' || kind === 'ph');
  if (segment !== undefined && !hasTarget) return { state: 'untranslated', said: [] };
  const finding = findings.find((each) => each.unit === unit.id && tellsOfCodes.has(each.check));
  const { severity, check, id, waived } = finding ?? {};
  return {
    state: 'missing',
    said: [],
    ...defined({
      severity,
      finding: id,
      check,
      waived: waived && { by: waived.by, why: waived.why, when: waived.when },
    }),
  };
}

interface Said {
  readonly code: string;
  readonly value: NamedValue | undefined;
  readonly saying: Saying;
}

/** The values of a sentence, in the sentence as it reads with all of them written in. */
function sayings(
  content: Content,
  { unit, segment }: { readonly unit: string; readonly segment: string },
  context: ValueContext,
): readonly Said[] {
  const values = valuesIn(content, unit, context);
  if (values.length === 0) return [];
  const text = textOf(content);
  let sentence = '';
  let from = 0;
  const placed = values.map((each) => {
    sentence += text.slice(from, each.at);
    from = each.at;
    const start = sentence.length;
    sentence += each.text;
    return { ...each, start };
  });
  sentence += text.slice(from);
  return placed
    .filter(({ text: written }) => written !== '#')
    .map(({ id, value, text: written, start }) => ({
      code: id,
      value,
      saying: {
        text: written,
        ...defined({ value: value && canonical(value) }),
        segment,
        sentence,
        start,
        end: start + written.length,
      },
    }));
}

function canonical(value: NamedValue): string | undefined {
  if (value.kind === 'date') return value.iso;
  if (value.kind === 'number') return value.number;
  return value.kind === 'percentage' ? `${Number((Number(value.number) * 100).toFixed(10))} %` : undefined;
}
