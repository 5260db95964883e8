import { DigestTable } from '../../model/digest-table.ts';
import type { UnitSubject } from '../contract/subject.ts';
import type { Survey } from '../contract/survey.ts';
import { placedOf } from './same-text.ts';
import type { Placed } from './same-text.ts';

/** Stands for kinds that differ. */
const SEVERAL = 0xffffffff;

/** Numbers that tell whether texts are alike on one side, and of which kind each is on the other. */
interface Alike {
  readonly same: number;
  readonly kind: number;
}

/** Looks for texts that are the same and of several kinds; `alike` gives undefined for one that is not compared. */
export function kindSurvey(alike: (placed: Placed) => Alike | undefined): Survey {
  const kinds = new DigestTable();
  const alikeIn = (unit: UnitSubject): readonly Alike[] => placedOf(unit).flatMap((placed) => alike(placed) ?? []);
  return {
    add(unit) {
      for (const { same, kind } of alikeIn(unit)) {
        const known = kinds.get(same);
        if (known === undefined) kinds.set(same, kind >>> 0);
        else if (known !== kind >>> 0) kinds.set(same, SEVERAL);
      }
    },
    concerns: (unit) => alikeIn(unit).some(({ same }) => kinds.get(same) === SEVERAL),
  };
}
