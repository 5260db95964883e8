import { areClose } from '../words/spacing.ts';
import { meaningOf, means } from '../tokens/token.ts';
import type { Item, ItemizedPassage } from '../numbers/number-items.ts';
import type { Place } from './date-passage.ts';

/** What may be between a time and the name of its zone: a comma, a bracket, a word or two such as `um` or `uur`. */
const gap = /^[\s\u00a0,，(（]{0,3}(?:\p{L}{1,4}[.\s\u00a0]{1,2}){0,2}[(（]?$/u;
const longestGap = 12;
/** How many items a time is looked away from: a part of the day may be between. */
const farthest = 2;

/**
 * Gives the offsets of the zone that is named beside a time, that after it first: 19:30, heure de Paris; 日本時間午後7時.
 * Those of a zone with summer time are two.
 */
export function zonesBeside({ text, items }: ItemizedPassage, { first, last }: Place): readonly string[] {
  for (const at of [last + 1, last + 2, first - 1, first - farthest]) {
    const zone = meaningOf(items[at], 'zone');
    const [before, after] = at > last ? [items[last], items[at]] : [items[at], items[first]];
    if (!zone || !before || !after || after.start - before.end > longestGap) continue;
    // 日本時間19時、モスクワ時間13時: a zone right before a time is that one's.
    if (at > last && areClose(text, after, items[at + 1]) && isOfTime(items[at + 1])) continue;
    if (gap.test(text.slice(before.end, after.start))) return zone.offsets.split(' ');
  }
  return [];
}

const isOfTime = (item: Item | undefined): boolean =>
  item !== undefined && (item.type === 'number' || means(item, 'day-period', 'hourBefore'));
