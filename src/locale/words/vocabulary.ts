import { localeData, readData } from '../load.ts';
import type { Forms, LocaleData } from '../load.ts';
import { bakedLocale, maximize, parseTag } from '../tags/tags.ts';

/** What a file of words holds under a key: spellings and, where the key is one of several values, which they mean. */
export interface WordEntry {
  readonly of?: string;
  /** The usual spelling first. */
  readonly forms: readonly string[];
  /** An id of the file's sources. */
  readonly source: string;
  readonly note?: string;
}

/** `words/<language>.json`, `words/und.json` for what is the same in all; `words.schema.json` explains the keys. */
type WordFile = Readonly<Record<string, readonly WordEntry[] | readonly number[] | readonly string[] | string | true>>;

/**
 * Words of a language that CLDR lacks. Spellings are joined by `|`; `Forms` are keyed by value.
 */
export interface Reviewed {
  /** Of all languages: the months are English ones, which some use unchanged. */
  readonly shared?: boolean;
  /** Words may go on after what is listed, as in agglutinating languages. */
  readonly suffixes?: boolean;
  /** Months begin compounds: Novemberwahlen. */
  readonly monthCompounds?: boolean;
  /** Text may be in Zawgyi, an encoding of Burmese that is not Unicode's. */
  readonly zawgyi?: boolean;
  /** Letters that may stand before a word and written as one with it. */
  readonly proclitics?: string;
  /** Months and weekdays always have a capital: a lower-case one is another word, as may and march. */
  readonly capitalNames?: boolean;
  readonly cardinals?: Forms;
  readonly ordinals?: Forms;
  readonly multipliers?: Forms;
  readonly multipliersBefore?: Forms;
  readonly connectors?: string;
  /** Number words as they begin a compound, by value: cztero in czteroletni. */
  readonly combining?: Forms;
  /** What may follow a number word within a compound, without its ending: let in dvanáctiletý, års in femårsplan. */
  readonly tails?: string;
  /** Tens that stand after what a unit counts, by value: déag in sé mhúinteoir déag, sixteen teachers. */
  readonly splitTens?: Forms;
  /** Words for one to nine that never follow a ten in its plain form. */
  readonly apart?: string;
  /** Number words that are more often something else: matched, never missed. */
  readonly loose?: string;
  /** Spellings that are no numbers although they hold a number word. */
  readonly not?: string;
  /** Words after a number that show a number word to be one, such as Chinese measure words. */
  readonly counters?: string;
  /** What may stand between a number and its magnitude: 550多万. */
  readonly infixes?: string;
  readonly decimalWords?: string;
  /** A slash between digits is a decimal separator, as in Persian ۳/۵. */
  readonly decimalSlash?: boolean;
  /** Words before a number that shift it: Hindi साढ़े सात is seven and a half; by the difference. */
  readonly offsets?: Forms;
  /** Between a numerator and its denominator: one in four. */
  readonly fractionIn?: string;
  /** By denominator or as `3/4`. */
  readonly fractions?: Forms;
  /** What stands between denominator and numerator (分之), or between numerator and denominator (in, out of). */
  readonly fractionOf?: string;
  /** Dozen, score; by value. */
  readonly collectives?: Forms;
  /** Dozens of, hundreds of; by power of ten. */
  readonly fuzzy?: Forms;
  readonly months?: readonly string[];
  readonly weekdays?: readonly string[];
  /** A day and a month are written as figures with a point after each: 28.3. */
  readonly dottedDates?: boolean;
  readonly monthAfter?: string;
  readonly monthBefore?: string;
  readonly dayAfter?: string;
  readonly dayBefore?: string;
  readonly yearAfter?: string;
  readonly yearBefore?: string;
  /** `am`, `pm`, `noon`, `midnight`, the hours `from-before`, or `18+` where hours are counted from eighteen; by name. */
  readonly dayPeriods?: Readonly<Record<string, string>>;
  readonly hourAfter?: string;
  readonly hourBefore?: string;
  /** Where the word for hours tells a time of day too (5 heures), what stands before it then: à. */
  readonly clockBefore?: string;
  readonly minuteAfter?: string;
  /** Hours are counted from dawn: saa 3 is nine o'clock. */
  readonly hoursFromDawn?: boolean;
  /** What stands before tens that are years of a life: in his 40s, in her early thirties. */
  readonly ageBefore?: string;
  readonly decadeAfter?: string;
  readonly decadeBefore?: string;
  /** Decades in one word, by their two digits. */
  readonly decades?: Forms;
  readonly centuryAfter?: string;
  readonly centuryBefore?: string;
  readonly percentAfter?: string;
  readonly percentBefore?: string;
  readonly pointsAfter?: string;
  readonly pointsBefore?: string;
  readonly units?: Forms;
  readonly unitsBefore?: Forms;
  readonly currencies?: Forms;
  /** What to add to a year after the era's name, such as 1911 for 民國. */
  readonly eras?: Readonly<Record<string, number>>;
  /** What to add to a bare year that is written in the language's own calendar. */
  readonly yearOffsets?: readonly number[];
  /** The calendar that people count their days in: `persian`, `ethiopic`; the Gregorian where it is left out. */
  readonly everydayCalendar?: string;
  /** Its months are also written for the Gregorian ones: መስከረም for September. */
  readonly nominalMonths?: boolean;
  readonly approximate?: string;
  readonly range?: string;
  readonly and?: string;
  /** Beside two numbers joined by `and`, what makes a range of them: between, or a postposition (के बीच). */
  readonly between?: string;
  /** A half added to the number, the magnitude or the unit before it: and a half, et demie, 半. */
  readonly halfAfter?: string;
  /** Spans of time that are words of their own, by ISO 8601 duration: сутки, fortnight, يومان. */
  readonly durations?: Forms;
  /** Times of day that are words of their own, by ISO 8601: บ่ายโมง. */
  readonly times?: Forms;
  /** After a unit of length, what makes a speed of it. */
  readonly perHour?: string;
  /** Names of the eras of a calendar, by calendar: `islamic`, `hebrew`, `persian`, `ethiopic`, `buddhist`. */
  readonly calendarEras?: Forms;
  /** A magnitude that something is added to has a number before it: 101 is never `hundred one`. */
  readonly coefficients?: boolean;
  /** Number words that are other words where a space follows: 이 is two, and this. */
  readonly attached?: string;
  /** A digit right after a magnitude counts the next lower one: 两万三 is 23,000. */
  readonly elidedPower?: boolean;
  /** What follows or precedes digits that make an ordinal: 28th, 第28. */
  readonly ordinalAfter?: string;
  readonly ordinalBefore?: string;
}

