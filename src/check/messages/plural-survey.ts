import { pluralCategories } from '../../locale/cldr/plural-categories.ts';
import type { PluralCategory } from '../../locale/cldr/plural-categories.ts';
import { DigestTable } from '../../model/digest-table.ts';
import { quickDigest } from '../../model/quick-digest.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import type { Survey } from '../contract/survey.ts';
import { pluralKeyOf } from './plural-key.ts';
import type { PluralKey } from './plural-key.ts';

/** A bit for each category that a family of keys has. */
const BITS: Readonly<Record<PluralCategory, number>> = { zero: 1, one: 2, two: 4, few: 8, many: 16, other: 32 };
/** Another where its `other` is translated. */
const VISIBLE = 64;

/** Looks for families of plural keys that have other categories than the target language needs. */
export function pluralSurvey(): Survey {
  const families = new DigestTable();
  return {
    add(unit) {
      const key = pluralKeyOf(unit.unit);
      if (key === undefined) return;
      const isTranslated = key.category === 'other' && unit.pairs.some(({ target }) => isVisible(target));
      const bits = BITS[key.category] | (isTranslated ? VISIBLE : 0);
      families.set(familyOf(key), (families.get(familyOf(key)) ?? 0) | bits);
    },
    concerns(unit) {
      const key = pluralKeyOf(unit.unit);
      const bits = key === undefined ? undefined : families.get(familyOf(key));
      return key !== undefined && bits !== undefined && (bits & VISIBLE) !== 0 && differs(bits, key, unit);
    },
  };
}

function familyOf({ base, type }: PluralKey): number {
  return quickDigest(`${type} ${base}`);
}

function differs(bits: number, { type }: PluralKey, { targetLocale }: UnitSubject): boolean {
  const needed = pluralCategories(targetLocale, type).reduce((sum, category) => sum | BITS[category], 0);
  // i18next takes `_zero` for 0 in any language.
  return (needed & ~bits) !== 0 || (bits & ~needed & ~VISIBLE & ~BITS.zero) !== 0;
}
