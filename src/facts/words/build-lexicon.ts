import { defined } from '../../model/defined.ts';
import { withoutMarks } from '../../locale/characters.ts';
import type { Forms, LocaleData } from '../../locale/load.ts';
import type { LanguageWords, Spellings, Vocabulary } from '../../locale/words/vocabulary.ts';
import {
  abjad,
  composedVowels,
  isAbbreviation,
  isSign,
  longestCompound,
  longestEnding,
  viramas,
} from './spelling-forms.ts';
import { currencyNames, dollarWords, isDollar, listedCurrencies, shortNames } from './currency-names.ts';
import type { CurrencyName } from './currency-names.ts';
import { fold } from './fold.ts';
import { Trie } from './trie.ts';
import { marks, multiplier, multiplierBefore, number, ordinal, vulgarFractions, wordSenses } from './word-senses.ts';
import type { Entry, Mark, Meaning, Sense } from './word-senses.ts';

/** The spellings of a language by where they count. */
export interface Tries {
  /** Words of their own. */
  readonly trie: Trie<Entry>;
  /** What is found only within a compound: number words as they begin one, and what may end it. */
  readonly inside: Trie<Entry>;
}

/** Collects the spellings of a language and their meanings, those of the files of words before those of CLDR. */
export function buildTries(vocabulary: Vocabulary): Tries {
  const builder = new LexiconBuilder(vocabulary);
  for (const [sign, value] of vulgarFractions) builder.add(sign, { type: 'fraction', value });
  const { numbers, names } = vocabulary.data;
  for (const layer of vocabulary.words) {
    addWords(builder, layer);
    builder.currencies(listedCurrencies(layer.currencies, numbers?.currencies, names));
  }
  addCldr(builder, vocabulary.data);
  addMoney(builder, vocabulary);
  builder.addPlain();
  return builder;
}

function addWords(builder: LexiconBuilder, layer: LanguageWords): void {
  for (const [table, sense] of wordSenses) builder.forms(layer[table], sense);
  builder.months(layer.months, { uncertain: layer.shared === true });
  builder.weekdays(layer.weekdays);
  builder.dayPeriods(layer.dayPeriods);
  builder.eras(layer.eras);
  builder.units(layer.units, false);
  builder.units(layer.unitsBefore, true);
  for (const mark of marks) builder.mark(mark, layer[mark]);
  builder.compounds(layer.combining, number);
  builder.compounds(layer.combiningOrdinals, ordinal);
  builder.tails(layer.tails);
}

function addCldr(builder: LexiconBuilder, { numbers, spell, dates, calendars, units, unitsBefore }: LocaleData) {
  builder.forms(listsOf(numbers?.magnitudes), (exponent) => multiplier(`1e${exponent}`));
  builder.forms(listsOf(numbers?.magnitudesBefore), (exponent) => multiplierBefore(`1e${exponent}`));
  builder.forms(listsOf(spell?.cardinals), number);
  builder.forms(listsOf(spell?.ordinals), ordinal);
  builder.forms(listsOf(spell?.multipliers), multiplier);
  builder.forms(listsOf(spell?.before), multiplierBefore);
  builder.mark('connectors', spell?.connectors?.split('|'));
  builder.months(dates?.months.map(listOf));
  for (const [calendar, months] of Object.entries(calendars ?? {})) builder.months(months.map(listOf), { calendar });
  builder.weekdays(dates?.weekdays.map(listOf));
  builder.dayPeriods(dates?.dayPeriods);
  builder.units(listsOf(units), false);
  builder.units(listsOf(unitsBefore), true);
}

/** Adds CLDR's names of currencies, and what a language calls them without their countries. */
function addMoney(builder: LexiconBuilder, { data: { numbers, names }, words }: Vocabulary): void {
  const forms = numbers?.currencies;
  const listed = words.flatMap(({ currencies }) => (currencies ? [currencies] : []));
  builder.currencies(currencyNames(forms, listed, names));
  for (const name of dollarWords(forms)) builder.add(name, { type: 'currency', currency: 'USD', sense: 'dollar' });
  builder.shortCurrencies(shortNames(forms, names));
}

/** Takes the spellings of CLDR's data apart, which are baked as one string. */
const listOf = (joined: string): readonly string[] => joined.split('|');

const listsOf = (forms: Forms = {}): Spellings =>
  Object.fromEntries(Object.entries(forms).map(([value, joined]) => [value, listOf(joined)]));

/** How a spelling counts. */
interface Standing {
  /** A short form counts only beside a number, and takes no endings. */
  readonly short?: boolean;
  /** It counts only beside a number, as a short form does, but may take endings. */
  readonly uncertain?: boolean;
}

