import { wordHashesOf } from '../../match/features.ts';
import { pairSimilar, type Candidate } from '../../match/similar.ts';
import { sourceKey } from '../../merge/content-key.ts';
import { sentUnit, type SentUnit } from '../../merge/sent-unit.ts';
import type { Unit } from '../../model/unit.ts';

/** Which unit a returned one is. */
export interface Place {
  readonly id: string;
  /** Not so where only the source tells: other units may have had it when the file went out. */
  readonly isSure: boolean;
  /** The unit had the id of another, or its source is only like ours. */
  readonly isSaid?: true;
}

/** Units as they went out. */
type SentUnits = ReadonlyMap<string, SentUnit>;

/** What is recorded of the release. */
interface Recorded {
  /** Tells whether a unit with an id is, or was once, part of it. */
  readonly isKnown: (id: string) => boolean;
  /** The units of the export that the file names; none where it names none. */
  readonly sent: SentUnits;
  /** Tells whether a unit ever went out with the source that came back. */
  readonly wentOut: (id: string, returned: Unit) => boolean;
}

/**
 * Finds which of the known units each returned one is; undefined for one that is none of them. Tools give units ids of
 * their own: then ours may be the unit's name or the end of its id, in another case too. Where nothing is left of it, a
 * unit is known by its source, in order where several have the same, as long as all of them came back; at last by the
 * source that is most like its own.
 *
 * @param known today's units
 * @param former units that have gone: looked at where no unit of today has the source
 */
export function placeUnits(
  returned: readonly Unit[],
  known: readonly Unit[],
  former: readonly Unit[],
  { isKnown, sent, wentOut }: Recorded,
): readonly (Place | undefined)[] {
  const byName = new Map(known.map(({ id }) => [id.toLowerCase(), id]));
  const claims = returned.map(({ id, name }) => (isKnown(id) ? id : (named(name ?? '', byName) ?? named(id, byName))));
  const ids = withoutForeignIds(returned, known, claims, wentOut);
  const isSure = ids.map((id) => id !== undefined);
  placeBySource(returned, known, ids);
  placeAsSent(returned, sent, ids);
  placeBySource(returned, former, ids);
  const said = new Set(returned.flatMap((_, at) => (claims[at] !== undefined && isSure[at] !== true ? [at] : [])));
  for (const at of placeByLikeness(returned, known, ids)) said.add(at);
  return ids.map((id, at) => {
    if (id === undefined) return undefined;
    return { id, isSure: isSure[at] === true, ...(said.has(at) && { isSaid: true as const }) };
  });
}

/**
 * Takes the ids away that are of other units: where the source is not the id's, never went out with it, and is that of
 * one other unit which did not come back itself.
 */
function withoutForeignIds(
  returned: readonly Unit[],
  known: readonly Unit[],
  claims: readonly (string | undefined)[],
  wentOut: Recorded['wentOut'],
): (string | undefined)[] {
  const keys = new Map(known.map((unit) => [unit.id, sourceKey(unit)]));
  const isOwn = returned.map((unit, at) => {
    const id = claims[at];
    const key = id === undefined ? undefined : keys.get(id);
    return key === undefined || key === sourceKey(unit) || wentOut(id!, unit);
  });
  const rightful = new Set(claims.filter((_, at) => isOwn[at] === true));
  const others = grouped([...keys].map(([id, key]) => [key, id] as const));
  return claims.map((id, at) => {
    if (isOwn[at] === true) return id;
    const [other, ...more] = others.get(sourceKey(returned[at]!)) ?? [];
    return other !== undefined && more.length === 0 && !rightful.has(other) ? undefined : id;
  });
}

/** As much of the words of two sources must be the same. */
const likeEnough = 0.6;

/** Places units by the sources that are most like theirs, and tells which. */
function placeByLikeness(
  returned: readonly Unit[],
  known: readonly Unit[],
  places: (string | undefined)[],
): readonly number[] {
  const taken = new Set(places);
  const candidate = (unit: Unit, at: number): Candidate => ({ at, role: '', words: wordHashesOf(sourceKey(unit)) });
  // A text that several have as it is belongs to none of them for sure.
  const equal = new Set(known.map(sourceKey));
  const strays = returned.flatMap((unit, at) =>
    places[at] === undefined && !equal.has(sourceKey(unit)) ? [candidate(unit, at)] : [],
  );
  if (strays.length === 0) return [];
  const free = known.flatMap((unit, at) => (taken.has(unit.id) ? [] : [candidate(unit, at)]));
  const withWords = ({ words }: Candidate): boolean => words.length > 0;
  const pairs = pairSimilar(free.filter(withWords), strays.filter(withWords), likeEnough);
  for (const { old, today } of pairs) places[today] = known[old]!.id;
  return pairs.map(({ today }) => today);
}

/** Places units by the sources that went out: they may be others today. */
function placeAsSent(returned: readonly Unit[], sent: SentUnits, places: (string | undefined)[]): void {
  const taken = new Set(places);
  const strays = grouped(
    returned.flatMap((unit, at) => (places[at] === undefined ? [[sourcesOf(sentUnit(unit)), at] as const] : [])),
  );
  const ids = grouped([...sent].map(([id, unit]) => [sourcesOf(unit), id] as const));
  for (const [key, positions] of strays) {
    const sames = ids.get(key) ?? [];
    if (positions.length === 1 && sames.length === 1 && !taken.has(sames[0])) places[positions[0]!] = sames[0];
  }
}

function sourcesOf({ segments }: SentUnit): string {
  return segments.map(({ source }) => source).join(' ');
}

function placeBySource(returned: readonly Unit[], units: readonly Unit[], places: (string | undefined)[]): void {
  const taken = new Set(places);
  const strays = grouped(
    returned.flatMap((unit, at) => (places[at] === undefined ? [[sourceKey(unit), at] as const] : [])),
  );
  const free = grouped(units.flatMap((unit) => (taken.has(unit.id) ? [] : [[sourceKey(unit), unit.id] as const])));
  for (const [key, positions] of strays) {
    const ids = key === '' ? [] : (free.get(key) ?? []);
    if (ids.length === positions.length) for (const [at, position] of positions.entries()) places[position] = ids[at];
  }
}

/** Finds the id that a name ends with, behind a mark. */
function named(name: string, byName: ReadonlyMap<string, string>): string | undefined {
  const lower = name.toLowerCase();
  return byName.get(lower) ?? byName.get(lower.replace(/^.*[^\da-z]/s, ''));
}

function grouped<Value>(entries: readonly (readonly [key: string, value: Value])[]): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
