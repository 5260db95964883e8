import { verbatim } from '../markup/link-edits.ts';
import { writeBlocks, type RenderBlock } from '../markup/write-blocks.ts';
import {
  inlinesOf,
  type SourceBlock,
  type SourceCode,
  type SourceDocument,
  type Span,
  type TargetContent,
  type TargetInline,
} from '../source/define-format.ts';
import { isMark, type CodeItem } from './items.ts';
import { languageOf, type Edit, type Language } from './language.ts';
import { partsIn } from './package.ts';
import { readWord, type PlacedParagraph } from './read-docx.ts';
import { replaceItems, type Replaced } from './replace-items.ts';
import { writeRuns } from './run-writer.ts';
import type { Paragraph } from './story.ts';
import { encodeAttribute } from './xml.ts';

/** Writes the text of a document with the content of blocks replaced, and what was replaced set in its language. */
export function writeWord(
  document: SourceDocument,
  targets: ReadonlyMap<number, TargetContent>,
  locale: string | undefined,
): string {
  const { text, path } = document;
  const { paragraphs } = readWord(text, { path });
  const language = locale === undefined || locale === document.locale ? undefined : languageOf(document.locale, locale);
  const { byParagraph, plain } = sorted(document, targets, paragraphs);
  const edits = new Edits();
  putPlain(edits, plain);
  const mirrors = mirrorsOf(paragraphs);
  for (const [paragraph, replaced] of byParagraph) {
    const items = replaceItems(paragraph.items, replaced);
    const codes = items.map((each) => codeAt(each.kind === 'text' ? nowhere : each.item.span));
    const prefix = paragraph.node.tag.replace(/[^:]*$/u, '');
    const { base } = paragraph;
    for (const each of [paragraph, ...(mirrors.get(paragraph.node.start) ?? [])]) {
      const { node, properties } = each;
      const own = properties === undefined ? '' : text.slice(properties.start, properties.end);
      const head = language?.paragraph(own, prefix) ?? own;
      const place = { start: properties?.start ?? node.startEnd, end: node.endStart };
      edits.put(place, (codeText) => head + writeRuns(items, { prefix, base, language, codeText }), codes);
    }
  }
  const tables = new Set([...byParagraph.keys()].flatMap(({ table }) => table ?? []));
  for (const table of tables) edits.edit(language?.tableEdit(text, table));
  for (const edit of settingsEdits(text, language)) edits.edit(edit);
  return edits.written(text);
}

function putPlain(edits: Edits, plain: readonly Plain[]): void {
  for (const { start, end, content, isWritten } of plain) {
    const own = content.map((inline) => (inline.kind === 'code' ? '' : inline.text)).join('');
    edits.put({ start, end }, () => (isWritten ? own : encodeAttribute(own.replace(/[\t\n\r]/gu, ' '))));
  }
}

/** What is written in the places of a text, as blocks, so that one may stand inside of another. */
class Edits {
  readonly #blocks: SourceBlock[] = [];
  readonly #renders = new Map<SourceBlock, (codeText: (code: number) => string) => string>();

  put(place: Span, render: (codeText: (code: number) => string) => string, codes: readonly SourceCode[] = []): void {
    const block: SourceBlock = {
      ...{ role: 'string', confidence: 1, why: 'markup', translate: true, line: 1 },
      ...{ spans: [place], text: '', codes },
    };
    this.#blocks.push(block);
    this.#renders.set(block, render);
  }

  edit(edit: Edit | undefined): void {
    if (edit !== undefined) this.put(edit, () => edit.written);
  }

  written(text: string): string {
    const all = new Map(this.#blocks.map((_, at) => [at, ''] as const));
    const render: RenderBlock = (block, _, codeText) => this.#renders.get(block)?.(codeText) ?? '';
    return writeBlocks({ text, blocks: this.#blocks }, all, render);
  }
}

const nowhere: Span = { start: 0, end: 0 };

function codeAt(span: Span): SourceCode {
  return { span, at: 0, kind: 'ph', pair: 1, original: '', equiv: '', disp: '', type: 'other' };
}

interface Plain extends Span {
  readonly content: readonly TargetInline[];
  /** It is as the file has it. */
  readonly isWritten: boolean;
}

/** Sorts what is to be said by the paragraph that says it; a block joined of several says all in the first of them. */
function sorted(
  { blocks }: SourceDocument,
  targets: ReadonlyMap<number, TargetContent>,
  paragraphs: readonly PlacedParagraph[],
): { readonly byParagraph: ReadonlyMap<PlacedParagraph, readonly Replaced[]>; readonly plain: readonly Plain[] } {
  const find = paragraphFinder(paragraphs);
  const codes = codesByPlace(paragraphs);
  const byParagraph = new Map<PlacedParagraph, Replaced[]>();
  const plain: Plain[] = [];
  for (const [index, target] of targets) {
    const block = blocks[index];
    const isWritten = block?.form === verbatim;
    for (const [at, { start, end }] of (block?.spans ?? []).entries()) {
      const content = at === 0 ? inlinesOf(target) : [];
      const paragraph = block?.form === 'plain' || isWritten ? undefined : find(start);
      const itemOf = (code: number): CodeItem | undefined => {
        const each = block?.codes?.[code];
        return each === undefined ? undefined : codes.get(keyOf(each));
      };
      if (paragraph === undefined) plain.push({ start, end, content, isWritten });
      else if (byParagraph.has(paragraph)) byParagraph.get(paragraph)!.push({ start, end, content, itemOf });
      else byParagraph.set(paragraph, [{ start, end, content, itemOf }]);
    }
  }
  return { byParagraph, plain };
}

const keyOf = ({ kind, span }: Pick<CodeItem, 'kind' | 'span'>): string => `${kind} ${span.start} ${span.end}`;

function codesByPlace(paragraphs: readonly PlacedParagraph[]): ReadonlyMap<string, CodeItem> {
  const codes = new Map<string, CodeItem>();
  for (const { items } of paragraphs) {
    for (const item of items) if (item.kind !== 'text' && !isMark(item)) codes.set(keyOf(item), item);
  }
  return codes;
}

/** Makes a finder of the paragraph that a text begins in. Paragraphs stand inside of each other where there are text boxes. */
function paragraphFinder(paragraphs: readonly PlacedParagraph[]): (start: number) => PlacedParagraph | undefined {
  const texts: { readonly start: number; readonly end: number; readonly paragraph: PlacedParagraph }[] = [];
  const codes = new Map<number, PlacedParagraph>();
  for (const paragraph of paragraphs) {
    for (const item of paragraph.items) {
      if (item.kind === 'text') texts.push({ ...item.span, paragraph });
      else codes.set(item.span.start, paragraph);
    }
  }
  texts.sort((one, other) => one.start - other.start);
  return (start) => {
    let low = 0;
    let high = texts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (texts[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    const text = texts[low - 1];
    return text !== undefined && start < text.end ? text.paragraph : codes.get(start);
  };
}

/** The paragraphs that say the same as another, by the place of that one. */
function mirrorsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<number, readonly Paragraph[]> {
  const mirrors = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.mirrors === undefined) continue;
    const { start } = paragraph.mirrors.node;
    mirrors.set(start, [...(mirrors.get(start) ?? []), paragraph]);
  }
  return mirrors;
}

function settingsEdits(text: string, language: Language | undefined): readonly (Edit | undefined)[] {
  if (language === undefined) return [];
  return partsIn(text).flatMap(({ name, start, end }) =>
    /(?:^|\/)settings\d*\.xml$/u.test(name) ? [language.settingsEdit(text, start, end)] : [],
  );
}
