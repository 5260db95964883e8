import { pluralIntegers } from '../../locale/orthography/plural-integers.ts';
import { pluralCategories } from '../../locale/cldr/plural-categories.ts';
import type { PluralCategory } from '../../locale/cldr/plural-categories.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import type { Example, ExampleBranch } from '../../model/check-page.ts';
import { isVisible } from '../contract/subject.ts';
import type { ReleaseSubject, UnitSubject } from '../contract/subject.ts';
import { pluralKeyOf } from './plural-key.ts';
import { pluralSurvey } from './plural-survey.ts';

interface PluralKeyFault extends Evidence {
  readonly problem: 'missing' | 'unused';
  /** The key that is lacking or never used: `file_few`. */
  readonly key: string;
}

/**
 * A catalogue of i18next has one key for each plural form: `file_one`, `file_other`. The target language needs its own
 * set of them, which may be larger than the source's.
 */
export const i18nextPlurals: Check<'release'> = defineCheck({
  id: 'i18next-plurals',
  type: 'markup',
  scope: 'release',
  severity: 'error',
  find: findPluralKeys,
  survey: pluralSurvey,
  describe: ({ problem, key }) => ({ key: problem, values: { key } }),
  examples: [
    catalogue(
      'zh-Hans',
      { file_other: ['{{count}} files', '{{count}} 个文件'], file_zero: ['No files', '没有文件'] },
      [],
    ),
    catalogue('ms', { file_other: ['{{count}} files', '{{count}} fail'], size_other: ['Other', 'Lain'] }, []),
    catalogue('ru', forms('файл', 'файла', 'файлов', 'файла'), []),
    catalogue('th', { file_one: ['file', ''], file_other: ['files', ''] }, []),
    catalogue(
      'hi',
      { file_one: ['{{count}} file', '{{count}} फ़ाइल'], file_other: ['{{count}} files', '{{count}} फ़ाइलें'] },
      [],
    ),
    catalogue(
      'fr',
      { file_one: ['{{count}} file', '{{count}} fichier'], file_other: ['{{count}} files', '{{count}} fichiers'] },
      ['info'],
    ),
    catalogue('ar', { part_one: ['Part one', 'الجزء الأول'], part_two: ['Part two', 'الجزء الثاني'] }, []),
    catalogue(
      'ru',
      { file_one: ['{{count}} file', '{{count}} файл'], file_other: ['{{count}} files', '{{count}} файла'] },
      ['error', 'error'],
    ),
    catalogue('ar', { file_one: ['{{count}} file', 'ملف'], file_other: ['{{count}} files', '{{count}} ملف'] }, [
      'error',
      'error',
      'error',
      'error',
    ]),
    catalogue(
      'zh-Hans',
      { file_one: ['{{count}} file', '{{count}} 个文件'], file_other: ['{{count}} files', '{{count}} 个文件'] },
      ['info'],
    ),
    catalogue('he', { file_one: ['file', 'קובץ'], file_other: ['{{count}} files', '{{count}} קבצים'] }, ['error']),
    catalogue('hi', { file_other: ['{{count}} files', '{{count}} फ़ाइलें'] }, ['error']),
    catalogue(
      'en-GB',
      { day_ordinal_one: ['{{count}}st', '{{count}}st'], day_ordinal_other: ['{{count}}th', '{{count}}th'] },
      ['error', 'error'],
    ),
  ],
});

interface Family {
  readonly base: string;
  readonly type: 'cardinal' | 'ordinal';
  readonly units: Map<PluralCategory, UnitSubject>;
}

function placeOf({ unit: { id, at } }: UnitSubject): Pick<PluralKeyFault, 'unit' | 'unitAt'> {
  return at === undefined ? { unit: id } : { unit: id, unitAt: at };
}

function* findPluralKeys(release: ReleaseSubject): Generator<PluralKeyFault> {
  for (const family of familiesOf(release)) {
    const other = family.units.get('other');
    if (other === undefined || !isPlural(family) || !other.pairs.some(({ target }) => isVisible(target))) continue;
    const categories = pluralCategories(release.targetLocale, family.type);
    const pluralKeyFor = (category: string): string =>
      `${family.base}_${family.type === 'ordinal' ? 'ordinal_' : ''}${category}`;
    const place = placeOf(other);
    for (const category of categories) {
      if (family.units.has(category)) continue;
      const isRare = family.type === 'cardinal' && pluralIntegers(release.targetLocale, category)?.length === 0;
      yield { problem: 'missing', key: pluralKeyFor(category), certainty: isRare ? 'possible' : 'certain', ...place };
    }
    for (const [category, unused] of family.units) {
      // i18next takes `_zero` for 0 in any language.
      if (category === 'zero' || categories.includes(category)) continue;
      yield { problem: 'unused', key: pluralKeyFor(category), certainty: 'possible', ...placeOf(unused) };
    }
  }
}

function familiesOf({ units }: ReleaseSubject): Iterable<Family> {
  const families = new Map<string, Family>();
  for (const subject of units) {
    const pluralKey = pluralKeyOf(subject.unit);
    if (pluralKey === undefined) continue;
    const { base, type, category } = pluralKey;
    const key = `${type} ${base}`;
    const family = families.get(key) ?? { base, type, units: new Map() };
    families.set(key, family);
    family.units.set(category, subject);
  }
  return families.values();
}

/** `part_other` alone may be any name, unless it counts something. */
function isPlural({ units }: Family): boolean {
  return (
    units.size > 1 || [...units.values()].some(({ pairs }) => pairs.some(({ source }) => /\{\{\s*count\b/.test(source)))
  );
}

function catalogue(
  locale: string,
  keys: Readonly<Record<string, readonly [string, string]>>,
  finds: Example['finds'],
): Example {
  const branches = Object.entries(keys).map(([name, [source, target]]): ExampleBranch => ({
    id: name,
    name,
    segments: [{ source, target }],
  }));
  return { locale, segments: [{ source: '–', target: '–' }], branches, finds };
}

function forms(
  one: string,
  few: string,
  many: string,
  other: string,
): Readonly<Record<string, readonly [string, string]>> {
  return {
    file_one: ['{{count}} file', `{{count}} ${one}`],
    file_few: ['{{count}} files', `{{count}} ${few}`],
    file_many: ['{{count}} files', `{{count}} ${many}`],
    file_other: ['{{count}} files', `{{count}} ${other}`],
  };
}
