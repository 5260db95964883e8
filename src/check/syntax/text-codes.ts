import { readBraces, readColon, readDollar } from './read-braces.ts';
import { readEntity, readEscape } from './read-entities.ts';
import { readPercent } from './read-percent.ts';
import { readTag } from './read-tags.ts';
import type { CodeFamily, CodeReader, TextCode } from './text-code.ts';

const readers: Readonly<Record<string, CodeReader>> = {
  '{': readBraces,
  $: readDollar,
  '%': readPercent,
  ':': readColon,
  '<': readTag,
  '&': readEntity,
  '\\': readEscape,
};

const mark = /[{$%<&\\]|(?<![^\s("'«“]):(?=[a-z]{3})/g;
const none: readonly TextCode[] = [];

/** Addresses and paths: what looks like a directive or an escape in them is none. */
const address = /[A-Za-z][A-Za-z0-9+.-]{1,10}:\/\/\S+|www\.\S+|\b[A-Za-z]:\\\S*|\\\\[\p{L}\p{N}_-]\S*/gu;
const percentEscape = /%[0-9A-Fa-f]{2}/y;

/** Fields of C's `strftime`; a date may be put in another order, with other fields. */
const dateField = /%-?[YBbHMyjI](?!\p{L})/u;

const known = new Map<string, readonly TextCode[]>();
const mostKnown = 64;

/** The syntax in a text, in order. A tag's attributes may hold some of their own. Linear in the text. */
export function textCodesOf(text: string): readonly TextCode[] {
  mark.lastIndex = 0;
  if (!mark.test(text)) return none;
  let codes = known.get(text);
  if (codes === undefined) {
    codes = read(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, codes);
  }
  return codes;
}

/** Those that one check compares. */
export function codesOfFamily(text: string, ...families: readonly CodeFamily[]): readonly TextCode[] {
  return textCodesOf(text).filter(({ family }) => families.includes(family));
}

function read(text: string): readonly TextCode[] {
  const codes: TextCode[] = [];
  const isDate = isDateFormat(text);
  const addresses = text.matchAll(address);
  let inside = addresses.next().value;
  mark.lastIndex = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const { index } = found;
    while (inside !== undefined && inside.index + inside[0].length <= index) inside = addresses.next().value;
    const isInAddress = inside !== undefined && inside.index <= index;
    const code = isInAddress && isOfAddress(text, index) ? undefined : readers[found[0]]?.(text, index);
    if (code === undefined) {
      // A backslash takes the next one with it: what follows is no escape.
      mark.lastIndex = text.startsWith('\\\\', index) ? index + 2 : index + 1;
      continue;
    }
    codes.push(isDate && /^%[a-zA-Z]$/.test(code.key) ? { ...code, weak: true } : code);
    const goesInside = code.family === 'html-tags';
    mark.lastIndex = goesInside ? index + 1 : code.end;
  }
  return codes;
}

/** A format of dates, whose fields another language puts in another order, or replaces by others. */
export function isDateFormat(text: string): boolean {
  return dateField.test(text);
}

function isOfAddress(text: string, index: number): boolean {
  percentEscape.lastIndex = index;
  return text[index] === '\\' || percentEscape.test(text);
}
