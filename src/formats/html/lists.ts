import { ordinalOf, ordinalStyles, type Ordinal } from '../../model/ordinal.ts';
import type { Tag } from './tokens.ts';

/** A numbered list as far as it was read. */
export interface ListState {
  readonly style: Ordinal['style'];
  readonly step: 1 | -1;
  next: number;
}

/** An item whose first text is yet to come. */
interface ItemState {
  ordinal?: Ordinal;
}

/** What holds of lists in an element (HTML, sections 4.4.5 and 4.4.8: `start`, `type`, `reversed` and `value`). */
export interface InList {
  readonly list?: ListState;
  readonly item?: ItemState;
  /** In how many lists. */
  readonly lists?: number;
}

export function listIn({ list, item, lists = 0 }: InList, tag: Tag): InList {
  if (tag.name === 'ol') {
    const own = numberedList(tag);
    return { lists: lists + 1, ...(own === undefined ? {} : { list: own }) };
  }
  if (tag.name === 'ul') return { lists: lists + 1 };
  if (tag.name === 'dl') return {};
  if (tag.name !== 'li' || list === undefined) {
    return { lists, ...(list === undefined ? {} : { list }), ...(item === undefined ? {} : { item }) };
  }
  list.next = integer(tag, 'value') ?? list.next;
  const ordinal = ordinalOf(list.next, list.style);
  list.next += list.step;
  return { lists, list, item: ordinal === undefined ? {} : { ordinal } };
}

/** A list that counts down to 1 is read only where it says what it starts with: how many items there are is not known yet. */
function numberedList(tag: Tag): ListState | undefined {
  const start = integer(tag, 'start');
  const isReversed = tag.attributes.has('reversed');
  if (isReversed && start === undefined) return undefined;
  const type = tag.attributes.get('type')?.value;
  const style = ordinalStyles.find((each) => each === type) ?? '1';
  return { style, step: isReversed ? -1 : 1, next: start ?? 1 };
}

function integer(tag: Tag, name: string): number | undefined {
  const value = tag.attributes.get(name)?.value.trim() ?? '';
  return /^[-+]?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}
