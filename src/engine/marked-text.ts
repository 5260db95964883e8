import { contentOf, textOf, type Content, type Inline } from '../model/content.ts';

/** A text as an engine gets it: plain, or with each inline code as an empty element. */
export interface MarkedText {
  readonly text: string;
  readonly isMarked: boolean;
}

type Code = Extract<Inline, { kind: 'ph' | 'sc' | 'ec' }>;

/** Lists the inline codes of content; annotations are none. */
function codesOf(content: Content): readonly Code[] {
  return content.filter((inline) => inline.kind === 'ph' || inline.kind === 'sc' || inline.kind === 'ec');
}

export function markedText(content: Content): MarkedText {
  const codes = codesOf(content);
  if (codes.length === 0) return { text: textOf(content), isMarked: false };
  const text = content.map((inline) => {
    if (inline.kind === 'text') return escaped(inline.text);
    const at = codes.findIndex((code) => code === inline);
    return at < 0 ? '' : `<x id="${at + 1}"/>`;
  });
  return { text: text.join(''), isMarked: true };
}

/** Makes content of an engine’s answer: each mark is the code of the source again, and one that the source has not is dropped. */
export function contentOfMarked(answer: string, source: Content): Content {
  const codes = codesOf(source);
  if (codes.length === 0) return contentOf(answer);
  const content: Inline[] = [];
  let done = 0;
  const write = (end: number): void => {
    const text = unescaped(answer.slice(done, end));
    if (text !== '') content.push({ kind: 'text', text });
  };
  const taken = new Set<Code>();
  for (const { index, 0: tag, 1: id } of answer.matchAll(/<\/?x(?:\s+id\s*=\s*["']?(\d{1,6})["']?)?\s*\/?>/gi)) {
    write(index);
    done = index + tag.length;
    const code = codes[Number(id) - 1];
    // What stands twice is not to be copied without the codes’ own word.
    if (code === undefined || taken.has(code)) continue;
    taken.add(code);
    content.push(code);
  }
  write(answer.length);
  return content;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const references: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|apos|nbsp|amp);/g, (reference) => references[reference] ?? reference);
}
