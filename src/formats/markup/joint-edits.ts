import type { SourceBlock, SourceDocument, TargetContent } from '../source/define-format.ts';
import { verbatim } from './link-edits.ts';

/**
 * Gives what stands between a dateline and the text that it opens, where both are translated, as blocks, so that it is
 * written as the other language joins sentences: with a space, or without one in Chinese and Japanese. What parts the
 * cells of a row stays.
 */
export function jointEdits(
  { text, blocks }: Pick<SourceDocument, 'text' | 'blocks'>,
  targets: ReadonlyMap<number, TargetContent>,
  separator: string,
): readonly SourceBlock[] {
  return blocks.flatMap((block, at): readonly SourceBlock[] => {
    if (block.role !== 'dateline') return [];
    const start = block.spans.at(-1)?.end;
    const end = blocks[at + 1]?.spans[0]?.start;
    if (start === undefined || end === undefined || end < start || end - start > widest) return [];
    if (isEmpty(targets.get(at)) || isEmpty(targets.get(at + 1))) return [];
    const gap = text.slice(start, end);
    const isOther = separator === '' ? gap !== '' : gap === '';
    if (!isOther || !/^[ \t]*$/.test(gap)) return [];
    return [
      {
        role: 'string',
        confidence: 1,
        why: 'markup',
        spans: [{ start, end }],
        text: separator,
        translate: false,
        line: 1,
        form: verbatim,
      },
    ];
  });
}

/** More blanks than these are somebody's layout. */
const widest = 4;

function isEmpty(target: TargetContent | undefined): boolean {
  return target === undefined || target.length === 0;
}
