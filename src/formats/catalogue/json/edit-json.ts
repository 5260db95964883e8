import { spliced, type Splice } from '../contract/splice.ts';
import type { JsonNode, JsonObject } from './parse-json.ts';
import { LookupTable } from '../../../model/lookup-table.ts';
import { parseJson, visitStrings } from './parse-json.ts';

/** A string of a catalogue, by the keys that lead to it. */
export interface JsonEntry {
  readonly path: readonly string[];
  readonly text: string;
}

/**
 * A JSON text with these strings set: a string that is there is replaced where it stands, one that is not is added behind
 * the entry before it in `order`, a list of paths. Every other character stays. What stands in the way of an entry, such
 * as a list or a number, is left alone.
 */
export function setStrings(json: string, entries: readonly JsonEntry[], order: readonly (readonly string[])[]): string {
  const { splices, others } = replacements(json, entries);
  if (others.length === 0) return spliced(json, splices);
  // What is added needs a tree of what is there, which takes many times the text.
  const known = indexed(parseJson(json));
  const added = new Map<JsonObject, Growth>();
  for (const entry of others) if (!known.has(keyOf(entry.path))) plant(known, entry, added);
  const ranks = ranksOf(order);
  const layout = layoutOf(json);
  for (const [object, growth] of added) {
    const container: Container = { object, margin: marginOf(object, json, layout), layout };
    splices.push(...insertions(growth, container, ranks));
  }
  return spliced(json, splices);
}

/** Replaces the strings that are there, and gives the entries for which there is none. */
function replacements(
  json: string,
  entries: readonly JsonEntry[],
): { readonly splices: Splice[]; readonly others: readonly JsonEntry[] } {
  const numbers = new LookupTable(entries, ({ path }) => keyOf(path));
  const isThere = new Uint8Array(entries.length);
  const splices: Splice[] = [];
  visitStrings(json, ({ value, start, end }, path) => {
    const number = numbers.numberOf(keyOf(path));
    if (number === undefined) return;
    isThere[number] = 1;
    const { text } = entries[number]!;
    if (value !== text) splices.push({ start, end, text: JSON.stringify(text) });
  });
  return { splices, others: entries.filter((_, at) => isThere[at] === 0) };
}

/** A new JSON text with these strings, laid out as another one is. */
export function newJson(entries: readonly JsonEntry[], like: string): string {
  const layout = layoutOf(like);
  const root: Branch = new Map();
  for (const { path, text } of entries) grow(root, path, text);
  const end = /\r?\n$/.exec(like)?.[0] ?? '';
  return joined(pieces(root, '', layout)) + end;
}

/** Strings and objects that are to be added, in the order given. */
type Branch = Map<string, string | Branch>;

/** What is to be added under an object, and the keys that lead to it. */
interface Growth {
  readonly path: readonly string[];
  readonly branch: Branch;
}

/** An object that members are added to, and the white space before its members. */
interface Container {
  readonly object: JsonObject;
  readonly margin: string;
  readonly layout: Layout;
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** Every node by its path; the items of a list by their number. */
function indexed(root: JsonNode): ReadonlyMap<string, JsonNode> {
  const nodes = new Map<string, JsonNode>();
  const walk = (node: JsonNode, path: readonly string[]): void => {
    nodes.set(keyOf(path), node);
    if (node.kind === 'object') for (const { key, value } of node.members) walk(value, [...path, key]);
    if (node.kind === 'array') for (const [at, item] of node.items.entries()) walk(item, [...path, String(at)]);
  };
  walk(root, []);
  return nodes;
}

/** Puts an entry under the deepest node of its path that is there, if that is an object. */
function plant(known: ReadonlyMap<string, JsonNode>, { path, text }: JsonEntry, added: Map<JsonObject, Growth>): void {
  let depth = path.length - 1;
  while (depth > 0 && !known.has(keyOf(path.slice(0, depth)))) depth -= 1;
  const parent = known.get(keyOf(path.slice(0, depth)));
  if (parent?.kind !== 'object') return;
  const growth = added.get(parent) ?? { path: path.slice(0, depth), branch: new Map() };
  added.set(parent, growth);
  grow(growth.branch, path.slice(depth), text);
}

function grow(branch: Branch, path: readonly string[], text: string): void {
  let at = branch;
  for (const key of path.slice(0, -1)) {
    const inner = at.get(key);
    const deeper = inner instanceof Map ? inner : new Map<string, string | Branch>();
    at.set(key, deeper);
    at = deeper;
  }
  at.set(path.at(-1) ?? '', text);
}

/** The place in the order of each path, and of each beginning of one. */
function ranksOf(order: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const [rank, path] of order.entries()) {
    for (let length = path.length; length > 0; length--) {
      const key = keyOf(path.slice(0, length));
      if (ranks.has(key)) break;
      ranks.set(key, rank);
    }
  }
  return ranks;
}

