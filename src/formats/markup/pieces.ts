import type { Ordinal } from '../../model/ordinal.ts';
import type { MarkupElement, PictureText } from '../../model/release.ts';
import type { Role } from '../../model/role.ts';
import type { SourceBlock, SourceCode, Span } from '../source/define-format.ts';

/** A stretch of a block's text, as a reader sees it, and where the file has it. */
export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly span: Span;
}

/** A piece of markup inside a block. */
export type CodePiece = Omit<SourceCode, 'at' | 'original' | 'note'> & {
  /** Where it is not what stands in its place in the file. */
  readonly original?: string;
  /** The id of the note that a mark leads to, and the mark, where the file says what it is. */
  readonly note?: { readonly id?: string; readonly mark?: string };
};

export type Piece = TextPiece | CodePiece;

/** A block of a file with markup, before the reader has said what it is in the release. */
export interface MarkedBlock {
  /** What its markup says that it is; absent where the reader has to find out. */
  readonly role?: Role;
  readonly pieces: readonly Piece[];
  readonly translate: boolean;
  /** Stands in an attribute, in metadata or in a table: no part of the text that the reader reads. */
  readonly aside?: boolean;
  /** See `SourceBlock`. */
  readonly notes?: SourceBlock['notes'];
  readonly localeFilter?: SourceBlock['localeFilter'];
  readonly form?: string;
  readonly runIn?: boolean;
  readonly ordinal?: Ordinal;
  readonly depth?: number;
  readonly heads?: boolean;
  readonly picture?: PictureText;
  /** Names of the places that it stands in, to which the mark of a note may lead. */
  readonly ids?: readonly string[];
}

/** What a translator and an edition are told of an element. */
export function lookOf(
  element: MarkupElement | undefined,
  name: string,
  closes = false,
): Pick<SourceCode, 'equiv' | 'disp' | 'type' | 'subType' | 'element'> {
  const isLink = name === 'a';
  return {
    equiv: '',
    disp: `<${closes ? '/' : ''}${shownNames[name] ?? name}>`,
    type: isLink ? 'link' : name === 'img' ? 'image' : 'fmt',
    subType: `markup:${name}`,
    ...(element === undefined ? {} : { element }),
  };
}

/** Names that translators know better. */
const shownNames: Readonly<Record<string, string>> = { strong: 'b', em: 'i', del: 's' };
