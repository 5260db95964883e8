import { textOfPieces } from '../markup/cut-pieces.ts';
import type { Piece, TextPiece } from '../markup/pieces.ts';
import type { Span } from '../source/define-format.ts';
import { textPieces } from './text-pieces.ts';

type Look = Omit<Extract<Piece, { kind: 'ph' | 'sc' | 'ec' }>, 'kind' | 'pair' | 'span'>;

/** A piece of a run. `isFixed`: it is not to be translated. `isLoose`: at an end of the run it is none of it. */
interface RunPiece {
  piece: Piece;
  readonly isFixed: boolean;
  isLoose: boolean;
}

/** A tag whose end has not been met. */
export interface OpenTag {
  readonly run: number;
  readonly at: number;
  readonly pair: number;
}

/** Text with the markup inside of it, up to the next beginning or end of a block. */
export class Run {
  readonly #source: string;
  #pieces: RunPiece[] = [];
  #number = 0;
  #pair = 0;

  constructor(source: string) {
    this.#source = source;
  }

  addText(span: Span, isFixed: boolean): void {
    const pieces = textPieces(this.#source, span, this.#endsInSpace());
    for (const piece of pieces) this.#pieces.push({ piece, isFixed, isLoose: false });
  }

  /** Adds a line break; tells whether the one before it makes an empty line with it. */
  addBreak(span: Span, look: Look, isFixed: boolean): boolean {
    const last = this.#pieces.findLast(({ piece }) => piece.kind !== 'text' || piece.text.trim() !== '')?.piece;
    const isSecond = last !== undefined && last.kind !== 'text' && last.element === 'br';
    this.addAlone(span, look, { isFixed });
    const end = { start: span.end, end: span.end };
    this.#pieces.push({ piece: { kind: 'text', text: '\n', span: end }, isFixed, isLoose: false });
    return isSecond;
  }

  addAlone(span: Span, look: Look, { isFixed, isLoose = false }: { isFixed: boolean; isLoose?: boolean }): void {
    this.#pair += 1;
    this.#pieces.push({ piece: { kind: 'ph', pair: this.#pair, span, ...look }, isFixed, isLoose });
  }

  /** Adds a start tag, which stands alone until its end is met. */
  start(span: Span, look: Look, isFixed: boolean): OpenTag {
    this.addAlone(span, look, { isFixed, isLoose: true });
    return { run: this.#number, at: this.#pieces.length - 1, pair: this.#pair };
  }

  /** Adds an end tag; without its start in this run it stands alone. */
  end(open: OpenTag | undefined, span: Span, look: Look, isFixed: boolean): void {
    const start = open?.run === this.#number ? this.#pieces[open.at] : undefined;
    if (open === undefined || start === undefined) return this.addAlone(span, look, { isFixed, isLoose: true });
    start.piece = { ...start.piece, kind: 'sc' } as Piece;
    start.isLoose = false;
    const { element } = start.piece as Look;
    this.#pieces.push({
      piece: { kind: 'ec', pair: open.pair, span, ...look, ...(element === undefined ? {} : { element }) },
      isFixed,
      isLoose: false,
    });
  }

  /** Gives the text since a start tag, where that stands in this run. */
  textFrom(open: OpenTag | undefined): string {
    if (open?.run !== this.#number) return '';
    return textOfPieces(this.#pieces.slice(open.at).map(({ piece }) => piece));
  }

  /** Ends the run: gives its pieces, or undefined where there is no text in it. */
  take(): { readonly pieces: readonly Piece[]; readonly translate: boolean } | undefined {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#number += 1;
    this.#pair = 0;
    const texts = pieces.filter(({ piece }) => piece.kind === 'text' && piece.text.trim() !== '');
    if (texts.length === 0) return undefined;
    const translate = texts.some(({ isFixed }) => !isFixed);
    const inner = withoutEdges(translate ? withFixedCodes(pieces) : pieces);
    return { pieces: inner.map(({ piece }) => piece), translate };
  }

  #endsInSpace(): boolean {
    const last = this.#pieces.at(-1)?.piece;
    return last?.kind === 'text' && /\s$/u.test(last.text);
  }
}

/** Leaves out what only stands around a run: tags that are open or closed elsewhere, and a wrapping that shows nothing. */
function withoutEdges(pieces: readonly RunPiece[]): readonly RunPiece[] {
  let [first, last] = [0, pieces.length - 1];
  for (;;) {
    const [start, end] = [pieces[first], pieces[last]];
    if (start === undefined || end === undefined || first >= last) break;
    if (isEdge(start)) first += 1;
    else if (isEdge(end)) last -= 1;
    else if (wraps(start.piece, end.piece)) {
      first += 1;
      last -= 1;
    } else break;
  }
  return pieces.slice(first, last + 1);
}

function isEdge({ piece, isLoose }: RunPiece): boolean {
  return isLoose || (piece.kind === 'text' ? piece.text.trim() === '' : piece.element === 'br');
}

function wraps(start: Piece, end: Piece): boolean {
  return start.kind === 'sc' && end.kind === 'ec' && start.pair === end.pair && start.element === undefined;
}

/** Makes one code of all that stands together and is not to be translated. */
function withFixedCodes(pieces: readonly RunPiece[]): readonly RunPiece[] {
  const result: RunPiece[] = [];
  for (let at = 0; at < pieces.length;) {
    let end = at;
    while (pieces[end]?.isFixed === true) end += 1;
    if (end === at) {
      result.push(pieces[at]!);
      at += 1;
    } else {
      result.push(...fixedCode(pieces.slice(at, end)));
      at = end;
    }
  }
  return result;
}

function fixedCode(group: readonly RunPiece[]): readonly RunPiece[] {
  const [first, last] = [group[0]!, group.at(-1)!];
  // Emphasis and links around it are shown.
  if (
    isShown(first.piece) &&
    first.piece.kind === 'sc' &&
    last.piece.kind === 'ec' &&
    last.piece.pair === first.piece.pair
  ) {
    const inner = group.slice(1, -1);
    return inner.length === 0 ? group : [first, ...fixedCode(inner), last];
  }
  if (!isBalanced(group)) return group.map((each) => (each.piece.kind === 'text' ? merged([each]) : each));
  return [merged(group)];
}

const isShown = (piece: Piece): boolean =>
  piece.kind !== 'text' && piece.element !== undefined && piece.element !== 'code';

function isBalanced(group: readonly RunPiece[]): boolean {
  const open = new Set<number>();
  for (const { piece } of group) {
    if (piece.kind === 'sc') open.add(piece.pair);
    if (piece.kind === 'ec' && !open.delete(piece.pair)) return false;
  }
  return open.size === 0;
}

function merged(group: readonly RunPiece[]): RunPiece {
  const [first, last] = [group[0]!.piece, group.at(-1)!.piece];
  const text = group.map(({ piece }) => (piece.kind === 'text' ? piece.text : '')).join('');
  const code = group.find(({ piece }) => piece.kind !== 'text')?.piece as Exclude<Piece, TextPiece> | undefined;
  const span = { start: first.span.start, end: last.span.end };
  const look = code ?? { disp: '', type: 'fmt' as const, subType: 'markup:span', pair: -first.span.start - 1 };
  const { element, ...plain } = 'element' in look ? look : { ...look, element: undefined };
  return {
    piece: {
      ...plain,
      ...(element === 'code' ? { element } : {}),
      kind: 'ph',
      span,
      equiv: text,
      disp: text.trim() === '' ? look.disp : text,
    },
    isFixed: true,
    isLoose: text.trim() === '' && group.length > 1,
  };
}
