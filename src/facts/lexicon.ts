import type { Forms } from '../locale/load.ts';
import { vocabulary } from '../locale/vocabulary.ts';
import type { Reviewed, Vocabulary } from '../locale/vocabulary.ts';
import type { Separators } from './numeral.ts';
import { fold } from './fold.ts';
import { dollarWords } from './money.ts';
import { Trie } from './trie.ts';

/** What a spelling can mean. */
export type Meaning =
  | { readonly type: 'number'; readonly value: number; readonly ordinal?: boolean }
  | { readonly type: 'multiplier'; readonly power: number; readonly before?: boolean; readonly short?: boolean }
  | { readonly type: 'month'; readonly month: number; readonly calendar?: string }
  | { readonly type: 'weekday'; readonly weekday: number }
  | { readonly type: 'day-period'; readonly period: string }
  | { readonly type: 'unit'; readonly unit: string; readonly before?: boolean }
  | { readonly type: 'currency'; readonly currency: string }
  | { readonly type: 'fraction'; readonly value: string }
  | { readonly type: 'collective'; readonly value: number }
  | { readonly type: 'offset'; readonly value: number }
  | { readonly type: 'fuzzy'; readonly value: number }
  | { readonly type: 'decade'; readonly value: number }
  | { readonly type: 'era'; readonly offset: number }
  | { readonly [M in Mark]: { readonly type: M } }[Mark];

export type Mark = (typeof marks)[number];

const marks = [
  'connectors',
  'counters',
  'infixes',
  'decimalWords',
  'fractionOf',
  'fractionIn',
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
  'percentAfter',
  'percentBefore',
  'pointsAfter',
  'pointsBefore',
  'approximate',
  'range',
  'and',
  'not',
] as const;

/** One spelling's meaning and how it may stand in text. */
export interface Entry {
  readonly meaning: Meaning;
  /** The spelling starts with a capital: `May`, not `may`. */
  readonly capital: boolean;
  /** How many letters may follow as an inflection. */
  readonly suffix: number;
  /** Too short or too common to count alone: only beside a number. */
  readonly weak: boolean;
  readonly length: number;
  /** Short signs of units and magnitudes count only in this very form, right after a digit. */
  readonly exact?: string;
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly trie: Trie<Entry>;
  readonly separators: Separators;
  /** Order of a numeric date, such as `dmy`. */
  readonly dateOrder: string;
  readonly proclitics: string;
  readonly vigesimal: boolean;
  /** Words for one to nine that never follow a ten: Vietnamese năm, where fifteen is mười lăm. */
  readonly apart: ReadonlySet<string>;
  /** What joins hundreds and tens: and, و. */
  readonly connectors: ReadonlySet<string>;
  readonly yearOffsets: readonly number[];
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
  const builder = new Builder(words);
  for (const layer of reviewed) builder.addReviewed(layer);
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
  builder.forms(numbers?.currencies, (currency) => ({ type: 'currency', currency }));
  for (const word of dollarWords(numbers?.currencies)) builder.add(word, { type: 'currency', currency: 'USD' });
  const pick = <K extends keyof Reviewed>(key: K): Reviewed[K] | undefined =>
    reviewed.find((layer) => layer[key] !== undefined)?.[key];
  return {
    vocabulary: words,
    trie: builder.trie,
    separators: {
      slash: pick('decimalSlash') === true,
      decimal: numbers?.decimal ?? '.',
      group: (numbers?.group ?? ',').replace(/[\u00a0\u202f]/g, ' '),
    },
    dateOrder: dates?.order ?? 'dmy',
    proclitics: pick('proclitics') ?? '',
    vigesimal: spell?.vigesimal === true,
    apart: new Set([spell?.apart, pick('apart')].flatMap((list) => list?.split('|').map(fold) ?? [])),
    connectors: new Set(
      [spell?.connectors, ...reviewed.map((layer) => layer.connectors)].flatMap(
        (list) => list?.split('|').map(fold) ?? [],
      ),
    ),
    yearOffsets: pick('yearOffsets') ?? [],
    hoursFromDawn: pick('hoursFromDawn') === true,
    zawgyi: pick('zawgyi') === true,
  };
}

