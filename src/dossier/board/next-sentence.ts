import { defined } from '../../model/defined.ts';
import type { Translate } from '../../model/translate.ts';
import type { BoardRow } from './board.ts';

/** Says what to do next for an edition, with the command that does it. */
export function nextSentence(
  { release, locale, next }: Pick<BoardRow, 'release' | 'locale'> & { readonly next: NonNullable<BoardRow['next']> },
  t: Translate,
): string {
  const { text = '', until = '', count } = next;
  return t(`cli.next.${next.do}`, { release, to: locale, text, until, ...defined({ count }) });
}
