import { maximize, parseTag } from '../../locale/tags/tags.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import type { Reviewed, Vocabulary } from '../../locale/words/vocabulary.ts';
import { affixes } from './beside-figure.ts';
import type { Affixes } from './beside-figure.ts';
import { fold } from './fold.ts';
import { LexiconBuilder } from './build-lexicon.ts';
import type { Entry } from './word-senses.ts';
import { dollarWords, shortNames } from './currency-names.ts';
import type { Separators } from './separators.ts';
import type { Trie } from './trie.ts';
import { vulgarFractions } from './vulgar-fractions.ts';

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
  /** What goes on after a month is a compound, or another word: Novemberwahlen, Julius. */
  readonly monthCompounds: boolean;
  /** 28.3. is a day and a month. */
  readonly dottedDates: boolean;
  readonly proclitics: string;
  readonly vigesimal: boolean;
  /** Tens that stand after what a unit counts. */
  readonly splitTens: readonly (readonly [value: number, spellings: Affixes])[];
  /** Words for one to nine that never follow a ten: Vietnamese năm, where fifteen is mười lăm. */
  readonly apart: ReadonlySet<string>;
  /** What joins hundreds and tens: and, و. */
  readonly connectors: ReadonlySet<string>;
  readonly yearOffsets: readonly number[];
  /** The calendar of every day, where that is not the Gregorian. */
  readonly everydayCalendar: string | undefined;
  /** Its months are also written for the Gregorian ones that they mostly fall into. */
  readonly nominalMonths: boolean;
  /** Names of eras by calendar. */
  readonly calendarEras: readonly (readonly [string, Affixes])[];
  /** What makes a range of two numbers joined by `and`. */
  readonly between: Affixes;
  /** What stands before an hour of the day; empty where no word is both its mark and a unit of time. */
  readonly clockBefore: Affixes;
  readonly perHour: Affixes;
  /** What stands before tens that are someone's age. */
  readonly ageBefore: Affixes;
  readonly ordinalAfter: Affixes;
  readonly ordinalBefore: Affixes;
  /** Nothing is added to a magnitude without a number before it. */
  readonly coefficients: boolean;
  /** Number words that are other words where a space follows. */
  readonly attached: ReadonlySet<string>;
  /** 两万三 is 23,000. */
  readonly elidedPower: boolean;
  readonly hoursFromDawn: boolean;
  /** Text may be in the Zawgyi encoding. */
  readonly zawgyi: boolean;
}

const lexicons = new Map<string, Lexicon>();

export function lexicon(locale: string): Lexicon {
  let found = lexicons.get(locale);
  if (!found) {
    const words = vocabulary(locale);
    found = lexicons.get(words.locale) ?? build(words);
    if (lexicons.size < 500) lexicons.set(locale, found).set(words.locale, found);
  }
  return found;
}

function build(words: Vocabulary): Lexicon {
  const { data, reviewed } = words;
  const builder = new LexiconBuilder(words);
  for (const [sign, value] of vulgarFractions) builder.add(sign, { type: 'fraction', value });
  reviewed.forEach((layer) => builder.addReviewed(layer, layer.shared === true));
  const { numbers, dates, spell } = data;
  builder.forms(numbers?.magnitudes, (e) => ({ type: 'multiplier', power: 10 ** Number(e) }));
  builder.forms(numbers?.magnitudesBefore, (e) => ({ type: 'multiplier', power: 10 ** Number(e), before: true }));
  builder.forms(spell?.cardinals, (value) => ({ type: 'number', value: Number(value) }));
  builder.forms(spell?.ordinals, (value) => ({ type: 'number', value: Number(value), ordinal: true }));
  builder.forms(spell?.multipliers, (power) => ({ type: 'multiplier', power: Number(power) }));
  builder.forms(spell?.before, (power) => ({ type: 'multiplier', power: Number(power), before: true }));
  builder.mark('connectors', spell?.connectors);
  builder.months(dates?.months ?? []);
  for (const [calendar, months] of Object.entries(data.calendars ?? {})) builder.months(months, calendar);
  builder.weekdays(dates?.weekdays ?? []);
  for (const [name, period] of Object.entries(dates?.dayPeriods ?? {}))
    builder.add(name, { type: 'day-period', period });
  builder.units(data.units, false);
  builder.units(data.unitsBefore, true);
  builder.currencies(numbers?.currencies);
  for (const word of dollarWords(numbers?.currencies)) builder.add(word, { type: 'currency', currency: 'USD' });
  for (const [word, currency] of shortNames(numbers?.currencies, data.names))
    if (!builder.knows(word)) builder.add(word, { type: 'currency', currency });
  const pick = <K extends keyof Reviewed>(key: K): Reviewed[K] | undefined =>
    reviewed.find((layer) => layer[key] !== undefined)?.[key];
  return {
    vocabulary: words,
    region: parseTag(maximize(words.locale))?.region,
    trie: builder.trie,
    inside: builder.inside,
    separators: {
      slash: pick('decimalSlash') === true,
      decimal: numbers?.decimal ?? '.',
      group: (numbers?.group ?? ',').replace(/[\u00a0\u202f]/g, ' '),
    },
    dateOrder: dates?.order ?? 'dmy',
    monthCompounds: pick('monthCompounds') === true,
    dottedDates: pick('dottedDates') === true,
    proclitics: pick('proclitics') ?? '',
    splitTens: Object.entries(pick('splitTens') ?? {}).map(([value, list]) => [Number(value), affixes([list])]),
    vigesimal: spell?.vigesimal === true,
    apart: new Set([spell?.apart, pick('apart')].flatMap((list) => list?.split('|').map(fold) ?? [])),
    connectors: new Set(
      [spell?.connectors, ...reviewed.map((layer) => layer.connectors)].flatMap(
        (list) => list?.split('|').map(fold) ?? [],
      ),
    ),
    yearOffsets: pick('yearOffsets') ?? [],
    everydayCalendar: pick('everydayCalendar'),
    nominalMonths: pick('nominalMonths') === true,
    calendarEras: [...new Set(reviewed.flatMap((layer) => Object.keys(layer.calendarEras ?? {})))].map(
      (calendar) => [calendar, affixes(reviewed.map((layer) => layer.calendarEras?.[calendar]))] as const,
    ),
    between: affixes(reviewed.map((layer) => layer.between)),
    clockBefore: affixes(reviewed.map((layer) => layer.clockBefore)),
    ageBefore: affixes(reviewed.map((layer) => layer.ageBefore)),
    perHour: affixes(reviewed.map((layer) => layer.perHour)),
    ordinalAfter: affixes(reviewed.map((layer) => layer.ordinalAfter)),
    ordinalBefore: affixes(reviewed.map((layer) => layer.ordinalBefore)),
    coefficients: pick('coefficients') === true,
    attached: new Set(pick('attached')?.split('|')),
    elidedPower: pick('elidedPower') === true,
    hoursFromDawn: pick('hoursFromDawn') === true,
    zawgyi: pick('zawgyi') === true,
  };
}