class Builder {
  readonly trie: Trie<Entry> = new Trie();
  readonly #suffixes: boolean;
  readonly #loose: ReadonlySet<string>;
  readonly #capitals: boolean;

  constructor({ reviewed }: Vocabulary) {
    this.#suffixes = reviewed.some((layer) => layer.suffixes === true);
    this.#capitals = reviewed.some((layer) => layer.capitalNames === true);
    this.#loose = new Set(reviewed.flatMap((layer) => layer.loose?.split('|').map(fold) ?? []));
  }

  addReviewed(layer: Reviewed): void {
    this.forms(layer.cardinals, (value) => ({ type: 'number', value: Number(value) }));
    this.forms(layer.ordinals, (value) => ({ type: 'number', value: Number(value), ordinal: true }));
    this.forms(layer.multipliers, (power) => ({ type: 'multiplier', power: Number(power) }));
    this.forms(layer.multipliersBefore, (power) => ({ type: 'multiplier', power: Number(power), before: true }));
    this.forms(layer.fractions, (value) => ({ type: 'fraction', value }));
    this.forms(layer.collectives, (value) => ({ type: 'collective', value: Number(value) }));
    this.forms(layer.offsets, (value) => ({ type: 'offset', value: Number(value) }));
    this.forms(layer.fuzzy, (value) => ({ type: 'fuzzy', value: Number(value) }));
    this.forms(layer.decades, (value) => ({ type: 'decade', value: Number(value) }));
    this.forms(layer.currencies, (currency) => ({ type: 'currency', currency }));
    this.months(layer.months ?? []);
    this.weekdays(layer.weekdays ?? []);
    for (const [name, period] of Object.entries(layer.dayPeriods ?? {})) this.add(name, { type: 'day-period', period });
    for (const [name, offset] of Object.entries(layer.eras ?? {})) this.add(name, { type: 'era', offset });
    this.units(layer.units, false);
    this.units(layer.unitsBefore, true);
    for (const mark of marks) this.mark(mark, layer[mark]);
  }

  mark(type: Mark, spellings: string | undefined): void {
    for (const spelling of spellings?.split('|') ?? []) this.add(spelling, { type } as Meaning);
  }

  forms(forms: Forms | undefined, meaning: (key: string) => Meaning): void {
    for (const [key, spellings] of Object.entries(forms ?? {}))
      for (const spelling of spellings.split('|')) this.add(spelling, meaning(key));
  }

  months(names: readonly string[], calendar?: string): void {
    names.forEach((spellings, i) => {
      const all = spellings.split('|').filter(Boolean);
      const stem = stemOf(all);
      for (const spelling of all) {
        const numbered = /^(\D*)(\d+)(\D*)$/.exec(spelling.replace(/[\u0660-\u0669]/g, 'x'));
        if (numbered) {
          if (numbered[3]?.trim() && !numbered[1]) this.mark('monthAfter', numbered[3]);
          else if (numbered[1]?.trim() && !numbered[3] && numbered[1].trim().length > 1)
            this.mark('monthBefore', numbered[1]);
          continue;
        }
        this.add(
          spelling,
          { type: 'month', month: i + 1, ...(calendar && { calendar }) },
          isAbbreviation(spelling, all),
        );
        if (spelling.endsWith('.'))
          this.add(spelling.slice(0, -1), { type: 'month', month: i + 1, ...(calendar && { calendar }) }, true);
      }
      if (stem) this.add(stem, { type: 'month', month: i + 1, ...(calendar && { calendar }) }, false, 7);
    });
  }

  weekdays(names: readonly string[]): void {
    names.forEach((spellings, i) => {
      const all = spellings.split('|').filter(Boolean);
      const stem = stemOf(all);
      for (const spelling of all)
        this.add(spelling, { type: 'weekday', weekday: i + 1 }, isAbbreviation(spelling, all));
      if (stem) this.add(stem, { type: 'weekday', weekday: i + 1 }, false, 4);
    });
  }

