import type { Fact } from '../../model/fact.ts';

/** A fact and what stands in its place after an edit. */
export interface ChangedFact {
  readonly before: Fact;
  readonly now: Fact;
}

/** A text and the facts in it. */
export interface StatedText {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/**
 * Pairs the facts of a text with those of an edited one, where the edit changed nothing but their values: the words between
 * them are the same, and each states the same kind of thing. Undefined where more was edited, or no value was.
 */
export function changedFactsOnly(before: StatedText, now: StatedText): readonly ChangedFact[] | undefined {
  if (before.facts.length !== now.facts.length) return undefined;
  const changed: ChangedFact[] = [];
  for (const [at, fact] of before.facts.entries()) {
    const other = now.facts[at]!;
    if (wordsBefore(before, at) !== wordsBefore(now, at)) return undefined;
    if (fact.text === other.text) continue;
    if (!isOfOneKind(fact, other)) return undefined;
    if (!sharesValue(fact, other)) changed.push({ before: fact, now: other });
  }
  const isSame = wordsBefore(before, before.facts.length) === wordsBefore(now, now.facts.length);
  return isSame && changed.length > 0 ? changed : undefined;
}

/** Gives what stands between the fact before a place and that place; after the last fact, the rest. */
function wordsBefore({ text, facts }: StatedText, at: number): string {
  return text.slice(facts[at - 1]?.end ?? 0, facts[at]?.start).replace(/\s+/gu, ' ');
}

/** Tells whether two facts state values of the same thing, such as metres, dollars or a day. */
function isOfOneKind(one: Fact, other: Fact): boolean {
  if (one.kind !== other.kind || one.approximate !== other.approximate || one.soft !== other.soft) return false;
  return measureOf(one) === measureOf(other);
}

/** Tells what a fact counts, and how its value is written: a unit, a currency, a share, or the parts of a date. */
export function measureOf({ readings: [reading] }: Fact): string {
  if (reading === undefined) return '';
  if ('iso' in reading) return reading.iso.replace(/\d+/g, '0');
  const { unit = '', currency = '', share = '' } = reading as { unit?: string; currency?: string; share?: string };
  return `${unit}/${currency}/${share}`;
}

/** Tells whether two facts may state the same value. */
export function sharesValue(one: Fact, other: Fact): boolean {
  const values = new Set(one.readings.map((reading) => JSON.stringify(reading)));
  return other.readings.some((reading) => values.has(JSON.stringify(reading)));
}

/** Tells whether a fact is written the same in every language: an address, a telephone number, a document's symbol. */
export function isVerbatim({ kind }: Fact): boolean {
  return ['phone', 'url', 'email', 'handle', 'document-symbol'].includes(kind);
}
