import { characterTest } from '../../../locale/characters.ts';
import { signs, signsOf } from './signs.ts';

/** What a text gives to reach somebody with. */
export interface Reach {
  readonly telephone: boolean;
  readonly email: boolean;
  readonly url: boolean;
  /** The text without them. */
  readonly rest: string;
}

const none: Omit<Reach, 'rest'> = { telephone: false, email: false, url: false };

const email =
  /<?(?:mailto:)?[^\s@<>()|,;:：]{1,64}\s?(?:@|\[at\]|\(at\))\s?[^\s@<>()|,;]{1,190}[.．][^\s@<>()|,;.]{2,24}>?/giu;
const url =
  /(?:https?:\/\/|www\.)[^\s<>]{3,200}|(?<![\p{L}\d@./-])(?:[a-z\d-]{2,40}\.){1,3}(?:org|com|net|int|gov|edu|info|example|[a-z]{2})(?:\/[^\s<>]{0,200})?(?![\p{L}\d.@-]*@|\p{L})/giu;
/** Seven figures or more, in groups, that begin as numbers to call do: `+`, `(0`, `0`, `1-800`, or three figures and a dash. */
const telephone =
  /(?<![\p{L}\p{Nd}.,/$€£¥]|(?:^|[\s:：])\p{Nd}\s)(?:\+\s?\p{Nd}|00\s?\p{Nd}|0\s\p{Nd}{3}\s|\(\+?\s?\p{Nd}{1,5}\)|0\p{Nd}|1[-.\s]\p{Nd}{3}[-.\s]|(?<!\p{Nd}\s)\p{Nd}{3}[-.\s]\p{Nd}{3}[-.\s]\p{Nd}{3}|\p{Nd}{3,4}[-–]\p{Nd}{3,4}(?![-–/]\p{Nd}))[\p{Nd}\s().\-–/]{0,40}(?<=\p{Nd}\)?)(?![\p{Nd}%]|\s?%)/gu;

/** Finds telephone numbers, e-mail addresses and addresses on the net in a line. */
export function findReach(text: string, read: number = signsOf(text)): Reach {
  const has = (sign: number): boolean => (read & sign) !== 0;
  const hasAt = has(signs.at) || hasWrittenAt(text, read);
  const hasDot = has(signs.dot) || (has(signs.colon) && text.includes('://'));
  const hasFigures = has(signs.digit) && mayHaveTelephone(text, hasAt || hasDot) && hasNumber.test(text);
  const mayBeSigned = has(signs.digit) && telephoneSign.test(text);
  const isBare = ![hasAt, hasDot, hasFigures, mayBeSigned].includes(true);
  if (isBare) return { ...none, rest: text };
  let rest = text;
  const take = (pattern: RegExp, fits: (found: string) => boolean): boolean => {
    let found = false;
    rest = rest.replace(pattern, (match) => {
      if (!fits(match)) return match;
      found = true;
      return ' ';
    });
    return found;
  };
  const hasEmail = hasAt && take(email, () => true);
  const hasUrl = hasDot && take(url, (match) => /[a-z]/iu.test(match));
  const isSigned = mayBeSigned && take(signedNumber, () => true);
  const hasTelephone = isSigned || (hasFigures && take(telephone, isTelephone));
  return { telephone: hasTelephone, email: hasEmail, url: hasUrl, rest: rest.trim() };
}

/** `press [at] example.org`. */
function hasWrittenAt(text: string, read: number): boolean {
  return (read & signs.bracket) !== 0 && /\[at\]|\(at\)/iu.test(text);
}

/** A number in groups of three, with its sign, its currency or its unit: `612 400`, `1.412.300`, `+12’000 €`. */
const grouped =
  /^[+−–-]?\p{Sc}?\s?\p{Nd}{1,3}(?:[ \u00a0\u202f.,’'٬]\p{Nd}{3})+(?:[.,٫]\p{Nd}{1,2})?\s?(?:%|\p{Sc}|\p{L}{1,6}\.?)?$/u;

/** Finds the same in the cells of a row: figures of several cells are no number to call together, nor are numbers in groups. */
export function findReachInCells(cells: readonly string[]): Reach {
  return findReach(cells.filter((cell) => !grouped.test(cell.trim())).join(' ; '));
}

/** Numbers to call have so many figures at least. */
const fewestDigits = 7;

/** So many figures have the numbers below bar codes and of books, and those to call only behind a `+`, a `0` or a bracket. */
const barCode = 13;

/** `📞 98555 50123`: behind the sign of a telephone, a number may begin with any figure. */
const signedNumber = /[☎☏✆📞📱📲]\ufe0f?\s*[:：]?\s*[+(]?\p{Nd}[\p{Nd}\s().\-–/]{4,40}/gu;
const telephoneSign = /[☎☏✆📞📱📲]/u;

const hasNumber = /\p{Nd}\D?\p{Nd}\D?\D?\p{Nd}/u;

/**
 * Whether enough figures for a number to call stand together, with nothing between but what parts its groups, or an
 * address (`isCut`) that is left out before numbers are looked for.
 */
function mayHaveTelephone(text: string, isCut: boolean): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (mayBeDigit(code)) digits += 1;
    else if (!isCut && !partsGroups(code)) digits = 0;
    if (digits === fewestDigits) return true;
  }
  return false;
}

/** Figures, and the halves of those beyond the basic plane. */
const mayBeDigit = characterTest((character) => /[\p{Nd}\p{Cs}]/u.test(character));
const partsGroups = characterTest((character) => /[\s().\-–/+]/u.test(character));

/** `05.30–21.00`, `09:00 - 17:30`: from one time of day to another. */
function isHours(match: string): boolean {
  return /^\s*[0-2]?\p{Nd}[.:][0-5]\p{Nd}\s?[-–/]\s?[0-2]?\p{Nd}[.:][0-5]\p{Nd}\s*$/u.test(match);
}

function isTelephone(match: string): boolean {
  const digits = match.match(/\p{Nd}/gu)?.length ?? 0;
  if (digits < fewestDigits || digits > 16) return false;
  if (isHours(match) || (digits >= barCode && !/^\s*[+(]|^\s*00?[1-9]|[/–]/u.test(match))) return false;
  // Dates and ranges of years: 2031-02-11, 11/02/2031, 11.02.2031, 2030/2031.
  return !/^\s*(?:\p{Nd}{4}[-./]\p{Nd}{1,2}[-./]\p{Nd}{1,2}|\p{Nd}{1,2}[-./]\p{Nd}{1,2}[-./]\p{Nd}{4}|\p{Nd}{4}\s?[-–/]\s?\p{Nd}{4}(?![-\p{Nd}])|\p{Nd}{1,4}\/\p{Nd}{4}\s*$)/u.test(
    match,
  );
}
