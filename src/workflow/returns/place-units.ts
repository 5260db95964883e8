import { sourceKey } from '../../merge/content-key.ts';
import type { Unit } from '../../model/unit.ts';

/**
 * Finds which of the known units each returned one is; undefined for one that is none of them. Tools give units ids of
 * their own: then ours may be the unit's name or the end of its id, in another case too. Where nothing is left of it, a
 * unit is known by its source, in order where several have the same, as long as all of them came back.
 *
 * @param known today's units
 * @param former units that have gone: looked at where no unit of today has the source
 * @param isKnown tells whether a unit with an id is, or was once, part of the release
 */
export function placeUnits(
  returned: readonly Unit[],
  known: readonly Unit[],
  former: readonly Unit[],
  isKnown: (id: string) => boolean,
): readonly (string | undefined)[] {
  const byName = new Map(known.map(({ id }) => [id.toLowerCase(), id]));
  const places = returned.map(({ id, name }) => (isKnown(id) ? id : (named(name, byName) ?? named(id, byName))));
  placeBySource(returned, known, places);
  placeBySource(returned, former, places);
  return places;
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
