import type { Nodes, Parents, PhrasingContent, RootContent, Table } from 'mdast';
import { defined } from '../../model/defined.ts';
import { ordinalOf, type Ordinal } from '../../model/ordinal.ts';
import { withNoteMarks } from '../markup/note-marks.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import { partsAtDirectives } from './directive-lines.ts';
import { piecesOf, titleBlocks } from './inlines.ts';
import { placeOf, type Parsed } from './parse.ts';

/** What the blocks around a node say of it. */
interface Around {
  /** Of paragraphs. */
  readonly role?: 'quote' | 'list-item' | 'paragraph';
  /** Of the item of a numbered list whose first paragraph comes next. */
  readonly ordinal?: Ordinal | undefined;
  /** In how many lists it stands. */
  readonly lists?: number;
  /** The note that it stands in. */
  readonly ids?: readonly string[];
}

/** Nodes with blocks in them. */
const containers: ReadonlySet<string> = new Set(['blockquote', 'list', 'listItem', 'footnoteDefinition']);

/** Lists the blocks of a parsed part of a file. Code and raw HTML have none. */
export function blocksOf(text: string, parsed: Parsed, addresses: ReadonlyMap<string, string>): readonly MarkedBlock[] {
  const blocks: MarkedBlock[] = [];
  let isBelowPicture = false;
  const add = (node: Parents, block: Omit<MarkedBlock, 'pieces' | 'translate' | 'notes'>): void => {
    const asides: MarkedBlock[] = [];
    const isPicture = node.type === 'paragraph' && node.children.every(isImage);
    const context = { text, base: parsed.base, addresses, asides, isPicture };
    const pieces = withNoteMarks(piecesOf(node.children as readonly PhrasingContent[], context), text);
    // An emphasized paragraph right below a picture is what it is by custom, as Markdown has no captions.
    const isCaption = isBelowPicture && node.type === 'paragraph' && isEmphasis(node.children);
    const caption = isCaption ? ({ role: 'paragraph', picture: { says: 'caption' } } as const) : {};
    const { ordinal, ...others } = block;
    for (const [at, part] of partsAtDirectives(pieces).entries()) {
      if ('label' in part) blocks.push(part.label);
      else {
        const own = at === 0 ? defined({ ordinal }) : {};
        blocks.push({ pieces: part.pieces, translate: true, ...others, ...own, ...caption });
      }
    }
    blocks.push(...asides);
    isBelowPicture = isPicture;
  };
  const addTable = (table: Table): void => {
    for (const [number, row] of table.children.entries()) {
      for (const [at, cell] of row.children.entries()) {
        const runIn = at < row.children.length - 1 ? { runIn: true } : {};
        add(cell, { role: 'table-cell', form: 'cell', aside: true, heads: number === 0, ...runIn });
      }
    }
  };
  const visit = (node: Nodes, around: Around): void => {
    if (node.type === 'heading') add(node, { role: node.depth === 1 ? 'headline' : 'subhead', form: 'heading' });
    else if (node.type === 'paragraph')
      add(node, defined({ role: around.role, ordinal: around.ordinal, ids: around.ids, depth: depthOf(around) }));
    else if (node.type === 'table') addTable(node);
    else if (node.type === 'definition') blocks.push(...titleBlocks(text, placeOf(node, parsed.base)));
    else if (containers.has(node.type) && 'children' in node) {
      const inside = aroundIn(node, around);
      for (const [at, child] of node.children.entries())
        visit(child, { ...inside, ordinal: ordinalAt(node, at, around) });
    }
  };
  for (const child of ownChildren(parsed)) visit(child, {});
  return blocks;
}

/** What holds in a container. */
function aroundIn(node: Nodes, { role, ids, lists = 0 }: Around): Around {
  if (node.type === 'footnoteDefinition') return { role: 'paragraph', ids: [node.identifier] };
  return {
    role: node.type === 'blockquote' || role === 'quote' ? 'quote' : 'list-item',
    lists: node.type === 'list' ? lists + 1 : lists,
    ...defined({ ids }),
  };
}

function isEmphasis(children: readonly PhrasingContent[]): boolean {
  return children.length === 1 && children[0]?.type === 'emphasis';
}

function isImage({ type }: PhrasingContent): boolean {
  return type === 'image';
}

/** In how many lists that of an item stands. */
function depthOf({ role, lists = 0 }: Around): number | undefined {
  return role === 'list-item' && lists > 1 ? lists - 1 : undefined;
}

/** The number of a list's item, handed on to the item's first paragraph. Inside a quotation there are no items. */
function ordinalAt(node: Nodes, at: number, { role, ordinal }: Around): Ordinal | undefined {
  if (node.type === 'list' && node.ordered === true && role !== 'quote') return ordinalOf((node.start ?? 1) + at);
  return node.type === 'listItem' && at === 0 ? ordinal : undefined;
}

/** The blocks of the part itself, without the definitions that were added. */
function ownChildren({ root, end }: Parsed): readonly RootContent[] {
  return root.children.filter((child) => placeOf(child, 0).start < end);
}
