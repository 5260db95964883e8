import type { Content, Inline } from '../../../model/content.ts';

/** A piece of a message: text as a person reads it, or what a program reads, as written. */
export type Token = { readonly kind: 'text' | 'code'; readonly text: string };

/** The syntax of what a program reads in a text. */
export interface TextSyntax {
  readonly tokens: (text: string) => Iterable<Token>;
  /** Writes text so that it is read as such, whatever follows. */
  readonly write: (text: string) => string;
}

/** Makes a syntax of a finder of codes, with no escapes. */
export function plainSyntax(
  find: (text: string) => Iterable<{ readonly code: string; readonly index: number }>,
): TextSyntax {
  return {
    *tokens(text) {
      let from = 0;
      for (const { code, index } of find(text)) {
        if (index > from) yield { kind: 'text', text: text.slice(from, index) };
        yield { kind: 'code', text: code };
        from = index + code.length;
      }
      if (from < text.length) yield { kind: 'text', text: text.slice(from) };
    },
    write: (text) => text,
  };
}

/** A text in its syntax. */
export interface CodedText {
  readonly text: string;
  readonly syntax: TextSyntax;
}

/** Makes content of a text, with an inline code for each thing that a program reads. */
export function contentOfText({ text, syntax: { tokens } }: CodedText): Content {
  return contentFor(tokens(text), { ids: new Map(), isTaken: () => false });
}

/** Makes content of a translation: a code that the source has too gets the source's id. */
export function contentOfTarget(target: string, of: CodedText): Content {
  const source = contentOfText(of);
  const ids = new Map<string, string[]>();
  for (const inline of source) {
    if (inline.kind !== 'ph') continue;
    const code = inline.disp ?? '';
    ids.set(code, [...(ids.get(code) ?? []), inline.id]);
  }
  const taken = new Set(source.flatMap((inline) => (inline.kind === 'ph' ? [inline.id] : [])));
  return contentFor(of.syntax.tokens(target), { ids, isTaken: (id) => taken.has(id) });
}

interface Ids {
  readonly ids: Map<string, string[]>;
  readonly isTaken: (id: string) => boolean;
}

function contentFor(tokens: Iterable<Token>, { ids, isTaken }: Ids): Content {
  const content: Inline[] = [];
  let number = 0;
  const fresh = (): string => {
    do number += 1;
    while (isTaken(String(number)));
    return String(number);
  };
  for (const { kind, text } of tokens) {
    if (kind === 'text') content.push({ kind, text });
    else content.push({ kind: 'ph', id: ids.get(text)?.shift() ?? fresh(), disp: text, equiv: text });
  }
  return content;
}

/**
 * The text that content stands for. A code stands for what the source's code with its id does, else for what it shows;
 * undefined where that is nothing.
 */
export function textOfContent(content: Content, of: CodedText): string | undefined {
  const source = contentOfText(of);
  const { write } = of.syntax;
  const codes = new Map(source.flatMap((inline) => (inline.kind === 'ph' ? [[inline.id, inline.disp ?? '']] : [])));
  let whole = '';
  let text = '';
  for (const inline of content) {
    if (inline.kind === 'text') text += inline.text;
    else if (inline.kind === 'ph') {
      const code = codes.get(inline.copyOf ?? inline.id) ?? inline.disp ?? inline.equiv;
      if (code === undefined) return undefined;
      whole += write(text) + code;
      text = '';
    } else if (inline.kind !== 'sm' && inline.kind !== 'em') return undefined;
  }
  return whole + write(text);
}
