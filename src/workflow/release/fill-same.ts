import { recognize } from '../../facts/recognize.ts';
import { textOf, type Content } from '../../model/content.ts';
import type { FactKind } from '../../model/fact.ts';
import type { Part, Segment, Unit } from '../../model/unit.ts';

/** What is written the same in every language. */
const sameEverywhere: ReadonlySet<FactKind> = new Set(['email', 'url', 'phone', 'handle']);

const filled = new WeakMap<Unit, ReadonlyMap<string, Unit>>();

/**
 * Gives segments that need no translator their source as the target, state `final`: addresses, telephone numbers and
 * marks by themselves. A segment that has a target already keeps it. The same unit gives the same unit, so that stores
 * of several locales can be written together.
 */
export function fillSame(unit: Unit, sourceLocale: string): Unit {
  const known = filled.get(unit)?.get(sourceLocale);
  if (known !== undefined) return known;
  const isOpen = (part: Part): part is Segment =>
    part.kind === 'segment' &&
    part.target === undefined &&
    part.state === 'initial' &&
    isSameEverywhere(part.source, sourceLocale);
  const result = !unit.translate || !unit.parts.some(isOpen) ? unit : { ...unit, parts: unit.parts.map(fill) };
  filled.set(unit, new Map([[sourceLocale, result]]));
  return result;

  function fill(part: Part): Part {
    return isOpen(part) ? { ...part, target: part.source, state: 'final' } : part;
  }
}

/** Whatever holds a letter or a figure must be an address or a number to call; a placeholder is for the edition to fill in. */
function isSameEverywhere(source: Content, locale: string): boolean {
  if (source.some(({ kind }) => kind === 'ph')) return false;
  const text = textOf(source);
  if (text.trim() === '' || text.length > longest || opensWithWord.test(text)) return false;
  let rest = text;
  if (/[\p{L}\p{N}]/u.test(text)) {
    for (const { kind, start, end } of recognize(text, locale)) {
      if (sameEverywhere.has(kind)) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  }
  return !/[\p{L}\p{N}]/u.test(rest);
}

/**
 * A text that begins with a word: no address, as there is no mark of one in it, and no number to call, as its figures come
 * later. What Zawgyi writes with a letter may be a figure.
 */
const opensWithWord = /^[^\p{L}\p{N}@./]*(?:[A-Za-z](?:(?![@./])[!-~])*(?![!-~])|(?![A-Za-z\u1000-\u109f])\p{L})/u;

/** A longer text is never an address alone, and looking for one would cost time. */
const longest = 500;
