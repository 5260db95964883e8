import { localeData, readData } from '../load.ts';
import type { LocaleData } from '../load.ts';
import { bakedLocale, likelyTag } from '../tags/tags.ts';

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

/** Spellings by the value that they mean, the usual one first. */
export type Spellings = Readonly<Record<string, readonly string[]>>;

/** Words of a language that CLDR lacks, by the keys of its file. */
export interface LanguageWords {
  /** Of all languages: the months are English ones, which some use unchanged. */
  readonly shared?: boolean;
  /** Words may go on after what is listed, as in agglutinating languages. */
  readonly suffixes?: boolean;
  /** Months begin compounds: Novemberwahlen. */
  readonly monthCompounds?: boolean;
  /** Text may be in Zawgyi, an encoding of Burmese that is not Unicode's. */
  readonly zawgyi?: boolean;
  /** Number words are also typed without their accents: milhoes. */
  readonly unaccented?: boolean;
  /** Letters that may stand before a word and written as one with it. */
  readonly proclitics?: readonly string[];
  /** Months and weekdays always have a capital: a lower-case one is another word, as may and march. */
  readonly capitalNames?: boolean;
  readonly cardinals?: Spellings;
  readonly ordinals?: Spellings;
  readonly multipliers?: Spellings;
  readonly multipliersBefore?: Spellings;
  readonly connectors?: readonly string[];
  /** Number words as they begin a compound, by value: cztero in czteroletni. */
  readonly combining?: Spellings;
  /** Ordinal words as they begin a compound, by value: dritt in drittgrößte. */
  readonly combiningOrdinals?: Spellings;
  /** What may follow a number word within a compound, without its ending: let in dvanáctiletý, års in femårsplan. */
  readonly tails?: readonly string[];
  /** Tens that stand after what a unit counts, by value: déag in sé mhúinteoir déag, sixteen teachers. */
  readonly splitTens?: Spellings;
  /** Words for one to nine that never follow a ten in its plain form. */
  readonly notAfterTen?: readonly string[];
  /** Number words that are more often something else: matched, never missed. */
  readonly uncertain?: readonly string[];
  /** Spellings that are no numbers although they hold a number word. */
  readonly notNumbers?: readonly string[];
  /** Words after a number that show a number word to be one, such as Chinese measure words. */
  readonly counters?: readonly string[];
  /** What may stand between a number and its magnitude: 550多万. */
  readonly infixes?: readonly string[];
  readonly decimalWords?: readonly string[];
  /** A slash between digits is a decimal separator, as in Persian ۳/۵. */
  readonly decimalSlash?: boolean;
  /** Good texts also have the separators of English: 25,000 and 25.000. */
  readonly separatorsVary?: boolean;
  /** Words before a number that shift it: Hindi साढ़े सात is seven and a half; by the difference. */
  readonly offsets?: Spellings;
  /** Between a numerator and its denominator: one in four. */
  readonly fractionIn?: readonly string[];
  /** Between a numerator and its denominator, looked for between two numbers only: Arabic من. */
  readonly fractionBetween?: readonly string[];
  /** Between a numerator and an ordinal that is its denominator: Hindi का. */
  readonly ordinalShare?: readonly string[];
  /** Behind the exponent of a power: 乗. */
  readonly powerAfter?: readonly string[];
  /** Before a number that is the whole of which another one is a part: of the. */
  readonly wholeBefore?: readonly string[];
  /** Behind what such a number counts: のうち; `*den` for the ending of its noun. */
  readonly wholeAfter?: readonly string[];
  /** What tells of which side the votes of a figure are, by `for`, `against`, `to`, `over` and `lost`. */
  readonly votes?: Spellings;
  /** Stems of what is counted, by one English word for all languages: teacher, dead. */
  readonly counted?: Spellings;
  /** By denominator or as `3/4`. */
  readonly fractions?: Spellings;
  /** What makes of the number before it a share and is no ordinal then, by denominator: hundredths, millièmes, centésimas. */
  readonly denominators?: Spellings;
  /** What stands between denominator and numerator (分之), or between numerator and denominator (in, out of). */
  readonly fractionOf?: readonly string[];
  /** Dozen, score; by value. */
  readonly collectives?: Spellings;
  /** Nouns that a number before them multiplies, by value: three dozen. */
  readonly groups?: Spellings;
  /** Words for a factor, by it: doubled is 2, halved 0.5, fourfold 4. */
  readonly multiples?: Spellings;
  /** What makes a factor of the number beside it: times as many, 倍. */
  readonly timesAfter?: readonly string[];
  readonly timesBefore?: readonly string[];
  /** The first and the second half, of a year or a game. */
  readonly halves?: Spellings;
  /** What a number beside it makes a quarter of a year, a half of a year: second quarter, erstes Halbjahr. */
  readonly quarters?: readonly string[];
  readonly halfYears?: readonly string[];
  /** Directions of the compass, by their bearing in degrees. */
  readonly directions?: Spellings;
  /** The letters of the compass behind degrees, by their bearing: N, S, E, W. */
  readonly compassLetters?: Spellings;
  /** Dozens of, hundreds of; by power of ten. */
  readonly indefinite?: Spellings;
  /** The spellings of each, in order. */
  readonly months?: readonly (readonly string[])[];
  readonly weekdays?: readonly (readonly string[])[];
  /** Beside a month, a year or a part of one, what names its end or its start: Ende, 末. */
  readonly periodEnd?: readonly string[];
  readonly periodStart?: readonly string[];
  /** What names the end of half a year or of a year by itself: Jahresende. */
  readonly halfYearEnd?: readonly string[];
  readonly yearEnd?: readonly string[];
  /** Before a weekday that a night leads to: в ночь на. */
  readonly nightBefore?: readonly string[];
  /** Behind it: virradó. */
  readonly nightAfter?: readonly string[];
  /** A day and a month are written as figures with a point after each: 28.3. */
  readonly dottedDates?: boolean;
  readonly monthAfter?: readonly string[];
  readonly monthBefore?: readonly string[];
  readonly dayAfter?: readonly string[];
  readonly dayBefore?: readonly string[];
  readonly yearAfter?: readonly string[];
  readonly yearBefore?: readonly string[];
  /** `am`, `pm`, `noon`, `midnight`, the hours `from-before`, or `18+` where hours are counted from eighteen; by name. */
  readonly dayPeriods?: Readonly<Record<string, string>>;
  readonly hourAfter?: readonly string[];
  readonly hourBefore?: readonly string[];
  /** Where the word for hours tells a time of day too (5 heures), what stands before it then: à. */
  readonly clockBefore?: readonly string[];
  readonly minuteAfter?: readonly string[];
  /** Before an hour, what shifts it, by the minutes: half past six, Viertel vor neun. */
  readonly pastHourBefore?: Spellings;
  /** The same after an hour: siete menos cuarto, sju halv. */
  readonly pastHourAfter?: Spellings;
  /** Hours are counted from dawn: saa 3 is nine o'clock. */
  readonly hoursFromDawn?: boolean;
  /** What is written as one word with a number word before it and counts nothing: Korean 과, 은. */
  readonly particles?: readonly string[];
  /** What says that figures are a telephone number: Tel., phone. */
  readonly phoneBefore?: readonly string[];
  /** What stands between a telephone number and its extension: ext., Durchwahl. */
  readonly extensionBefore?: readonly string[];
  /** What stands before tens that are years of a life: in his 40s, in her early thirties. */
  readonly ageBefore?: readonly string[];
  readonly decadeAfter?: readonly string[];
  readonly decadeBefore?: readonly string[];
  /** Decades in one word, by their two digits. */
  readonly decades?: Spellings;
  /** Centuries in one word with a capital, by their number: Ottocento. */
  readonly centuries?: Spellings;
  readonly centuryAfter?: readonly string[];
  readonly centuryBefore?: readonly string[];
  /** What makes an amount less than nothing: minus and 零下 before it, below zero after it. */
  readonly negativeBefore?: readonly string[];
  readonly negativeAfter?: readonly string[];
  /** Frost as it follows degrees, and in its other forms, which may be of something else: 5 Grad Frost; при 5 градусах мороз. */
  readonly frostAfter?: readonly string[];
  readonly frost?: readonly string[];
  /** What says that degrees are above zero: plus. */
  readonly positiveBefore?: readonly string[];
  /** What denies a sentence: not, never, without. */
  readonly negation?: readonly string[];
  readonly percentAfter?: readonly string[];
  readonly percentBefore?: readonly string[];
  readonly pointsAfter?: readonly string[];
  readonly barePointsAfter?: readonly string[];
  readonly pointsBefore?: readonly string[];
  readonly units?: Spellings;
  readonly unitsBefore?: Spellings;
  readonly currencies?: Spellings;
  /** What to add to a year after the era's name, such as 1911 for 民國. */
  readonly eras?: Readonly<Record<string, number>>;
  /** What to add to a year of three figures, where the name of the era is left out. */
  readonly threeDigitYears?: number;
  /** What to add to a bare year that is written in the language's own calendar. */
  readonly yearOffsets?: readonly number[];
  /** The calendar that people count their days in: `persian`, `ethiopic`; the Gregorian where it is left out. */
  readonly everydayCalendar?: string;
  /** Its months are also written for the Gregorian ones: መስከረም for September. */
  readonly nominalMonths?: boolean;
  readonly approximate?: readonly string[];
  readonly range?: readonly string[];
  readonly and?: readonly string[];
  /** What names two as all that there are: both. */
  readonly both?: readonly string[];
  /** What ends a noun that is two of its kind: تان in مدرستان, two schools. */
  readonly dualEndings?: readonly string[];
  /** Words that end so and are no two, without what is written as one with them. */
  readonly notDual?: readonly string[];
  /** Before what a value was, and before what it became: von 9 auf 6 Milliarden. */
  readonly changedFrom?: readonly string[];
  readonly changedTo?: readonly string[];
  /** Beside two numbers joined by `and`, what makes a range of them: between, or a postposition (के बीच). */
  readonly between?: readonly string[];
  /** A half added to the number, the magnitude or the unit before it: and a half, et demie, 半. */
  readonly halfAfter?: readonly string[];
  /** A half of the magnitude or the group after it: half million, 半ダース. */
  readonly halfBefore?: readonly string[];
  /** Before a unit of time, what says that it is one and is no number word: an hour. */
  readonly oneBefore?: readonly string[];
  /** Spans of time that are words of their own, by ISO 8601 duration: сутки, fortnight, يومان. */
  readonly durations?: Spellings;
  /** Numbers of days that say whole weeks, the first and the last day counted, by ISO 8601 duration: quinze jours, acht Tage. */
  readonly daysOfWeeks?: Spellings;
  /** Times of day that are words of their own, by ISO 8601: บ่ายโมง. */
  readonly times?: Spellings;
  /** Time zones as they are named beside a time, by their offsets from UTC, that in winter first: 日本時間 is +09:00. */
  readonly zones?: Spellings;
  /** After a unit of length, what makes a speed of it. */
  readonly perHour?: readonly string[];
  /** After a figure behind a unit of length, what makes an area of it: kilomita 40 za mraba. */
  readonly squareAfter?: readonly string[];
  /** What says with figures that something is there at any time: 24 heures sur 24. */
  readonly aroundTheClock?: readonly string[];
  /** The tenth and the hundredth of a unit of money where they follow it: 角 of 三元五角, and 分 behind that. */
  readonly moneyTenths?: readonly string[];
  readonly moneyHundredths?: readonly string[];
  /** Names of the eras of a calendar, by calendar: `islamic`, `hebrew`, `persian`, `ethiopic`, `buddhist`. */
  readonly calendarEras?: Spellings;
  /** A magnitude that something is added to has a number before it: 101 is never `hundred one`. */
  readonly coefficients?: boolean;
  /** Number words that are other words where a space follows: 이 is two, and this. */
  readonly attached?: readonly string[];
  /** A digit right after a magnitude counts the next lower one: 两万三 is 23,000. */
  readonly elidedPower?: boolean;
  /** What follows or precedes digits that make an ordinal: 28th, 第28. */
  readonly ordinalAfter?: readonly string[];
  readonly ordinalBefore?: readonly string[];
  /** Before a number word that is a rank: Platz zwei. */
  readonly rankBefore?: readonly string[];
}

