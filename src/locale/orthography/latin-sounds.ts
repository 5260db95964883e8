import { rowOfLanguage, tableRows } from './tables.ts';

interface Row {
  readonly letters: readonly string[];
  readonly spellings: readonly string[];
  readonly mute: string;
}

/** How names in Latin letters are compared by their sounds. */
export interface LatinSounds {
  /** What a letter is without what no accent makes: ø, o. */
  readonly letters: ReadonlyMap<string, string>;
  /** Patterns of letters, in order, with the sound that they are. */
  readonly spellings: readonly (readonly [written: RegExp, sound: string])[];
  /** What some languages do not sound: the r of Sanders. */
  readonly mute: RegExp;
}

let sounds: LatinSounds | undefined;

/** Whether a language writes the names of others by their sounds, though in the same letters: Šekspyras. */
export const respellsNames = (locale: string): boolean =>
  rowOfLanguage<{ readonly respelled?: boolean }>('latin-sounds', locale)?.respelled === true;

export function latinSounds(): LatinSounds {
  return (sounds ??= soundsOf(tableRows<Row>('latin-sounds')['Latn']));
}

function soundsOf({ letters = [], spellings = [], mute = '(?!)' }: Partial<Row> = {}): LatinSounds {
  return {
    letters: new Map(letters.map(pairOf)),
    spellings: spellings.map(pairOf).map(([written, sound]) => [new RegExp(written, 'g'), sound]),
    mute: new RegExp(mute, 'g'),
  };
}

function pairOf(entry: string): readonly [string, string] {
  const [written = '', sound = ''] = entry.split(' > ');
  return [written, sound];
}
