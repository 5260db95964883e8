import { isUnspacedScript } from '../../locale/scripts.ts';
import { likelyTag } from '../../locale/tags/tags.ts';

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

const parsed = new Map<string, { readonly script: string; readonly language: string }>();

function parts(locale: string): { readonly script: string; readonly language: string } {
  let known = parsed.get(locale);
  if (known === undefined) {
    const tag = likelyTag(locale);
    parsed.set(locale, (known = { script: tag?.script ?? 'Zyyy', language: tag?.language ?? locale }));
  }
  return known;
}

/** The script a locale is written in, as ISO 15924 has it: `Latn`, `Hans`, `Arab`. */
export function scriptOf(locale: string): string {
  return parts(locale).script;
}

export function languageOf(locale: string): string {
  return parts(locale).language;
}

/** The scripts whose letters a script is written with. */
export function writtenWith(script: string): readonly string[] {
  return composed[script] ?? [script];
}

/** Whether a script separates words by spaces, so that a run of letters is a word. */
export function partsWords(script: string): boolean {
  return !isUnspacedScript(script);
}

const patterns = new Map<string, RegExp>();

/** Matches text whose letters are all of a script; letters that scripts share, and everything else, match too. */
export function lettersOf(script: string): RegExp {
  let pattern = patterns.get(script);
  if (pattern === undefined) patterns.set(script, (pattern = patternOf(script)));
  return pattern;
}

function patternOf(script: string): RegExp {
  const classes = writtenWith(script)
    .map((code) => `\\p{scx=${code}}`)
    .join('');
  try {
    return new RegExp(`^[\\P{L}\\p{scx=Zyyy}${classes}]*$`, 'u');
  } catch {
    return /^\P{L}*$/u; // a script that this engine's Unicode does not know has no letters to match
  }
}
