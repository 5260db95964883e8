import { parseJson, visitStrings, type JsonNode, type JsonObject } from './parse-json.ts';

/** A string of a JSON text that is a message. */
export interface JsonText {
  readonly path: readonly string[];
  readonly value: string;
  /** Offset of its quotation mark. */
  readonly start: number;
  /** What its author says of it. */
  readonly note?: string;
}

/**
 * Lists the strings of a JSON text in its order. Of an object that has a `defaultMessage`, as FormatJS extracts them,
 * that is the message, and its `description` a note.
 */
export function stringsOf(json: string): readonly JsonText[] {
  const strings: JsonText[] = [];
  let isExtracted = false;
  visitStrings(json, ({ value, start }, path) => {
    isExtracted ||= isDefault(path);
    if (!isExtracted) strings.push({ path: [...path], value, start });
  });
  return isExtracted ? extractedStrings(json) : strings;
}

/** Tells whether a string is what FormatJS extracts as a message, with more beside it. */
export function isDefault(path: readonly string[]): boolean {
  return path.at(-1) === 'defaultMessage';
}

function extractedStrings(json: string): readonly JsonText[] {
  const strings: JsonText[] = [];
  const walk = (node: JsonNode, path: readonly string[]): void => {
    if (node.kind === 'string') strings.push({ path, value: node.value, start: node.start });
    if (node.kind === 'array') for (const [at, item] of node.items.entries()) walk(item, [...path, String(at)]);
    if (node.kind !== 'object') return;
    const message = stringIn(node, 'defaultMessage');
    if (message === undefined) for (const { key, value } of node.members) walk(value, [...path, key]);
    else {
      const note = stringIn(node, 'description')?.value;
      strings.push({
        path: [...path, 'defaultMessage'],
        value: message.value,
        start: message.start,
        ...(note !== undefined && { note }),
      });
    }
  };
  walk(parseJson(json), []);
  return strings;
}

function stringIn(node: JsonObject, name: string): { readonly value: string; readonly start: number } | undefined {
  const member = node.members.find(({ key }) => key === name)?.value;
  return member?.kind === 'string' ? member : undefined;
}

/** Finds where a character of a string stands in the JSON text. */
export function offsetInString(json: string, start: number, offset: number): number {
  let at = start + 1;
  for (let count = 0; count < offset && json[at] !== '"' && at < json.length; count++) {
    at += json[at] !== '\\' ? 1 : json[at + 1] === 'u' ? 6 : 2;
  }
  return at;
}
