import { markup, type Markup } from '../edition/markup/markup.ts';
import type { DifferencePiece } from '../match/word-difference.ts';

/** Renders what an edit did to a text: what was put in and taken out, in the order of reading. */
export function renderDifference(pieces: readonly DifferencePiece[]): Markup {
  const html = pieces.map(({ kind, text }) => {
    if (kind === 'same') return markup`${text}`.html;
    return (kind === 'added' ? markup`<ins>${text}</ins>` : markup`<del>${text}</del>`).html;
  });
  return { html: html.join('') };
}
