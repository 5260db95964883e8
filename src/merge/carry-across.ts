import { textOf, type Content } from '../model/content.ts';
import { defined } from '../model/defined.ts';
import { segmentsOf, type Part, type Segment, type Unit } from '../model/unit.ts';
import { matchUnits, type Floors } from '../match/match-units.ts';
import { draftOf, formerNotes, formerTarget, mergeNotes, sourceChanged } from './carry-over.ts';
import { contentKey } from './content-key.ts';
import { codeMapper } from './map-codes.ts';

/** A sentence of the store that has no place in its own unit any more. */
interface Loose {
  readonly unit: Unit;
  readonly segment: Segment;
  readonly key: string;
}

/**
 * Gives the sentences of today that wait for a translation those of the store that have no place in their own unit any
 * more: where a paragraph was split or joined, or a sentence moved to another. An equal sentence keeps target and state,
 * a similar one becomes a draft. What found its place needs no note that keeps it.
 *
 * @param units today's, with what their own stored units have for them
 * @param stored the store's units, by id, and those of it that are gone
 */
export function carryAcross(units: readonly Unit[], stored: ReadonlyMap<string, Unit>): readonly Unit[] {
  // Most releases wait for nothing, and every verb asks.
  if (!units.some((unit) => segmentsOf(unit).some(isWaiting))) return units;
  const loose = looseSentences(units, stored);
  if (loose.length === 0) return units;
  const placed = new Map<string, Unit>();
  const settle = (id: string, from: Loose, place: (segment: Segment, target: Content) => Segment, at: string): void => {
    const unit = placed.get(id)!;
    const codes = codeMapper(from.unit, unit);
    const target = codes.map(from.segment.target!);
    const parts = unit.parts.map((part): Part =>
      part.kind === 'segment' && part.id === at ? place(part, target) : part,
    );
    placed.set(id, { ...unit, parts, originalData: codes.originalData });
  };
  for (const unit of units) placed.set(unit.id, unit);
  const waiting = units.flatMap((unit) =>
    segmentsOf(unit)
      .filter(isWaiting)
      .map((segment) => ({ unit, segment, key: keyOf(segment, unit) })),
  );
  const byKey = groupByKey(loose);
  const used = new Set<Loose>();
  const left = waiting.filter(({ unit, segment, key }) => {
    const same = byKey.get(key)?.shift();
    if (same === undefined) return true;
    used.add(same);
    settle(unit.id, same, (today, target) => settled(today, same.segment, target), segment.id);
    // The draft that was here may have no other place.
    if (segment.target !== undefined) note(placed, unit.id, segment.target);
    return false;
  });
  const open = left.filter(({ segment }) => segment.target === undefined);
  const rest = loose.filter((each) => !used.has(each) && each.segment.state !== 'initial');
  const old = rest.map(({ key }, at) => ({ role: 'sentence', text: key, id: String(at) }));
  const now = open.map(({ key }) => ({ role: 'sentence', text: key }));
  for (const match of matchUnits(old, now, floors)) {
    if (match.kind !== 'edited') continue;
    const { unit, segment } = open[match.today]!;
    const from = rest[match.old]!;
    used.add(from);
    settle(unit.id, from, (today, target) => draftOf(today, from.segment, target), segment.id);
  }
  const placedOf = new Map<string, Set<string>>();
  for (const { unit, segment } of used) {
    const texts = placedOf.get(unit.id) ?? new Set();
    placedOf.set(unit.id, texts.add(textOf(segment.target!)));
  }
  return units.map(({ id }) => withoutPlaced(placed.get(id)!, placedOf.get(id)));
}

/** Nothing but likeness speaks for a sentence in another unit. */
const floors: Floors = { alone: 0.6, between: 0.6, elsewhere: 0.6 };

function groupByKey(loose: readonly Loose[]): ReadonlyMap<string, Loose[]> {
  const groups = new Map<string, Loose[]>();
  for (const each of loose) {
    const group = groups.get(each.key);
    if (group === undefined) groups.set(each.key, [each]);
    else group.push(each);
  }
  return groups;
}

function note(units: Map<string, Unit>, id: string, target: Content): void {
  const unit = units.get(id)!;
  units.set(id, { ...unit, notes: mergeNotes(unit.notes, formerNotes(target)) });
}

/** No translation, or one that was made for another sentence. */
function isWaiting({ target, subState }: Segment): boolean {
  return target === undefined || subState === sourceChanged;
}

function settled(today: Segment, from: Segment, target: Content): Segment {
  const { former: _former, subState: _subState, ...rest } = today;
  return { ...rest, target, state: from.state, ...defined({ subState: from.subState, former: from.former }) };
}

function looseSentences(units: readonly Unit[], stored: ReadonlyMap<string, Unit>): readonly Loose[] {
  const today = new Map(units.map((unit) => [unit.id, unit]));
  return [...stored.values()].flatMap((unit) => {
    const own = today.get(unit.id);
    const there = new Map<string, number>();
    for (const segment of own === undefined ? [] : segmentsOf(own)) {
      const key = keyOf(segment, own!);
      there.set(key, (there.get(key) ?? 0) + 1);
    }
    return segmentsOf(unit).flatMap((segment) => {
      const key = keyOf(segment, unit);
      const count = there.get(key) ?? 0;
      there.set(key, count - 1);
      const isLoose = count <= 0 && key !== '' && segment.target !== undefined && segment.subState !== sourceChanged;
      return isLoose ? [{ unit, segment, key }] : [];
    });
  });
}

function keyOf({ source }: Segment, { originalData }: Unit): string {
  return contentKey(source, originalData).trim();
}

/** Takes away the notes that keep a target which has found its place. */
function withoutPlaced(unit: Unit, placed: ReadonlySet<string> | undefined): Unit {
  if (placed === undefined) return unit;
  const notes = unit.notes.filter(({ category, text }) => category !== formerTarget || !placed.has(text));
  return notes.length === unit.notes.length ? unit : { ...unit, notes };
}
