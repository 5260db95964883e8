import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Chunk } from './chunks.ts';

const extensions = [gfm()];
/** Without the transforms: they find addresses in text once more, and lose the places of what is around them. */
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** A tree of a chunk; its positions are offsets into the file. */
export interface Parsed {
  readonly root: Root;
  /** Added to every offset of the tree. */
  readonly base: number;
  /** Nodes that begin here or behind are not the file's. */
  readonly end: number;
}

/** Parses a chunk, with the definitions of the file that it refers to. */
export function parseChunk(text: string, chunk: Chunk, definitions: ReadonlyMap<string, string>): Parsed {
  const own = text.slice(chunk.start, chunk.end);
  const labels = definitions.size === 0 ? new Set<string>() : labelsIn(own);
  const added = [...labels].flatMap((label) => definitions.get(label) ?? []);
  // A heading ends whatever is open, so that the definitions are none of it.
  const whole = added.length === 0 ? own : `${own}\n\n# .\n\n${added.join('\n')}\n`;
  const root = fromMarkdown(whole, { extensions, mdastExtensions });
  return { root, base: chunk.start, end: own.length };
}

/** Labels of references, and of footnotes with their circumflex, as CommonMark compares them. */
function labelsIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/\[([^[\]]{1,999})\]/gu), ([, label = '']) => normalLabel(label)));
}

export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/gu, ' ').toLowerCase().toUpperCase();
}

const definition = /^[ \t>]{0,40}\[(?<label>[^[\]]{1,999})\]:[ \t]*(?<address>\S{0,2000})/u;
/** Lines behind which a paragraph is not open, so that a definition can stand: blank ones, headings and rules. */
const closed = /^[ \t>]*(?:$|#|(?:[-*_][ \t]*){3,}$|`{3}|~{3})/u;

/** Finds the definitions of links and footnotes anywhere in a file, as short ones that stand for them. */
export function definitionsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!text.includes(']:')) return found;
  let mayStand = true;
  const lines = text.split(/\r\n|[\n\r]/);
  for (const [at, line] of lines.entries()) {
    const own: Definition | undefined = mayStand ? definitionAt(lines, at) : undefined;
    mayStand = own !== undefined || closed.test(line);
    if (own !== undefined && !found.has(own.key)) found.set(own.key, own.short);
  }
  return found;
}

/** A definition by its label as CommonMark compares it, and a short one that stands for it. */
interface Definition {
  readonly key: string;
  readonly short: string;
}

/** The definition that begins with a line, where it is none of a text that begins so: `[Update]: The ferry sails.` */
function definitionAt(lines: readonly string[], at: number): Definition | undefined {
  const line = lines[at]!;
  const match = definition.exec(line);
  if (match === null) return undefined;
  const { label = '', address = '' } = match.groups ?? {};
  const key = normalLabel(label);
  if (label.startsWith('^')) return { key, short: `[${label}]: .\n` };
  if (address !== '' && line.slice(match[0].length).trim() === '') return { key, short: `[${label}]: ${address}` };
  const end = lines.findIndex((each, number) => number > at && /^[ \t>]*$/u.test(each));
  const whole = lines.slice(at, Math.min(end === -1 ? lines.length : end, at + longestDefinition));
  const [node] = fromMarkdown(whole.map((each) => each.replace(/^[ \t>]+/u, '')).join('\n')).children;
  if (node?.type !== 'definition') return undefined;
  return { key, short: `[${label}]: <${node.url.replace(/[\\<>]/gu, String.raw`\$&`)}>` };
}

/** So many lines are read for the address and the title of a definition. */
const longestDefinition = 20;

/** Offsets of a node in the file. */
export function placeOf(node: Nodes, base: number): { readonly start: number; readonly end: number } {
  return { start: base + (node.position?.start.offset ?? 0), end: base + (node.position?.end.offset ?? 0) };
}
