import { tableRow, tableRows } from './tables.ts';

/** How a script is set on paper. */
export interface PrintFonts {
  /** Families of fonts: of those that are installed, the first. */
  readonly families: readonly string[];
  /** The size of the text, in points. */
  readonly size: number;
  /** From line to line, as a part of the size. */
  readonly leading: number;
  /** Whether lines end in one line at both sides. */
  readonly justified: boolean;
}

const general = 'Libertinus Serif';

/** Gives the fonts of a locale’s script on paper; letters of other scripts in its text come from the last of them. */
export function printFonts(locale: string): PrintFonts {
  return tableRow<PrintFonts, PrintFonts>('print-fonts', locale, ({ families = [], size, leading, justified }) => ({
    families: families.includes(general) ? families : [...families, general],
    size: size ?? 11,
    leading: leading ?? 1.4,
    justified: justified ?? false,
  }));
}

/** Scripts of tags that Unicode has under another name, or as part of one. */
const writtenIn: Readonly<Record<string, string>> = { Hans: 'Hani', Jpan: 'Kana', Kore: 'Hang' };

/** Names a font that has the letters of a text, or the signs, which are of no script. */
export function fontFor(text: string): string {
  for (const [key, { families }] of Object.entries(tableRows<PrintFonts>('print-fonts'))) {
    const script = /^und-(\p{Lu}\p{Ll}{3})$/u.exec(key)?.[1];
    if (script === undefined || script === 'Hant' || script === 'Aran') continue;
    const [family] = families;
    if (family !== undefined && new RegExp(`\\p{sc=${writtenIn[script] ?? script}}`, 'u').test(text)) return family;
  }
  return /\p{Extended_Pictographic}/u.test(text) ? 'Noto Emoji' : 'Noto Sans Symbols 2';
}
