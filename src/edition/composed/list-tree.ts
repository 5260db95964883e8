import type { BodyPart } from './layout.ts';
import { isSameList } from './ordinals.ts';

/** Items that stand below one another: all with bullets, or numbered in one style. */
export interface ItemList {
  readonly items: ItemWithLists[];
}

/** An item, and the lists that stand in it. */
export interface ItemWithLists {
  readonly part: BodyPart;
  readonly lists: ItemList[];
}

/** No reader follows a list in more lists than these, and no format has to. */
const deepest = 6;

/** Makes lists in lists of items that follow each other. Without an item around it, a list stands where the others stand. */
export function listsOf(parts: readonly BodyPart[]): readonly ItemList[] {
  const lists: ItemList[] = [];
  const open: { readonly depth: number; readonly around: ItemList[] }[] = [];
  for (const part of parts) {
    const { depth = 0 } = part;
    while ((open.at(-1)?.depth ?? -1) > depth) open.pop();
    const last = open.at(-1);
    const itemAround = last?.around.at(-1)?.items.at(-1);
    if (last === undefined || itemAround === undefined) open.push({ depth, around: lists });
    else if (last.depth < depth && open.length <= deepest) open.push({ depth, around: itemAround.lists });
    add(open.at(-1)!.around, part);
  }
  return lists;
}

function add(lists: ItemList[], part: BodyPart): void {
  const last = lists.at(-1);
  const before = last?.items.at(-1)?.part;
  const item: ItemWithLists = { part, lists: [] };
  if (last !== undefined && before !== undefined && isSameList(before, part)) last.items.push(item);
  else lists.push({ items: [item] });
}

/** Gathers items that follow each other into lists; all else stays as it is. */
export function withLists<Other extends object>(
  parts: readonly (BodyPart | Other)[],
): readonly (BodyPart | Other | readonly ItemList[])[] {
  const gathered: (BodyPart | Other | readonly ItemList[])[] = [];
  let items: BodyPart[] = [];
  const close = (): void => {
    if (items.length > 0) gathered.push(listsOf(items));
    items = [];
  };
  for (const part of parts) {
    if ('kind' in part && part.kind === 'list-item') items.push(part);
    else {
      close();
      gathered.push(part);
    }
  }
  close();
  return gathered;
}

/** Tells lists from what else stands in a text. */
export function isList(part: object): part is readonly ItemList[] {
  return Array.isArray(part);
}
