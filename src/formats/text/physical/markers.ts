import { characterTest, isLetter } from '../../../locale/characters.ts';
import { lookup } from '../../../model/lookup.ts';
import { ordinalOf, type Ordinal, type OrdinalStyle } from '../../../model/ordinal.ts';
import { isSpace, type Line } from './lines.ts';

/** What marks a line as an item of a list. */
export interface Marker {
  /** UTF-16 code units, the white space after it included. */
  readonly length: number;
  /** `-`, `1.`: items of one list have the same. */
  readonly kind: string;
  /** What number it is in its list; of letters, that of the character. Absent for bullets. */
  readonly value?: number;
}

interface Candidate extends Marker {
  /** It may also be a word, and needs another of its kind nearby. */
  readonly needsCompany: boolean;
}

const bullet =
  /^(?:[-–—*+]\s+(?=[^\s*–—-])|[•·・‣▪●○■◦◆◇□▸►▶➤➢→※∙⦁✓✔✗✘☑★☆✅👉🔹🔸📌]\ufe0f?[\u{1f3fb}-\u{1f3ff}]?\s*)/u;
/** A letter `o` in place of a bullet, a dash without a space, an angle, or a picture: `➡️`, `🔸`. */
const likeBullet =
  /^(?:[o§¤]\s+(?=\S)|[–—](?=\p{L})|[»›]\s+(?=[\p{L}\p{N}])|(?:\p{Extended_Pictographic}|[➜➔➙➛➝➞➠⮕▰▮◾◽⬥⬧❖✦✧✱✳▲△▽▶▷►◈◎♦♣♠♥])\ufe0f?[\u{1f3fb}-\u{1f3ff}]?\s*(?=\S))/u;

/** Kinds of numbering; the first group is the number. */
const numberings: readonly {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly read: (digits: string) => number;
}[] = [
  // 1. One; 2) Two; １．; ١. ; 1、
  { kind: '1', pattern: /^[(（[]?(\p{Nd}{1,2})(?:[.)\]](?=\s)|[.．、)）](?=\p{L})(?!\p{Nd}))[\s.]*/u, read: digitsOf },
  { kind: '1', pattern: /^[(（](\p{Nd}{1,2})[)）]\s*(?=\S)/u, read: digitsOf },
  // 1º, 2.ª, 3°
  { kind: 'º', pattern: /^(\p{Nd}{1,2})\.?[ºª°]\.?\s+/u, read: digitsOf },
  // 1.1 and 1.1.
  { kind: '1.1', pattern: /^\p{Nd}{1,2}\.(\p{Nd}{1,2})\.?\s+(?=\p{L})/u, read: digitsOf },
  { kind: '①', pattern: /^([①-⑳])\s*/u, read: (sign) => sign.charCodeAt(0) - 0x2460 + 1 },
  { kind: '一', pattern: /^(?:第)?[(（]?([一二三四五六七八九十]{1,3})[)）、.．]\s*/u, read: hanOf },
  { kind: 'i', pattern: /^\(?([ivx]{1,5})[.)]\s+/u, read: romanOf },
  { kind: 'I', pattern: /^\(?([IVX]{1,5})[.)]\s+/u, read: (digits) => romanOf(digits.toLowerCase()) },
  { kind: 'a', pattern: /^\(?(\p{Ll})[.)]\s+/u, read: (letter) => letter.charCodeAt(0) },
  { kind: 'A', pattern: /^\(?(\p{Lu})[.)]\s+/u, read: (letter) => letter.charCodeAt(0) },
  // Letters of scripts without case: ก. ข. and क)
  { kind: 'ก', pattern: /^\(?(\p{Lo})[.)]\s+/u, read: (letter) => letter.charCodeAt(0) },
];

/** The styles of numbers that an edition can write; a part of a section's number, as in 1.1, is none. */
const styles: Readonly<Record<string, OrdinalStyle>> = {
  '1': '1',
  º: '1',
  '①': '1',
  一: '1',
  i: 'i',
  I: 'I',
  a: 'a',
  A: 'A',
};

