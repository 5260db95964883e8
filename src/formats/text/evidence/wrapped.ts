import { clueSet } from './clue-set.ts';
import { isLowerCase } from '../../../locale/characters.ts';
import type { Piece } from '../physical/pieces.ts';
import type { Observation } from './observe.ts';
import { casing } from './shape.ts';

/** A continuation has fewer words. */
const longest = 18;

/**
 * Whether a line goes on with what the line before began: a headline, say, that was wrapped. In a release that is all
 * in capitals, `isShouted`, those tell nothing, and little where no paragraph is broken, `isWrapped`.
 */
export function goesOn(
  before: Observation | undefined,
  own: Observation,
  { isShouted, isWrapped }: { readonly isShouted: boolean; readonly isWrapped: boolean },
): boolean {
  const { piece } = own;
  if (before === undefined || !mayGoOn(before, piece) || isOwn(own)) return false;
  // `What: …`, `Where: …` are lines of their own.
  if (/^[\p{L}\s]{1,24}[:：፦៖՝]/u.test(piece.text)) return false;
  const { text } = before.piece;
  if (isCutOff(text) || isLowerCase(piece.text.codePointAt(0) ?? 0)) return true;
  const isOne = isWrapped || text.length + piece.text.length <= longestUnwrapped || smallStart.test(piece.text);
  return isOne && isSameDress(before.piece, piece, isShouted);
}

/** A headline of more characters in a text that nobody wrapped is two lines. */
const longestUnwrapped = 90;

/** Whether a line is one from which another may go on. */
function mayGoOn(before: Observation, piece: Piece): boolean {
  const { piece: above } = before;
  if (above.passage !== piece.passage || above.words < (above.ends === 'colon' ? 5 : 3)) return false;
  if (above.ends !== 'open' && above.ends !== 'colon') return false;
  return !isOwn(before) && piece.marker === undefined && !piece.isBeside && piece.words < longest;
}

/** What tells of a line that nothing goes on from. */
const ownLines = clueSet(['release-mark', 'date-line', 'embargo', 'page-start', 'page-phrase', 'source-line']);

/** Lines that nothing goes on from. */
function isOwn({ piece, clues }: Observation): boolean {
  return piece.isBeside || clues.hasAny(ownLines);
}

/** Whether a line ends where none can: in a comma, a colon, a dash, a small word. */
function isCutOff(text: string): boolean {
  return /[,，、;:：–—-]$/u.test(text) || smallWord.test(text.slice(-12));
}

const smallStart =
  /^(?:the|a|an|of|to|in|and|for|on|with|by|at|as|from|or|de|des|du|et|en|à|y|con|para|por|del|und|für|mit|von|e|com|para|em|и|в|на|с|по|для)\s/iu;

const smallWord =
  /\s(?:the|a|an|of|to|in|and|for|on|with|by|at|as|from|or|de|la|le|les|des|du|et|en|à|au|aux|pour|sur|dans|el|los|las|del|y|por|para|con|der|die|das|den|dem|des|und|für|mit|von|im|zu|zur|zum|bei|auf|e|do|da|dos|das|di|dan|untuk|yang|il|per|и|в|на|с|по|для|о|от|к)$/iu;

/** Two lines of capitals, or a long line of a title and its last words. */
function isSameDress(above: Piece, piece: Piece, isShouted: boolean): boolean {
  const dress = casing(piece.text);
  if (dress !== casing(above.text)) return false;
  if (dress === 'capitals') return above.text.length >= 24 && !isShouted;
  return dress === 'title' && above.text.length >= 40 && piece.words <= 4;
}
