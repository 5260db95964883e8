import type { Content, Inline } from './content.ts';

/** What of the code-stripped text is to be written otherwise, in UTF-16 code units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes changes in the text of content; its codes stay where they are. Changes are in the order of the text, without
 * overlap. Undefined where a code stands within what one of them replaces.
 */
export function spliceContent(content: Content, changes: readonly TextChange[]): Content | undefined {
  const waiting = [...changes];
  let at = 0;
  const spliced = content.map((inline): Inline => {
    if (inline.kind !== 'text') return inline;
    const end = at + inline.text.length;
    let text = '';
    let from = at;
    for (let next = waiting[0]; next !== undefined && isWithin(next, at, end); next = waiting[0]) {
      text += inline.text.slice(from - at, next.start - at) + next.text;
      from = next.end;
      waiting.shift();
    }
    text += inline.text.slice(from - at);
    at = end;
    return { ...inline, text };
  });
  return waiting.length === 0 ? spliced : undefined;
}

function isWithin({ start, end }: TextChange, from: number, to: number): boolean {
  return start >= from && end <= to;
}
