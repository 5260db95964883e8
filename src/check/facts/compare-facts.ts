import { alignUnit } from '../../facts/align/align.ts';
import type { Agreement, FactPair } from '../../facts/align/alignment.ts';
import { recognize } from '../../facts/recognize.ts';
import { codeOffsets } from '../../model/content.ts';
import { lastMade } from '../contract/last-made.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { factGroups } from './fact-groups.ts';
import type { FactGroup } from './fact-groups.ts';
import { sourceFacts } from './source-facts.ts';

/** What the segments of a unit state, and how the two sides of it compare. */
export interface ComparedFacts {
  /** By the index of the pair of segments. */
  readonly facts: readonly FactPair[];
  readonly agreements: readonly Agreement[];
  readonly groups: readonly FactGroup[];
}

/** Recognizes and aligns the facts of a unit: once for all that share a subject. Undefined where nothing is translated. */
export const comparedFacts: (subject: UnitSubject) => ComparedFacts | undefined = lastMade(compare);

function compare(subject: UnitSubject): ComparedFacts | undefined {
  const { pairs } = subject;
  const locales = { source: subject.sourceLocale, target: subject.targetLocale };
  if (!pairs.some(({ target }) => isVisible(target))) return undefined;
  // Without typed codes: the figures of `%1$s` and `&#160;` state nothing.
  const sources = sourceFacts(subject);
  const facts = pairs.map(({ sourceProse, target, targetProse, targetContent = [] }, index): FactPair => ({
    source: sources[index] ?? [],
    target: target === undefined ? [] : recognize(targetProse, locales.target, codeOffsets(targetContent)),
    texts: { source: sourceProse, target: targetProse },
  }));
  if (facts.every(({ source, target }) => source.length === 0 && target.length === 0)) return undefined;
  const alignment = alignUnit(facts, locales);
  return { facts, agreements: alignment.agreements, groups: factGroups(alignment, facts, pairs) };
}
