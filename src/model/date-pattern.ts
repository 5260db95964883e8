/** A field of a date, by CLDR's letters (UTS 35, Date Field Symbol Table): the letters that patterns may have. */
export type DateField = 'EEEE' | 'd' | 'dd' | 'M' | 'MM' | 'MMM' | 'MMMM' | 'y';

/** A piece of a date pattern: a field, or text that stands as it is. */
export type DatePiece = { readonly field: DateField } | { readonly text: string };

/** How a date is written in each of ICU's styles; CLDR's way where a style is not here. */
export type DateFormats = Readonly<Partial<Record<DateStyle, string>>>;

export type DateStyle = (typeof dateStyles)[number];

export const dateStyles = ['full', 'long', 'medium', 'short'] as const;

const piece = /'((?:[^']|'')*)'|(EEEE|MMMM|MMM|MM|M|dd|d|y)(?![A-Za-z])|([^A-Za-z']+)/gy;

/** Reads a pattern such as `d MMMM y` or `y年M月d日`; undefined where it has other letters, which would need quotes, or no day, month or year. */
export function datePiecesOf(pattern: string): readonly DatePiece[] | undefined {
  const pieces: DatePiece[] = [];
  let length = 0;
  for (const [all, quoted, field, text] of pattern.matchAll(piece)) {
    length += all.length;
    if (field !== undefined) pieces.push({ field: field as DateField });
    else pieces.push({ text: text ?? (quoted === '' ? "'" : (quoted ?? '').replaceAll("''", "'")) });
  }
  const has = (letter: string): boolean => pieces.some((each) => 'field' in each && each.field.startsWith(letter));
  return length === pattern.length && ['d', 'M', 'y'].every(has) ? pieces : undefined;
}
