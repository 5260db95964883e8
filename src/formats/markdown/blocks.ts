import type { Nodes, Parents, PhrasingContent, RootContent, Table } from 'mdast';
import { defined } from '../../model/defined.ts';
import { ordinalOf, type Ordinal } from '../../model/ordinal.ts';
import { withNoteMarks } from '../markup/note-marks.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import { piecesOf, titleBlocks } from './inlines.ts';
import { placeOf, type Parsed } from './parse.ts';

/** What the blocks around a node say of it. */
interface Around {
  /** Of paragraphs. */
  readonly role?: 'quote' | 'list-item' | 'paragraph';
  /** Of the item of a numbered list whose first paragraph comes next. */
  readonly ordinal?: Ordinal | undefined;
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
    blocks.push({ pieces, translate: true, ...block, ...caption }, ...asides);
    isBelowPicture = isPicture;
  };
  const addTable = (table: Table): void => {
    for (const row of table.children) {
      for (const [at, cell] of row.children.entries()) {
        const runIn = at < row.children.length - 1 ? { runIn: true } : {};
        add(cell, { role: 'table-cell', form: 'cell', aside: true, ...runIn });
      }
    }
  };
  const visit = (node: Nodes, around: Around): void => {
    if (node.type === 'heading') add(node, { role: node.depth === 1 ? 'headline' : 'subhead', form: 'heading' });
    else if (node.type === 'paragraph')
      add(node, defined({ role: around.role, ordinal: around.ordinal, ids: around.ids }));
    else if (node.type === 'table') addTable(node);
    else if (node.type === 'definition') blocks.push(...titleBlocks(text, placeOf(node, parsed.base)));
    else if (containers.has(node.type) && 'children' in node) {
      const role = node.type === 'blockquote' || around.role === 'quote' ? 'quote' : 'list-item';
      const isNote = node.type === 'footnoteDefinition';
      const ids = isNote ? [node.identifier] : around.ids;
      const inside: Around = { role: isNote ? 'paragraph' : role, ...defined({ ids }) };
      for (const [at, child] of node.children.entries())
        visit(child, { ...inside, ordinal: ordinalAt(node, at, around) });
    }
  };
  for (const child of ownChildren(parsed)) visit(child, {});
  return blocks;
}

/** The number of a list's item, handed on to the item's first paragraph. Inside a quotation there are no items. */
function isEmphasis(children: readonly PhrasingContent[]): boolean {
  return children.length === 1 && children[0]?.type === 'emphasis';
}

function isImage({ type }: PhrasingContent): boolean {
  return type === 'image';
}

function ordinalAt(node: Nodes, at: number, { role, ordinal }: Around): Ordinal | undefined {
  if (node.type === 'list' && node.ordered === true && role !== 'quote') return ordinalOf((node.start ?? 1) + at);
  return node.type === 'listItem' && at === 0 ? ordinal : undefined;
}

/** The blocks of the part itself, without the definitions that were added. */
function ownChildren({ root, end }: Parsed): readonly RootContent[] {
  return root.children.filter((child) => placeOf(child, 0).start < end);
}
