import { memoize } from '../../model/memoize.ts';
import { likelyTag, parseTag } from '../../locale/tags/tags.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import type { LanguageWords, Vocabulary } from '../../locale/words/vocabulary.ts';
import { usesTwentyFourHours } from '../../locale/cldr/hour-cycle.ts';
import { figureWords } from './beside-figure.ts';
import type { FigureWords } from './beside-figure.ts';
import { fold } from './fold.ts';
import { buildTries } from './build-lexicon.ts';
import type { Entry } from './word-senses.ts';
import type { Separators } from './separators.ts';
import type { Trie } from './trie.ts';

/** What stands before or after an hour and shifts it: half past, menos cuarto. */
export interface PastHour {
  readonly minutes: number;
  readonly before: boolean;
  readonly words: FigureWords;
}

/** What is known of the words of a language, for reading facts in its texts. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** Where the locale's readers are, by ISO 3166: what a national telephone number is of. */
  readonly region: string | undefined;
  readonly trie: Trie<Entry>;
  /** What stands only within a compound: number words as they begin one, and what may end it. */
  readonly inside: Trie<Entry>;
  readonly separators: Separators;
  /** Order of a numeric date, such as `dmy`. */
  readonly dateOrder: string;
  /** The month stands before the day to some readers of the locale only: in English of no region. */
  readonly dateOrderVaries: boolean;
  /** What goes on after a month is a compound, or another word: Novemberwahlen, Julius. */
  readonly monthCompounds: boolean;
  /** 28.3. is a day and a month. */
  readonly dottedDates: boolean;
  /** Numbers of days that are so many weeks, as ISO 8601 has them: quinze jours are two. */
  readonly daysOfWeeks: ReadonlyMap<string, readonly string[]>;
  readonly proclitics: string;
  readonly vigesimal: boolean;
  /** Tens that stand after what a unit counts. */
  readonly splitTens: readonly (readonly [value: number, spellings: FigureWords])[];
  /** Words for one to nine that never follow a ten: Vietnamese năm, where fifteen is mười lăm. */
  readonly notAfterTen: ReadonlySet<string>;
  /** What joins hundreds and tens: and, و. */
  readonly connectors: ReadonlySet<string>;
  /** What to add to a year of three figures, where people leave out the name of the era. */
  readonly threeDigitYears: number | undefined;
  readonly yearOffsets: readonly number[];
  /** The calendar of every day, where that is not the Gregorian. */
  readonly everydayCalendar: string | undefined;
  /** Its months are also written for the Gregorian ones that they mostly fall into. */
  readonly nominalMonths: boolean;
  /** Names of eras by calendar. */
  readonly calendarEras: readonly (readonly [string, FigureWords])[];
  /** What makes a range of two numbers joined by `and`. */
  readonly between: FigureWords;
  /** What stands before a value that was, and before what it became. */
  readonly changedFrom: FigureWords;
  readonly changedTo: FigureWords;
  /** What stands before an hour of the day; empty where no word is both its mark and a unit of time. */
  readonly clockBefore: FigureWords;
  /** What shifts an hour of the clock, by its minutes. */
  readonly pastHour: readonly PastHour[];
  readonly perHour: FigureWords;
  /** What makes an area of a length before its figure. */
  readonly squareAfter: FigureWords;
  /** What says with figures that something is there at any time: 24 heures sur 24. */
  readonly aroundTheClock: RegExp | undefined;
  /** The tenth and the hundredth of a unit of money, behind what is whole of it: 三元五角八分. */
  readonly moneyTenths: FigureWords;
  readonly moneyHundredths: FigureWords;
  /** What is between a numerator and its denominator, and what between it and an ordinal that is one: من, का. */
  readonly fractionBetween: FigureWords;
  readonly ordinalShare: FigureWords;
  /** What stands before the whole of which another number is a part. */
  readonly wholeBefore: FigureWords;
  /** What stands behind its noun; `*` before an ending of it. */
  readonly wholeAfter: FigureWords;
  /** What names the end or the start of a month or a year beside its name, and by itself that of half a year or a year. */
  readonly periodEnd: readonly string[];
  readonly periodStart: readonly string[];
  readonly halfYearEnd: readonly string[];
  readonly yearEnd: readonly string[];
  /** What makes a weekday the day after a night: в ночь на. */
  readonly nightBefore: FigureWords;
  readonly nightAfter: FigureWords;
  /** What joins two of a kind: and. */
  readonly and: FigureWords;
  /** What names two as all that there are, folded: both. */
  readonly both: ReadonlySet<string>;
  /** What ends a noun that is two of its kind, and the words that end so and are none, folded. */
  readonly duals: {
    readonly endings: ReadonlySet<string>;
    readonly others: ReadonlySet<string>;
    readonly proclitics: string;
  };
  /** What Korean writes as one word with a number word before it: 이십삼과. */
  readonly particles: FigureWords;
  /** What says that figures are a telephone number: Tel., 电话. */
  readonly phoneBefore: FigureWords;
  /** What stands between a telephone number and its extension: ext., 分机. */
  readonly extensionBefore: FigureWords;
  /** The letters of the compass behind degrees, by letter: N is 0, O is 90 in German and 270 in French. */
  readonly compassLetters: ReadonlyMap<string, string>;
  /** What stands before one unit of time: an hour. */
  readonly oneBefore: FigureWords;
  /** What stands before tens that are someone's age. */
  readonly ageBefore: FigureWords;
  /** What says before degrees that they are above zero: plus. */
  readonly positiveBefore: FigureWords;
  readonly ordinalAfter: FigureWords;
  readonly ordinalBefore: FigureWords;
  /** What makes a number word behind it a rank: Platz zwei. */
  readonly rankBefore: FigureWords;
  /** Nothing is added to a magnitude without a number before it. */
  readonly coefficients: boolean;
  /** Number words that are other words where a space follows. */
  readonly attached: ReadonlySet<string>;
  /** 两万三 is 23,000. */
  readonly elidedPower: boolean;
  /** A century is also written as the hundreds of its years: dell’800. */
  readonly centuriesByHundreds: boolean;
  readonly hoursFromDawn: boolean;
  /** Figures of hours go from 0 to 23 where nothing else is said. */
  readonly is24Hour: boolean;
  /** Text may be in the Zawgyi encoding. */
  readonly zawgyi: boolean;
}

