import type { CodeAttributes, Content, Ec, Em, Inline, Ph, Sc, Sm } from '../../model/content.ts';
import { escapeAttribute, escapePlainText } from '../xml/escape.ts';
import { lookup } from '../../model/lookup.ts';
import { nestedSpans } from '../common/nested-spans.ts';

/** How the codes of a unit are written in XLIFF 1.2; undefined where this writer is to find its own form. */
export interface Codes {
  /** Native codes by `dataRef`. */
  readonly originalData: Readonly<Record<string, string>>;
  /** The document's own elements by code id. A `g` gives its tags, other codes their whole element. */
  readonly start?: (id: string) => string | undefined;
  readonly end?: (startRef: string) => string | undefined;
}

/**
 * Writes the inside of a `source` or `target` of XLIFF 1.2 (section 3.2.5): codes with native data as `ph`, `bpt` and `ept`, others
 * as `x`, as `g` where they nest, else as `bx` and `ex`. Annotations that do not nest are left out: 1.2 has no form for
 * them. Throws `xliff-forbidden-character` for what XML can't hold: 1.2 has no `cp`.
 */
export function contentXml(content: Content, codes: Codes): string {
  if (content.length === 1 && content[0]?.kind === 'text') return escapePlainText(content[0].text);
  const spans = nestedSpans(content, bothHere);
  const starts = new Map([...spans].map(([start, end]) => [end, start]));
  return content
    .map((inline, index) =>
      inlineXml(inline, codes, { isStart: spans.has(index), start: content[starts.get(index) ?? -1] }),
    )
    .join('');
}

/** How a start or end is part of a span that nests within the content. */
interface Nesting {
  readonly isStart: boolean;
  /** The start of the span that ends here. */
  readonly start: Inline | undefined;
}

function inlineXml(inline: Inline, codes: Codes, { isStart, start }: Nesting): string {
  switch (inline.kind) {
    case 'text':
      return escapePlainText(inline.text);
    case 'ph':
      return codes.start?.(inline.id) ?? phXml(inline, codes);
    case 'sc':
      return codes.start?.(inline.id) ?? startXml(inline, codes, isStart);
    case 'ec':
      return ownEnd(inline, codes) ?? endXml(inline, codes, start as Sc | undefined);
    case 'sm':
      return isStart ? annotationXml(inline) : '';
    case 'em':
      return start === undefined ? '' : '</mrk>';
  }
}

function ownEnd(ec: Ec, codes: Codes): string | undefined {
  return ec.isolated === true ? codes.start?.(ec.id ?? '') : codes.end?.(ec.startRef ?? '');
}

/** A code whose other end is said to be elsewhere is written as `it`, whatever it meets here. */
function bothHere(start: Sc | Sm, end: Ec | Em): boolean {
  return !('isolated' in start && start.isolated) && !('isolated' in end && end.isolated);
}

function nativeOf(code: CodeAttributes, codes: Codes): string | undefined {
  return lookup(codes.originalData, code.dataRef);
}

function phXml(ph: Ph, codes: Codes): string {
  const native = nativeOf(ph, codes);
  const shared = ` id="${escapeAttribute(ph.id)}"${typeXml(ph)}`;
  if (native !== undefined) return `<ph${shared}${equivXml(ph)}>${escapePlainText(native)}</ph>`;
  return `<x${shared}${cloneXml(ph)}${equivXml(ph)}/>`;
}

function startXml(sc: Sc, codes: Codes, nests: boolean): string {
  const id = escapeAttribute(sc.id);
  const native = nativeOf(sc, codes);
  if (sc.isolated === true) return `<it id="${id}" pos="open"${typeXml(sc)}>${escapePlainText(native ?? '')}</it>`;
  if (native !== undefined) return `<bpt id="${id}"${typeXml(sc)}${equivXml(sc)}>${escapePlainText(native)}</bpt>`;
  if (nests) return `<g id="${id}"${typeXml(sc)}${cloneXml(sc)}${equivXml(sc)}>`;
  return `<bx id="${id}" rid="${id}"${typeXml(sc)}${cloneXml(sc)}${equivXml(sc)}/>`;
}

function endXml(ec: Ec, codes: Codes, start: Sc | undefined): string {
  const native = nativeOf(ec, codes);
  if (ec.isolated === true)
    return `<it id="${escapeAttribute(ec.id ?? '')}" pos="close">${escapePlainText(native ?? '')}</it>`;
  const ref = escapeAttribute(ec.startRef ?? '');
  const startsNative = start === undefined ? native !== undefined : nativeOf(start, codes) !== undefined;
  if (startsNative) return `<ept id="${ref}">${escapePlainText(native ?? '')}</ept>`;
  return start === undefined ? `<ex id="end-${ref}" rid="${ref}"/>` : '</g>';
}

function typeXml(code: CodeAttributes): string {
  if (code.type === undefined) return '';
  const known: Readonly<Record<string, string>> = {
    'xlf:b': 'bold',
    'xlf:i': 'italic',
    'xlf:u': 'underlined',
    'xlf:lb': 'lb',
    'xlf:pb': 'pb',
  };
  const ctype =
    lookup(known, code.subType) ?? (code.type === 'link' || code.type === 'image' ? code.type : `x-${code.type}`);
  return ` ctype="${ctype}"`;
}

function cloneXml(code: CodeAttributes): string {
  return code.canCopy === false ? ' clone="no"' : '';
}

function equivXml(code: CodeAttributes): string {
  const equiv = code.equiv ?? code.disp;
  return equiv === undefined ? '' : ` equiv-text="${escapeAttribute(equiv)}"`;
}

function annotationXml(sm: Sm): string {
  let type = sm.type?.startsWith('xliff12:') === true ? sm.type.slice('xliff12:'.length) : `x-${sm.type ?? 'generic'}`;
  if (sm.translate === false) type = 'protected';
  else if (sm.type === 'term') type = 'term';
  const comment = sm.value === undefined ? '' : ` comment="${escapeAttribute(sm.value)}"`;
  return `<mrk mid="${escapeAttribute(sm.id)}" mtype="${escapeAttribute(type.replace(':', '-'))}"${comment}>`;
}
