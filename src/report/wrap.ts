import { widthOf } from './width.ts';

const pieces = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\s+/gu;

/** Breaks a text into lines of at most so many columns: at spaces, between Han characters, else anywhere. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const flush = (): void => {
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
    line = '';
    width = 0;
  };
  for (const whole of text.match(pieces) ?? []) {
    for (const piece of cut(whole, columns)) {
      const wide = widthOf(piece);
      if (line !== '' && width + wide > columns && !/^[\s、。，；：”）]/u.test(piece)) flush();
      const kept = line === '' ? piece.trimStart() : piece;
      line += kept;
      width += kept === piece ? wide : widthOf(kept);
    }
  }
  flush();
  return lines;
}

/** Cuts a word that is wider than a line, as words of scripts without spaces are. */
function cut(piece: string, columns: number): readonly string[] {
  if (widthOf(piece) <= columns) return [piece];
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const character of piece) {
    const wide = widthOf(character);
    if (part !== '' && width + wide > columns) {
      parts.push(part);
      part = '';
      width = 0;
    }
    part += character;
    width += wide;
  }
  return [...parts, part];
}
