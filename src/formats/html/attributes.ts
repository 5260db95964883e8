import { defined } from '../../model/defined.ts';
import type { MarkedBlock, TextPiece } from '../markup/pieces.ts';
import type { Span } from '../source/define-format.ts';
import { words } from './elements.ts';
import { notesIn } from './its.ts';
import type { Attribute, Tag } from './tokens.ts';

/** Attributes whose text is for readers (HTML, 3.2.6.1; WAI-ARIA 1.2, 6.5), with the elements, where not all have them. */
const readable: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  abbr: words('th'),
  alt: words('area img input'),
  'aria-description': undefined,
  'aria-label': undefined,
  'aria-placeholder': undefined,
  'aria-roledescription': undefined,
  'aria-valuetext': undefined,
  label: words('optgroup option track'),
  placeholder: undefined,
  summary: words('table'),
  title: undefined,
};
const buttons = words('button reset submit');

/** Metadata for readers, by the last part of its name: `description`, `og:title`, `dcterms.abstract`. */
const usualKeys: readonly string[] = ['title', 'description', 'abstract', 'keywords', 'alt'];

/** Lists the attributes of an element that are for readers, as blocks. */
export function attributeBlocks(
  text: string,
  tag: Tag,
): readonly (MarkedBlock & { /** Stands for a picture. */ readonly isAlternative: boolean })[] {
  return [...tag.attributes].flatMap(([name, attribute]) => {
    if (!isReadable(name, tag)) return [];
    const notes = notesIn(tag.saidOf?.get(name) ?? new Map());
    return attributeBlock(text, attribute).map((block) => ({
      ...block,
      ...(notes.length > 0 && { notes }),
      isAlternative: name === 'alt',
    }));
  });
}

function isReadable(name: string, { name: element, attributes, saidOf }: Tag): boolean {
  const isSaid = saidOf?.get(name)?.get('translate');
  if (isSaid !== undefined) return isSaid === 'yes';
  if (name === 'value') return element === 'input' && buttons.has(attributes.get('type')?.value.toLowerCase() ?? '');
  if (name === 'title' && (element === 'link' || element === 'style')) return false;
  return Object.hasOwn(readable, name) && readable[name]?.has(element) !== false;
}

/** Gives what a `meta` element says to readers; its keys are those of the configuration, where it has any. */
export function metaBlocks(
  text: string,
  { attributes }: Tag,
  keys: readonly string[] = usualKeys,
): readonly MarkedBlock[] {
  const content = attributes.get('content');
  const name = metaName(attributes);
  if (content === undefined || name === undefined) return [];
  return keys.includes(name) || keys.includes(name.split(/[:.]/u).at(-1) ?? '') ? attributeBlock(text, content) : [];
}

function metaName(attributes: Tag['attributes']): string | undefined {
  return (attributes.get('name') ?? attributes.get('property') ?? attributes.get('itemprop'))?.value
    .trim()
    .toLowerCase();
}

const dates = words('date dc.date dc.date.issued dcterms.date dcterms.issued article:published_time datepublished');

/** Gives the calendar date on which the page says that it was published. */
export function publishedOn({ attributes }: Tag): { readonly date?: string } {
  const content = attributes.get('content')?.value.trim() ?? '';
  const isDate = dates.has(metaName(attributes) ?? '') && /^\d{4}-\d\d-\d\d(?!\d)/u.test(content);
  return defined({ date: isDate ? content.slice(0, 10) : undefined });
}

function attributeBlock(text: string, attribute: Attribute): readonly MarkedBlock[] {
  if (attribute.value.trim() === '') return [];
  const { span, quote } = valueSpan(text, attribute.span);
  const value = attribute.value.replace(/\r\n|[\r\n]/gu, '\n').replace(/[\t\f]/gu, ' ');
  const pieces: readonly TextPiece[] = [{ kind: 'text', text: value, span }];
  return [{ role: 'string', pieces, translate: true, aside: true, form: `attribute-${quote}` }];
}

/** Where the value of an attribute stands, without its quotation marks. */
export function valueSpan(
  text: string,
  { start, end }: Span,
): { readonly span: Span; readonly quote: 'double' | 'single' | 'bare' } {
  const at = text.indexOf('=', start + 1);
  const space = /[ \t\n\f\r]*/uy;
  space.lastIndex = at + 1;
  const from = at + 1 + (space.exec(text)?.[0].length ?? 0);
  const mark = text.charAt(from);
  if (mark === '"' || mark === "'") {
    return { span: { start: from + 1, end: end - 1 }, quote: mark === '"' ? 'double' : 'single' };
  }
  return { span: { start: from, end }, quote: 'bare' };
}