/** All that recognition knows of a language: CLDR's data, and the files of words that add to it in order of precedence. */
export interface Vocabulary {
  readonly locale: string;
  readonly script: string;
  readonly data: LocaleData;
  readonly words: readonly LanguageWords[];
}

const vocabularies = new Map<string, Vocabulary>();

export function vocabulary(locale: string): Vocabulary {
  const baked = bakedLocale(locale);
  const tag = likelyTag(baked === 'und' ? locale : baked);
  const key = `${baked} ${tag?.language} ${tag?.script}`;
  let found = vocabularies.get(key);
  if (!found) {
    const languages = [`${tag?.language}-${tag?.script}`, tag?.language ?? 'und', 'und'];
    const words = languages.map(readLanguage);
    found = {
      locale: baked,
      script: tag?.script ?? 'Zyyy',
      data: localeData(baked),
      words: words.filter((each) => each !== undefined),
    };
    vocabularies.set(key, found);
  }
  return found;
}

const byLanguage = new Map<string, LanguageWords | undefined>();

function readLanguage(language: string): LanguageWords | undefined {
  if (!byLanguage.has(language)) {
    const file = readData<WordFile>(`words/${language}.json`);
    byLanguage.set(language, file && { ...readWords(file), ...(language === 'und' && { shared: true }) });
  }
  return byLanguage.get(language);
}

