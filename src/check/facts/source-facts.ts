import { recognize } from '../../facts/recognize.ts';
import { codeOffsets } from '../../model/content.ts';
import type { Fact } from '../../model/fact.ts';
import { memoize } from '../../model/memoize.ts';
import { lastMade } from '../contract/last-made.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';

/** A text of a source, and what its facts depend on. */
interface SourceText {
  readonly text: string;
  readonly locale: string;
  /** Offsets of its inline codes. */
  readonly breaks: readonly number[];
}

/** How many texts’ facts are kept at least: equal texts come again in every locale of a release. */
const mostTexts = 5000;
/** A longer text hardly comes again, and takes more room than it saves time. */
const longest = 2000;

const known = memoize(({ text, locale, breaks }: SourceText) => recognize(text, locale, breaks), {
  most: mostTexts,
  keyOf: ({ text, locale, breaks }) => `${locale} ${breaks.join(' ')}\n${text}`,
});

/**
 * Recognizes the facts in the sources of a unit, segment by segment, equal texts of all units and locales once. Facts are
 * told apart by identity: a text that a unit has twice is read twice.
 */
export const sourceFacts: (subject: UnitSubject) => readonly (readonly Fact[])[] = lastMade(factsOf);

function factsOf({ pairs, sourceLocale: locale }: UnitSubject): readonly (readonly Fact[])[] {
  const seen = new Set<string>();
  return pairs.map(({ sourceProse: text, sourceContent }: SegmentPair) => {
    const source: SourceText = { text, locale, breaks: codeOffsets(sourceContent) };
    const isRead = seen.has(text) || text.length > longest;
    seen.add(text);
    return isRead ? recognize(text, locale, source.breaks) : known(source);
  });
}
