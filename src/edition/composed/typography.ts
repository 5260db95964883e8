import { isUnspaced } from '../../locale/scripts.ts';

/**
 * Stands for a value in text that is being set: neither its white space nor its quotation marks are the text's. Text
 * never has it (U+FFFC OBJECT REPLACEMENT CHARACTER).
 */
export const valueCharacter = '\ufffc';

const percent = '[%‰٪؉]';
const spaceBeforePercent = new RegExp(`(?<=[\\p{Nd}${valueCharacter}])\\s+(?=${percent})`, 'gu');

/**
 * Collapses runs of white space to one space, and removes those at the ends. A single space of another kind than U+0020 was put there on
 * purpose and stays; the space between a figure and its percent sign never breaks.
 */
export function setSpaces(text: string): string {
  return text
    .trim()
    .replace(/\s{2,}|[\t\n\v\f\r]/gu, ' ')
    .replace(spaceBeforePercent, '\u00a0');
}

/** Opening marks with what closes them. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
  '‚': '‘',
  '‹': '›',
  '「': '」',
  '『': '』',
};

const apostrophe = '’';

interface Open {
  readonly straight: '"' | "'" | '';
  /** What closes it: the mark in the text, and the mark that is put. */
  readonly closedBy: string;
  readonly closing: string;
}

/** Quotations that are open, outermost first, and the locale's marks. */
interface Quoting {
  readonly open: Open[];
  readonly marks: QuotationMarks;
}

/** Outer opening and closing, inner opening and closing. */
type QuotationMarks = readonly [string, string, string, string];

/**
 * Replaces straight quotation marks by the locale's own, and the straight apostrophe by U+2019. Marks that are typographic already stay; a pair with one of each becomes one kind. Marks that
 * are no quotation stay too: inches, minutes, and the gershayim in a Hebrew abbreviation.
 */
export function setQuotationMarks(text: string, marks: QuotationMarks): string {
  if (!/["']/u.test(text)) return text;
  const quoting: Quoting = { open: [], marks };
  let set = '';
  let before = '';
  const characters = Array.from(text);
  const lastClosing = characters.findLastIndex((character, at) => {
    return character === "'" && isWordEnd(characters[at - 1] ?? '') && !isLetter(characters[at + 1]);
  });
  for (const [at, character] of characters.entries()) {
    const after = characters[at + 1] ?? '';
    if (character === '"') set += setDouble(quoting, before, after);
    else if (character === "'") set += setSingle(quoting, before, after, lastClosing > at);
    else set += followTypographic(quoting.open, character);
    before = character;
  }
  return set;
}

function setDouble({ open, marks }: Quoting, before: string, after: string): string {
  const pending = findOpen(open, '"');
  if (isLetter(before) && isLetter(after) && !isUnspacedCharacter(before) && !isUnspacedCharacter(after)) return '"';
  if (pending !== undefined && !(isGap(before) && !isGap(after))) return close(open, pending);
  if (pending === undefined && /\p{Nd}/u.test(before) && !isUnspacedCharacter(after)) return '"';
  if (isGap(after)) return marks[1];
  const [outerOpening, outerClosing, innerOpening, innerClosing] = marks;
  return open.length % 2 === 0
    ? begin(open, '"', outerOpening, outerClosing)
    : begin(open, '"', innerOpening, innerClosing);
}

function setSingle({ open, marks }: Quoting, before: string, after: string, closesLater: boolean): string {
  if (isWordEnd(before) && isLetter(after)) return apostrophe;
  if (!isWordEnd(before) && !isGap(after) && closesLater && !/\p{Nd}/u.test(after)) {
    const isInner = open.length % 2 === 1 || open.length === 0;
    return begin(open, "'", isInner ? marks[2] : marks[0], isInner ? marks[3] : marks[1]);
  }
  const pending = findOpen(open, "'");
  if (pending !== undefined) return close(open, pending);
  return /\p{Nd}/u.test(before) ? "'" : apostrophe;
}

function followTypographic(open: Open[], character: string): string {
  const top = open.at(-1);
  if (top !== undefined && (character === top.closedBy || character === top.closing)) {
    open.pop();
    return top.closing;
  }
  const closing = closers[character];
  if (closing !== undefined) open.push({ straight: '', closedBy: closing, closing });
  return character;
}

function begin(open: Open[], straight: '"' | "'", opening: string, closing: string): string {
  open.push({ straight, closedBy: straight === '"' ? '”' : '’', closing });
  return opening;
}

/** The innermost open quotation that a straight mark can close: one of its own kind, or of its typographic like. */
function findOpen(open: readonly Open[], straight: '"' | "'"): number | undefined {
  const at = open.findLastIndex((each) => {
    if (each.straight !== '') return each.straight === straight;
    return straight === "'"
      ? each.closing === '’' || each.closing === '›'
      : each.closing !== '’' && each.closing !== '›';
  });
  return at === -1 ? undefined : at;
}

function close(open: Open[], at: number): string {
  const { closing } = open[at]!;
  open.length = at;
  return closing;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}]/u.test(character);
}

function isUnspacedCharacter(character: string): boolean {
  return isUnspaced(character.codePointAt(0) ?? 0x20);
}

/** Nothing, white space, an opening bracket or a dash: what comes before an opening mark, not before a closing one. */
function isGap(character: string): boolean {
  return character === '' || /[\s\p{Ps}\p{Pd}\p{Pi}]/u.test(character);
}

function isWordEnd(character: string): boolean {
  return !isGap(character);
}