function readWords({ $schema: _schema, sources: _sources, ...keys }: WordFile): LanguageWords {
  return Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, readKey(key, value)]));
}

function readKey(key: string, value: WordFile[string]): unknown {
  if (!Array.isArray(value) || typeof value[0] !== 'object') return value;
  const entries = value as readonly WordEntry[];
  if (key === 'months') return listByNumber(entries, 12);
  if (key === 'weekdays') return listByNumber(entries, 7);
  if (key === 'dayPeriods') return byForm(entries, (of) => of);
  if (key === 'eras') return byForm(entries, Number);
  return entries[0]?.of === undefined
    ? entries.flatMap(({ forms }) => forms)
    : Object.fromEntries(formsByValue(entries));
}

function formsByValue(entries: readonly WordEntry[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { of = '', forms } of entries) found.set(of, [...(found.get(of) ?? []), ...forms]);
  return found;
}

function listByNumber(entries: readonly WordEntry[], length: number): readonly (readonly string[])[] {
  const byValue = formsByValue(entries);
  return Array.from({ length }, (_, i) => byValue.get(String(i + 1)) ?? []);
}

const byForm = <V>(entries: readonly WordEntry[], valueOf: (of: string) => V): Readonly<Record<string, V>> =>
  Object.fromEntries(entries.flatMap(({ of = '', forms }) => forms.map((form) => [form, valueOf(of)])));