class LexiconBuilder implements Tries {
  readonly trie: Trie<Entry> = new Trie();
  readonly inside: Trie<Entry> = new Trie();
  readonly #suffixes: boolean;
  readonly #uncertain: ReadonlySet<string>;
  readonly #capitals: boolean;
  readonly #monthCompounds: boolean;
  readonly #unaccented: boolean;
  readonly #plain: [spelling: string, meaning: Meaning][] = [];
  readonly #proclitics: boolean;

  constructor({ words }: Vocabulary) {
    this.#suffixes = words.some((layer) => layer.suffixes === true);
    this.#monthCompounds = words.some((layer) => layer.monthCompounds === true);
    this.#unaccented = words.some((layer) => layer.unaccented === true);
    this.#proclitics = words.some((layer) => layer.proclitics !== undefined);
    this.#capitals = words.some((layer) => layer.capitalNames === true);
    this.#uncertain = new Set(words.flatMap((layer) => layer.uncertain?.map(fold) ?? []));
  }

  mark(type: Mark, spellings: readonly string[] = []): void {
    for (const spelling of spellings)
      // Dashes are no words: they are also found within 5-летний.
      if (type !== 'range' || /\p{L}/u.test(spelling)) this.add(spelling, { type } as Meaning);
  }

  forms(forms: Spellings = {}, sense: Sense): void {
    for (const [key, spellings] of Object.entries(forms))
      for (const spelling of spellings) this.add(spelling, sense(key));
  }

  currencies(names: readonly CurrencyName[]): void {
    for (const { name, currency, ofCountry } of names) {
      const sense = ofCountry ? 'country' : isDollar(name, currency) ? 'dollar' : undefined;
      this.add(name, { type: 'currency', currency, ...(sense && { sense }) });
    }
  }

  /** Adds what a currency is called too, where that is no other word. */
  shortCurrencies(names: readonly (readonly [name: string, currency: string])[]): void {
    for (const [name, currency] of names) if (!this.#knows(name)) this.add(name, { type: 'currency', currency });
  }

  #knows(spelling: string): boolean {
    const { length } = spelling;
    return this.trie.matches(spelling, 0).some(({ end }) => end === length);
  }

  /**
   * Adds the names of the months of a calendar, the Gregorian one unless told. Uncertain names, such as the English ones
   * in text of another language, count only with a day or a year.
   */
  months(
    names: readonly (readonly string[])[] = [],
    { calendar, uncertain = false }: { readonly calendar?: string; readonly uncertain?: boolean } = {},
  ): void {
    names.forEach((list, i) => {
      const meaning: Meaning = { type: 'month', month: i + 1, ...defined({ calendar }) };
      const spellings = list.filter(Boolean);
      // In a common year Adar is one month: אדר of אדר ב׳.
      const [, single] = (calendar === 'hebrew' && i === 6 && /^(\S+) /.exec(list[0] ?? '')) || [];
      if (single) spellings.push(single);
      for (const spelling of spellings)
        if (!this.#numberedMonth(spelling)) {
          this.add(spelling, meaning, { short: uncertain || isAbbreviation(spelling, spellings) });
          if (spelling.endsWith('.')) this.add(spelling.slice(0, -1), meaning, { short: true });
        }
    });
  }

