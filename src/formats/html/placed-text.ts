import { defined } from '../../model/defined.ts';
import type { Ordinal } from '../../model/ordinal.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import type { Context, TableState } from './context.ts';
import { words } from './elements.ts';

/** A block with what its place in the page says of it. */
export interface PlacedBlock extends MarkedBlock {
  readonly place: 'head' | 'text' | 'attribute';
  /** The level of a heading. */
  readonly heading?: number;
  readonly furniture?: Context['furniture'];
  readonly isMain: boolean;
}

export const headings: ReadonlySet<string> = words('h1 h2 h3 h4 h5 h6');

/** A block that is being placed. */
export type PlacedText = PlacedBlock & { runIn?: boolean; ordinal?: Ordinal; depth?: number; heads?: boolean };

/** The first text of an item has its number. */
export function placeItem(placed: PlacedText, { item, lists = 0 }: Pick<Context, 'item' | 'lists'>): void {
  if (lists > 1) placed.depth = lists - 1;
  if (item?.ordinal === undefined) return;
  placed.ordinal = item.ordinal;
  delete item.ordinal;
}

/** The cells of a row continue one line. */
export function placeCell(placed: PlacedText, table: TableState, isHeading: boolean): void {
  if (table.isData) placed.heads = isHeading;
  if (table.cell !== undefined) table.cell.runIn = true;
  table.cell = placed;
}

/** Says what a block is by the element that it stands in, and what is around that. */
export function placeIn(
  name: string,
  { role, aside, furniture, isMain, table, localeFilter }: Context,
): Omit<PlacedBlock, 'pieces' | 'translate'> {
  if (name === 'title') return { role: 'string', aside: true, place: 'head', isMain };
  const isLayout = role === 'table-cell' && table?.isLayout === true && !table.isData;
  return {
    ...defined({
      role: isLayout ? undefined : role,
      furniture,
      localeFilter,
      heading: headings.has(name) ? Number(name.slice(1)) : undefined,
    }),
    ...(aside && !isLayout ? { aside } : {}),
    place: 'text',
    isMain,
  };
}
