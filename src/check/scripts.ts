import { maximize, parseTag } from '../locale/tags.ts';

/** Scripts that write with the letters of several (ISO 15924). */
const composed: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Hanb: ['Hani', 'Bopo'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Hrkt: ['Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Aran: ['Arab'],
};

/** The script a locale is written in, as ISO 15924 has it: `Latn`, `Hans`, `Arab`. */
export function scriptOf(locale: string): string {
  return parseTag(maximize(locale))?.script ?? 'Zyyy';
}

export function languageOf(locale: string): string {
  return parseTag(maximize(locale))?.language ?? locale;
}

const patterns = new Map<string, RegExp>();

/** Matches text whose letters are all of a script; letters that scripts share, and everything else, match too. */
export function lettersOf(script: string): RegExp {
  let pattern = patterns.get(script);
  if (pattern === undefined) patterns.set(script, (pattern = patternOf(script)));
  return pattern;
}

function patternOf(script: string): RegExp {
  const classes = (composed[script] ?? [script]).map((code) => `\\p{scx=${code}}`).join('');
  try {
    return new RegExp(`^[\\P{L}\\p{scx=Zyyy}${classes}]*$`, 'u');
  } catch {
    return /^\P{L}*$/u; // a script that this engine's Unicode does not know has no letters to match
  }
}
