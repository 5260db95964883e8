import { linksIn } from '../../html/links.ts';
import { verbatim } from '../../markup/link-edits.ts';
import { inlinesOf, type SourceDocument, type TargetContent } from '../../source/define-format.ts';
import type { SourceLink } from '../../source/source-link.ts';
import { offsetInString, stringsOf } from '../json/strings.ts';
import { bodyOf } from './messages-format.ts';

/** Lists the links of the tags in strings of a JSON file; an address that is a string of its own is data. */
export function linksInStrings({ text }: Pick<SourceDocument, 'text'>): readonly SourceLink[] {
  const { text: own, mark } = bodyOf(text);
  return stringsOf(own).flatMap(({ value, start }) => {
    const placeOf = (offset: number): number => mark.length + offsetInString(own, start, offset);
    return linksIn(value).map(({ address, span, form }): SourceLink => ({
      address,
      span: { start: placeOf(span.start), end: placeOf(span.end) },
      form,
    }));
  });
}

/** Gives a file’s text with its links leading where those targets say that are written as they are. */
export function withLinkEdits({ text, blocks }: SourceDocument, targets: ReadonlyMap<number, TargetContent>): string {
  const edits = [...targets].flatMap(([at, target]) => {
    const block = blocks[at];
    const span = block?.form === verbatim ? block.spans[0] : undefined;
    const address = inlinesOf(target).map((inline) => (inline.kind === 'code' ? '' : inline.text));
    return span === undefined ? [] : [{ ...span, written: JSON.stringify(address.join('')).slice(1, -1) }];
  });
  let edited = '';
  let from = 0;
  for (const { start, end, written } of edits.toSorted((one, other) => one.start - other.start)) {
    edited += text.slice(from, start) + written;
    from = end;
  }
  return edited + text.slice(from);
}