  /** Takes the mark from a month that is named by its number: 月 from 3月, tháng from tháng 3. */
  #numberedMonth(spelling: string): boolean {
    const [whole, before = '', , after = ''] =
      /^(\D*)(\d+)(\D*)$/.exec(spelling.replace(/[\u0660-\u0669]/g, 'x')) ?? [];
    if (whole === undefined) return false;
    if (after.trim() !== '' && before === '') this.mark('monthAfter', [after]);
    else if (before.trim().length > 1 && after === '') this.mark('monthBefore', [before]);
    return true;
  }

  weekdays(names: readonly (readonly string[])[] = []): void {
    names.forEach((list, i) => {
      const spellings = list.filter(Boolean);
      for (const spelling of spellings)
        this.add(spelling, { type: 'weekday', weekday: i + 1 }, { short: isAbbreviation(spelling, spellings) });
    });
  }

  dayPeriods(periods: Readonly<Record<string, string>> = {}): void {
    for (const [name, period] of Object.entries(periods)) this.add(name, { type: 'day-period', period });
  }

  eras(offsets: Readonly<Record<string, number>> = {}): void {
    for (const [name, offset] of Object.entries(offsets)) {
      this.add(name, { type: 'era', offset });
      if (/\p{Script=Han}/u.test(name)) this.add(`${name}元年`, { type: 'first-year', year: offset + 1 });
    }
  }

  units(forms: Spellings = {}, before: boolean): void {
    for (const [unit, spellings] of Object.entries(forms))
      for (const spelling of spellings) {
        // The sign for inches is a preposition in too many languages.
        if (spelling === 'in') continue;
        if (unit === 'percent') this.mark(before ? 'percentBefore' : 'percentAfter', [spelling]);
        else this.add(spelling, { type: 'unit', unit, ...(before && { before: true }) });
      }
  }

  /** Adds number words as they begin a compound. */
  compounds(combining: Spellings = {}, sense: Sense): void {
    for (const [value, spellings] of Object.entries(combining))
      for (const spelling of spellings) this.#addInside(spelling, sense(value));
  }

  /** Adds what may end a compound. */
  tails(tails: readonly string[] = []): void {
    for (const spelling of tails) this.#addInside(spelling, { type: 'tail' });
  }

  #addInside(spelling: string, meaning: Meaning): void {
    const { length } = fold(spelling);
    this.inside.add(spelling, { meaning, capital: false, suffix: 0, uncertain: false, length });
  }

  add(spelling: string, meaning: Meaning, standing: Standing = {}): void {
    const { short = false, uncertain = short } = standing;
    const { length } = fold(spelling);
    this.#addVariants(spelling, meaning, standing);
    const capital = isName(meaning) && spelling.charAt(0) !== spelling.charAt(0).toLowerCase();
    // Many write the names of months in lower case where the norm is a capital: matched, but no evidence.
    if (capital && this.#mayBeSmall(meaning) && !uncertain && length > 3)
      this.add(spelling.toLowerCase(), meaning, { uncertain: true });
    this.trie.add(spelling, {
      meaning,
      capital,
      suffix: short ? 0 : this.#longestSuffix(spelling, meaning, length),
      uncertain: uncertain || this.#uncertain.has(fold(spelling)),
      length,
      ...(short && { short }),
      ...(isSign(spelling, meaning) && { exact: spelling }),
      ...(meaning.type === 'currency' && /^[A-Z](?:[a-z]|[A-Z]{2})$/.test(spelling) && { cased: spelling }),
    });
  }

  /** Adds how else a word is written before an ending, or typed: without its accents, with a space after the Arabic and. */
  #addVariants(spelling: string, meaning: Meaning, standing: Standing): void {
    if (this.#losesVirama(spelling)) this.add(spelling.slice(0, -1), meaning, standing);
    if (meaning.type === 'month' && this.#unaccented) this.#addUnaccented(spelling, meaning);
    if (!isOfNumber(meaning)) return;
    if (composedVowels.test(spelling)) this.add(spelling.normalize('NFD'), meaning, standing);
    if (this.#proclitics && / و(?=\p{L})/u.test(spelling))
      this.add(spelling.replace(/ و(?=\p{L})/gu, ' و '), meaning, standing);
    if (this.#unaccented) this.#addUnaccented(spelling, meaning);
  }

  #addUnaccented(spelling: string, meaning: Meaning): void {
    const plain = withoutMarks(spelling);
    // A month counts only beside a day or a year: 3 dec 2010.
    const least = meaning.type === 'month' ? 3 : 4;
    if (plain.length >= least && plain !== spelling) this.#plain.push([plain, meaning]);
  }

  /** Adds the spellings without accents that are no other word of the language. */
  addPlain(): void {
    const unknown = this.#plain.filter(([spelling]) => !this.#knows(spelling));
    for (const [spelling, meaning] of unknown) this.add(spelling, meaning, { uncertain: true });
  }

  #losesVirama(spelling: string): boolean {
    return this.#suffixes && fold(spelling).length > 3 && viramas.includes(spelling.charAt(spelling.length - 1));
  }

  /** Ottocento without its capital is eight hundred. */
  #mayBeSmall({ type }: Meaning): boolean {
    return !this.#capitals && type !== 'century';
  }

  /** How many letters may follow: of an ending where the language has them, of the rest of a compound after a month. */
  #longestSuffix(spelling: string, meaning: Meaning, length: number): number {
    if (meaning.type === 'direction' || isPrefixed(spelling, meaning)) return 0;
    // The ending is the last word's: ماه مه, “the month of May”, is not how ماه مهلت, “months of grace”, begins.
    const last = spelling.slice(spelling.lastIndexOf(' ') + 1);
    if (this.#suffixes && (abjad.test(last) ? last.length >= 4 : length >= 3)) return longestEnding(spelling);
    return this.#monthCompounds && meaning.type === 'month' && length >= 4 ? longestCompound : 0;
  }
}

const isOfNumber = ({ type }: Meaning): boolean =>
  type === 'number' || type === 'multiplier' || type === 'collective' || type === 'group';

/** What ends with a prefix of the figure behind it takes no ending: izinkulungwane eziyi-10, and izinkulungwane eziyishumi. */
const isPrefixed = (spelling: string, meaning: Meaning): boolean =>
  / \p{sc=Latin}+$/u.test(spelling) &&
  (meaning.type === 'percentBefore' || (meaning.type === 'multiplier' && meaning.before === true));

const isName = ({ type }: Meaning): boolean => type === 'month' || type === 'weekday' || type === 'century';
