import type { Contradiction } from '../../workflow/publishing/contradictions.ts';
import type { Cli } from '../terminal/cli.ts';

/** More changes than these nobody reads in a line. */
const most = 3;

/** Says of each edition that stands and contradicts what it was made from what differs, and what to do. */
export function printContradictions(contradictions: readonly Contradiction[], { t, print }: Cli): void {
  for (const { release, locale, with: other, values } of contradictions) {
    const changes = [...new Set(values.map(({ before, now }) => `“${before}” → ${now === '' ? '–' : `“${now}”`}`))];
    const more = changes.length > most ? ', …' : '';
    const list = changes.slice(0, most).join(t('cli.reading.and')) + more;
    print(t(`cli.contradicts.${other}`, { release, locale, changes: list }));
  }
}
