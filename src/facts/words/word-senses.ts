import type { LanguageWords, Spellings } from '../../locale/words/vocabulary.ts';

/** What a spelling can mean; values are of the kinds that facts have. */
export type Meaning =
  | { readonly type: 'number'; readonly value: number; readonly ordinal?: boolean }
  | { readonly type: 'multiplier'; readonly power: number; readonly before?: boolean }
  | { readonly type: 'month'; readonly month: number; readonly calendar?: string }
  | { readonly type: 'weekday'; readonly weekday: number }
  | { readonly type: 'day-period'; readonly period: string }
  | { readonly type: 'unit'; readonly unit: string; readonly before?: boolean }
  | { readonly type: 'currency'; readonly currency: string; readonly sense?: 'country' | 'dollar' }
  | { readonly type: 'fraction'; readonly value: string }
  | { readonly type: 'denominator'; readonly value: number }
  | { readonly type: 'collective'; readonly value: number }
  | { readonly type: 'group'; readonly value: number }
  | { readonly type: 'multiple'; readonly value: number }
  | { readonly type: 'half'; readonly value: number }
  | { readonly type: 'direction'; readonly bearing: string }
  | { readonly type: 'offset'; readonly value: number }
  | { readonly type: 'indefinite'; readonly value: number }
  | { readonly type: 'decade'; readonly value: number }
  | { readonly type: 'century'; readonly value: number }
  | { readonly type: 'era'; readonly offset: number }
  | { readonly type: 'duration'; readonly iso: string }
  | { readonly type: 'time'; readonly iso: string }
  | { readonly type: 'zone'; readonly offsets: string }
  | { readonly type: 'first-year'; readonly year: number }
  | { readonly type: 'tail' }
  | { readonly [M in Mark]: { readonly type: M } }[Mark];

/** One of the marks. */
export type Mark = (typeof marks)[number];

/** Words that mean something only beside what they mark. The keys of the files of words. */
export const marks = [
  'connectors',
  'counters',
  'infixes',
  'decimalWords',
  'fractionOf',
  'fractionIn',
  'powerAfter',
  'monthAfter',
  'monthBefore',
  'dayAfter',
  'dayBefore',
  'yearAfter',
  'yearBefore',
  'hourAfter',
  'hourBefore',
  'minuteAfter',
  'decadeAfter',
  'decadeBefore',
  'centuryAfter',
  'centuryBefore',
  'negativeBefore',
  'negativeAfter',
  'frostAfter',
  'frost',
  'percentAfter',
  'percentBefore',
  'pointsAfter',
  'pointsBefore',
  'barePointsAfter',
  'approximate',
  'range',
  'and',
  'halfAfter',
  'halfBefore',
  'timesAfter',
  'timesBefore',
  'quarters',
  'halfYears',
  'notNumbers',
] as const;

/** What a spelling means, and in which forms it is found in text. */
export interface Entry {
  readonly meaning: Meaning;
  /** The spelling starts with a capital: `May`, not `may`. */
  readonly capital: boolean;
  /** How many letters may follow as an inflection. */
  readonly suffix: number;
  /** Too short or too common to count alone: only beside a number. */
  readonly uncertain: boolean;
  readonly length: number;
  /** A name is cut short: Sept., set. */
  readonly short?: boolean;
  /** Short signs of units and magnitudes count only in this very form, right after a digit. */
  readonly exact?: string;
  /** Signs and codes of currencies such as Ft and SEK count only in this very case. */
  readonly cased?: string;
}

/** What signs such as ½ mean in every language: the fraction that their compatibility decomposition spells. */
export const vulgarFractions: ReadonlyMap<string, string> = new Map(
  [...'¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map((sign) => [sign, sign.normalize('NFKD').replace('\u2044', '/')]),
);

/** What a spelling means by the key that it is listed under. */
export type Sense = (key: string) => Meaning;

export const number: Sense = (value) => ({ type: 'number', value: Number(value) });
export const ordinal: Sense = (value) => ({ type: 'number', value: Number(value), ordinal: true });
export const multiplier: Sense = (power) => ({ type: 'multiplier', power: Number(power) });
export const multiplierBefore: Sense = (power) => ({ type: 'multiplier', power: Number(power), before: true });

/** The tables of a file of words that list spellings by key. */
type Table = Exclude<
  { [K in keyof LanguageWords]-?: NonNullable<LanguageWords[K]> extends Spellings ? K : never }[keyof LanguageWords],
  // These have a country or not.
  'currencies'
>;

/** What a spelling in each table of a file of words means. */
export const wordSenses: readonly (readonly [table: Table, sense: Sense])[] = [
  ['cardinals', number],
  ['ordinals', ordinal],
  ['multipliers', multiplier],
  ['multipliersBefore', multiplierBefore],
  ['fractions', (value) => ({ type: 'fraction', value })],
  ['denominators', (value) => ({ type: 'denominator', value: Number(value) })],
  ['collectives', (value) => ({ type: 'collective', value: Number(value) })],
  ['groups', (value) => ({ type: 'group', value: Number(value) })],
  ['multiples', (value) => ({ type: 'multiple', value: Number(value) })],
  ['halves', (value) => ({ type: 'half', value: Number(value) })],
  ['directions', (bearing) => ({ type: 'direction', bearing })],
  ['offsets', (value) => ({ type: 'offset', value: Number(value) })],
  ['indefinite', (value) => ({ type: 'indefinite', value: Number(value) })],
  ['durations', (iso) => ({ type: 'duration', iso })],
  ['times', (iso) => ({ type: 'time', iso })],
  ['zones', (offsets) => ({ type: 'zone', offsets })],
  ['decades', (value) => ({ type: 'decade', value: Number(value) })],
  ['centuries', (value) => ({ type: 'century', value: Number(value) })],
];
