import { DragomanError } from '../../model/error.ts';
import { jsonEscape } from '../../model/json-escape.ts';
import { parseJson, type JsonNode, type JsonObject, type JsonString } from '../catalogue/json/parse-json.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import type { Span } from '../source/define-format.ts';
import { languageOf } from './context.ts';
import { words } from './elements.ts';
import type { Tag } from './tokens.ts';

/** Properties of schema.org whose text is for readers, beside `name`. */
const readable: ReadonlySet<string> = words(
  'abstract acceptanceNotes alternateName alternativeHeadline articleBody articleSection award backstory caption',
  'correction description disambiguatingDescription genre headline jobTitle keywords reviewBody slogan',
  'teaches text transcript accessibilitySummary reviewAspect',
);

/** Things that are called the same in every language, so that their name is none of the text. */
const named = /(?:^|\/|:)(?:Person|.*Organization|Corporation|.*Business|Brand|NGO|EducationalOrganization|.*Agency)$/u;

/** Addresses and dates, which a property for text may have as well. */
const noText = /^(?:[a-z][\w+.-]*:\S+|\/\S*|\d{4}-\d\d(?:-\d\d\S*)?|\S+@\S+)$/iu;

/** Tells whether an element has data for search engines in it. */
export function isJsonLd({ name, attributes }: Tag): boolean {
  const type = attributes.get('type')?.value.trim().toLowerCase().split(';')[0];
  return name === 'script' && type === 'application/ld+json';
}

/** Lists the texts for readers in data for search engines; none where it is no JSON. `keys`: those that the newsroom names. */
export function jsonLdBlocks(text: string, { start, end }: Span, keys?: readonly string[]): readonly MarkedBlock[] {
  const root = parsed(text.slice(start, end));
  if (root === undefined) return [];
  const isWanted = (key: string, of: JsonObject): boolean => {
    if (keys !== undefined) return keys.includes(key);
    return readable.has(key) || (key === 'name' && !typesOf(of).some((type) => named.test(type)));
  };
  const blocks: MarkedBlock[] = [];
  const add = (string: JsonString): void => {
    if (string.value.trim() === '' || noText.test(string.value.trim())) return;
    const span = { start: start + string.start + 1, end: start + string.end - 1 };
    const pieces = [{ kind: 'text', text: string.value, span }] as const;
    blocks.push({ role: 'string', pieces, translate: true, aside: true, form: jsonForm });
  };
  const visit = (node: JsonNode, isText: boolean): void => {
    if (node.kind === 'string' && isText) add(node);
    if (node.kind === 'array') for (const item of node.items) visit(item, isText);
    if (node.kind !== 'object') return;
    // Text of a language of its own, and in a list of them, stays.
    const isTagged = node.members.some(({ key }) => key === '@language');
    for (const { key, value } of node.members) if (!isTagged) visit(value, isWanted(key, node));
  };
  visit(root, false);
  return blocks;
}

/** The form of a block that stands in a string of JSON. */
export const jsonForm = 'json';

/** Writes text as what stands in a string of JSON in a page, where it can't end the script. */
export function jsonText(text: string, isUnicode: boolean): string {
  const written = JSON.stringify(text).slice(1, -1);
  return written.replace(isUnicode ? /</g : /[<\x80-\uffff]/g, jsonEscape);
}

/** Finds where such data say that they are in a language. */
export function languagesIn(text: string, { start, end }: Span, language: string): readonly Span[] {
  const root = parsed(text.slice(start, end));
  const spans: Span[] = [];
  const visit = (node: JsonNode): void => {
    if (node.kind === 'array') for (const item of node.items) visit(item);
    if (node.kind !== 'object') return;
    for (const { key, value } of node.members) {
      if (key === 'inLanguage' && value.kind === 'string' && languageOf(value.value) === language) {
        spans.push({ start: start + value.start + 1, end: start + value.end - 1 });
      } else visit(value);
    }
  };
  if (root !== undefined) visit(root);
  return spans;
}

function parsed(json: string): JsonNode | undefined {
  try {
    return parseJson(json);
  } catch (error) {
    // Search engines pass over what is no JSON, and so do we.
    if (error instanceof DragomanError) return undefined;
    throw error;
  }
}

function typesOf({ members }: JsonObject): readonly string[] {
  const type = members.find(({ key }) => key === '@type')?.value;
  if (type?.kind === 'string') return [type.value];
  return type?.kind === 'array' ? type.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [];
}
