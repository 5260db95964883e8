import { quotationMarks } from '../../locale/cldr/quotation-marks.ts';
import type { EditionInline } from '../../model/edition.ts';

/** Puts the locale's quotation marks where the source's markup quotes (`q` of HTML), for kinds of edition that have no such tag. */
export function withQuotes(content: readonly EditionInline[], locale: string): readonly EditionInline[] {
  const isQuote = (inline: EditionInline): boolean => inline.kind === 'code' && inline.element === 'q';
  if (!content.some(isQuote)) return content;
  const [open, close, innerOpen, innerClose] = quotationMarks(locale);
  let depth = 0;
  return content.map((inline): EditionInline => {
    if (inline.kind !== 'code' || inline.element !== 'q' || inline.place === 'alone') return inline;
    if (inline.place === 'end') depth -= 1;
    const isInner = depth % 2 === 1;
    const text = inline.place === 'start' ? (isInner ? innerOpen : open) : isInner ? innerClose : close;
    if (inline.place === 'start') depth += 1;
    return { kind: 'text', text };
  });
}
