import type { Content, Inline } from '../../../model/content.ts';

/** Finds what a program reads in a text: where each code begins, and its own text. */
export type CodeFinder = (text: string) => Iterable<{ readonly code: string; readonly index: number }>;

/** Makes content of a text, with an inline code for each thing that a program reads. */
export function contentWithCodes(text: string, find: CodeFinder): Content {
  return contentFor(text, find, { ids: new Map(), isTaken: () => false });
}

/** Makes content of a translation: a code that the source has too gets the source's id. */
export function translationWithCodes(text: string, source: Content, find: CodeFinder): Content {
  const ids = new Map<string, string[]>();
  for (const inline of source) {
    if (inline.kind !== 'ph') continue;
    const code = inline.disp ?? '';
    ids.set(code, [...(ids.get(code) ?? []), inline.id]);
  }
  const taken = new Set(source.flatMap((inline) => (inline.kind === 'ph' ? [inline.id] : [])));
  return contentFor(text, find, { ids, isTaken: (id) => taken.has(id) });
}

interface Ids {
  readonly ids: Map<string, string[]>;
  readonly isTaken: (id: string) => boolean;
}

function contentFor(text: string, find: CodeFinder, { ids, isTaken }: Ids): Content {
  const content: Inline[] = [];
  let from = 0;
  let number = 0;
  const fresh = (): string => {
    do number += 1;
    while (isTaken(String(number)));
    return String(number);
  };
  for (const { code, index } of find(text)) {
    if (index > from) content.push({ kind: 'text', text: text.slice(from, index) });
    content.push({ kind: 'ph', id: ids.get(code)?.shift() ?? fresh(), disp: code, equiv: code });
    from = index + code.length;
  }
  if (from < text.length) content.push({ kind: 'text', text: text.slice(from) });
  return content;
}

/**
 * The text that content stands for. A code stands for what the source's code with its id does, else for what it shows;
 * undefined where that is nothing.
 */
export function textWithCodes(
  content: Content,
  source: Content,
  write: (text: string) => string = (text) => text,
): string | undefined {
  const codes = new Map(source.flatMap((inline) => (inline.kind === 'ph' ? [[inline.id, inline.disp ?? '']] : [])));
  let whole = '';
  for (const inline of content) {
    if (inline.kind === 'text') whole += write(inline.text);
    else if (inline.kind === 'ph') {
      const code = codes.get(inline.copyOf ?? inline.id) ?? inline.disp ?? inline.equiv;
      if (code === undefined) return undefined;
      whole += code;
    } else if (inline.kind !== 'sm' && inline.kind !== 'em') return undefined;
  }
  return whole;
}
