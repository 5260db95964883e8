import type { Content, Inline } from '../../model/content.ts';

/** What OmegaT shows of a code, and writes as text into its own memories: a start, an end or a whole, and its number. */
const shown = /<(\/?)([a-z]+)(\d+)(\/?)>/gu;

/** Gives a text of OmegaT's own memories with its codes, each as OmegaT shows it. */
export function withCodes(content: Content, keyOf: (data: string) => string | undefined): Content {
  const ids = new Set<string>();
  return content.flatMap((inline) => (inline.kind === 'text' ? codesOf(inline.text, ids, keyOf) : [inline]));
}

function codesOf(text: string, open: Set<string>, keyOf: (data: string) => string | undefined): readonly Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const { 0: data, 1: slash, 2: letters, 3: number, 4: whole, index } of text.matchAll(shown)) {
    if (index > end) inlines.push({ kind: 'text', text: text.slice(end, index) });
    end = index + data.length;
    const dataRef = keyOf(data);
    const ref = dataRef === undefined ? {} : { dataRef };
    const id = `${letters}${number}`;
    if (whole !== '') inlines.push({ kind: 'ph', id, ...ref });
    else if (slash === '') {
      open.add(id);
      inlines.push({ kind: 'sc', id, ...ref });
    } else
      inlines.push(open.has(id) ? { kind: 'ec', startRef: id, ...ref } : { kind: 'ec', id, isolated: true, ...ref });
  }
  if (end < text.length) inlines.push({ kind: 'text', text: text.slice(end) });
  return inlines;
}
