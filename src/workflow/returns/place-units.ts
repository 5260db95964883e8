import { sourceKey } from '../../merge/content-key.ts';
import { sentUnit, type SentUnit } from '../../merge/sent-unit.ts';
import type { Unit } from '../../model/unit.ts';

/** Which unit a returned one is. */
export interface Place {
  readonly id: string;
  /** Not so where only the source tells: other units may have had it when the file went out. */
  readonly isSure: boolean;
}

/** Units as they went out. */
type SentUnits = ReadonlyMap<string, SentUnit>;

/** What is recorded of the release. */
interface Recorded {
  /** Tells whether a unit with an id is, or was once, part of it. */
  readonly isKnown: (id: string) => boolean;
  /** The units of the export that the file names; none where it names none. */
  readonly sent: SentUnits;
}

/**
 * Finds which of the known units each returned one is; undefined for one that is none of them. Tools give units ids of
 * their own: then ours may be the unit's name or the end of its id, in another case too. Where nothing is left of it, a
 * unit is known by its source, in order where several have the same, as long as all of them came back.
 *
 * @param known today's units
 * @param former units that have gone: looked at where no unit of today has the source
 */
export function placeUnits(
  returned: readonly Unit[],
  known: readonly Unit[],
  former: readonly Unit[],
  { isKnown, sent }: Recorded,
): readonly (Place | undefined)[] {
  const byName = new Map(known.map(({ id }) => [id.toLowerCase(), id]));
  const ids = returned.map(({ id, name }) => (isKnown(id) ? id : (named(name, byName) ?? named(id, byName))));
  const isSure = ids.map((id) => id !== undefined);
  placeBySource(returned, known, ids);
  placeAsSent(returned, sent, ids);
  placeBySource(returned, former, ids);
  return ids.map((id, at) => (id === undefined ? undefined : { id, isSure: isSure[at] === true }));
}

/** Places units by the sources that went out: they may be others today. */
function placeAsSent(returned: readonly Unit[], sent: SentUnits, places: (string | undefined)[]): void {
  const taken = new Set(places);
  const strays = grouped(
    returned.flatMap((unit, at) => (places[at] === undefined ? [[sourcesOf(sentUnit(unit)), at] as const] : [])),
  );
  const ids = grouped([...sent].map(([id, unit]) => [sourcesOf(unit), id] as const));
  for (const [key, [position, ...others]] of strays) {
    const [id, ...more] = ids.get(key) ?? [];
    const isOne = others.length === 0 && more.length === 0;
    if (isOne && id !== undefined && position !== undefined && !taken.has(id)) places[position] = id;
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
function named(name: string | undefined, byName: ReadonlyMap<string, string>): string | undefined {
  const lower = name?.toLowerCase() ?? '';
  return byName.get(lower) ?? byName.get(/[\da-z]+$/.exec(lower)?.[0] ?? '');
}

function grouped<Value>(entries: readonly (readonly [key: string, value: Value])[]): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
