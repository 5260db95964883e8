import type { LocalePair } from '../../facts/align/alignment.ts';
import { applyUpdates } from '../../facts/update/apply-updates.ts';
import { updateFacts } from '../../facts/update/update-facts.ts';
import { sameNeighbours, sameSentence } from '../../memory/tm/likeness.ts';
import type { MemoryEntry } from '../../memory/tm/entry.ts';
import type { MemoryMatch } from '../../memory/tm/look-up.ts';
import { contentKey } from '../../merge/content-key.ts';
import { fromMemory } from '../../merge/carry-over.ts';
import { codeMapper } from '../../merge/map-codes.ts';
import { shownText, textOf, type Content } from '../../model/content.ts';
import { segmentsOf, type Offer, type Part, type Segment, type Unit } from '../../model/unit.ts';
import type { LocaleMemory, MemoryLookUp } from './locale-memory.ts';
import type { MemorySettings } from './settings.ts';
import { placedSegments, type PlacedSegment } from './store-entries.ts';

/** A translation with what the memory has for its open sentences. */
export interface Remembered {
  /** With what was filled in. */
  readonly units: readonly Unit[];
  /** The same with what is offered, for what goes out. */
  readonly offered: readonly Unit[];
  /** How many sentences have what was filled in, now or before, and for how many others something is offered. */
  readonly counts: RememberedCounts;
}

export interface RememberedCounts {
  readonly filled: number;
  /** The same sentence, or one that differs in values that are written anew. */
  readonly exact: number;
  readonly alike: number;
}

interface FillOptions {
  readonly locales: LocalePair;
  readonly settings: MemorySettings;
}

/** So many translations are offered for a sentence. */
const mostOffers = 3;

/** So many are looked at: where several fill the same place, none is filled in. */
const mostMatches = 8;

/**
 * Fills in the sentences without a translation that the memory has a translation of in the same block or between the same
 * neighbours, and offers what it has of the same sentence elsewhere and of sentences like it. Where the memory has several
 * translations that are as good, they are offered.
 */
export async function fillFromMemory(
  units: readonly Unit[],
  memory: LocaleMemory,
  { locales, settings }: FillOptions,
): Promise<Remembered> {
  const mayHelp = isUsed(settings) && !(await memory.isEmpty());
  if (!mayHelp && !units.some((unit) => segmentsOf(unit).some(isFilled)))
    return { units, offered: units, counts: { filled: 0, exact: 0, alike: 0 } };
  const asked = placedSegments(units).flatMap((placed) => {
    const lookUp = lookUpOf(placed, settings);
    return lookUp === undefined ? [] : [{ placed, lookUp }];
  });
  const found = await memory.lookUp(asked.map(({ lookUp }) => lookUp));
  const answers = asked.map(({ placed }, at): Answer => ({ placed, matches: found[at] ?? [] }));
  return fillKnown(units, answers, { locales, settings });
}

/** A sentence that is not done, and what the memory has for it. */
interface Answer {
  readonly placed: PlacedSegment;
  readonly matches: readonly MemoryMatch[];
}

/** Says what is asked of the memory for a sentence: nothing where it is translated. */
function lookUpOf(placed: PlacedSegment, settings: MemorySettings): MemoryLookUp | undefined {
  const { unit, segment, context, previous, next } = placed;
  const query = { source: segment.source, originalData: unit.originalData, context, previous, next };
  if (isFilled(segment)) return { query, floor: sameNeighbours, most: mostMatches };
  if (!unit.translate || segment.state !== 'initial' || segment.target !== undefined) return undefined;
  if (!hasLetters(segment.source) || !isUsed(settings)) return undefined;
  return { query, floor: Math.min(settings.offersFrom, sameNeighbours), most: mostMatches };
}

