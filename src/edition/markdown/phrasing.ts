import type { Html, PhrasingContent } from 'mdast';
import type { EditionInline, EditionWord } from '../../model/edition.ts';
import type { MarkupElement } from '../../model/release.ts';
import { cleanText } from '../markup/clean-text.ts';
import { isolated } from '../markup/isolated.ts';
import { slantIn } from '../markup/slant.ts';
import { spansOf, type Span } from '../markup/spans.ts';
import { withCleanEmphasis } from './emphasis.ts';

/** Gives running text as nodes of Markdown's tree: the source's formatting, links and marks of notes, and addresses as links. */
export function phrasingOf(content: readonly EditionInline[], locale: string): PhrasingContent[] {
  const nodes = groupsOf(spansOf(content, locale), ({ link }) => link).flatMap((spans) => {
    const inner = nest(spans, 0, locale);
    const href = spans[0]!.link?.href;
    // A link in the page itself leads to what has no name here.
    return href === undefined || href.startsWith('#') ? inner : linkTo(href, inner);
  });
  return trimmed(withCleanEmphasis(nodes));
}

/** Gives the label of a note, by its number. */
export function noteLabel(number: number): { readonly identifier: string; readonly label: string } {
  return { identifier: String(number), label: String(number) };
}

/** Gives a word in the language of the page, or another. */
export function wordOf({ text }: Pick<EditionWord, 'text'>): PhrasingContent[] {
  return trimmed([{ type: 'text', value: cleanText(text) }]);
}

/** What formatting is in Markdown, and in HTML where Markdown has none. */
type Format = 'strong' | 'emphasis' | 'delete' | 'inlineCode' | Tag;

const tags = ['sub', 'sup', 'u', 'ins', 'mark', 'small'] as const;

type Tag = (typeof tags)[number];

function formatOf(element: MarkupElement, locale: string): Format | undefined {
  if (element === 'em' || element === 'cite') return slantIn(locale) === 'em' ? 'emphasis' : 'strong';
  if (element === 'strong') return element;
  if (element === 'del') return 'delete';
  if (element === 'code' || element === 'kbd') return 'inlineCode';
  return tags.find((name) => name === element);
}

/** Puts spans into the formats around them, from the outside in. */
function nest(spans: readonly Span[], depth: number, locale: string): PhrasingContent[] {
  return groupsOf(spans, ({ elements }) => elements[depth]).flatMap((group): PhrasingContent[] => {
    const element = group[0]!.elements[depth];
    if (element === undefined) return group.flatMap((span) => leavesOf(span, locale));
    const format = formatOf(element, locale);
    if (format === 'inlineCode') return codeOf(group);
    return wrapped(format, nest(group, depth + 1, locale));
  });
}

function wrapped(format: Exclude<Format, 'inlineCode'> | undefined, children: PhrasingContent[]): PhrasingContent[] {
  if (format === undefined || children.length === 0) return children;
  if (isTag(format)) return [tag(`<${format}>`), ...children, tag(`</${format}>`)];
  return [{ type: format, children }];
}

function isTag(format: Exclude<Format, 'inlineCode'>): format is Tag {
  return tags.some((name) => name === format);
}

/** Code, and the marks of notes in it. What a site might take for a command of its templates can't be escaped in code. */
function codeOf(spans: readonly Span[]): PhrasingContent[] {
  return groupsOf(spans, ({ note }) => note).flatMap((group): PhrasingContent[] => {
    const [{ note } = {}] = group;
    if (note !== undefined) return [markOf(note)];
    const value = group.map(({ text }) => cleanText(text)).join('');
    if (value === '') return [];
    return /\{[{%]/.test(value)
      ? [tag('<code>'), { type: 'text', value }, tag('</code>')]
      : [{ type: 'inlineCode', value }];
  });
}

function tag(value: string): Html {
  return { type: 'html', value };
}

function linkTo(url: string, children: PhrasingContent[]): PhrasingContent[] {
  return children.length === 0 ? [] : [{ type: 'link', url, children: children.flatMap(unlinked) }];
}

/** No link stands in a link. */
function unlinked(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'link') return node.children;
  return 'children' in node ? [{ ...node, children: node.children.flatMap(unlinked) }] : [node];
}

function leavesOf(span: Span, locale: string): PhrasingContent[] {
  if (span.isBreak === true) return [{ type: 'break' }];
  if (span.note !== undefined) return [markOf(span.note)];
  const text = isolated(cleanText(span.text), span.mark, locale);
  if (text === '') return [];
  const leaf: PhrasingContent = { type: 'text', value: text };
  const href = span.mark?.kind === 'address' ? span.mark.href : undefined;
  return href === undefined ? [leaf] : [{ type: 'link', url: href, children: [leaf] }];
}

function markOf({ mark, number }: NonNullable<Span['note']>): PhrasingContent {
  if (number === undefined) return { type: 'text', value: `[${mark}]` };
  return { type: 'footnoteReference', ...noteLabel(number) };
}

/** Parts spans where what is asked of them changes. */
function groupsOf(members: readonly Span[], keyOf: (member: Span) => unknown): Span[][] {
  const groups: Span[][] = [];
  for (const member of members) {
    const last = groups.at(-1);
    if (last !== undefined && keyOf(last[0]!) === keyOf(member)) last.push(member);
    else groups.push([member]);
  }
  return groups;
}

/** Leaves out the blanks at both ends of a line, which Markdown would show as references. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const begun = from(nodes, 0, (text) => text.trimStart());
  return from(begun, -1, (text) => text.trimEnd());
}

/** Trims what is at one end, in whatever it stands, as long as nothing is left of it. */
function from(nodes: PhrasingContent[], end: 0 | -1, trim: (text: string) => string): PhrasingContent[] {
  const left = [...nodes];
  for (let node = left.at(end); node !== undefined; node = left.at(end)) {
    if (node.type === 'text') node.value = trim(node.value);
    else if ('children' in node) node.children = from(node.children, end, trim);
    const isEmpty = node.type === 'text' ? node.value === '' : 'children' in node && node.children.length === 0;
    if (!isEmpty) break;
    left.splice(end, 1);
  }
  return left;
}