/** Gives the lexicon of a locale; the words of one are made once for all locales that have the same. */
export const lexicon: (locale: string) => Lexicon = memoize(
  (locale: string) => {
    const words = ofVocabulary(vocabulary(locale));
    const isOfRegion = parseTag(locale)?.region !== undefined;
    return words.dateOrderVaries && isOfRegion ? { ...words, dateOrderVaries: false } : words;
  },
  { most: 500 },
);

const ofVocabulary = memoize(
  (words: Vocabulary): Lexicon => ({
    vocabulary: words,
    region: likelyTag(words.locale)?.region,
    ...buildTries(words),
    ...numberTraits(words),
    ...dateTraits(words),
    zawgyi: first(words, 'zawgyi') === true,
  }),
  { most: 500 },
);

/** Finds phrases, the longest first. Classes of characters take longer to compile than most texts to read: who asks looks beside them. */
function anyOf(phrases: readonly string[]): RegExp | undefined {
  if (phrases.length === 0) return undefined;
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((phrase) => phrase.replaceAll(' ', '[ \\u00a0\\u202f]')).join('|'), 'g');
}

function numberTraits(words: Vocabulary) {
  const { numbers, spell } = words.data;
  return {
    separators: {
      slash: first(words, 'decimalSlash') === true,
      vary: first(words, 'separatorsVary') === true,
      decimal: numbers?.decimal ?? '.',
      group: (numbers?.group ?? ',').replace(/[\u00a0\u202f]/g, ' '),
    },
    proclitics: first(words, 'proclitics')?.join('') ?? '',
    splitTens: Object.entries(first(words, 'splitTens') ?? {}).map(
      ([value, list]) => [Number(value), figureWords(list)] as const,
    ),
    vigesimal: spell?.vigesimal === true,
    notAfterTen: foldedSet([...cldrList(spell?.notAfterTen), ...(first(words, 'notAfterTen') ?? [])]),
    connectors: foldedSet([...cldrList(spell?.connectors), ...lists(words, 'connectors')]),
    between: figureWords(lists(words, 'between')),
    changedFrom: figureWords(lists(words, 'changedFrom')),
    changedTo: figureWords(lists(words, 'changedTo')),
    perHour: figureWords(lists(words, 'perHour')),
    squareAfter: figureWords(lists(words, 'squareAfter')),
    aroundTheClock: anyOf(lists(words, 'aroundTheClock')),
    moneyTenths: figureWords(lists(words, 'moneyTenths')),
    moneyHundredths: figureWords(lists(words, 'moneyHundredths')),
    fractionBetween: figureWords(lists(words, 'fractionBetween')),
    ordinalShare: figureWords(lists(words, 'ordinalShare')),
    wholeBefore: figureWords(lists(words, 'wholeBefore')),
    wholeAfter: figureWords(lists(words, 'wholeAfter')),
    periodEnd: lists(words, 'periodEnd'),
    periodStart: lists(words, 'periodStart'),
    halfYearEnd: lists(words, 'halfYearEnd'),
    yearEnd: lists(words, 'yearEnd'),
    nightBefore: figureWords(lists(words, 'nightBefore')),
    nightAfter: figureWords(lists(words, 'nightAfter')),
    and: figureWords(lists(words, 'and')),
    both: foldedSet(lists(words, 'both')),
    duals: {
      endings: foldedSet(lists(words, 'dualEndings')),
      others: foldedSet(lists(words, 'notDual')),
      proclitics: first(words, 'proclitics')?.join('') ?? '',
    },
    particles: figureWords(lists(words, 'particles')),
    phoneBefore: figureWords(lists(words, 'phoneBefore')),
    extensionBefore: figureWords(lists(words, 'extensionBefore')),
    oneBefore: figureWords(lists(words, 'oneBefore')),
    ageBefore: figureWords(lists(words, 'ageBefore')),
    positiveBefore: figureWords(lists(words, 'positiveBefore')),
    ordinalAfter: figureWords(lists(words, 'ordinalAfter')),
    ordinalBefore: figureWords(lists(words, 'ordinalBefore')),
    rankBefore: figureWords(lists(words, 'rankBefore')),
    compassLetters: new Map(
      words.words
        .toReversed()
        .flatMap(({ compassLetters = {} }) =>
          Object.entries(compassLetters).flatMap(([bearing, letters]) =>
            letters.map((each) => [each, bearing] as const),
          ),
        ),
    ),
    coefficients: first(words, 'coefficients') === true,
    attached: new Set(first(words, 'attached')),
    elidedPower: first(words, 'elidedPower') === true,
  } satisfies Partial<Lexicon>;
}

