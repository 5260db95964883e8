import type { Inline } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import type { EditionCode, EditionInline } from '../../model/edition.ts';
import type { BlockCode } from '../../model/release.ts';

/** Finds the markup that an inline code stands for. */
export type MarkupOf = (inline: Inline) => EditionCode | undefined;

const places = { sc: 'start', ec: 'end', ph: 'alone' } as const;

/**
 * Makes the finder for the codes of a block. What markup is comes from the release alone: a code that a translator's file
 * invents is none, whatever it says of itself.
 */
export function markupOf(codes: readonly BlockCode[]): MarkupOf {
  const known = new Map(
    codes.map(({ kind, pair, equiv, element, href, note }, code): [string, EditionCode] => [
      `${kind} ${pair}`,
      { kind: 'code', text: equiv, code, place: places[kind], ...defined({ element, href, note }) },
    ]),
  );
  return (inline) => {
    if (inline.kind === 'text' || inline.kind === 'sm' || inline.kind === 'em') return undefined;
    const id = inline.kind === 'ec' ? (inline.startRef ?? inline.id) : (inline.copyOf ?? inline.id);
    return known.get(`${inline.kind} ${id}`);
  };
}

/**
 * Balances starts and ends that a translator may have moved: an end without a start goes, a start without an end is
 * closed behind the last text, and of two spans that cross, the inner one is closed and opened again.
 */
export function balanced(content: readonly EditionInline[], codes: readonly BlockCode[]): readonly EditionInline[] {
  const endOf = endsOf(codes);
  const open: EditionCode[] = [];
  const result: EditionInline[] = [];
  const close = (start: EditionCode): void => {
    result.push(endOf(start));
  };
  for (const inline of content) {
    if (inline.kind !== 'code' || inline.place === 'alone') {
      result.push(inline);
      continue;
    }
    const isOpen = open.findLastIndex((start) => codes[start.code]?.pair === codes[inline.code]?.pair);
    if (inline.place === 'start') {
      if (isOpen !== -1) continue;
      open.push(inline);
      result.push(inline);
    } else if (isOpen !== -1) {
      const inner = open.splice(isOpen).slice(1);
      for (const start of inner.toReversed()) close(start);
      result.push(inline);
      open.push(...inner);
      result.push(...inner);
    }
  }
  for (const start of open.toReversed()) close(start);
  return withoutEmpty(result, codes);
}

function endsOf(codes: readonly BlockCode[]): (start: EditionCode) => EditionCode {
  const ends = new Map(codes.flatMap(({ kind, pair }, code) => (kind === 'ec' ? [[pair, code] as const] : [])));
  return (start) => ({ ...start, place: 'end', code: ends.get(codes[start.code]?.pair ?? 0) ?? start.code });
}

/** Leaves out spans of nothing that closing and opening again made. */
function withoutEmpty(content: readonly EditionInline[], codes: readonly BlockCode[]): readonly EditionInline[] {
  const kept: EditionInline[] = [];
  for (const inline of content) {
    const last = kept.at(-1);
    const isEmpty =
      inline.kind === 'code' &&
      inline.place === 'end' &&
      last?.kind === 'code' &&
      last.place === 'start' &&
      codes[last.code]?.pair === codes[inline.code]?.pair;
    if (isEmpty) kept.pop();
    else kept.push(inline);
  }
  return kept;
}
