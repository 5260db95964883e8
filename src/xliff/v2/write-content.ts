import type { CodeAttributes, Content, Ec, Em, Inline, Sc, Sm } from '../../model/content.ts';
import { escapeAttribute, escapeText } from '../xml/escape.ts';
import { nestedSpans } from '../common/nested-spans.ts';

/** How to write the codes of a document that is edited. */
export interface ContentStyle {
  /** Of the document's XLIFF elements. */
  readonly prefix: string;
  /** Further attributes of codes and annotations, by id. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Ids of spans that are written as `sc` and `ec`, `sm` and `em` even where they nest. */
  readonly separate: ReadonlySet<string>;
}

const PLAIN: ContentStyle = { prefix: '', attributes: new Map(), separate: new Set() };

/**
 * Writes the inside of a `source` or `target` of XLIFF 2. A start and its end are written as one `pc` or `mrk` where these nest
 * well within the content and `readContent` gives back the same; all else as `sc`, `ec`, `sm` and `em`.
 */
export function contentXml(content: Content, style: ContentStyle = PLAIN): string {
  const [only] = content;
  if (content.length === 1 && only?.kind === 'text') return escapeText(only.text, tagPrefix(style));
  const ends = nestedSpans(content, (start, end) => !style.separate.has(start.id) && enclosable(start, end));
  const closing = new Set(ends.values());
  let xml = '';
  for (const [index, inline] of content.entries()) {
    xml += inlineXml(inline, style, { end: content[ends.get(index) ?? -1], isEnd: closing.has(index) });
  }
  return xml;
}

function tagPrefix({ prefix }: ContentStyle): string {
  return prefix === '' ? '' : `${prefix}:`;
}

/** How a start or end is part of a span that is written as one element. */
interface Nesting {
  /** The end of the span that starts here. */
  readonly end: Inline | undefined;
  readonly isEnd: boolean;
}

function inlineXml(inline: Inline, style: ContentStyle, { end, isEnd }: Nesting): string {
  const p = tagPrefix(style);
  const more = (id: string): string => style.attributes.get(id) ?? '';
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text, p);
    case 'ph':
      return `<${p}ph id="${escapeAttribute(inline.id)}"${codeXml(inline)}${more(inline.id)}/>`;
    case 'sc':
      return `<${p}${startXml(inline, end as Ec | undefined, more(inline.id))}`;
    case 'ec':
      return isEnd ? `</${p}pc>` : `<${p}${endXml(inline, more(inline.startRef ?? ''))}`;
    case 'sm':
      return end === undefined
        ? `<${p}sm${annotationXml(inline)}${more(inline.id)}/>`
        : `<${p}mrk${annotationXml(inline)}${more(inline.id)}>`;
    case 'em':
      return isEnd ? `</${p}mrk>` : `<${p}em startRef="${escapeAttribute(inline.startRef)}"/>`;
  }
}

/** What a `pc` can't say of its end. */
const WITHOUT_PLACE = ['isolated', 'id', 'type', 'subType'] as const;
/** What it says of both ends at once. */
const SHARED = ['canCopy', 'canDelete', 'copyOf'] as const;
/** What the standard wants for both ends or for none. */
const IN_BOTH_OR_NONE = ['dataRef', 'equiv', 'subFlows'] as const;

function enclosable(start: Sc | Sm, end: Ec | Em): boolean {
  if (start.kind === 'sm') return true;
  if (end.kind !== 'ec') return false;
  const canReorder = start.canReorder === 'firstNo' ? 'no' : start.canReorder;
  return (
    start.isolated === undefined &&
    WITHOUT_PLACE.every((name) => end[name] === undefined) &&
    end.canReorder === canReorder &&
    SHARED.every((name) => end[name] === start[name]) &&
    IN_BOTH_OR_NONE.every((name) => (end[name] === undefined) === (start[name] === undefined))
  );
}

function startXml(sc: Sc, end: Ec | undefined, more: string): string {
  const id = ` id="${escapeAttribute(sc.id)}"`;
  const dir = sc.dir === undefined ? '' : ` dir="${sc.dir}"`;
  if (end === undefined) return `sc${id}${isolatedXml(sc)}${codeXml(sc)}${dir}${more}/>`;
  return `pc${id}${permissionsXml(sc)}${shownXml(sc, 'Start')}${shownXml(end, 'End')}${typeXml(sc)}${dir}${more}>`;
}

/** Of its start's further attributes an end repeats `canOverlap`. */
function endXml(ec: Ec, more: string): string {
  const overlap = / canOverlap="\w+"/.exec(more)?.[0] ?? '';
  const id = ec.id === undefined ? '' : ` id="${escapeAttribute(ec.id)}"`;
  const startRef = ec.startRef === undefined ? '' : ` startRef="${escapeAttribute(ec.startRef)}"`;
  return `ec${id}${startRef}${isolatedXml(ec)}${codeXml(ec)}${overlap}/>`;
}

function isolatedXml(code: Sc | Ec): string {
  return code.isolated === undefined ? '' : ` isolated="${yesNo(code.isolated)}"`;
}

function codeXml(code: CodeAttributes): string {
  return permissionsXml(code) + shownXml(code, '') + typeXml(code);
}

function permissionsXml(code: CodeAttributes): string {
  let xml = '';
  if (code.canCopy !== undefined) xml += ` canCopy="${yesNo(code.canCopy)}"`;
  if (code.canDelete !== undefined) xml += ` canDelete="${yesNo(code.canDelete)}"`;
  if (code.canReorder !== undefined) xml += ` canReorder="${code.canReorder}"`;
  if (code.copyOf !== undefined) xml += ` copyOf="${escapeAttribute(code.copyOf)}"`;
  return xml;
}

function shownXml(code: CodeAttributes, side: '' | 'Start' | 'End'): string {
  let xml = '';
  if (code.dataRef !== undefined) xml += ` dataRef${side}="${escapeAttribute(code.dataRef)}"`;
  if (code.disp !== undefined) xml += ` disp${side}="${escapeAttribute(code.disp)}"`;
  if (code.equiv !== undefined) xml += ` equiv${side}="${escapeAttribute(code.equiv)}"`;
  if (code.subFlows !== undefined) xml += ` subFlows${side}="${escapeAttribute(code.subFlows.join(' '))}"`;
  return xml;
}

function typeXml(code: CodeAttributes): string {
  let xml = '';
  if (code.type !== undefined) xml += ` type="${code.type}"`;
  if (code.subType !== undefined) xml += ` subType="${escapeAttribute(code.subType)}"`;
  return xml;
}

function annotationXml(sm: Sm): string {
  let xml = ` id="${escapeAttribute(sm.id)}"`;
  if (sm.translate !== undefined) xml += ` translate="${yesNo(sm.translate)}"`;
  if (sm.type !== undefined) xml += ` type="${escapeAttribute(sm.type)}"`;
  if (sm.ref !== undefined) xml += ` ref="${escapeAttribute(sm.ref)}"`;
  if (sm.value !== undefined) xml += ` value="${escapeAttribute(sm.value)}"`;
  return xml;
}

function yesNo(flag: boolean): 'yes' | 'no' {
  return flag ? 'yes' : 'no';
}
