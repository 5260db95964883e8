/** Marks that may be left out of a word: soft hyphen, vowel signs of Arabic and Hebrew, nukta, joiners, bidi controls. */
const ignorable = new Uint8Array(0x10000);
for (const [first, last] of [
  [0xad, 0xad],
  [0x591, 0x5bd],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x93c, 0x93c],
  [0x9bc, 0x9bc],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
] as const)
  ignorable.fill(1, first, last + 1);

/** Tells whether a code unit is a mark that may be left out of a word. */
export const isIgnorable = (code: number): boolean => ignorable[code] === 1;

/**
 * Folds a code unit as letters are compared: lower case, one apostrophe, one space, one form of the Arabic letters that
 * keyboards mix up. One code unit stays one, so that offsets stay those of the text.
 */
export function foldCode(code: number): number {
  return table[code] || computed(code);
}

const table = new Uint16Array(0x10000);

function computed(code: number): number {
  const special = specials.get(code);
  let folded = special ?? code;
  if (special === undefined && code > 0x40 && (code < 0xd800 || code > 0xdfff)) {
    const lower = String.fromCharCode(code).toLowerCase();
    if (lower.length === 1) folded = lower.charCodeAt(0);
    const parts = String.fromCharCode(folded).normalize('NFD');
    // What is left is folded too, so that a folded word stays as it is: ئ is ي, which is ی.
    if (parts.length === 2 && isIgnorable(parts.charCodeAt(1))) folded = foldCode(parts.charCodeAt(0));
  }
  table[code] = folded;
  return folded;
}

const specials = new Map<number, number>();
for (const [forms, to] of [
  ['\u2018\u2019\u201a\u201b\u02bc\u02bb\u02b9\u2032`´׳', "'"],
  // Gershayim are typed as any double quotation mark: ק״מ, ק“מ, ק"מ.
  ['\u201c\u201d\u201e\u201f״', '"'],
  ['\u00a0\u202f\u2009\u2007\u2002\u2003\u2006\u2008\u3000\t\n\r', ' '],
  ['\u2010\u2011\u2012\u2212\ufe63\uff0d', '-'],
  ['أإآٱ', 'ا'],
  ['يى', 'ی'],
  ['ك', 'ک'],
  ['ۀە', 'ه'],
  ['İ', 'i'],
  ['ँ', 'ं'],
  ['％﹪٪', '%'],
] as const)
  for (const form of forms) specials.set(form.charCodeAt(0), to.charCodeAt(0));
for (let code = 0xff01; code <= 0xff5e; code++)
  if (!specials.has(code))
    specials.set(
      code,
      String.fromCharCode(code - 0xfee0)
        .toLowerCase()
        .charCodeAt(0),
    );

/**
 * Ethiopic syllables of one sound in Amharic, which are written for each other: the first of four and of two series of
 * seven orders, and in the series of h and of the glottal stop the first order for the fourth.
 */
for (const [to, ...series] of [
  [0x1200, 0x1200, 0x1210, 0x1280],
  [0x1230, 0x1220],
  [0x12a0, 0x12a0, 0x12d0],
  [0x1338, 0x1340],
] as const)
  for (const first of series)
    for (let order = 0; order < 7; order++) {
      const alike = order === 3 && series.length > 1 ? 0 : order;
      if (first + order !== to + alike) specials.set(first + order, to + alike);
    }

/** Folds a spelling and drops its ignorable marks. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isIgnorable(code)) folded += String.fromCharCode(foldCode(code));
  }
  return folded;
}

export const isSpace = (code: number): boolean => foldCode(code) === 0x20;

export { isUnspaced } from '../../locale/scripts.ts';

const letters = new Uint8Array(0x10000);
const letter = /[\p{L}\p{M}]/u;

/** Tells whether a code unit is a letter or a mark; halves of astral characters count as letters. */
export function isLetter(code: number): boolean {
  const known = letters[code];
  if (known) return known === 1;
  const is = (code >= 0xd800 && code <= 0xdfff) || letter.test(String.fromCharCode(code));
  letters[code] = is ? 1 : 2;
  return is;
}
