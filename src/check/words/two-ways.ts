import type { Certainty, Evidence } from '../contract/define-check.ts';
import type { ReleaseSubject } from '../contract/subject.ts';
import { wholeOf } from '../contract/span.ts';
import { kindsOf, letterSum, lettersOf, likeness, placedIn, several, wordCount } from './same-text.ts';
import type { Placed, Variants } from './same-text.ts';

/** A segment that goes another way than one with the same text on the other side. */
export interface TwoWays extends Evidence {
  readonly unit: string;
  readonly segment: string;
  /** What stands here, and what stands there on the same side. */
  readonly here: string;
  readonly there: string;
  /** The release and the unit of the other. */
  readonly otherFile: string;
  readonly otherUnit: string;
}

/** Fewer words of a source have several translations. */
const leastWords = 2;

/** The same source with different targets. */
export function targetVariants(all: readonly Placed[]): readonly Variants[] {
  return several(all, ({ source }) => plainText(source))
    .filter(([first]) => isLong(first!))
    .flatMap((same) => kindsOf(same, ({ target }) => lettersOf(target)) ?? []);
}

/** The same target for different sources. */
export function sourceVariants(all: readonly Placed[]): readonly Variants[] {
  return several(all, ({ target }) => letterSum(target))
    .flatMap((alike) => several(alike.filter(isLong), ({ target }) => lettersOf(target)))
    .flatMap((same) => kindsOf(same, ({ source }) => lettersOf(source)) ?? []);
}

function isLong({ source, unit }: Placed): boolean {
  return wordCount(source, unit.sourceLocale) >= leastWords;
}

/** The text without what a tool does to white space at its ends. */
function plainText(text: string): string {
  return text.normalize('NFC').trim();
}

/** One for each release, the first of its usual kind: what differs within one release is its own affair. */
export function usualOfEach(
  releases: readonly ReleaseSubject[],
  variants: (all: readonly Placed[]) => readonly Variants[],
): readonly Placed[] {
  return releases.flatMap((release) => {
    const all = placedIn(release);
    const unusual = new Set(variants(all).flatMap(({ others }) => others.flat()));
    const seen = new Set<string>();
    return all.filter((placed) => {
      const key = `${placed.source}\n${placed.target}`;
      if (unusual.has(placed) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  });
}

/** What to say of a segment whose target is not that of another with the same source. */
export function targetFault(placed: Placed, usual: Placed, certainty: Certainty): TwoWays {
  return { ...placeOf(placed, usual), here: placed.target, there: usual.target, certainty };
}

/** What to say of a segment whose target is that of another source. */
export function sourceFault(placed: Placed, usual: Placed, certainty: Certainty): TwoWays {
  return { ...placeOf(placed, usual), here: placed.source, there: usual.source, certainty };
}

function placeOf({ pair, source, target, unit }: Placed, other: Placed): Omit<TwoWays, 'here' | 'there' | 'certainty'> {
  return {
    file: unit.release.file,
    unit: unit.unit.id,
    segment: pair.segment.id,
    source: wholeOf(source),
    target: wholeOf(target),
    otherFile: other.unit.release.file,
    otherUnit: other.unit.unit.id,
  };
}

/** So many words are a sentence, and sentences of so little in common say different things. */
const sentence = 5;
const different = 0.25;

/** Two sentences with nothing in common and one translation: one of them was pasted in the wrong place. */
export function sourceCertainty(placed: Placed, usual: Placed): Certainty {
  const shortest = Math.min(...[placed, usual].map(({ source, unit }) => wordCount(source, unit.sourceLocale)));
  const alike = likeness(placed.source, usual.source);
  if (alike >= different) return 'doubtful';
  return shortest >= sentence ? 'likely' : 'possible';
}
