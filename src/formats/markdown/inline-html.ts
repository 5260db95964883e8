import { inlineElements } from '../markup/inline-elements.ts';
import { lookOf, type Piece } from '../markup/pieces.ts';
import type { Span } from '../source/define-format.ts';

/** A tag whose end has not been met. */
export interface OpenTag {
  readonly name: string;
  readonly pair: number;
  /** Where in the pieces it stands. */
  readonly at: number;
}

interface Walk {
  readonly pieces: Piece[];
  readonly tags: OpenTag[];
  pair: number;
}

/**
 * Reads a tag that stands in text. A start and its end become a pair when the end is met; until then, and where none
 * comes, a tag stands alone.
 */
export function inlineHtml(value: string, span: Span, walk: Walk): Piece {
  const [, slash = '', tag = ''] = /^<(\/?)([a-z][a-z\d-]*)/iu.exec(value) ?? [];
  const name = tag.toLowerCase();
  const element = Object.hasOwn(inlineElements, name) ? inlineElements[name] : undefined;
  const look = { ...lookOf(element, name === '' ? 'html' : name, slash !== ''), type: 'fmt' as const };
  const open = slash === '' ? undefined : walk.tags.at(-1);
  if (open !== undefined && open.name === name) {
    walk.tags.pop();
    walk.pieces[open.at] = { ...walk.pieces[open.at]!, kind: 'sc' } as Piece;
    return { kind: 'ec', pair: open.pair, span, ...look };
  }
  walk.pair += 1;
  const isAlone = element === 'br' || name === '' || value.endsWith('/>') || slash !== '';
  if (!isAlone) walk.tags.push({ name, pair: walk.pair, at: walk.pieces.length });
  const { element: _, ...plain } = look;
  return { kind: 'ph', pair: walk.pair, span, ...(element === 'br' || !isAlone ? look : plain) };
}
