import { textOf, type Content, type Inline, type Sm } from '../../model/content.ts';
import { addText } from './add-text.ts';

/** A span of a content's code-stripped text that an annotation is put on, in UTF-16 code units. */
export interface AnnotatedSpan {
  readonly start: number;
  readonly end: number;
  readonly annotation: Sm;
}

/** The content with annotations on spans of its text, which are in order and do not overlap. Codes stay where they are. */
export function withAnnotations(content: Content, spans: readonly AnnotatedSpan[]): Content {
  if (spans.length === 0) return content;
  const annotated: Inline[] = [];
  let at = 0;
  let next = 0;
  let open: AnnotatedSpan | undefined;
  for (const inline of content) {
    if (inline.kind !== 'text') {
      annotated.push(inline);
      continue;
    }
    let rest = inline.text;
    for (let edge = open?.end ?? spans[next]?.start; edge !== undefined; edge = open?.end ?? spans[next]?.start) {
      // A span starts with the character after its start, and ends with the one before its end.
      if (open === undefined ? edge >= at + rest.length : edge > at + rest.length) break;
      addText(rest.slice(0, edge - at), annotated);
      rest = rest.slice(edge - at);
      at = edge;
      if (open === undefined) {
        open = spans[next++]!;
        annotated.push(open.annotation);
      } else {
        annotated.push({ kind: 'em', startRef: open.annotation.id });
        open = undefined;
      }
    }
    addText(rest, annotated);
    at += rest.length;
  }
  return annotated;
}

/**
 * The content without some annotations, by what they say and the text they cover. An end goes with its start; a start or an
 * end alone goes by its id.
 */
export function withoutAnnotations(
  content: Content,
  isUnwanted: (annotation: Sm, covered: string) => boolean,
): Content {
  if (!content.some(({ kind }) => kind === 'sm' || kind === 'em')) return content;
  const unwanted = new Set<Inline>();
  const covered = coveredTexts(content);
  for (const inline of content)
    if (inline.kind === 'sm' && isUnwanted(inline, covered.get(inline.id) ?? '')) unwanted.add(inline);
  const ids = new Set([...unwanted].map((inline) => (inline as Sm).id));
  const kept: Inline[] = [];
  for (const inline of content) {
    if (unwanted.has(inline)) continue;
    if (inline.kind === 'em' && (ids.has(inline.startRef) || isUnwanted({ kind: 'sm', id: inline.startRef }, '')))
      continue;
    if (inline.kind === 'text') addText(inline.text, kept);
    else kept.push(inline);
  }
  return kept;
}

/** The code-stripped text that each annotation covers, by its id. */
function coveredTexts(content: Content): ReadonlyMap<string, string> {
  const text = textOf(content);
  const starts = new Map<string, number>();
  const covered = new Map<string, string>();
  let at = 0;
  for (const inline of content) {
    if (inline.kind === 'text') at += inline.text.length;
    else if (inline.kind === 'sm') starts.set(inline.id, at);
    else if (inline.kind === 'em') {
      const start = starts.get(inline.startRef);
      if (start !== undefined) covered.set(inline.startRef, text.slice(start, at));
    }
  }
  return covered;
}
