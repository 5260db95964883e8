import { tableRow } from './tables.ts';

/** What a language makes of a word written twice. */
export interface Reduplication {
  /** Doubling is grammar: plural, emphasis, distribution. */
  readonly grammatical: boolean;
  /** Words, in lower case, that stand side by side in good sentences. */
  readonly twice: ReadonlySet<string>;
  /** Turns of phrase that hold a word twice: after कम से कम a से may stand, or before it. */
  readonly idioms: readonly string[];
  /** In a script without spaces between words: matches doubled words that are slips. Absent where spaces part words. */
  readonly slips?: RegExp;
}

/** A slip may end in a look-ahead. */
interface Row {
  readonly grammatical: boolean;
  readonly twice: readonly string[];
  readonly idioms: readonly string[];
  readonly slips: readonly string[];
}

export function reduplicationIn(locale: string): Reduplication {
  return tableRow<Row, Reduplication>(
    'reduplication',
    locale,
    ({ grammatical = false, twice = [], idioms = [], slips }) => ({
      grammatical,
      twice: new Set(twice),
      idioms,
      ...(slips === undefined ? {} : { slips: new RegExp(slips.join('|') || '(?!)', 'u') }),
    }),
  );
}
