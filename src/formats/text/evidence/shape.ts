import { characterTest, isDigit, isLetter, isLowerCase, isUpperCase } from '../../../locale/characters.ts';
import { isUnspaced, isUnstopped } from '../../../locale/scripts.ts';
import type { Piece } from '../physical/pieces.ts';
import type { Clue } from './clues.ts';

/** Running text: a sentence, or too many words for a heading. */
export function isProse(piece: Piece): boolean {
  if (piece.marker !== undefined || piece.layout === 'table') return false;
  if (piece.ends === 'sentence') return piece.words >= 6 || (piece.words >= 4 && isUnspaced(piece.text.charCodeAt(0)));
  if (piece.ends === 'question') return piece.words >= 14;
  return piece.words >= 26 || isUnstoppedText(piece);
}

/** Where no sign ends a sentence, so many words are more than a title has. */
const fewestUnstopped = 15;

function isUnstoppedText({ ends, words, text }: Piece): boolean {
  return ends === 'open' && words >= fewestUnstopped && isUnstopped(text.charCodeAt(0));
}

/** The one clue that tells of a piece's form. */
export function shapeOf(piece: Piece): Clue {
  const { words, ends } = piece;
  if (ends === 'colon') return words <= 7 ? 'colon-short' : 'colon-long';
  if (ends === 'question') return words >= 22 ? 'prose' : 'question';
  if (ends === 'sentence')
    return words >= 7 || (words >= 4 && isUnspaced(piece.text.charCodeAt(0))) ? 'prose' : 'sentence';
  if (words >= 30 || isUnstoppedText(piece)) return 'prose';
  if (words >= 17) return 'long-line';
  if (words >= 5) return 'line';
  return words > 2 ? 'few-words' : 'one-word';
}

/** So much of a line tells how its letters are written. */
const reach = 200;
/** Shorter words keep their small letters in titles. */
const longWord = 4;

/** How the letters of a line are written: all as capitals, words beginning with them, otherwise, or none at all. */
type Dress = 'capitals' | 'title' | 'sentence' | 'none';

/** How the letters of a line are written. */
export function casing(text: string): Dress {
  const end = Math.min(text.length, reach);
  let upper = 0;
  let lower = 0;
  let together = false;
  let before: 'upper' | 'lower' | 'none' = 'none';
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isLowerCase(code)) {
      if (before === 'none' && isOrdinalEnding(text, at)) at += 1;
      else lower += 1;
      before = 'lower';
    } else if (isUpperCase(code)) {
      upper += 1;
      together ||= before === 'upper';
      before = 'upper';
    } else before = 'none';
  }
  if (lower === 0) return together ? 'capitals' : 'none';
  return upper >= fewestRaised && isTitle(text.slice(0, end)) ? 'title' : 'sentence';
}

/** `21st CENTURY`: the letters behind a figure. */
function isOrdinalEnding(text: string, at: number): boolean {
  return at > 0 && isDigit(text.charCodeAt(at - 1)) && /^(?:st|nd|rd|th)/.test(text.slice(at, at + 2));
}

/** A title has three longer words at least. */
const fewestRaised = 3;

/** Whether three of four longer words begin with a capital; of four or fewer all: `Wyniki badania Instytutu Domowego` has a name. */
function isTitle(text: string): boolean {
  let long = 0;
  let raised = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isOfWord(text.charCodeAt(at))) continue;
    if (at - start >= longWord) {
      long += 1;
      if (isUpperCase(text.charCodeAt(start))) raised += 1;
    }
    start = at + 1;
  }
  return long >= fewestRaised && raised >= (long <= 4 ? long : 0.75 * long);
}

const isOfWord = characterTest((character) => /[\p{L}\p{M}'’-]/u.test(character));

/** The share of figures among the letters and figures of a text. */
export function shareOfFigures(text: string): number {
  const end = Math.min(text.length, reach);
  let figures = 0;
  let letters = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) figures += 1;
    else if (isLetter(code)) letters += 1;
  }
  return figures === 0 ? 0 : figures / (figures + letters);
}