  units(forms: Forms | undefined, before: boolean): void {
    for (const [unit, spellings] of Object.entries(forms ?? {}))
      for (const spelling of spellings.split('|')) {
        // The sign for inches is a preposition in too many languages.
        if (spelling === 'in') continue;
        if (unit === 'percent') this.mark(before ? 'percentBefore' : 'percentAfter', spelling);
        else this.add(spelling, { type: 'unit', unit, ...(before && { before: true }) });
      }
  }

  add(spelling: string, meaning: Meaning, weak = false, suffix?: number): void {
    const first = spelling.charAt(0);
    const { length } = fold(spelling);
    const virama = this.#suffixes && length > 3 && viramas.includes(spelling.charAt(spelling.length - 1));
    if (virama) this.add(spelling.slice(0, -1), meaning, weak, suffix);
    const named = first !== first.toLowerCase() && (meaning.type === 'month' || meaning.type === 'weekday');
    // Many write the names of months small where the norm is a capital: matched, but no evidence.
    if (named && !weak && !this.#capitals && length > 3) this.add(spelling.toLowerCase(), meaning, true, suffix);
    this.trie.add(spelling, {
      meaning,
      capital: named,
      suffix:
        suffix ??
        (this.#suffixes && length >= (abjad.test(spelling) ? 4 : 3) ? (alphabetic.test(spelling) ? 8 : 14) : 0),
      weak: weak || this.#loose.has(fold(spelling)),
      length,
      ...(isSign(spelling, meaning) && { exact: spelling }),
    });
  }
}

/** Where an ending follows, the vowel killer of the last consonant goes: மில்லியன், மில்லியனை. */
const viramas = '\u0bcd\u0c4d\u0ccd\u0d4d\u0dca';
/** Without its vowels a word of three letters is short: جون begins other words. */
const abjad = /^\p{Script=Arabic}+$/u;
const alphabetic =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}.'’ ]+$/u;

function isSign(spelling: string, { type }: Meaning): boolean {
  return (
    (type === 'multiplier' || type === 'unit') &&
    spelling.length <= 2 &&
    /^[\p{L}²³]+$/u.test(spelling) &&
    alphabetic.test(spelling.replace(/[²³]/g, ''))
  );
}

/** A form of at most three letters, or the head of a longer form of the same name. */
function isAbbreviation(spelling: string, all: readonly string[]): boolean {
  const letters = spelling.replace(/\./g, '');
  if (letters !== spelling) return true;
  const head = all.some((other) => other.length > letters.length && other.startsWith(letters));
  if (
    head &&
    (!alphabetic.test(spelling) || all.some((other) => other.length > letters.length + 1 && other.startsWith(letters)))
  )
    return true;
  // In scripts without spaces a syllable of a name is a syllable of any word: လာ of တနင်္လာ.
  if (isSyllable(spelling) && all.some((other) => other.length > letters.length + 1 && other.includes(letters)))
    return true;
  const short = alphabetic.test(spelling) ? 3 : 1;
  return (
    [...letters].length <= short &&
    (short === 1 || all.some((other) => other.length > letters.length && other.startsWith(letters.slice(0, 2))))
  );
}

const isSyllable = (spelling: string): boolean => spelling.length < 4 && /^[\u0e00-\u17ff]+$/.test(spelling);

/** What the inflected forms of a name share (ноябрь, ноября), where CLDR gives two of about one length. */
function stemOf(all: readonly string[]): string | undefined {
  const full = all.filter((spelling) => !isAbbreviation(spelling, all) && alphabetic.test(spelling));
  const [first] = full;
  const second = full.find((form) => form.toLowerCase() !== first?.toLowerCase());
  if (!first || !second) return undefined;
  let shared = 0;
  while (shared < first.length && first[shared]?.toLowerCase() === second[shared]?.toLowerCase()) shared++;
  const near = Math.abs(first.length - second.length) <= 3 && shared >= Math.max(first.length, second.length) - 4;
  const shortest = Math.min(first.length, second.length);
  // Of several words the last is what is inflected: tháng Bảy and tháng Bẩy share no stem.
  if (first.lastIndexOf(' ') > shared - 4) return undefined;
  return near && shared >= 3 && (shortest > 3 || shared < shortest) ? first.slice(0, shared) : undefined;
}
