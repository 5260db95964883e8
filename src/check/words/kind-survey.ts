import { DigestTable } from '../../model/digest-table.ts';
import type { UnitSubject } from '../contract/subject.ts';
import type { Alike, Survey } from '../contract/survey.ts';
import { placedOf } from './same-text.ts';
import type { Placed } from './same-text.ts';

/** Stands for kinds that differ. */
const SEVERAL = 0xffffffff;

/** Texts of which some are alike and of several kinds. */
export interface Kinds {
  add(text: Alike): void;
  isOfSeveral(text: Alike): boolean;
}

export function kindsOfAlike(): Kinds {
  const kinds = new DigestTable();
  return {
    add({ same, kind }) {
      const known = kinds.get(same);
      if (known === undefined) kinds.set(same, kind >>> 0);
      else if (known !== kind >>> 0) kinds.set(same, SEVERAL);
    },
    isOfSeveral: ({ same }) => kinds.get(same) === SEVERAL,
  };
}

/** Looks for texts that are the same and of several kinds; `alike` gives undefined for one that is not compared. */
export function kindSurvey(alike: (placed: Placed) => Alike | undefined): Survey {
  const kinds = kindsOfAlike();
  const alikeIn = (unit: UnitSubject): readonly Alike[] => placedOf(unit).flatMap((placed) => alike(placed) ?? []);
  return {
    add: (unit) => alikeIn(unit).forEach(kinds.add),
    concerns: (unit) => alikeIn(unit).some(kinds.isOfSeveral),
  };
}
