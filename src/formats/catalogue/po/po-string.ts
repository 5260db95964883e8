import { DragomanError } from '../../../model/error.ts';
import { placeAt } from '../../source/place.ts';

const NAMED: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

/** Names of control characters by the character. */
const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMED).map(([name, character]) => [character, name]),
);

/** Reads what stands between quotation marks. Bytes beyond ASCII that are escaped are those of UTF-8. */
export function readString(quoted: string): string {
  return quoted.replace(/(?:\\(?:[0-7]{1,3}|x[\dA-Fa-f]{1,2}|.))+/gsu, unescaped);
}

function unescaped(escapes: string): string {
  const bytes: number[] = [];
  for (const [, octal, hex, name = ''] of escapes.matchAll(/\\(?:([0-7]{1,3})|x([\dA-Fa-f]{1,2})|(.))/gsu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 0xff);
    else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else bytes.push(...new TextEncoder().encode(NAMED[name] ?? name));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/**
 * Finds the first escape that gettext does not know, or bytes that are escaped and no UTF-8.
 *
 * @returns where it begins and what it is.
 */
export function faultyEscape(quoted: string): { readonly at: number; readonly escape: string } | undefined {
  for (const { 0: escape, 1: bytes, index } of quoted.matchAll(ESCAPE)) {
    if (bytes === undefined ? NAMED[escape.slice(1)] === undefined : readString(bytes).includes(REPLACED)) {
      return { at: index, escape };
    }
  }
  return undefined;
}

const ESCAPE = /((?:\\(?:[0-7]{1,3}|x[\dA-Fa-f]{1,2}))+)|\\./gsu;
const REPLACED = '\ufffd';

/** Writes text as it stands between quotation marks. */
export function writeString(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\\"\0-\x1F\x7F]/g, (character) => {
    const name = ESCAPES.get(character);
    return name === undefined ? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}` : `\\${name}`;
  });
}

/**
 * Reads the strings of a line in quotation marks, of which there may be several.
 *
 * @throws DragomanError `po-syntax` where something else is there.
 */
export function stringsIn(po: string, start: number, end: number): string {
  const line = po.slice(start, end);
  let text = '';
  let at = 0;
  for (; at < line.length; at = STRING.lastIndex) {
    STRING.lastIndex = at;
    const found = STRING.exec(line);
    if (found === null) throw new DragomanError('po-syntax', {}, placeAt(po, start + line.slice(at).search(/\S/) + at));
    text += found[1] ?? '';
  }
  return text;
}

const STRING = /[ \t\r]*(?:"((?:[^"\\]|\\.)*)"[ \t\r]*|$)/sy;
