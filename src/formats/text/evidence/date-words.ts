import { characterTest, isLetterOrMark } from '../../../locale/characters.ts';
import type { PressKey } from '../../../locale/press/press-conventions.ts';
import { fold, type Lexicon } from './lexicon.ts';
import { trimCommas } from './places.ts';
import type { Hit } from './phrases.ts';

/** `pada tanggal`, `en date du`: so many words at most lead to a date. */
const mostLeading = 2;
const isLowerOrCaseless = characterTest((character) => /\p{Ll}|\p{Lo}/u.test(character));

/** What stands before a date, without the words that lead to it: `Hà Nội, ngày`, `GENÈVE, le`, `Рига, года`. */
export function withoutLeadIn(text: string, lexicon: Lexicon): string {
  let rest = trimCommas(text);
  for (let step = 0; step < mostLeading; step += 1) {
    const written = rest;
    const last = hitsIn(written, lexicon, 'dateWords').find(({ start, end }) => {
      return !isLetterOrMark(written.charCodeAt(end)) && end >= written.length - 1 && leadsIn(written, start);
    });
    if (last === undefined) break;
    rest = trimCommas(rest.slice(0, last.start));
  }
  return rest;
}

/** A word in capitals leads to a date only behind a comma: `LUXEMBOURG, LE`. */
function leadsIn(text: string, start: number): boolean {
  return isLowerOrCaseless(text.charCodeAt(start)) || start === 0 || /[,،，、፣၊]\s*$/u.test(text.slice(0, start));
}

/** What stands behind a date, without the words that end it: `року`, `ዓ.ም.`, `2032-ci il`, `هـ الموافق`. */
export function withoutFollowing(text: string, lexicon: Lexicon): string {
  let rest = trimCommas(text);
  for (let step = 0; step < mostFollowing; step += 1) {
    const written = rest;
    const first = hitsIn(written, lexicon, 'dateWords').find(({ start, end }) => {
      return start === 0 && !isLetterOrMark(written.charCodeAt(end));
    });
    if (first === undefined) break;
    rest = trimCommas(rest.slice(first.end));
  }
  return rest;
}

/** A second calendar has its own words: `هـ الموافق … م`. */
const mostFollowing = 3;

/** A text without words of one kind, wherever they stand. */
export function withoutWords(text: string, lexicon: Lexicon, kind: PressKey): string {
  let rest = trimCommas(text);
  for (const { start, end } of hitsIn(rest, lexicon, kind).toReversed()) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return trimCommas(rest.replace(/\s+/gu, ' '));
}

/** The longest phrases of a kind, none within another. */
function hitsIn(text: string, lexicon: Lexicon, kind: PressKey): readonly Hit[] {
  const folded = fold(text);
  // A rare letter is longer in lower case.
  if (folded.length !== text.length) return [];
  let until = 0;
  return lexicon.findBesideDates(folded).filter((hit) => {
    if (hit.kind !== kind || hit.start < until || isLetterOfClock(folded, hit)) return false;
    until = hit.end;
    return true;
  });
}

/** A letter that stands behind an hour, `10.30 น.`, is also one of names: บ้านไผ่. */
function isLetterOfClock(text: string, { kind, start, end }: Hit): boolean {
  if (kind !== 'clockWords' || end - start > 1) return false;
  return isLetterOrMark(text.charCodeAt(start - 1)) || isLetterOrMark(text.charCodeAt(end));
}
