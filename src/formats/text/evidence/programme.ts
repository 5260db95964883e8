import { signs } from '../physical/signs.ts';
import type { Observation } from './observe.ts';

/** Lines of a programme have no more words. */
const mostWords = 14;

/** `12 July – The Tempest`, `12. srpnja – Oluja`: a day and a month, a sign, and what happens then. */
const dayAndEvent = /^\P{L}{0,6}\p{Nd}{1,2}\.?\s(?:\p{L}{1,3}\s)?[\p{L}\p{M}]{3,12}\s?[–—:-]\s\p{L}/u;

/** Whether a line is one of several days in a row, each with what happens on it; then it is no date of the release. */
export function isOfProgramme(
  before: Observation | undefined,
  own: Observation,
  after: Observation | undefined,
): boolean {
  if (!isEvent(own)) return false;
  const isOne = [before, after].some((other) => {
    return other !== undefined && other.piece.passage === own.piece.passage && isEvent(other);
  });
  if (isOne) own.clues.delete('date-line');
  return isOne;
}

function isEvent({ piece }: Observation): boolean {
  if (piece.words > mostWords || (piece.signs & signs.digit) === 0) return false;
  if (piece.marker !== undefined || piece.cells !== undefined) return false;
  return dayAndEvent.test(piece.text);
}
