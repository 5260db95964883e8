import { looksLikeName } from './contact-clues.ts';
import { signs } from '../physical/signs.ts';
import type { Observation } from './observe.ts';
import { isProse } from './shape.ts';

/** Headings of contacts have no more words. */
const longestHeading = 6;
/** Numbers to call that begin with any figure have so many figures. */
const fewestDigits = 6;
const mostDigits = 12;

/** `Ferry company: Kari Moe, 55 50 01 21`: groups of figures behind a comma or bar at the end. */
const numberAtEnd = /^(.{3,90}?)\s*[,،，;|]\s*(\p{Nd}{2,5}(?:[ \u00a0.\-–]\p{Nd}{2,5}){1,4})$/u;
/** Dates, hours, ranges of years, and figures in groups of three that no zero opens. */
const otherNumber =
  /^(?:\p{Nd}{4}[-.–]\p{Nd}{2}[-.–]\p{Nd}{2}|\p{Nd}{2}[-.]\p{Nd}{2}[-.]\p{Nd}{4}|\p{Nd}{4}[ –-]+\p{Nd}{4}|\p{Nd}{2}\.\p{Nd}{2}[ –-]+\p{Nd}{2}\.\p{Nd}{2}|[1-9]\p{Nd}{0,2}(?:[ \u00a0.]\p{Nd}{3})+)$/u;

/**
 * Marks lines that stand together and each have a name and a number, whatever figure it begins with: several people to
 * call, and a short line with a colon right above is their heading in any words.
 */
export function observeNumberRuns(observations: readonly Observation[]): void {
  for (let at = 0; at < observations.length; at += 1) {
    const [before, own, after] = [observations[at - 1], observations[at]!, observations[at + 1]];
    if (!isNumbered(own) || own.clues.has('telephone')) continue;
    const isUnderHeading = isTogether(before, own) && before?.clues.has('contact-heading') === true;
    if (!isUnderHeading && !isPerson(before, own) && !isPerson(after, own)) continue;
    own.clues.add('telephone');
  }
  for (let at = 1; at < observations.length; at += 1) {
    const [before, own] = [observations[at - 1]!, observations[at]!];
    if (!isTogether(before, own) || !isPerson(observations[at + 1], own) || !isNumbered(own)) continue;
    if (before.piece.ends === 'colon' && before.piece.words <= longestHeading) before.clues.add('contact-heading');
  }
}

function isTogether(one: Observation | undefined, other: Observation): boolean {
  return one?.piece.passage === other.piece.passage;
}

/** Whether a line of the same passage names somebody with a number. */
function isPerson(observation: Observation | undefined, beside: Observation): boolean {
  return observation !== undefined && isTogether(observation, beside) && isNumbered(observation);
}

function isNumbered({ piece, clues }: Observation): boolean {
  if ((piece.signs & signs.digit) === 0 || isProse(piece) || piece.cells !== undefined || clues.has('embargo'))
    return false;
  const [, words = '', number = ''] = numberAtEnd.exec(piece.text) ?? [];
  const digits = number.match(/\p{Nd}/gu)?.length ?? 0;
  if (digits < fewestDigits || digits > mostDigits || otherNumber.test(number)) return false;
  return looksLikeName(words.split(/[:：]/u).at(-1)?.trim() ?? '');
}
