import { isValidTag } from '../locale/tags/tags.ts';
import { DragomanError } from '../model/error.ts';

/**
 * Gives a BCP 47 tag back.
 *
 * @throws DragomanError `locale-unknown` for what is no tag, or has a subtag that is not registered.
 */
export function usableLocale(tag: string): string {
  if (!isValidTag(tag)) throw new DragomanError('locale-unknown', { tag });
  return tag;
}
