import type { SourceBlock } from '../source/define-format.ts';
import { fold, type Lexicon } from './lexicon.ts';
import type { Piece } from './pieces.ts';

/** What a rule says of a piece. */
export type Label = Pick<SourceBlock, 'role' | 'confidence' | 'why' | 'group' | 'field' | 'speaker'>;

/** The pieces of a file, and what the rules so far have said of them. Rules add labels and change none but their own. */
export interface Outlining {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly names: ReadonlySet<string>;
  readonly pieces: readonly Piece[];
  /** By the piece's index; `none` for what belongs to no block. */
  readonly labels: (Label | 'none' | undefined)[];
  /** The next group's number. */
  nextGroup: number;
  /** What the file says of its date and place. */
  date?: string;
  place?: string;
}

/** Rules about lines look at no longer ones. */
export const longestLine = 160;

/** A piece short enough to be a line of its own, folded; '' for others, which no rule about lines fits. */
export function foldedLine(piece: Piece): string {
  return piece.text.length > longestLine ? '' : fold(piece.text);
}

/** Running text: a sentence, or too many words for a heading. */
export function isProse(piece: Piece): boolean {
  if (piece.marker !== undefined) return false;
  if (piece.ends === 'sentence') return piece.words >= 4;
  if (piece.ends === 'question') return piece.words >= 8;
  return piece.words >= 18;
}
