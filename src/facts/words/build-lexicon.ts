import type { Forms } from '../../locale/load.ts';
import type { Reviewed, Vocabulary } from '../../locale/words/vocabulary.ts';
import { fold } from './fold.ts';
import { marks } from './word-senses.ts';
import type { Entry, Mark, Meaning } from './word-senses.ts';
import { alphabetic, isAbbreviation } from './abbreviations.ts';
import { Trie } from './trie.ts';

/** Spellings and their meanings, put together from CLDR's data and the reviewed tables. */
export class LexiconBuilder {
  readonly trie: Trie<Entry> = new Trie();
  readonly inside: Trie<Entry> = new Trie();
  readonly #suffixes: boolean;
  readonly #loose: ReadonlySet<string>;
  readonly #capitals: boolean;
  readonly #compounds: boolean;

  constructor({ reviewed }: Vocabulary) {
    this.#suffixes = reviewed.some((layer) => layer.suffixes === true);
    this.#compounds = reviewed.some((layer) => layer.monthCompounds === true);
    this.#capitals = reviewed.some((layer) => layer.capitalNames === true);
    this.#loose = new Set(reviewed.flatMap((layer) => layer.loose?.split('|').map(fold) ?? []));
  }

  /** Whether a spelling has a meaning already. */
  knows(spelling: string): boolean {
    const { length } = spelling;
    return this.trie.matches(spelling, 0).some(({ end }) => end === length);
  }

  addReviewed(layer: Reviewed, shared: boolean): void {
    this.forms(layer.cardinals, (value) => ({ type: 'number', value: Number(value) }));
    this.forms(layer.ordinals, (value) => ({ type: 'number', value: Number(value), ordinal: true }));
    this.forms(layer.multipliers, (power) => ({ type: 'multiplier', power: Number(power) }));
    this.forms(layer.multipliersBefore, (power) => ({ type: 'multiplier', power: Number(power), before: true }));
    this.forms(layer.fractions, (value) => ({ type: 'fraction', value }));
    this.forms(layer.collectives, (value) => ({ type: 'collective', value: Number(value) }));
    this.forms(layer.offsets, (value) => ({ type: 'offset', value: Number(value) }));
    this.forms(layer.fuzzy, (value) => ({ type: 'fuzzy', value: Number(value) }));
    this.forms(layer.durations, (iso) => ({ type: 'duration', iso }));
    this.forms(layer.times, (iso) => ({ type: 'time', iso }));
    this.forms(layer.decades, (value) => ({ type: 'decade', value: Number(value) }));
    this.forms(layer.currencies, (currency) => ({ type: 'currency', currency }));
    this.months(layer.months ?? [], undefined, shared);
    this.weekdays(layer.weekdays ?? []);
    for (const [name, period] of Object.entries(layer.dayPeriods ?? {})) this.add(name, { type: 'day-period', period });
    for (const [name, offset] of Object.entries(layer.eras ?? {})) {
      this.add(name, { type: 'era', offset });
      if (/\p{Script=Han}/u.test(name)) this.add(`${name}元年`, { type: 'first-year', year: offset + 1 });
    }
    this.units(layer.units, false);
    this.units(layer.unitsBefore, true);
    for (const mark of marks) this.mark(mark, layer[mark]);
    for (const [value, spellings] of Object.entries(layer.combining ?? {}))
      for (const spelling of spellings.split('|')) this.#addInside(spelling, { type: 'number', value: Number(value) });
    for (const spelling of layer.tails?.split('|') ?? []) this.#addInside(spelling, { type: 'tail' });
  }

