import { lookOf, type MarkedBlock, type Piece, type TextPiece } from '../markup/pieces.ts';

/**
 * A line that begins or ends a container (`:::note[Label]{.wide}`, `::: tip Title`, `:::`), or is a block by itself
 * (`::video[Label]{#id}`): of it, only the label is text.
 */
const line =
  /^ {0,3}(?:(?<fence>:{3,})[ \t]*|::)(?<name>[A-Za-z][\w-]*)?(?:\[(?<label>[^[\]\r\n]*)\])?(?:\{[^{}\r\n]*\})?[ \t]*(?<title>[^\s:{}[\]][^{}[\]\r\n]*?)?[ \t]*(?:\{[^{}\r\n]*\})?[ \t]*$/u;

/** Tells whether a line is one of a directive. */
export function isDirectiveLine(text: string): boolean {
  if (!/^ {0,3}::/u.test(text)) return false;
  const groups = line.exec(text)?.groups;
  if (groups === undefined) return false;
  const { fence, name, label, title } = groups;
  if (fence === undefined) return name !== undefined && title === undefined;
  return name !== undefined || (label === undefined && title === undefined);
}

/** The label of a directive's line, or its title. */
export function labelBlocks(text: string, start: number): readonly MarkedBlock[] {
  const { label, title } = line.exec(text)?.groups ?? {};
  const said = label ?? title ?? '';
  if (said.trim() === '') return [];
  const from = start + (label === undefined ? text.lastIndexOf(said) : text.indexOf(`[${said}]`) + 1);
  const piece = { kind: 'text', text: said, span: { start: from, end: from + said.length } } as const;
  return [{ role: 'subhead', pieces: [piece], translate: true, form: 'label' }];
}

/** A directive within a text: `:abbr[WHO]{title="…"}`, or one without a label, which shows nothing. */
const inText = /(?<![\p{L}\p{N}:]):(?:[A-Za-z][\w-]*)(?:\[(?<label>[^[\]]*)\](?:\{[^{}]*\})?|\{[^{}]*\})/gu;

/** Makes codes of the directives in a text that stands as it is in the file; their labels are text. */
export function withDirectives(piece: TextPiece, nextPair: () => number): readonly Piece[] {
  const { text, span } = piece;
  if (!text.includes(':') || span.end - span.start !== text.length) return [piece];
  const pieces: Piece[] = [];
  let done = 0;
  const addText = (to: number): void => {
    if (to > done) pieces.push({ kind: 'text', text: text.slice(done, to), span: at(done, to) });
    done = to;
  };
  const at = (from: number, to: number) => ({ start: span.start + from, end: span.start + to });
  for (const { index, 0: whole, groups } of text.matchAll(inText)) {
    addText(index);
    const end = index + whole.length;
    const name = /^:([\w-]+)/u.exec(whole)?.[1] ?? '';
    const pair = nextPair();
    const label = groups?.['label'];
    if (label === undefined || label === '') {
      pieces.push({ kind: 'ph', pair, span: at(index, end), ...lookOf(undefined, name) });
    } else {
      const from = index + whole.indexOf('[') + 1;
      done = from;
      pieces.push({ kind: 'sc', pair, span: at(index, from), ...lookOf(undefined, name) });
      addText(from + label.length);
      pieces.push({ kind: 'ec', pair, span: at(done, end), ...lookOf(undefined, name, true) });
    }
    done = end;
  }
  addText(text.length);
  return pieces;
}