/** All that recognition knows of a language: CLDR's data and what was reviewed, the latter in order of precedence. */
export interface Vocabulary {
  readonly locale: string;
  readonly script: string;
  readonly data: LocaleData;
  readonly reviewed: readonly Reviewed[];
}

const vocabularies = new Map<string, Vocabulary>();

export function vocabulary(locale: string): Vocabulary {
  const baked = bakedLocale(locale);
  const tag = parseTag(maximize(baked === 'und' ? locale : baked));
  const key = `${baked} ${tag?.language} ${tag?.script}`;
  let found = vocabularies.get(key);
  if (!found) {
    const languages = [`${tag?.language}-${tag?.script}`, tag?.language ?? 'und', 'und'];
    const reviewed = languages.map(wordsOf);
    found = {
      locale: baked,
      script: tag?.script ?? 'Zyyy',
      data: localeData(baked),
      reviewed: reviewed.filter((each) => each !== undefined),
    };
    vocabularies.set(key, found);
  }
  return found;
}

const byLanguage = new Map<string, Reviewed | undefined>();

function wordsOf(language: string): Reviewed | undefined {
  if (!byLanguage.has(language)) {
    const file = readData<WordFile>(`words/${language}.json`);
    byLanguage.set(language, file && { ...readWords(file), ...(language === 'und' && { shared: true }) });
  }
  return byLanguage.get(language);
}

const otherNames: Readonly<Record<string, keyof Reviewed>> = {
  uncertain: 'loose',
  notNumbers: 'not',
  indefinite: 'fuzzy',
  notAfterTen: 'apart',
};

function readWords({ $schema: _schema, sources: _sources, ...keys }: WordFile): Reviewed {
  return Object.fromEntries(Object.entries(keys).map(([key, value]) => [otherNames[key] ?? key, readKey(key, value)]));
}

function readKey(key: string, value: WordFile[string]): unknown {
  if (key === 'proclitics') return (value as readonly string[]).join('');
  if (!Array.isArray(value) || typeof value[0] !== 'object') return value;
  const entries = value as readonly WordEntry[];
  if (key === 'months') return listByNumber(entries, 12);
  if (key === 'weekdays') return listByNumber(entries, 7);
  if (key === 'dayPeriods') return byForm(entries, (of) => of);
  if (key === 'eras') return byForm(entries, Number);
  return entries[0]?.of === undefined ? joined(entries) : Object.fromEntries(formsByValue(entries));
}

const joined = (entries: readonly WordEntry[]): string => entries.flatMap(({ forms }) => forms).join('|');

function formsByValue(entries: readonly WordEntry[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { of = '', forms } of entries) found.set(of, [found.get(of) ?? [], forms].flat().join('|'));
  return found;
}

function listByNumber(entries: readonly WordEntry[], length: number): readonly string[] {
  const byValue = formsByValue(entries);
  return Array.from({ length }, (_, i) => byValue.get(String(i + 1)) ?? '');
}

const byForm = <V>(entries: readonly WordEntry[], valueOf: (of: string) => V): Readonly<Record<string, V>> =>
  Object.fromEntries(entries.flatMap(({ of = '', forms }) => forms.map((form) => [form, valueOf(of)])));
