import type { CodeAttributes, Content, Ec, Em, Sc, Sm } from '../../model/content.ts';
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
 * The inside of a `source` or `target` of XLIFF 2. A start and its end are written as one `pc` or `mrk` where these nest
 * well within the content and `contentFromXml` gives back the same; all else as `sc`, `ec`, `sm` and `em`.
 */
export function contentXml(content: Content, style: ContentStyle = PLAIN): string {
  if (content.length === 1) {
    const [only] = content;
    if (only?.kind === 'text') return escapeText(only.text, style.prefix === '' ? '' : `${style.prefix}:`);
  }
  const ends = nestedSpans(content, (start, end) => !style.separate.has(start.id) && enclosable(start, end));
  const closing = new Set(ends.values());
  const p = style.prefix === '' ? '' : `${style.prefix}:`;
  const more = (id: string): string => style.attributes.get(id) ?? '';
  let xml = '';
  for (const [index, inline] of content.entries()) {
    if (inline.kind === 'text') xml += escapeText(inline.text, p);
    else if (inline.kind === 'ph')
      xml += `<${p}ph id="${escapeAttribute(inline.id)}"${codeXml(inline)}${more(inline.id)}/>`;
    else if (inline.kind === 'sc')
      xml += `<${p}${startXml(inline, content[ends.get(index) ?? -1] as Ec | undefined, more(inline.id))}`;
    else if (inline.kind === 'sm') {
      const nests = ends.has(index);
      xml += `<${p}${nests ? 'mrk' : 'sm'}${annotationXml(inline)}${more(inline.id)}${nests ? '' : '/'}>`;
    } else if (closing.has(index)) xml += inline.kind === 'ec' ? `</${p}pc>` : `</${p}mrk>`;
    else if (inline.kind === 'ec') xml += `<${p}${endXml(inline, more(inline.startRef ?? ''))}`;
    else xml += `<${p}em startRef="${escapeAttribute(inline.startRef)}"/>`;
  }
  return xml;
}

function enclosable(start: Sc | Sm, end: Ec | Em): boolean {
  if (start.kind === 'sm') return true;
  if (end.kind !== 'ec') return false;
  const canReorder = start.canReorder === 'firstNo' ? 'no' : start.canReorder;
  return (
    start.isolated === undefined &&
    end.isolated === undefined &&
    end.id === undefined &&
    end.type === undefined &&
    end.subType === undefined &&
    end.canCopy === start.canCopy &&
    end.canDelete === start.canDelete &&
    end.canReorder === canReorder &&
    end.copyOf === start.copyOf &&
    // The standard wants these for both ends or for none.
    (end.dataRef === undefined) === (start.dataRef === undefined) &&
    (end.equiv === undefined) === (start.equiv === undefined) &&
    (end.subFlows === undefined) === (start.subFlows === undefined)
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
