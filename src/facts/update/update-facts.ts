import type { Fact } from '../../model/fact.ts';
import type { TextChange } from '../../model/splice-content.ts';
import { align } from '../align/align.ts';
import type { Alignment, LocalePair } from '../align/alignment.ts';
import { recognize } from '../recognize.ts';
import { applyUpdates } from './apply-updates.ts';
import { changedFactsOnly, isVerbatim, sharesValue, type ChangedFact } from './changed-facts.ts';
import { writtenAnew } from './write-fact.ts';

/** A translation, the source that it was made for, and the source now; code-stripped. */
export interface Outdated {
  readonly before: string;
  readonly now: string;
  readonly target: string;
}

/** Longer texts are nobody's sentence. */
const longest = 5000;

/**
 * Corrects a translation where nothing but values changed in its source, and it states the ones before once each: `13亿`
 * for `12亿` where `1.2 billion` became `1.3 billion`. It is read back: what is given states the source of now in every
 * value, and the words around a number keep their form. Undefined where that can't be had, or is not sure.
 */
export function updateFacts({ before, now, target }: Outdated, locales: LocalePair): readonly TextChange[] | undefined {
  if (Math.max(before.length, now.length, target.length) > longest) return undefined;
  const facts = recognize(before, locales.source);
  const factsNow = recognize(now, locales.source);
  const changed = changedFactsOnly({ text: before, facts }, { text: now, facts: factsNow });
  if (changed === undefined || changed.some(({ before: fact }) => !isAlone(fact, facts))) return undefined;
  const stated = recognize(target, locales.target);
  const held = align(facts, stated, locales);
  let updates: readonly TextChange[] = [];
  for (const change of changed) {
    const at = placeOf(change, { stated, held, target });
    if (at === undefined) return undefined;
    const update = writtenAnew(at, change, locales.target).find((text) => isReadBack(text, at, change));
    if (update === undefined) return undefined;
    updates = [...updates, { start: at.start, end: at.end, text: update }];
  }
  const sorted = updates.toSorted((a, b) => a.start - b.start);
  const updated = applyUpdates(target, sorted);
  const again = recognize(updated, locales.target);
  return again.length === stated.length && holds(align(factsNow, again, locales), held, changed) ? sorted : undefined;

  function isReadBack(text: string, at: Fact, { now: fact }: ChangedFact): boolean {
    const whole = applyUpdates(target, [{ start: at.start, end: at.end, text }]);
    const read = recognize(whole, locales.target).find(({ start }) => start === at.start);
    return read?.text === text && read.kind === at.kind && align([fact], [read], locales).disagreements.length === 0;
  }
}

/** Tells whether no other fact of a text may state the same. */
function isAlone(fact: Fact, facts: readonly Fact[]): boolean {
  return facts.every((other) => other === fact || !sharesValue(other, fact));
}

interface Held {
  readonly target: string;
  readonly stated: readonly Fact[];
  readonly held: Alignment;
}

/** Finds the one place where a translation states the value before, with nothing hanging on to it. */
function placeOf({ before }: ChangedFact, { stated, held, target }: Held): Fact | undefined {
  const found = held.agreements.filter(({ source }) => source === before);
  const [agreement] = found;
  // A date agrees in each of its parts.
  if (
    agreement === undefined ||
    found.some(({ how, target: other }) => how !== 'equal' || other !== agreement.target)
  ) {
    return undefined;
  }
  const { target: at } = agreement;
  if (!isAlone(at, stated) || stated.some((other) => other !== at && sharesValue(other, before))) return undefined;
  return isFree(target, at) && !standsAgain(target, at) ? at : undefined;
}

/** An ending or an article that belongs to the number may be another for another one: l’8, fit-2, 14’ü, 15-én, 3:a. */
function isFree(text: string, fact: Fact): boolean {
  if (isVerbatim(fact)) return true;
  const { start, end } = fact;
  if (/(?:['’ʼ]|\p{sc=Latn}[-‑])$/u.test(text.slice(Math.max(0, start - 2), start))) return false;
  return !/^(?:['’ʼ:‑-]\p{L}|(?=[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}\p{sc=Deva}\p{sc=Beng}])\p{L})/u.test(
    text.slice(end, end + 2),
  );
}

/** The figure stands elsewhere in the text too, as no value that is recognized. */
function standsAgain(text: string, { start, end, text: fact }: Fact): boolean {
  const [figure] = /\p{Nd}+(?:[.,]\p{Nd}+)*/u.exec(fact) ?? [];
  if (figure === undefined) return false;
  const elsewhere = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return new RegExp(`(?<![\\p{Nd}.,])${figure.replaceAll('.', '\\.')}(?![\\p{Nd}]|[.,]\\p{Nd})`, 'u').test(elsewhere);
}

/** Nothing is said otherwise than the source that was not said so before, and the changed values agree. */
function holds(today: Alignment, held: Alignment, changed: readonly ChangedFact[]): boolean {
  if (today.disagreements.length > held.disagreements.length) return false;
  const agreed = new Set(today.agreements.map(({ source }) => source.start));
  return changed.every(({ now }) => agreed.has(now.start));
}
