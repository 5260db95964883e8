import { sourceKey } from '../../merge/content-key.ts';
import { sentUnit, type SentUnit } from '../../merge/sent-unit.ts';
import type { Unit } from '../../model/unit.ts';
import type { SentRecord } from '../newsroom/sent-record.ts';
import { lacksCode, mayRestore, mendReturn, wentOutAsToday } from './mend-return.ts';
import { placeUnits, type Place } from './place-units.ts';
import { straightenTargets, type ReturnedForm } from './straighten-targets.ts';
import { tell, type Told } from './told.ts';

/** What is known of the release that a file is of. */
export interface Known {
  /** Its units. */
  readonly today: readonly Unit[];
  /** Units that it has no more. */
  readonly formerly: readonly Unit[];
  /** What is kept beside it, by id. */
  readonly away: ReadonlyMap<string, Unit>;
  readonly record: SentRecord;
  /** Units as they were in the export that the file names. */
  readonly sent: ReadonlyMap<string, SentUnit>;
  /** Tells whether a unit with an id is, or was once, part of it. */
  readonly isKnown: (id: string) => boolean;
}

export interface SettledUnits {
  /** The units of the file in its order, with the ids that they have here. */
  readonly units: readonly Unit[];
  /** Which each of them is; undefined for one that the release never had. */
  readonly places: readonly (Place | undefined)[];
  readonly told: readonly Told[];
}

/** Finds which unit each returned one is, and mends what tools did to it. */
export function settleUnits(returned: readonly Unit[], known: Known, form: ReturnedForm): SettledUnits {
  const { today, formerly, away, record, sent, isKnown } = known;
  const byId = new Map(today.map((unit) => [unit.id, unit]));
  const wentOut = (id: string, unit: Unit): boolean => record.hasSentSource(id, sentUnit(unit).segments);
  const places = placeUnits(returned, today, formerly, { isKnown, sent, wentOut });
  const told: Told[] = [];
  const mended = returned.map((unit, at): Unit => {
    const place = places[at];
    if (place === undefined) return { ...unit, id: nameFor(unit, away) };
    const { id } = place;
    const stored = byId.get(id);
    const own = stored === undefined ? undefined : todaysSource(unit, place, { ...known, stored, locale: form.source });
    const { unit: whole, kinds } = mendReturn({ ...unit, id }, own, form.target);
    const all = place.isSaid === true ? (['placed', ...kinds] as const) : kinds;
    told.push(...all.map((kind) => tell(kind, stored ?? whole)));
    return whole;
  });
  const { units, shifted, doubtful } = straightenTargets(mended, (id) => byId.get(id), form);
  for (const unit of today) {
    if (shifted.has(unit.id)) told.push(tell('shifted', unit));
    if (doubtful.has(unit.id)) told.push(tell('doubtful', unit));
  }
  for (const [at, unit] of units.entries()) {
    if (places[at] !== undefined && lacksCode(unit)) told.push(tell('lost', byId.get(unit.id) ?? unit));
  }
  return { units, places, told };
}

interface Stored extends Pick<Known, 'record' | 'sent'> {
  readonly stored: Unit;
  readonly locale: string;
}

/** Finds the unit with the source of today, where the returned unit went out with that and with no other. */
function todaysSource(unit: Unit, place: Place, { stored, record, sent, locale }: Stored): Unit | undefined {
  const { id } = place;
  if (record.hasSentSource(id, sentUnit(unit).segments)) return undefined;
  if (!wentOutAsToday(stored, sent.get(id), record.ever(id))) return undefined;
  return mayRestore(place, unit, stored, locale) ? stored : undefined;
}

/** Names a unit that the release never had: an id that XLIFF 2 allows, which no unit with another source has. */
function nameFor(unit: Unit, away: ReadonlyMap<string, Unit>): string {
  const plain = unit.id.replace(/[^\w.-]+/g, '-') || 'unit';
  const key = sourceKey(unit);
  const isFree = (name: string): boolean => {
    const other = away.get(name);
    return other === undefined || sourceKey(other) === key;
  };
  let name = plain;
  for (let number = 2; !isFree(name); number++) name = `${plain}-${number}`;
  return name;
}
