import { matchAt } from './text-code.ts';
import type { TextCode } from './text-code.ts';

/** Markup that stands in the text: `<b>`, `</b>`, `<br/>`, `<a href="…">`. */
export interface TextTag extends TextCode {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'alone';
  /** Values by name in lower case; undefined where an attribute has none. */
  readonly attributes: ReadonlyMap<string, string | undefined>;
  /** It can be nothing else; others are tags only in pairs. */
  readonly isPlain: boolean;
}

const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Names that are no words: nobody means `<h1>` or `<td>` as anything but a tag. */
const tagNames = new Set(
  (
    'a abbr b bdi bdo blockquote br colgroup dd del dfn div dl dt em figcaption h1 h2 h3 h4 h5 h6 hr i iframe img ' +
    'ins kbd li nav noscript ol optgroup p pre q rp rt samp span strong sub sup svg tbody td textarea tfoot th thead tr ' +
    'tt u ul wbr'
  ).split(' '),
);

/** Names that are words too, so that `<time>` may stand for what a reader is to fill in. */
const wordNames = new Set(
  (
    'address area article aside audio base big body button canvas caption center cite code col data details dialog embed ' +
    'fieldset figure font footer form head header html input label legend link main map mark menu meta object option ' +
    'picture ruby s script section select small source strike style summary table template time title track var video'
  ).split(' '),
);

const flags = new Set(
  'allowfullscreen async autofocus autoplay checked controls default defer disabled download hidden ismap itemscope loop multiple muted nowrap open readonly required reversed selected'.split(
    ' ',
  ),
);

const attribute = `[A-Za-z_:@][\\w:.@-]{0,40}(?:\\s{0,9}=\\s{0,9}(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|[^\\s"'<>=\`]{1,200}))?`;
const tag = new RegExp(
  `<(?<slash>/?)(?<name>[A-Za-z][\\w:.-]{0,40}|\\d{1,3})(?<attributes>(?:\\s{1,9}${attribute}){0,30})\\s{0,9}(?<alone>/?)>`,
  'y',
);
const oneAttribute = /([A-Za-z_:@][\w:.@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

/** What begins with a less-than sign and is written as a tag. */
export function readTag(text: string, start: number): TextTag | undefined {
  const groups = matchAt(tag, text, start)?.groups;
  if (groups?.['name'] === undefined) return undefined;
  const { lastIndex: end } = tag;
  const lower = groups['name'].toLowerCase();
  const isVoid = voidElements.has(lower);
  const isHtml = tagNames.has(lower) || wordNames.has(lower);
  const name = isHtml ? lower : groups['name'];
  const attributes = attributesOf(groups['attributes'] ?? '');
  if ([...attributes].some(([key, value]) => value === undefined && !flags.has(key))) return undefined;
  const kind = groups['slash'] === '/' ? 'close' : isVoid || groups['alone'] === '/' ? 'alone' : 'open';
  const isPlain = tagNames.has(lower) || attributes.size > 0 || groups['alone'] === '/';
  const key = `<${kind === 'close' ? '/' : ''}${name}${kind === 'alone' ? '/' : ''}>`;
  return { family: 'html-tags', text: text.slice(start, end), start, end, key, name, kind, attributes, isPlain };
}

function attributesOf(text: string): ReadonlyMap<string, string | undefined> {
  const attributes = new Map<string, string | undefined>();
  for (const [, key = '', double, single, plain] of text.matchAll(oneAttribute)) {
    attributes.set(key.toLowerCase(), double ?? single ?? plain);
  }
  return attributes;
}