/** Each new member goes behind the last of the object's own that stand before it in the order, where any are in it. */
function insertions(
  { path, branch }: Growth,
  container: Container,
  ranks: ReadonlyMap<string, number>,
): readonly Splice[] {
  const { object, margin, layout } = container;
  const rankOf = (key: string): number => ranks.get(keyOf([...path, key])) ?? -1;
  const own = object.members
    .map(({ key }, at) => ({ at, rank: rankOf(key) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank);
  const fresh = [...branch].map(([key, value]) => ({ key, value, rank: rankOf(key) }));
  const behind = new Map<number, string[]>();
  let next = 0;
  let place = own.length === 0 ? object.members.length - 1 : -1;
  for (const { key, value, rank } of fresh.toSorted((a, b) => a.rank - b.rank)) {
    for (let member = own[next]; member !== undefined && member.rank < rank; member = own[++next]) {
      place = Math.max(place, member.at);
    }
    const member = `${JSON.stringify(key)}:${layout.colonSpace}${written(value, margin, layout)}`;
    const others = behind.get(place);
    if (others === undefined) behind.set(place, [member]);
    else others.push(member);
  }
  return [...behind].map(([at, members]) => insertion(at, members, container));
}

function insertion(place: number, added: readonly string[], { object, margin, layout }: Container): Splice {
  const { members, start, end } = object;
  const gap = layout.indent === '' ? '' : `${layout.newline}${margin}`;
  const before = members[place]?.value.end;
  if (before !== undefined) return { start: before, end: before, text: added.map((one) => `,${gap}${one}`).join('') };
  const inside = start + 1;
  if (members.length > 0) return { start: inside, end: inside, text: added.map((one) => `${gap}${one},`).join('') };
  const outer = layout.indent === '' ? '' : `${layout.newline}${margin.slice(layout.indent.length)}`;
  return { start: inside, end: end - 1, text: `${gap}${added.join(`,${gap}`)}${outer}` };
}

/** How a text is laid out; all on one line where `indent` is empty. */
interface Layout {
  readonly indent: string;
  readonly newline: string;
  readonly colonSpace: string;
}

function layoutOf(json: string): Layout {
  const [, newline = '\n', indent = ''] = /^\s*[{[][ \t]*(\r?\n)([ \t]+)/.exec(json) ?? [];
  const colonSpace = /^[^:]*?"\s*:([ \t]*)/.exec(json)?.[1] ?? ' ';
  return { indent, newline, colonSpace };
}

/** The white space before an object's members. */
function marginOf(object: JsonObject, json: string, { indent }: Layout): string {
  const [first] = object.members;
  const lineStart = json.lastIndexOf('\n', first?.start ?? object.start) + 1;
  const margin = /^[ \t]*/.exec(json.slice(lineStart, first?.start))?.[0] ?? '';
  return first === undefined ? margin + indent : margin;
}

function written(value: string | Branch, margin: string, layout: Layout): string {
  return joined(pieces(value, margin, layout));
}

/** Writes a value piece by piece: of a million strings, all that are not joined yet take many times the text. */
function* pieces(value: string | Branch, margin: string, layout: Layout): Generator<string> {
  if (typeof value === 'string') {
    yield JSON.stringify(value);
    return;
  }
  const { indent, newline, colonSpace } = layout;
  const gap = indent === '' ? '' : `${newline}${margin}${indent}`;
  let before = '{';
  for (const [key, inner] of value) {
    yield `${before}${gap}${JSON.stringify(key)}:${colonSpace}`;
    yield* pieces(inner, margin + indent, layout);
    before = ',';
  }
  if (value.size === 0) yield before;
  yield value.size === 0 || indent === '' ? '}' : `${newline}${margin}}`;
}

/** So many pieces are joined at once. */
const AT_ONCE = 1 << 12;

function joined(all: Iterable<string>): string {
  const blocks: string[] = [];
  let some: string[] = [];
  for (const piece of all) {
    if (some.push(piece) < AT_ONCE) continue;
    blocks.push(some.join(''));
    some = [];
  }
  return blocks.join('') + some.join('');
}
