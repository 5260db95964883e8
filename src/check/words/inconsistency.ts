import { defined } from '../../model/defined.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, CheckDefinition, Evidence } from '../contract/define-check.ts';
import type { Scope } from '../../model/check-page.ts';
import type { ReleaseSubject } from '../contract/subject.ts';
import { wholeOf } from '../contract/span.ts';
import { quickDigest } from '../../model/quick-digest.ts';
import { kindSurvey } from './kind-survey.ts';
import { kindSum, kindsOf, letterSum, lettersOf, likeness, placedIn, several, wordCount } from './same-text.ts';
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

/** The side on which texts differ that should be alike. */
type Side = 'source' | 'target';

interface Inconsistency extends Pick<CheckDefinition<TwoWays, Scope>, 'id' | 'examples'> {
  readonly differing: Side;
  /** How sure it is that a segment should be like the usual ones; their order is that of the text. */
  certainty(placed: Placed, usual: readonly Placed[]): Certainty;
}

/** Defines a check of one release for texts that are alike on one side and differ on the other. */
export function inconsistencyWithin(definition: Inconsistency): Check<'release'> {
  return defineCheck({
    ...shared(definition),
    scope: 'release',
    survey: () => kindSurvey(alikeBy[definition.differing]),
    find: (release: ReleaseSubject) => faultsAmong(placedIn(release), definition),
    describe: ({ there, otherUnit }: TwoWays) => ({ key: 'differs', values: { there, unit: otherUnit } }),
  });
}

/** Defines a check of the releases of one locale for texts that are alike on one side and differ on the other. */
export function inconsistencyAcross(definition: Inconsistency): Check<'newsroom'> {
  return defineCheck({
    ...shared(definition),
    scope: 'newsroom',
    trace: (release) => placedIn(release).flatMap((placed) => alikeBy[definition.differing](placed) ?? []),
    find: ({ releases }) => faultsAmong(usualOfEach(releases, variantsBy[definition.differing]), definition),
    describe: ({ there, otherFile, otherUnit }: TwoWays) => ({
      key: 'differs',
      values: { there, release: otherFile, unit: otherUnit },
    }),
  });
}

function shared({
  id,
  examples,
}: Inconsistency): Pick<CheckDefinition<TwoWays, Scope>, 'id' | 'type' | 'severity' | 'examples'> {
  return { id, type: 'inconsistency', severity: 'warning', examples };
}

function* faultsAmong(all: readonly Placed[], { differing, certainty }: Inconsistency): Generator<TwoWays> {
  for (const { usual, others } of variantsBy[differing](all)) {
    for (const placed of others.flat()) yield faultOf(placed, usual[0]!, differing, certainty(placed, usual));
  }
}

const variantsBy = { source: sourceVariants, target: targetVariants };

/** The numbers of a text by which variants are looked for in a large release. */
const alikeBy = {
  source: (placed: Placed) => {
    const same = letterSum(placed.target);
    return same !== 0 && isLong(placed) ? { same, kind: kindSum(placed.source) } : undefined;
  },
  target: (placed: Placed) => {
    if (!isLong(placed)) return undefined;
    return { same: quickDigest(plainText(placed.source)), kind: kindSum(placed.target) };
  },
};

/** Fewer words of a source have several translations. */
const leastWords = 2;

/** The same source with different targets. */
function targetVariants(all: readonly Placed[]): readonly Variants[] {
  return several(all, ({ source }) => plainText(source))
    .filter(([first]) => isLong(first!))
    .flatMap((same) => kindsOf(same, ({ target }) => lettersOf(target)) ?? []);
}

/** The same target for different sources. */
function sourceVariants(all: readonly Placed[]): readonly Variants[] {
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
function usualOfEach(
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

/** What is said of a segment that goes another way than the usual one. */
function faultOf(placed: Placed, usual: Placed, side: Side, certainty: Certainty): TwoWays {
  const { pair, source, target, unit } = placed;
  return defined({
    file: unit.release.file,
    unit: unit.unit.id,
    unitAt: unit.unit.at,
    segment: pair.segment.id,
    source: wholeOf(source),
    target: wholeOf(target),
    otherFile: usual.unit.release.file,
    otherUnit: usual.unit.unit.id,
    here: placed[side],
    there: usual[side],
    certainty,
  });
}

/** So many words are a sentence, and sentences of so little in common say different things. */
const sentence = 5;
const different = 0.25;

/** Two sentences with nothing in common and one translation: one of them was pasted in the wrong place. */
export function sourceCertainty(placed: Placed, [usual]: readonly Placed[]): Certainty {
  if (usual === undefined) return 'doubtful';
  const shortest = Math.min(...[placed, usual].map(({ source, unit }) => wordCount(source, unit.sourceLocale)));
  const alike = likeness(placed.source, usual.source);
  if (alike >= different) return 'doubtful';
  return shortest >= sentence ? 'likely' : 'possible';
}
