import type { JournalEvent } from '../../workspace/journal.ts';
import type { StatusRow } from '../publishing/status-row.ts';

const day = 86_400_000;

/** Lists, of the translations that were published, the whole days from their first export to their first publication. */
export function daysOut(events: readonly JournalEvent[], rows: readonly StatusRow[]): readonly number[] {
  const asked = new Set(rows.filter(({ source }) => source !== true).map(keyOf));
  const sent = new Map<string, number>();
  const published = new Map<string, number>();
  for (const event of events) {
    const key = keyOf(event);
    const first = event.event === 'exported' ? sent : event.event === 'published' ? published : undefined;
    if (first === undefined || !asked.has(key)) continue;
    first.set(key, Math.min(first.get(key) ?? Infinity, Date.parse(event.when)));
  }
  return [...published].flatMap(([key, at]) => {
    const from = sent.get(key);
    return from === undefined || at < from ? [] : [Math.floor((at - from) / day)];
  });
}

function keyOf({ release, locale }: Pick<StatusRow, 'release' | 'locale'>): string {
  return `${locale}/${release}`;
}
