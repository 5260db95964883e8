import type { Contradiction } from '../../workflow/publishing/contradictions.ts';
import type { Cli } from '../terminal/cli.ts';

/** More changes than these nobody reads in a line. */
const most = 3;

/**
 * Says of editions that stand and contradict what they were made from what differs, and what to do; those of a release that
 * contradict it alike together.
 */
export function printContradictions(contradictions: readonly Contradiction[], { t, print }: Cli): void {
  const groups = new Map<string, { readonly first: Contradiction; readonly locales: string[] }>();
  for (const each of contradictions) {
    const key = JSON.stringify([each.release, each.with, each.values]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: each, locales: [each.locale] });
    else group.locales.push(each.locale);
  }
  for (const { first, locales } of groups.values()) {
    const { release, with: other, values } = first;
    const changes = [...new Set(values.map(({ before, now }) => `${inQuotes(before)} → ${inQuotes(now)}`))];
    const more = changes.length > most ? ', …' : '';
    const list = changes.slice(0, most).join(t('cli.reading.and')) + more;
    print(t(`cli.contradicts.${other}`, { release, locale: locales.join(','), changes: list }));
  }
}

/** What one of the texts has and the other has not is a dash there. */
function inQuotes(value: string): string {
  return value === '' ? '–' : `“${value}”`;
}