/** The number of an item; undefined for bullets, and for letters beyond a to z, which have no common style. */
export function ordinalOfMarker({ kind, value }: Marker): Ordinal | undefined {
  const style = lookup(styles, kind.replace(/^\((?=.)/u, ''));
  if (style === undefined || value === undefined) return undefined;
  const first = { a: 0x61, A: 0x41 }[style as 'a' | 'A'];
  if (first === undefined) return ordinalOf(value, style);
  return value < first || value > first + 25 ? undefined : ordinalOf(value - first + 1, style);
}

/** How many lines apart two items of one list may be. */
const nearby = 14;

/** Finds the marker of each line, or undefined. A number or letter marks an item only where the one before or after it does too. */
export function markersOf(text: string, lines: readonly Line[]): (Marker | undefined)[] {
  const candidates = lines.map((line) => candidatesOf(text, line));
  const last = new Map<string, { readonly at: number; readonly candidate: Candidate }>();
  const found: (Marker | undefined)[] = [];
  for (const [at, options] of candidates.entries()) {
    for (const candidate of options) {
      const before = last.get(candidate.kind);
      const follows = before !== undefined && at - before.at <= nearby && isNext(before.candidate, candidate);
      if (before !== undefined && follows) found[before.at] ??= before.candidate;
      if (follows || !candidate.needsCompany) found[at] ??= candidate;
      last.set(candidate.kind, { at, candidate });
    }
    found[at] ??= undefined;
  }
  return found;
}

function isNext(before: Candidate, candidate: Candidate): boolean {
  return before.value === undefined || candidate.value === undefined || candidate.value === before.value + 1;
}

const none: readonly Candidate[] = [];

/** Most lines begin with a word, which marks no item. */
function mayBeMarked(text: string, start: number): boolean {
  if (!isLetter(text.charCodeAt(start))) return true;
  if (text.charCodeAt(start) === letterO && isSpace(text.charCodeAt(start + 1))) return true;
  for (let at = start; at < start + 7 && at < text.length; at += 1) if (endsNumber(text.charCodeAt(at))) return true;
  return false;
}

const letterO = 0x6f;
const endsNumber = characterTest((character) => /[.)\]．、）ºª°①-⑳]/u.test(character));

function candidatesOf(text: string, { start, end }: Line): readonly Candidate[] {
  if (!mayBeMarked(text, start)) return none;
  const head = text.slice(start, Math.min(end, start + 16));
  const sign = bullet.exec(head)?.[0];
  if (sign !== undefined) {
    // `– ENDS –` is no item.
    const isFramed = /^[-–—*]/u.test(sign) && text.charAt(end - 1) === sign.charAt(0);
    return start + sign.length >= end || isFramed
      ? none
      : [{ length: sign.length, kind: firstCharacter(sign), needsCompany: false }];
  }
  const like = likeBullet.exec(head)?.[0];
  if (like !== undefined) return [{ length: like.length, kind: firstCharacter(like), needsCompany: true }];
  if (!/^.{0,6}[.)\]．、）ºª°①-⑳]/u.test(head)) return none;
  return numberings.flatMap(({ kind, pattern, read }) => {
    const match = pattern.exec(head);
    if (match === null || start + match[0].length >= end) return [];
    const bracketed = match[0].startsWith('(') ? '(' : '';
    return [{ length: match[0].length, kind: bracketed + kind, value: read(match[1] ?? ''), needsCompany: true }];
  });
}

function firstCharacter(sign: string): string {
  return String.fromCodePoint(sign.codePointAt(0) ?? 0);
}

function digitsOf(digits: string): number {
  let value = 0;
  for (const digit of digits) value = value * 10 + digitValue(digit.codePointAt(0) ?? 48);
  return value;
}

/** A run of decimal digits begins at its zero, which no property names: full-width 0 is U+FF10, others end in 0 or 6. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

const han = '一二三四五六七八九';

function hanOf(digits: string): number {
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['0', digits];
  const ten = tens === '0' ? 0 : tens === '' || tens === undefined ? 1 : han.indexOf(tens) + 1;
  return ten * 10 + (ones === '' || ones === undefined ? 0 : han.indexOf(ones) + 1);
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanOf(digits: string): number {
  let value = 0;
  for (const [at, digit] of Array.from(digits).entries()) {
    const one = roman[digit] ?? 0;
    value += one < (roman[digits.charAt(at + 1)] ?? 0) ? -one : one;
  }
  return value;
}
