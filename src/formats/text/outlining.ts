import type { ChosenRole, SourceDocument } from '../source/define-format.ts';
import { readEmbargo } from '../embargo/read-embargo.ts';
import { writtenLocale } from '../../locale/tags/written-locale.ts';
import { chosenStates } from './decision/chosen.ts';
import { decide, type Decision } from './decision/decode.ts';
import type { State } from './decision/states.ts';
import { lexiconFor, type Lexicon } from './evidence/lexicon.ts';
import { isPlaceOfText } from './evidence/place-of-text.ts';
import { observe, type Observation } from './evidence/observe.ts';
import { isProse } from './evidence/shape.ts';
import { linesOf } from './physical/lines.ts';
import { piecesOf, type Piece } from './physical/pieces.ts';
import { blocksOf } from './refinement/blocks.ts';
import { labelsOf } from './refinement/labels.ts';

/**
 * Reads the blocks of a plain-text release, what it says of its date and place, and its embargo lines: lines are joined
 * to pieces, each piece is observed, the best reading of all is chosen, and what depends on it is filled in. What a
 * person said of a part (`chosen`) is not up to the reading.
 */
export function outlineText(
  text: string,
  sourceLocale: string,
  names: ReadonlySet<string>,
  chosen: readonly ChosenRole[] = [],
): Pick<SourceDocument, 'blocks' | 'meta' | 'embargo'> {
  const locale = writtenLocale(text, sourceLocale);
  const lexicon = lexiconFor(locale);
  const pieces = piecesOf(text, linesOf(text), names, locale);
  const embargo = readEmbargo(
    pieces.map((piece) => ({
      text: piece.text,
      textNumber: piece.textNumber,
      line: piece.line,
      running: isProse(piece) && !isUnstoppedLine(piece),
    })),
    locale,
  );
  const observations = observe(pieces, { lexicon, names, embargo: new Set(embargo.map(({ line }) => line)) });
  const decisions = decide(observations, chosenStates(pieces, chosen));
  const labels = labelsOf(observations, decisions, lexicon);
  const blocks = blocksOf(text, observations, decisions, labels);
  return { blocks, embargo, meta: metaOf(observations, decisions, lexicon) };
}

/** Lines of scripts without a sign at the end of a sentence have fewer words. */
const longestLine = 26;

/** Whether a line of a script without full stops may be a note: only its length tells that it is none. */
function isUnstoppedLine({ ends, words }: Piece): boolean {
  return ends === 'open' && words < longestLine;
}

/** States whose dateline is the release's own. */
const dated: ReadonlySet<State> = new Set<State>(['paragraph', 'topDate', 'headDate', 'bodyDate']);

/** The date and place of the release: what its own line says, else its dateline, else a line with a date above or below. */
function metaOf(
  observations: readonly Observation[],
  decisions: readonly Decision[],
  lexicon: Lexicon,
): SourceDocument['meta'] {
  const found = observations.flatMap(({ dateline, clues }, at) => {
    const state = decisions[at]?.state ?? 'foot';
    return dateline === undefined || clues.has('embargo') ? [] : [{ ...dateline, at, state, isOwn: dated.has(state) }];
  });
  const own = found.filter(({ isOwn }) => isOwn);
  const header = found.filter(({ state }) => state === 'top' || state === 'headNav');
  // A line that is a date says it, whatever it was read as, where no other does.
  const only = found.filter(({ at }) => observations[at]?.clues.has('only-date') === true);
  const date = [...own, ...header, ...only].find((each) => each.date !== undefined)?.date;
  const runIn = own.find(({ state, place: named }) => state === 'paragraph' && named !== undefined);
  const place =
    (runIn ?? own.find(({ place: named }) => named !== undefined))?.place ?? asidePlace(own, observations, lexicon);
  return { ...(date === undefined ? {} : { date }), ...(place === undefined ? {} : { place }) };
}

/** What stands beside a date behind a sign, or right above or below it, if the text says that it is a place. */
function asidePlace(
  own: readonly { readonly aside?: string; readonly at: number }[],
  observations: readonly Observation[],
  lexicon: Lexicon,
): string | undefined {
  const names = own.flatMap(({ aside, at }) => [
    ...(aside === undefined ? [] : [aside]),
    ...[at - 1, at + 1].flatMap((next) => nameBeside(observations[at], observations[next]) ?? []),
  ]);
  return names.find((name) => isPlaceOfText(name, observations, lexicon));
}

/** Names of places have no more words. */
const longestPlace = 3;

/** A line of a few words in the passage of a date. */
function nameBeside(date: Observation | undefined, own: Observation | undefined): string | undefined {
  if (own?.piece.passage !== date?.piece.passage || own?.piece.ends !== 'open') return undefined;
  const { text, words } = own.piece;
  return words <= longestPlace && /^[\p{Lu}\p{Lo}][^\p{Nd}:@]+$/u.test(text) ? text : undefined;
}
