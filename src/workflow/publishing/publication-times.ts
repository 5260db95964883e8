import { defined } from '../../model/defined.ts';
import type { Edition } from '../../model/edition.ts';
import type { JournalEvent } from '../../workspace/journal.ts';

/** When an edition first went out, and when it last went out with another text than before. */
interface Times {
  readonly published: string;
  readonly modified?: string;
  readonly digest: string;
}

/** Tells of each edition when it was published and changed, by the journal; `stamp` writes it into one that goes out now. */
export interface PublicationTimes {
  stamp(edition: Edition, digest: string): Edition;
}

export function publicationTimes(events: readonly JournalEvent[], now: Date): PublicationTimes {
  const known = new Map<string, Times>();
  for (const event of events.toSorted((one, other) => Date.parse(one.when) - Date.parse(other.when))) {
    if (event.event !== 'published') continue;
    const key = keyOf(event);
    const before = known.get(key);
    known.set(key, following(before, event.digest, event.when));
  }
  return {
    stamp(edition, digest) {
      const { published, modified } = following(known.get(keyOf(edition)), digest, now.toISOString());
      // What bears a date says when it is from: the pages of two newsrooms are the same, whenever they were made.
      return { ...edition, ...defined({ published: edition.date === undefined ? published : undefined, modified }) };
    },
  };
}

function following(before: Times | undefined, digest: string, when: string): Times {
  if (before === undefined) return { published: when, digest };
  if (before.digest === digest) return before;
  return { published: before.published, modified: when, digest };
}

function keyOf({ locale, release }: { readonly locale: string; readonly release: string }): string {
  return `${locale}/${release}`;
}
