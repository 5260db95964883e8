import { formerNotes, mergeNotes } from '../../merge/carry-over.ts';
import type { Preference } from '../../merge/pick-news.ts';
import { pairKey, sentSegment, type EverSent } from '../../merge/sent-unit.ts';
import { textOf } from '../../model/content.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import type { ReturnedUnits, SentRecord } from '../newsroom/sent-record.ts';

/** A message and its translation as a unit of text alone: what is recorded of an export, and kept beside a catalogue. */
export function textUnit(id: string, source: string, target: string | undefined): Unit {
  return {
    id,
    parts: [
      {
        kind: 'segment',
        id: 's1',
        source: [{ kind: 'text', text: source }],
        ...(target === undefined ? {} : { target: [{ kind: 'text', text: target }] }),
        state: target === undefined ? 'initial' : 'translated',
      },
    ],
    originalData: {},
    notes: [],
    translate: true,
    canResegment: false,
  };
}

/**
 * What becomes of a translation that came back: `take` it; it is `stale`, as it went out, and the catalogue has a newer
 * one; `ours` and `theirs`: that one is taken, and the other is kept, for nobody who has seen it replaced it.
 */
export type Verdict = 'take' | 'stale' | 'ours' | 'theirs';

/** Makes a function that judges the returned messages of one catalogue by what went out. */
export function judgeOf(
  record: SentRecord,
  returned: ReturnedUnits,
  prefer: Preference,
): (unit: Unit, now: string | undefined) => Verdict {
  const base = record.baseOf(returned);
  const isNamed = base?.named === true;
  // What went out later has been heard, and who came after saw it.
  const staleOrOurs = (unit: Unit): Verdict =>
    base !== undefined && wasSentIn(unit, record.since(base.id, unit.id)) ? 'stale' : 'ours';
  return (unit, now) => {
    const sent = base === undefined ? undefined : record.find(base.id, unit.id)?.segments[0]?.target;
    const back = targetDigest(unit);
    const own = targetDigest(textUnit(unit.id, '', now));
    if (own === '' || own === back || record.latest === undefined) return 'take';
    // Where the file does not name its export, what was sent once has been seen, and comes back a second time.
    if (back === sent || (!isNamed && prefer !== 'theirs' && wasSent(unit, record))) return 'stale';
    if (own === sent && prefer === 'newer') return isNamed ? 'take' : 'theirs';
    return prefer === 'theirs' ? 'theirs' : staleOrOurs(unit);
  };
}

/** Tells whether a message went out at any time with the translation that it has here. */
export function wasSent(unit: Unit, record: SentRecord): boolean {
  return wasSentIn(unit, record.ever(unit.id));
}

function wasSentIn(unit: Unit, { segments }: EverSent): boolean {
  return segmentsOf(unit).every((segment) => segments.has(pairKey(sentSegment(segment, unit))));
}

function targetDigest(unit: Unit): string {
  const [segment] = segmentsOf(unit);
  return segment === undefined ? '' : sentSegment(segment, unit).target;
}

/** Adds translations to those kept beside a catalogue: a second one of a message in a note. */
export function keepBeside(kept: readonly Unit[], more: readonly Unit[]): readonly Unit[] {
  const units = new Map(kept.map((unit) => [unit.id, unit]));
  for (const unit of more) {
    const known = units.get(unit.id);
    units.set(unit.id, known === undefined ? unit : withBoth(known, unit));
  }
  return [...units.values()];
}

function withBoth(known: Unit, unit: Unit): Unit {
  const targets = segmentsOf(unit).flatMap(({ target }) => (target === undefined ? [] : [target]));
  const said = new Set(segmentsOf(known).map(({ target = [] }) => textOf(target)));
  const news = targets.filter((target) => !said.has(textOf(target)));
  return { ...known, notes: mergeNotes(known.notes, formerNotes(...news)) };
}
