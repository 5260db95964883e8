import type { SourceDocument } from '../source/define-format.ts';
import { readEmbargo } from '../embargo/read-embargo.ts';
import { decide, type Decision } from './decision/decode.ts';
import { lexiconFor } from './evidence/lexicon.ts';
import { observe, type Observation } from './evidence/observe.ts';
import { isProse } from './evidence/shape.ts';
import { linesOf } from './physical/lines.ts';
import { piecesOf } from './physical/pieces.ts';
import { blocksOf } from './refinement/blocks.ts';
import { labelsOf } from './refinement/labels.ts';

/**
 * Reads the blocks of a plain-text release, what it says of its date and place, and its embargo lines: lines are joined
 * to pieces, each piece is observed, the best reading of all is chosen, and what depends on it is filled in.
 */
export function outlineText(
  text: string,
  locale: string,
  names: ReadonlySet<string>,
): Pick<SourceDocument, 'blocks' | 'meta' | 'embargo'> {
  const lexicon = lexiconFor(locale);
  const pieces = piecesOf(text, linesOf(text), names);
  const embargo = readEmbargo(
    pieces.map((piece) => ({ text: piece.text, line: piece.line, running: isProse(piece) })),
    locale,
  );
  const observations = observe(pieces, { lexicon, names, embargo: new Set(embargo.map(({ line }) => line)) });
  const decisions = decide(observations);
  const labels = labelsOf(observations, decisions, lexicon);
  const blocks = blocksOf(text, observations, decisions, labels);
  return { blocks, embargo, meta: metaOf(observations, decisions) };
}

/** The date and place of the release: what its own line says, else its dateline. */
function metaOf(observations: readonly Observation[], decisions: readonly Decision[]): SourceDocument['meta'] {
  let date: string | undefined;
  let place: string | undefined;
  let runInPlace: string | undefined;
  for (const [at, { dateline }] of observations.entries()) {
    const state = decisions[at]?.state;
    if (
      dateline === undefined ||
      (state !== 'paragraph' && state !== 'topDate' && state !== 'headDate' && state !== 'bodyDate')
    ) {
      continue;
    }
    date ??= dateline.date;
    if (state === 'paragraph') runInPlace ??= dateline.place;
    else place ??= dateline.place;
  }
  const found = runInPlace ?? place;
  return { ...(date === undefined ? {} : { date }), ...(found === undefined ? {} : { place: found }) };
}
