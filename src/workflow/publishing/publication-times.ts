import type { ChangedValue, Correction } from '../../model/changed-value.ts';
import { defined } from '../../model/defined.ts';
import type { Edition } from '../../model/edition.ts';
import type { JournalEvent } from '../../workspace/journal.ts';

/** When an edition first went out, and when it last went out with another text than before. */
interface Times {
  readonly published: string;
  readonly modified?: string;
  readonly digest: string;
  readonly corrections: readonly Correction[];
}

/**
 * Tells of each edition when it was published and changed, and what it stated otherwise, by the journal. `stamp` writes it
 * into one that goes out now; it asks what that one states otherwise than what stands only where its text is another.
 */
export interface PublicationTimes {
  stamp(edition: Edition, digest: string, corrected: () => readonly ChangedValue[]): Edition;
}

export function publicationTimes(events: readonly JournalEvent[], instant: Date): PublicationTimes {
  // Of most editions nobody asks.
  let byEdition: ReadonlyMap<string, readonly Published[]> | undefined;
  const timesOf = (edition: Pick<Edition, 'locale' | 'release'>): Times | undefined => {
    const published = (byEdition ??= publishedByEdition(events)).get(keyOf(edition)) ?? [];
    let times: Times | undefined;
    for (const event of published.toSorted((one, other) => Date.parse(one.when) - Date.parse(other.when))) {
      const corrected: unknown = event.corrected;
      times = following(times, event, () => (Array.isArray(corrected) ? corrected.filter(isChange) : []));
    }
    return times;
  };
  return {
    stamp(edition, digest, corrected) {
      const now = { digest, when: instant.toISOString() };
      const { published, modified, corrections } = following(timesOf(edition), now, corrected);
      return {
        ...edition,
        ...defined({
          // What bears a date says when it is from: the pages of two newsrooms are the same, whenever they were made.
          published: edition.date === undefined ? published : undefined,
          modified,
          corrections: corrections.length > 0 ? corrections : undefined,
        }),
      };
    },
  };
}

type Published = Extract<JournalEvent, { event: 'published' }>;

function publishedByEdition(events: readonly JournalEvent[]): ReadonlyMap<string, readonly Published[]> {
  const byEdition = new Map<string, Published[]>();
  for (const event of events) {
    if (event.event !== 'published') continue;
    const same = byEdition.get(keyOf(event));
    if (same === undefined) byEdition.set(keyOf(event), [event]);
    else same.push(event);
  }
  return byEdition;
}

/** A journal may come from anywhere. */
function isChange(value: unknown): value is ChangedValue {
  if (typeof value !== 'object' || value === null || !('before' in value && 'now' in value)) return false;
  return typeof value.before === 'string' && typeof value.now === 'string';
}

function following(
  before: Times | undefined,
  { digest, when }: { readonly digest: string; readonly when: string },
  corrected: () => readonly ChangedValue[],
): Times {
  if (before === undefined) return { published: when, digest, corrections: [] };
  if (before.digest === digest) return before;
  const values = corrected();
  const corrections = values.length > 0 ? [...before.corrections, { when, values }] : before.corrections;
  return { published: before.published, modified: when, digest, corrections };
}

function keyOf({ locale, release }: { readonly locale: string; readonly release: string }): string {
  return `${locale}/${release}`;
}
