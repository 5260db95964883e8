import { sourceOf } from '../../model/byte-source.ts';
import type { MoreFindings } from '../../model/checked-file.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import type { Unit } from '../../model/unit.ts';
import { readSource } from '../../workspace/files/read-file.ts';
import { inspectXliff } from '../../xliff/inspect.ts';
import { readTranslations } from '../../xliff/translations.ts';
import { moreOf, MOST_FAULTS } from '../checking/check-unit-by-unit.ts';
import { MOST_HELD } from '../checking/examine.ts';
import { conformanceFinding } from '../checking/join-findings.ts';

/** Units that need not be in memory: they are visited in order, as often as somebody asks. */
export interface UnitList {
  forEach(visit: (unit: Unit) => void): void;
}

/** A returned file of a catalogue. */
export interface ReturnedFile {
  /** What its first `<file>` says of itself, without units; absent where there is none. */
  readonly head: Translation | undefined;
  readonly units: UnitList;
  readonly count: number;
  /** Somebody worked on a unit, as its state says. */
  readonly setsStates: boolean;
  /** What breaks the standard: all, or of a large file the first of each rule. */
  readonly faults: readonly Finding[];
  readonly more: readonly MoreFindings[];
  /** It is read anew for each visit of its units. */
  readonly isLarge: boolean;
}

/** Opens a returned file of a catalogue; one with more than `held` bytes never stands in memory as a whole. */
export function openReturned(path: string, held: number = MOST_HELD): ReturnedFile {
  const bytes = readSource(path, held);
  const isLarge = bytes.length > held;
  const units: Unit[] = [];
  let count = 0;
  let setsStates = false;
  const { translations, faults, moreFaults } = inspectXliff(bytes, {
    path,
    ...(isLarge && { mostFaults: MOST_FAULTS }),
    eachUnit(unit) {
      count += 1;
      setsStates ||= unit.parts.some(isWorkedOn);
      if (!isLarge) units.push(unit);
    },
  });
  return {
    head: translations[0],
    units: isLarge
      ? { forEach: (visit) => void readTranslations(sourceOf(bytes), { path, eachUnit: (unit) => visit(unit) }) }
      : units,
    count,
    setsStates,
    faults: faults.map(conformanceFinding),
    more: moreOf({ faults, moreFaults }),
    isLarge,
  };
}

/** Tells whether somebody worked on a part: a copy of the source in its initial state is no translation. */
export function isWorkedOn(part: Unit['parts'][number]): boolean {
  return part.kind === 'segment' && part.state !== 'initial';
}
