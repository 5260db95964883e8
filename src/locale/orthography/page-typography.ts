import { tableRow } from './tables.ts';

/** How a page sets running text. */
export interface PageTypography {
  /** Puts the no-break spaces that a language has inside quotation marks, before signs and behind figures; undefined where it has none. */
  readonly space?: (text: string) => string;
  /** Matches words written twice with a hyphen, which stay on one line. */
  readonly doublets?: RegExp;
}

interface Row {
  readonly narrowBefore: readonly string[];
  readonly narrowAfter: readonly string[];
  readonly fullBefore: readonly string[];
  readonly fullAfter: readonly string[];
  readonly wholeDoublets: boolean;
  readonly wholeFigures: boolean;
  readonly wholeInitials: boolean;
}

/** Looked for where a word begins, so that a word without a hyphen is read but once. */
const doublets = /(?<!\p{L})(?:\p{L}*\p{Ll}(?:-\p{Ll}\p{L}*)+|(\p{Lu}\p{L}*)(?:-\1\p{L}*)+)/gu;

export function pageTypography(locale: string): PageTypography {
  return tableRow<Row, PageTypography>('page-typography', locale, (row) => {
    const steps = [
      ...spacesBefore(row.narrowBefore, '\u202f'),
      ...spacesBefore(row.fullBefore, '\u00a0'),
      ...spacesAfter(row.narrowAfter, '\u202f'),
      ...spacesAfter(row.fullAfter, '\u00a0'),
      ...(row.wholeFigures === true ? [bindFigures] : []),
      ...(row.wholeInitials === true ? [bindInitials] : []),
    ];
    return {
      ...(steps.length === 0 ? {} : { space: (text) => steps.reduce((done, step) => step(done), text) }),
      ...(row.wholeDoublets === true ? { doublets } : {}),
    };
  });
}

type Step = (text: string) => string;

/** `5 декабря`, `18,4 млн €`: a figure stays with the word or the sign of money behind it, also behind the stop of an ordinal: `5. Dezember`. */
const behindFigure = /(?<=\p{Nd}|(?<!\p{Nd})\p{Nd}{1,2}\.) (?=[\p{L}\p{Sc}])/gu;

function bindFigures(text: string): string {
  return text.replace(behindFigure, '\u00a0');
}

/**
 * `А. П. Чехов`, `Дж. Р. Р. Толкин`: initials stay with the name behind them, and several with each other, also behind it:
 * `Чехов А. П.`.
 */
const behindInitial = /(?<![\p{L}\p{N}.])((?:\p{Lu}\p{Ll}?\. ?){1,4})(?=\p{Lu}\p{Ll})/gu;
const amongInitials = /(?<![\p{L}\p{N}.])\p{Lu}\p{Ll}?\.(?: \p{Lu}\p{Ll}?\.){1,4}(?![\p{L}\p{N}])/gu;

function bindInitials(text: string): string {
  const bind = (initials: string): string => initials.replaceAll(' ', '\u00a0');
  return text.replace(behindInitial, bind).replace(amongInitials, bind);
}

/** A space that stands before a sign becomes the right one; inside quotation marks it is put where none stands. */
function spacesBefore(marks: readonly string[] = [], space: string): readonly Step[] {
  return marks.map((mark) => {
    const pattern = isQuotation(mark) ? `(?<=\\S) ?(?=${mark})` : `(?<=\\S) (?=[${mark}])`;
    const found = new RegExp(pattern, 'gu');
    return (text) => text.replace(found, space);
  });
}

function spacesAfter(marks: readonly string[] = [], space: string): readonly Step[] {
  return marks.map((mark) => {
    const found = new RegExp(`(?<=${mark}) ?(?=\\S)`, 'gu');
    return (text) => text.replace(found, space);
  });
}

function isQuotation(mark: string): boolean {
  return /[«»‹›]/u.test(mark);
}
