import { leftAsSource } from '../../dossier/dossier.ts';
import { formerTarget } from '../../merge/carry-over.ts';
import { textOf, type Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf } from '../../model/unit.ts';
import type { Context } from '../newsroom/context.ts';
import type { LoadedRelease } from '../release/load-release.ts';
import type { StatusRow } from './status-row.ts';

/** Where a row stands, and what comes next. */
export type Stand = Pick<StatusRow, 'standing' | 'next' | 'live'>;

/** Makes the row of a release in the language that it is written in. */
export function sourceRow({ release }: LoadedRelease, stand: Stand): StatusRow {
  const { id, locale, blocks } = release;
  const segments = blocks.flatMap(({ units }) => units.flatMap(segmentsOf)).length;
  const row = { release: id, locale, source: true, segments, translated: segments, errors: 0, warnings: 0 } as const;
  return { ...row, ...stand };
}

/** What the row of a translation is made of. */
export interface RowOf {
  readonly translation: Translation;
  readonly locale: string;
  readonly findings: readonly Finding[];
}

/** Makes the row of a translation. */
export function translationRow(
  { newsroom: { layout } }: Context,
  { translation, locale, findings }: RowOf,
  stand: Stand,
): StatusRow {
  const { release, units } = translation;
  const open = findings.filter(({ waived }) => waived === undefined);
  const segments = units.flatMap(segmentsOf);
  return {
    release,
    locale,
    ...stand,
    segments: segments.length,
    translated: translatedIn(units, open),
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    ...keptIn(translation, layout.store(locale, release)),
  };
}

/** Counts the sentences that are translated: one that is empty, or stands in the language of the source still, is not. */
function translatedIn(units: Translation['units'], findings: readonly Finding[]): number {
  const isLeft = leftAsSource(findings);
  return units.flatMap((unit) =>
    segmentsOf(unit).filter(
      ({ id, state, source, target = [] }) =>
        state !== 'initial' && (hasWords(target) || !hasWords(source)) && !isLeft(unit.id, id),
    ),
  ).length;
}

const hasWords = (content: Content): boolean =>
  content.some(({ kind }) => kind === 'ph') || textOf(content).trim() !== '';

function keptIn({ units }: Translation, path: string): Pick<StatusRow, 'kept'> {
  const notes = units.flatMap((unit) => unit.notes).filter(({ category }) => category === formerTarget);
  return notes.length === 0 ? {} : { kept: { targets: notes.length, path } };
}
