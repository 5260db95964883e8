import {
  inlinesOf,
  type SourceBlock,
  type SourceDocument,
  type TargetContent,
  type TargetInline,
} from '../source/define-format.ts';

/** Writes the content of a block; `codeText` gives a code as the file has it, with what was translated inside of it. */
export type RenderBlock = (
  block: SourceBlock,
  content: readonly TargetInline[],
  codeText: (code: number) => string,
) => string;

interface Replaced {
  readonly block: SourceBlock;
  readonly content: readonly TargetInline[];
  readonly start: number;
  readonly end: number;
}

/**
 * Writes a file with the blocks that have a target replaced; all else is as it was. A block may stand inside a code of
 * another, as the alternative text of an image in a paragraph does.
 */
export function writeBlocks(
  { text, blocks }: Pick<SourceDocument, 'text' | 'blocks'>,
  targets: ReadonlyMap<number, TargetContent>,
  render: RenderBlock,
): string {
  const replaced = [...targets]
    .flatMap(([at, target]): Replaced[] => {
      const block = blocks[at];
      if (block === undefined) return [];
      const start = block.spans[0]?.start ?? 0;
      return [{ block, content: inlinesOf(target), start, end: block.spans.at(-1)?.end ?? start }];
    })
    .toSorted((one, other) => one.start - other.start || putIn(other) - putIn(one) || other.end - one.end);
  const range = (start: number, end: number, outer: Replaced | undefined): string => {
    let written = '';
    let from = start;
    for (let at = firstFrom(replaced, start); at < replaced.length && replaced[at]!.start < end; at += 1) {
      const each = replaced[at]!;
      if (each.start < from || each.end > end || each === outer) continue;
      const codeText = (code: number): string => {
        const { written: instead, span } = each.block.codes?.[code] ?? {};
        if (instead !== undefined) return instead;
        return span === undefined ? '' : range(span.start, span.end, each);
      };
      written += text.slice(from, each.start) + render(each.block, each.content, codeText);
      from = each.end;
    }
    return written + text.slice(from, end);
  };
  return range(0, text.length, undefined);
}

/** What is put in before a block has no length, and comes first. */
function putIn({ start, end }: Replaced): 0 | 1 {
  return start === end ? 1 : 0;
}

/** The index of the first that starts at an offset or behind. */
function firstFrom(replaced: readonly Replaced[], start: number): number {
  let low = 0;
  let high = replaced.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (replaced[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