  #addInside(spelling: string, meaning: Meaning): void {
    const { length } = fold(spelling);
    this.inside.add(spelling, { meaning, capital: false, suffix: 0, weak: false, length });
  }

  mark(type: Mark, spellings: string | undefined): void {
    for (const spelling of spellings?.split('|') ?? [])
      // Dashes are no words: they also stand within 5-летний.
      if (type !== 'range' || /\p{L}/u.test(spelling)) this.add(spelling, { type } as Meaning);
  }

  forms(forms: Forms | undefined, meaning: (key: string) => Meaning): void {
    for (const [key, spellings] of Object.entries(forms ?? {}))
      for (const spelling of spellings.split('|')) this.add(spelling, meaning(key));
  }

  currencies(forms: Forms | undefined): void {
    for (const [currency, names] of Object.entries(forms ?? {}))
      // The K of the kyat is a thousand to most.
      for (const name of names.split('|')) if (!/^[a-z]$/i.test(name)) this.add(name, { type: 'currency', currency });
  }

  /** Names that are no certain evidence, as the English ones in text of another language, count with a day or a year. */
  months(names: readonly string[], calendar?: string, weak = false): void {
    names.forEach((spellings, i) => {
      const all = spellings.split('|').filter(Boolean);
      // In a common year Adar is one month.
      const [, single] = (calendar === 'hebrew' && i === 6 && /^(\S+) /.exec(spellings)) || [];
      if (single) all.push(single);
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
          weak || isAbbreviation(spelling, all),
        );
        if (spelling.endsWith('.'))
          this.add(spelling.slice(0, -1), { type: 'month', month: i + 1, ...(calendar && { calendar }) }, true);
      }
    });
  }

  weekdays(names: readonly string[]): void {
    names.forEach((spellings, i) => {
      const all = spellings.split('|').filter(Boolean);
      for (const spelling of all)
        this.add(spelling, { type: 'weekday', weekday: i + 1 }, isAbbreviation(spelling, all));
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

  /** A short form is no evidence alone, and takes no endings. */
  add(spelling: string, meaning: Meaning, short = false, weak: boolean = short): void {
    const first = spelling.charAt(0);
    const { length } = fold(spelling);
    const inflects = this.#suffixes && !short && length >= (abjad.test(spelling) ? 4 : 3);
    const compounds = this.#compounds && meaning.type === 'month' && !short && length >= 4;
    const virama = this.#suffixes && length > 3 && viramas.includes(spelling.charAt(spelling.length - 1));
    if (virama) this.add(spelling.slice(0, -1), meaning, short, weak);
    const named = first !== first.toLowerCase() && (meaning.type === 'month' || meaning.type === 'weekday');
    // Many write the names of months small where the norm is a capital: matched, but no evidence.
    if (named && !weak && !this.#capitals && length > 3) this.add(spelling.toLowerCase(), meaning, false, true);
    this.trie.add(spelling, {
      meaning,
      capital: named,
      suffix: inflects ? longestEnding(spelling) : compounds ? longestTail : 0,
      weak: weak || this.#loose.has(fold(spelling)),
      length,
      ...(isSign(spelling, meaning) && { exact: spelling }),
      ...(meaning.type === 'currency' && /^[A-Z][a-z]$/.test(spelling) && { cased: spelling }),
    });
  }
}

/** Where an ending follows, the vowel killer of the last consonant goes: மில்லியன், மில்லியனை. */
const viramas = '\u0bcd\u0c4d\u0ccd\u0d4d\u0dca';
/** Without its vowels a word of three letters is short: جون begins other words. */
const abjad = /^\p{Script=Arabic}+$/u;

/** What follows a month in a compound is a word: Novemberwahlen. */
const longestTail = 16;

/** In letters: those of a syllabary hold more, marks of vowels are letters too. */
function longestEnding(spelling: string): number {
  if (/^\p{Script=Ethiopic}/u.test(spelling)) return 3;
  return alphabetic.test(spelling) ? 8 : 14;
}

function isSign(spelling: string, { type }: Meaning): boolean {
  return (
    (type === 'multiplier' || type === 'unit') &&
    spelling.length <= 2 &&
    /^[\p{L}²³]+$/u.test(spelling) &&
    alphabetic.test(spelling.replace(/[²³]/g, ''))
  );
}
