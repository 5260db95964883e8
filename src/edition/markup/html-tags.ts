import type { EditionCode, EditionInline } from '../../model/edition.ts';
import type { MarkupElement } from '../../model/release.ts';
import { webLink } from './marks.ts';
import { attributes, markup, type Markup } from './markup.ts';

/** A tag of the source's markup, at an offset into the text; what it says where no markup is, up to `end`, it replaces. */
export interface Tag {
  readonly at: number;
  readonly end: number;
  readonly tag: Markup;
  /** Of a link: whether it opens or closes one. */
  readonly link?: 'opens' | 'closes';
}

/** Tags by element, so that none is ever made of a string. */
const tags: Readonly<Record<Exclude<MarkupElement, 'a' | 'br'>, readonly [start: Markup, end: Markup]>> = {
  abbr: [markup`<abbr>`, markup`</abbr>`],
  cite: [markup`<cite>`, markup`</cite>`],
  code: [markup`<code>`, markup`</code>`],
  del: [markup`<del>`, markup`</del>`],
  em: [markup`<em>`, markup`</em>`],
  ins: [markup`<ins>`, markup`</ins>`],
  kbd: [markup`<kbd>`, markup`</kbd>`],
  mark: [markup`<mark>`, markup`</mark>`],
  q: [markup`<q>`, markup`</q>`],
  small: [markup`<small>`, markup`</small>`],
  strong: [markup`<strong>`, markup`</strong>`],
  sub: [markup`<sub>`, markup`</sub>`],
  sup: [markup`<sup>`, markup`</sup>`],
  u: [markup`<u>`, markup`</u>`],
};

/** Lists the tags of content whose starts and ends are balanced. A link in a link, or to no address of the web, is none. */
export function tagsOf(content: readonly EditionInline[]): readonly Tag[] {
  const found: Tag[] = [];
  const links: boolean[] = [];
  let at = 0;
  for (const inline of content) {
    const end = at + inline.text.length;
    const tag = inline.kind === 'code' ? tagOf(inline, links) : undefined;
    if (tag !== undefined) found.push({ at, end, ...tag });
    at = end;
  }
  return found;
}

function tagOf(
  { element, place, href, text, note }: EditionCode,
  links: boolean[],
): Pick<Tag, 'tag' | 'link'> | undefined {
  if (note !== undefined) return { tag: noteMark(note, links.includes(true)) };
  if (element === undefined) return undefined;
  if (element === 'br') return { tag: markup`<br>` };
  if (place === 'alone') return element === 'code' ? { tag: markup`<code>${text}</code>` } : undefined;
  if (element === 'a') return place === 'start' ? linkStart(href, links) : linkEnd(links);
  const pair = Object.hasOwn(tags, element) ? tags[element] : undefined;
  return pair && { tag: pair[place === 'start' ? 0 : 1] };
}

/** A mark leads to its note, which leads back to the first of its marks. */
function noteMark({ mark, number, isFirst }: NonNullable<EditionCode['note']>, isLinked: boolean): Markup {
  if (number === undefined || isLinked) return markup`<sup>${mark}</sup>`;
  const id = isFirst === true ? markAnchor(number) : undefined;
  return markup`<sup><a${attributes({ href: `#${noteAnchor(number)}`, id })}>${mark}</a></sup>`;
}

/** The place of a note on its page. */
export function noteAnchor(number: number): string {
  return `note-${number}`;
}

/** The place of the first mark of a note on its page. */
export function markAnchor(number: number): string {
  return `mark-${number}`;
}

function linkStart(address: string | undefined, links: boolean[]): Pick<Tag, 'tag' | 'link'> | undefined {
  const href = address === undefined ? undefined : safeLink(address);
  const isOpen = href !== undefined && !links.includes(true);
  links.push(isOpen);
  return isOpen ? { tag: markup`<a${attributes({ href })}>`, link: 'opens' } : undefined;
}

function linkEnd(links: boolean[]): Pick<Tag, 'tag' | 'link'> | undefined {
  return links.pop() === true ? { tag: markup`</a>`, link: 'closes' } : undefined;
}

/** An address that a page may lead to: of the web, of mail or a telephone, or a place on the same page. */
export function safeLink(address: string): string | undefined {
  if (/^(?:mailto:[^\s<>"]+|tel:[+\d().-]+|#[^\s<>"]*)$/iu.test(address)) return address;
  return /^https?:\/\//i.test(address) ? webLink(address) : undefined;
}

/** Tells whether a link is open behind the first tags. */
export function isInLink(all: readonly Tag[], count: number): boolean {
  for (let at = count - 1; at >= 0; at -= 1) {
    const link = all[at]?.link;
    if (link !== undefined) return link === 'opens';
  }
  return false;
}
