/**
 * Zawgyi, a font encoding of Burmese that puts other letters at Unicode's code points and writes each syllable in the order
 * of its glyphs: text in it is converted to Unicode, so that its words can be read. The package `myanmar-tools` does the
 * same, but its version 1.2.0 cannot be loaded (what its `index.js` requires was not published), has no types, and does
 * not tell where in the original each letter is from.
 */

/**
 * Tells whether Burmese text is in Zawgyi: a vowel e or a medial that begins a syllable, code points of its own, a stacker with
 * nothing below it, a vowel on a killed consonant.
 */
export function isZawgyi(text: string): boolean {
  if (!/[\u1000-\u109f]/.test(text)) return false;
  return /(?:^|[\s\u1037-\u103a])\u1031|(?:^|\s)\u103b|[\u1060-\u1097]|\u1039(?:[^\u1000-\u1021]|$)|\u1004\u1039|\u103a[\u102b-\u102e]/.test(
    text,
  );
}

/** Text in Unicode, and for each of its code units the part of the original that it comes from. */
export interface Converted {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Converts a Zawgyi text to Unicode. Linear; all that is not Burmese stays as it is. */
export function fromZawgyi(text: string): Converted {
  const converted = { text: '', starts: [] as number[], ends: [] as number[] };
  for (let at = 0; at < text.length;) {
    const end = Math.max(syllableEnd(text, at), at + 1);
    const syllable = end === at + 1 && !isBurmese(text, at) ? text.charAt(at) : syllableOf(text, at, end);
    converted.text += syllable;
    for (let i = 0; i < syllable.length; i++) {
      converted.starts.push(at);
      converted.ends.push(end);
    }
    at = end;
  }
  return converted;
}

const isBurmese = (text: string, at: number): boolean => /[\u1000-\u109f]/.test(text.charAt(at));
/** What is written before the consonant: the vowel e and the forms of the medial r. */
const leading = /[\u1031\u103b\u107e-\u1084]/;
/** Consonants and independent vowels, and the digits that are written for letters. */
const base = /[\u1000-\u102a\u1040-\u1049\u104e\u106a\u106b\u106e\u106f\u1086\u108f-\u1092\u1097]/;
const trailing =
  /[\u102b-\u1030\u1032-\u103a\u103c-\u103e\u105a\u1060-\u1069\u106c\u106d\u1070-\u107d\u1085\u1087-\u108e\u1093-\u1096]/;
const longest = 16;

/** Finds the end of the syllable that starts here: leading signs, one consonant, what hangs on it. */
function syllableEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + longest);
  let at = start;
  while (at < limit && leading.test(text.charAt(at))) at++;
  if (at < limit && base.test(text.charAt(at))) at++;
  while (at < limit && trailing.test(text.charAt(at))) at++;
  return at;
}

function syllableOf(text: string, start: number, end: number): string {
  const units: string[] = [];
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    units.push(...(signs.get(char) ?? (isLetterDigit(text, at, start, end) ? letters.get(char) : undefined) ?? [char]));
  }
  const ranked = units.map((unit) => ({ unit, rank: rankOf(unit) }));
  // A sign typed twice is seen once.
  const kept = ranked.filter(
    ({ unit, rank }, i) => rank === baseRank || ranked.findIndex((other) => other.unit === unit) === i,
  );
  return kept
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ unit }) => unit)
    .join('');
}

/** In Zawgyi a zero is typed for the letter wa, a seven for ra, a four in ၎င်း: where it bears signs or stands alone beside a letter. */
function isLetterDigit(text: string, at: number, start: number, end: number): boolean {
  const char = text.charAt(at);
  if (!letters.has(char) || digit.test(text.charAt(at - 1)) || digit.test(text.charAt(at + 1))) return false;
  if (char === '\u1044') return text.charAt(at + 1) === '\u1004';
  return (
    end - start > 1 || (char === '\u1040' && (letter.test(text.charAt(at - 1)) || letter.test(text.charAt(at + 1))))
  );
}
const digit = /[\u1040-\u1049]/;
const letter = /[\u1000-\u103e\u105a-\u109f]/;
const letters = new Map([
  ['\u1040', ['\u101d']],
  ['\u1047', ['\u101b']],
  ['\u1044', ['\u104e']],
]);

const kinzi = '\u1004\u103a\u1039';
const baseRank = 1;
/** The order of a syllable in Unicode (Unicode Technical Note 11). */
const order = [
  kinzi,
  '',
  '\u1039',
  '\u103b',
  '\u103c',
  '\u103d',
  '\u103e',
  '\u1031',
  '\u102d\u102e\u1032',
  '\u102f\u1030',
  '\u102b\u102c',
  '\u1036',
  '\u1037',
  '\u103a',
  '\u1038',
];

function rankOf(unit: string): number {
  if (unit === kinzi) return 0;
  const first = unit.charAt(0);
  const rank = order.findIndex((each, i) => i > baseRank && each.includes(first));
  return rank < 0 ? baseRank : rank;
}

/** The signs whose code points mean something else in Unicode. */
const signs = new Map<string, readonly string[]>();
const sign = (from: string, ...to: readonly string[]): void => {
  for (const char of from) signs.set(char, to);
};
sign('\u1039', '\u103a');
sign('\u103a\u107d', '\u103b');
sign('\u103b\u107e\u107f\u1080\u1081\u1082\u1083\u1084', '\u103c');
sign('\u103c', '\u103d');
sign('\u103d\u1087', '\u103e');
sign('\u1088', '\u103e', '\u102f');
sign('\u1089', '\u103e', '\u1030');
sign('\u108a', '\u103d', '\u103e');
sign('\u1033', '\u102f');
sign('\u1034', '\u1030');
sign('\u105a', '\u102b', '\u103a');
sign('\u1064', kinzi);
sign('\u108b', kinzi, '\u102d');
sign('\u108c', kinzi, '\u102e');
sign('\u108d', kinzi, '\u1036');
sign('\u108e', '\u102d', '\u1036');
sign('\u1094\u1095', '\u1037');
sign('\u106a', '\u1009');
sign('\u106b', '\u100a');
sign('\u106e', '\u100d', '\u1039\u100d');
sign('\u106f', '\u100d', '\u1039\u100e');
sign('\u1086', '\u103f');
sign('\u108f', '\u1014');
sign('\u1090', '\u101b');
sign('\u1091', '\u100f', '\u1039\u100d');
sign('\u1092', '\u100b', '\u1039\u100c');
sign('\u1097', '\u100b', '\u1039\u100b');
sign('\u1096', '\u1039\u1010', '\u103d');
/** Subscript consonants, by the consonant. */
for (const [from, consonant] of [
  ['\u1060', '\u1000'],
  ['\u1061', '\u1001'],
  ['\u1062', '\u1002'],
  ['\u1063', '\u1003'],
  ['\u1065', '\u1005'],
  ['\u1066\u1067', '\u1006'],
  ['\u1068', '\u1007'],
  ['\u1069', '\u1008'],
  ['\u106c', '\u100b'],
  ['\u106d', '\u100c'],
  ['\u1070', '\u100f'],
  ['\u1071\u1072', '\u1010'],
  ['\u1073\u1074', '\u1011'],
  ['\u1075', '\u1012'],
  ['\u1076', '\u1013'],
  ['\u1077', '\u1014'],
  ['\u1078', '\u1015'],
  ['\u1079', '\u1016'],
  ['\u107a', '\u1017'],
  ['\u107b\u1093', '\u1018'],
  ['\u107c', '\u1019'],
  ['\u1085', '\u101c'],
] as const)
  sign(from, `\u1039${consonant}`);
