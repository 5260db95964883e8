import { rowOfLanguage, tableRows } from './tables.ts';

interface Row {
  readonly letters: readonly string[];
  readonly spellings: readonly string[];
  readonly mute: string;
  readonly readings: readonly string[];
  readonly syllables: string;
}

/** How names in Latin letters are compared by their sounds. */
export interface LatinSounds {
  /** What a letter is without what no accent makes: ø, o. */
  readonly letters: ReadonlyMap<string, string>;
  /** Patterns of letters, in order, with the sound that they are. */
  readonly spellings: readonly (readonly [written: RegExp, sound: string])[];
  /** What some languages do not sound: the r of Sanders. */
  readonly mute: RegExp;
  /** Other sounds that letters may have: the ch of Michael. */
  readonly readings: readonly (readonly [written: RegExp, sound: string])[];
  /** A word of syllables that Chinese and Japanese names have: Osaka. */
  readonly ofEastAsia: RegExp;
}

let sounds: LatinSounds | undefined;

/** Whether a language writes the names of others by their sounds, though in the same letters: Šekspyras. */
export const respellsNames = (locale: string): boolean =>
  rowOfLanguage<{ readonly respelled?: boolean }>('latin-sounds', locale)?.respelled === true;

export function latinSounds(): LatinSounds {
  return (sounds ??= soundsOf(tableRows<Row>('latin-sounds')['Latn']));
}

function soundsOf(row: Partial<Row> = {}): LatinSounds {
  const { letters = [], spellings = [], mute = '(?!)', readings = [], syllables = '(?!)' } = row;
  return {
    letters: new Map(letters.map(pairOf)),
    spellings: patternsOf(spellings),
    mute: new RegExp(mute, 'g'),
    readings: patternsOf(readings),
    ofEastAsia: new RegExp(`^(?:${syllables})+$`),
  };
}

const patternsOf = (entries: readonly string[]): LatinSounds['spellings'] =>
  entries.map(pairOf).map(([written, sound]) => [new RegExp(written, 'g'), sound]);

function pairOf(entry: string): readonly [string, string] {
  const [written = '', sound = ''] = entry.split(' > ');
  return [written, sound];
}
