import type { ChosenRole, SourceBlock, SourceDocument } from '../../formats/source/define-format.ts';
import type { Outline } from '../../model/outline.ts';
import type { ShapedBlock } from './apply-outline.ts';
import { partsOfText } from './one-headline.ts';

/** What the metadata say that blocks are; empty where that is what the reader found. */
export function chosenRoles(
  shaped: readonly ShapedBlock[],
  ids: readonly string[],
  outline: Outline,
): readonly ChosenRole[] {
  if (Object.keys(outline).length === 0) return [];
  let differs = false;
  const chosen = shaped.flatMap(({ block }, at): ChosenRole[] => {
    const id = ids[at] ?? '';
    const role = Object.hasOwn(outline, id) ? outline[id]?.role : undefined;
    // A paragraph that is to be left out tells nothing of what stands beside it.
    if (role === undefined || (role === 'navigation' && partsOfText.has(block.role))) return [];
    differs ||= role !== block.role;
    return [{ spans: block.spans, role }];
  });
  return differs ? chosen : [];
}

/**
 * Gives blocks what a second reading, that knows a person's word, makes of them; which blocks there are, and so their
 * ids, stays. What a person says of one block leaves out no other.
 */
export function rereadBlocks(blocks: readonly SourceBlock[], again: SourceDocument): readonly SourceBlock[] {
  let at = 0;
  return blocks.map((block) => {
    const start = block.spans[0]?.start ?? 0;
    while (at < again.blocks.length && endOf(again.blocks[at]!) <= start) at += 1;
    const [found, behind] = [again.blocks[at], again.blocks[at + 1]];
    // A paragraph that now begins with a dateline is still a paragraph.
    const isCut =
      found?.runIn === true && found.role === 'dateline' && behind !== undefined && endOf(behind) === endOf(block);
    const read = isCut ? behind : found;
    if (read === undefined || (read.spans[0]?.start ?? 0) >= endOf(block) || staysAsItIs(block, read)) return block;
    const { spans, text, line, runIn } = block;
    const { spans: _, text: __, line: ___, runIn: ____, ...said } = read;
    return { ...said, spans, text, line, ...(runIn === undefined ? {} : { runIn }) };
  });
}

const endOf = ({ spans }: SourceBlock): number => spans.at(-1)?.end ?? 0;

/** Whether a block keeps what the first reading made of it: a part that the second does not know, or would leave out. */
function staysAsItIs(block: SourceBlock, read: SourceBlock): boolean {
  const isPart = block.runIn === true || block.role === 'table-cell';
  if (isPart && endOf(block) !== endOf(read)) return true;
  return read.role === 'navigation' && block.role !== 'navigation';
}
