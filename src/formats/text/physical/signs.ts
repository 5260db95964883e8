import { isDigit, isUpperCase } from '../../../locale/characters.ts';

/** Signs that a text may have, each a bit: a rule that needs one which a text lacks need not read it. */
export const signs = {
  /** Figures, and halves of characters beyond the basic plane, which may be some. */
  digit: 1,
  at: 2,
  /** A full stop between two letters or figures of ASCII. */
  dot: 4,
  slash: 8,
  colon: 16,
  copyright: 32,
  /** Double quotation marks. */
  double: 64,
  /** Marks that quote and that apostrophes look like. */
  single: 128,
  bracket: 256,
  /** What parts the words of a menu; white space of two characters or more too. */
  bar: 512,
  /** Capitals. */
  upper: 1024,
} as const;

const characters: readonly (readonly [bit: number, characters: string])[] = [
  [signs.at, '@'],
  [signs.slash, '/'],
  [signs.colon, ':：፦៖՝'],
  [signs.copyright, '©'],
  [signs.double, '"“”„«»「」『』'],
  [signs.single, "'‘‚"],
  [signs.bracket, '([（【'],
  [signs.bar, '>»›→|·•│｜/'],
];

const known = 1 << 15;
const space = 1 << 14;
const word = 1 << 13;
const stop = 1 << 12;
const table = new Uint16Array(0x1_0000);

function learn(code: number): number {
  const character = String.fromCharCode(code);
  let bits = known;
  for (const [bit, all] of characters) if (all.includes(character)) bits |= bit;
  if (isDigit(code) || (code >= 0xd800 && code <= 0xdfff)) bits |= signs.digit;
  if (isUpperCase(code)) bits |= signs.upper;
  if (/[\s\u200b]/u.test(character)) bits |= space;
  if (/\w/.test(character)) bits |= word;
  if (character === '.') bits |= stop;
  table[code] = bits;
  return bits;
}

/** The signs that a text has. */
export function signsOf(text: string): number {
  let found = 0;
  let before = 0;
  let earlier = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const bits = table[code]! || learn(code);
    if ((bits & before & space) !== 0) found |= signs.bar;
    if ((before & stop) !== 0 && (bits & earlier & word) !== 0) found |= signs.dot;
    found |= bits;
    earlier = before;
    before = bits;
  }
  return found;
}
