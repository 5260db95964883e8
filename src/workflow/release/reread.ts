import type { ChosenRole, SourceBlock, SourceDocument } from '../../formats/source/define-format.ts';
import { defined } from '../../model/defined.ts';
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
    while (at < again.blocks.length && endOf(again.blocks[at]) <= startOf(block)) at += 1;
    const read = readingOf(block, again.blocks[at], again.blocks[at + 1]);
    if (read === undefined || staysAsItIs(block, read)) return block;
    const { spans, text, line, runIn } = block;
    const { spans: _, text: __, line: ___, runIn: ____, ...said } = read;
    return { ...said, spans, text, line, ...defined({ runIn }) };
  });
}

/** What the second reading has in the place of a block; of a paragraph that now begins with a dateline, the paragraph. */
function readingOf(
  block: SourceBlock,
  found: SourceBlock | undefined,
  behind: SourceBlock | undefined,
): SourceBlock | undefined {
  if (found === undefined || startOf(found) >= endOf(block)) return undefined;
  const isCut = found.runIn === true && found.role === 'dateline' && endOf(behind) === endOf(block);
  return isCut ? behind : found;
}

const startOf = ({ spans }: SourceBlock): number => spans[0]?.start ?? 0;
const endOf = (block: SourceBlock | undefined): number => block?.spans.at(-1)?.end ?? 0;

/** Whether a block keeps what the first reading made of it: a part that the second does not know, or would leave out. */
function staysAsItIs(block: SourceBlock, read: SourceBlock): boolean {
  const isPart = block.runIn === true || block.role === 'table-cell';
  if (isPart && endOf(block) !== endOf(read)) return true;
  return read.role === 'navigation' && block.role !== 'navigation';
}