function fillKnown(units: readonly Unit[], answers: readonly Answer[], { locales, settings }: FillOptions): Remembered {
  const filled = new Map<Segment, Segment>();
  const offers = new Map<Segment, readonly Offer[]>();
  const counts = { filled: 0, exact: 0, alike: 0 };
  for (const answer of answers) {
    const { unit, segment } = answer.placed;
    if (isFilled(segment)) {
      counts.filled += 1;
      const from = originOf(answer);
      if (from !== undefined) offers.set(segment, [from]);
      continue;
    }
    const matches = answer.matches.filter((match) => isWanted(match, settings));
    if (matches.length === 0) continue;
    const sure = settings.fills ? onlyBest(matches) : undefined;
    if (sure === undefined) {
      const offered = offersOf(segment, matches, locales);
      counts[(offered[0]?.similarity ?? 0) >= sameSentence ? 'exact' : 'alike'] += 1;
      offers.set(segment, offered);
    } else {
      counts.filled += 1;
      const target = mapped(sure.entry, unit);
      const taken: Segment = { ...segment, target, state: 'translated', subState: fromMemory };
      filled.set(segment, taken);
      offers.set(taken, [offerOf(sure)]);
    }
  }
  const after = replaced(units, (segment) => filled.get(segment));
  const offered = replaced(after, (segment) => {
    const found = offers.get(segment);
    return found && { ...segment, offers: found };
  });
  return { units: after, offered, counts };
}

/** Tells whether a sentence has what was taken from the memory, and nobody has looked at it since. */
export function isFilled({ subState, state }: Segment): boolean {
  return subState === fromMemory && state === 'translated';
}

/** Finds where what was filled in before comes from. */
function originOf({ placed: { unit, segment }, matches }: Answer): Offer | undefined {
  const written = contentKey(segment.target ?? [], unit.originalData);
  const found = matches.find(({ entry }) => contentKey(entry.target, entry.originalData) === written);
  return found && offerOf(found);
}

/** Tells whether anything that the memory has is filled in or offered. */
export const isUsed = ({ offersFrom, fills }: MemorySettings): boolean => fills || offersFrom <= sameSentence;

function isWanted({ score }: MemoryMatch, { offersFrom, fills }: MemorySettings): boolean {
  return score >= offersFrom || (fills && score >= sameNeighbours);
}

function hasLetters(content: Content): boolean {
  return /\p{L}/u.test(textOf(content));
}

/** Gives the one translation that was made for the same place; of several the one that went further in the work. */
function onlyBest(matches: readonly MemoryMatch[]): MemoryMatch | undefined {
  const [first] = matches;
  if (first === undefined || first.score < sameNeighbours) return undefined;
  const equals = matches.filter(({ score, entry }) => score === first.score && entry.state === first.entry.state);
  return equals.length === 1 ? first : undefined;
}

/** Gives the translation of an entry with the codes of a unit that has the same sentence. */
function mapped({ source, target, originalData }: MemoryEntry, unit: Unit): Content {
  const parts: readonly Part[] = [{ kind: 'segment', id: 's', source, target, state: 'translated' }];
  const own: Unit = { id: 'm', parts, originalData, notes: [], translate: true, canResegment: true };
  return codeMapper(own, unit).map(target);
}

function offersOf(segment: Segment, matches: readonly MemoryMatch[], locales: LocalePair): readonly Offer[] {
  const offers = matches.map((match) => withValues(segment, match, locales) ?? offerOf(match));
  return offers.toSorted((a, b) => b.similarity - a.similarity).slice(0, mostOffers);
}

function offerOf({ entry: { source, target, origin }, score }: MemoryMatch): Offer {
  return {
    origin,
    similarity: Math.min(score, sameSentence),
    source: shownText(source),
    target: shownText(target),
  };
}

/**
 * Writes the values of today's sentence into the translation of one that differs from it in nothing else; undefined where
 * that is not sure.
 */
function withValues(segment: Segment, { entry, score }: MemoryMatch, locales: LocalePair): Offer | undefined {
  const { source, target, origin } = entry;
  const isPlain = [...segment.source, ...source, ...target].every(({ kind }) => kind === 'text');
  if (score >= sameSentence || !isPlain) return undefined;
  const now = textOf(segment.source);
  const before = textOf(target);
  const updates = updateFacts({ before: textOf(source), now, target: before }, locales);
  if (updates === undefined) return undefined;
  return {
    origin,
    similarity: sameSentence,
    source: shownText(source),
    target: applyUpdates(before, updates),
    hasNewValues: true,
  };
}

function replaced(units: readonly Unit[], by: (segment: Segment) => Segment | undefined): readonly Unit[] {
  return units.map((unit) => {
    const isIn = unit.parts.some((part) => part.kind === 'segment' && by(part) !== undefined);
    if (!isIn) return unit;
    return { ...unit, parts: unit.parts.map((part) => (part.kind === 'segment' ? (by(part) ?? part) : part)) };
  });
}
