import { defined } from '../../model/defined.ts';
import type { Finding } from '../../model/finding.ts';
import type { Dossier, DossierEdition, DossierUnwaived } from '../dossier.ts';
import type { FactRow, Saying } from '../sheet/facts-sheet.ts';

/** A person's word: a finding that may stand, or warnings that somebody answers for. */
export interface Decided {
  readonly kind: 'waiver' | 'unwaived' | 'sign-off';
  readonly release: string;
  readonly locale: string;
  readonly by: string;
  readonly why: string;
  /** RFC 3339. */
  readonly when: string;
  /** Of a waiver, and of one that was taken back: the check and the finding that it is about. */
  readonly check?: string;
  readonly finding?: string;
  /** What stands there, and what the check expected. */
  readonly found?: string;
  readonly expected?: string;
  /** The sentence that it is about, and what the source and the other languages say in its place. */
  readonly sentence?: { readonly source: string; readonly target: string };
  readonly others?: readonly Witness[];
  /** It is a range of dates that does not end after it begins. */
  readonly backwards?: true;
  /** Of a waiver that was taken back: who had given it, why and when. */
  readonly waiver?: DossierUnwaived['waiver'];
  /** Of a sign-off: for how many warnings. */
  readonly count?: number;
}

/** What another language says in the same place. */
interface Witness {
  readonly locale: string;
  readonly text: string;
  /** A check tells of it as well, or somebody let it stand: it proves nothing. */
  readonly isDoubtful?: true;
}

/** Lists what people decided about a release. */
export function decisionsIn(dossier: Dossier): readonly Decided[] {
  const { release, editions } = dossier;
  return editions.flatMap((edition) => {
    const { locale, findings, signOffs, unwaived } = edition;
    return [
      ...findings.flatMap((finding): readonly Decided[] => {
        const { id, check, waived } = finding;
        if (waived === undefined) return [];
        const { by, why, when } = waived;
        const about = { check, finding: id, ...valuesOf(finding), ...placeOf(finding, dossier, edition) };
        return [{ kind: 'waiver', release, locale, by, why, when, ...about }];
      }),
      ...unwaived.map((each): Decided => ({ kind: 'unwaived', release, locale, ...each })),
      ...signOffs.map(({ by, why, when, findings: signed }): Decided => ({
        kind: 'sign-off',
        release,
        locale,
        by,
        why,
        when,
        count: signed.length,
      })),
    ];
  });
}

/** The sentence that somebody let stand, and what others say in its place. */
function placeOf(finding: Finding, dossier: Dossier, { locale, units }: DossierEdition): Partial<Decided> {
  const { unit, segment } = finding;
  const here = units.find(({ id }) => id === unit)?.segments.find(({ id }) => id === segment);
  const row = dossier.facts.rows.find(({ cells }) => cells[locale]?.finding === finding.id);
  return {
    ...(here === undefined ? {} : { sentence: { source: here.source, target: here.target ?? '' } }),
    ...(row === undefined
      ? {}
      : saidIn(row, { locale, sourceLocale: dossier.sourceLocale, found: String(finding.evidence['found']) })),
  };
}

/** What a row of the facts sheet has of a value that somebody let stand. */
function saidIn(
  { kind, source, cells }: FactRow,
  { locale, sourceLocale, found }: { readonly locale: string; readonly sourceLocale: string; readonly found: string },
): Partial<Decided> {
  const { said = [], backwards } = cells[locale] ?? {};
  const others = [
    ...(source === undefined ? [] : [{ locale: sourceLocale, text: source.text }]),
    ...Object.entries(cells)
      .filter(([other, cell]) => other !== locale && cell.said.length > 0)
      .map(([other, cell]): Witness => {
        const isDoubtful = (cell.finding !== undefined && cell.severity !== 'info') || cell.waived !== undefined;
        return { locale: other, text: wordsOf(cell.said), ...(isDoubtful ? { isDoubtful } : {}) };
      }),
  ];
  // The figure alone would tell nobody what date stands there.
  const isPart = kind === 'date-range' || (kind === 'date' && /^\d{1,2}$/.test(found));
  const isRange = isPart && source !== undefined && said.length > 0;
  return {
    ...defined({ backwards }),
    ...(others.length === 0 ? {} : { others }),
    ...(isRange ? { found: wordsOf(said), expected: source.text } : {}),
  };
}

const wordsOf = (said: readonly Saying[]): string => said.map(({ text }) => text).join(' … ');

function valuesOf({ evidence, source, target }: Finding): Pick<Decided, 'found' | 'expected'> {
  const said = (value: unknown, other: string | undefined): string | undefined =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : other;
  return defined({ found: said(evidence['found'], target?.text), expected: said(evidence['expected'], source?.text) });
}