function dateTraits(words: Vocabulary) {
  return {
    dateOrder: words.data.dates?.order ?? 'dmy',
    dateOrderVaries: words.data.dates?.order === 'mdy',
    monthCompounds: first(words, 'monthCompounds') === true,
    dottedDates: first(words, 'dottedDates') === true,
    daysOfWeeks: new Map(
      Object.entries(first(words, 'daysOfWeeks') ?? {}).flatMap(([iso, forms]) =>
        forms.map((form) => [fold(form), [iso]]),
      ),
    ),
    threeDigitYears: first(words, 'threeDigitYears'),
    yearOffsets: first(words, 'yearOffsets') ?? [],
    everydayCalendar: first(words, 'everydayCalendar'),
    nominalMonths: first(words, 'nominalMonths') === true,
    calendarEras: calendarEras(words),
    clockBefore: figureWords(lists(words, 'clockBefore')),
    pastHour: [...pastHour(words, 'pastHourBefore'), ...pastHour(words, 'pastHourAfter')],
    centuriesByHundreds: first(words, 'centuries') !== undefined,
    hoursFromDawn: first(words, 'hoursFromDawn') === true,
    is24Hour: usesTwentyFourHours(words.locale),
  } satisfies Partial<Lexicon>;
}

const pastHour = (words: Vocabulary, key: 'pastHourBefore' | 'pastHourAfter'): readonly PastHour[] =>
  Object.entries(first(words, key) ?? {}).map(([minutes, list]) => ({
    minutes: Number(minutes),
    before: key === 'pastHourBefore',
    words: figureWords(list),
  }));

const calendarEras = ({ words }: Vocabulary): Lexicon['calendarEras'] =>
  [...new Set(words.flatMap((layer) => Object.keys(layer.calendarEras ?? {})))].map(
    (calendar) => [calendar, figureWords(words.flatMap((layer) => layer.calendarEras?.[calendar] ?? []))] as const,
  );

/** Finds a trait in the first file of words that has it. */
const first = <K extends keyof LanguageWords>({ words }: Vocabulary, key: K): LanguageWords[K] | undefined =>
  words.find((layer) => layer[key] !== undefined)?.[key];

type ListKey = keyof {
  [K in keyof LanguageWords as LanguageWords[K] extends readonly string[] | undefined ? K : never]: K;
};

const lists = ({ words }: Vocabulary, key: ListKey): readonly string[] => words.flatMap((layer) => layer[key] ?? []);

/** Takes spellings of CLDR's data apart, which are baked as one string. */
const cldrList = (joined: string | undefined): readonly string[] => joined?.split('|') ?? [];

const foldedSet = (spellings: readonly string[]): ReadonlySet<string> => new Set(spellings.map(fold));
