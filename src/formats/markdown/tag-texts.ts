import { attributeBlocks } from '../html/attributes.ts';
import { readTokens } from '../html/tokens.ts';
import type { MarkedBlock } from '../markup/pieces.ts';
import type { Span } from '../source/define-format.ts';

/** Gives the texts for readers in the attributes of a tag, each that stands on one line. */
export function tagTexts(text: string, { start, end }: Span): readonly MarkedBlock[] {
  const written = text.slice(start, end);
  const blocks: MarkedBlock[] = [];
  readTokens(written, {
    startTag(tag) {
      if (tag.attributes.get('translate')?.value.toLowerCase() === 'no') return;
      for (const { isAlternative: _, ...block } of attributeBlocks(written, tag)) {
        if (block.pieces.some(({ span }) => /[\r\n]/u.test(written.slice(span.start, span.end)))) continue;
        blocks.push({
          ...block,
          pieces: block.pieces.map((piece) => ({ ...piece, span: shifted(piece.span, start) })),
        });
      }
    },
  });
  return blocks;
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
