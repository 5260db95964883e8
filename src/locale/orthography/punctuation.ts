import { tableRow } from './by-locale.ts';

/** What a mark says of the text before it. */
export type MarkKind = 'stop' | 'question' | 'exclamation' | 'ellipsis' | 'colon' | 'semicolon' | 'comma';

const markKinds: readonly MarkKind[] = ['stop', 'question', 'exclamation', 'ellipsis', 'colon', 'semicolon', 'comma'];

/** How a locale punctuates. */
export interface Punctuation {
  /** The locale's own forms by kind, the usual one first. */
  readonly forms: Readonly<Record<MarkKind, readonly string[]>>;
  /** Forms that professionals write beside them. */
  readonly tolerated: string;
  /** What each mark may be, in this locale before others. */
  readonly kinds: ReadonlyMap<string, readonly MarkKind[]>;
  /** Marks as wide as an ideograph, without spaces around them. */
  readonly fullWidth: boolean;
  /** A space ends a sentence: no stop need stand there. */
  readonly stopBySpace: boolean;
  /** Words show a question, an exclamation: a stop may end it. */
  readonly questionByWords: boolean;
  readonly exclamationByWords: boolean;
  /** What a colon announces elsewhere may do without it. */
  readonly colonFree: boolean;
  /** Marks that show a question or an exclamation inside the sentence. */
  readonly questionInside: string;
  readonly exclamationInside: string;
  /** Spaces before marks are a matter of style. */
  readonly looseSpaces: boolean;
  /** No space need follow a mark. */
  readonly runsOn: boolean;
  /** Marks that a no-break space stands before. */
  readonly spaceBefore: readonly string[];
  /** Opening marks by the closing ones that need them. */
  readonly opening: ReadonlyMap<string, string>;
  /** Words that are spelt with a mark. */
  readonly words: readonly string[];
}

/** Lists are separated by spaces. */
interface Row extends Record<MarkKind, string> {
  readonly tolerated: string;
  readonly fullWidth: boolean;
  readonly stopBySpace: boolean;
  readonly questionByWords: boolean;
  readonly exclamationByWords: boolean;
  readonly colonFree: boolean;
  readonly questionInside: string;
  readonly exclamationInside: string;
  readonly looseSpaces: boolean;
  readonly runsOn: boolean;
  readonly spaceBefore: string;
  readonly opening: string;
  readonly words: string;
}

/** The marks of all scripts. Those that other scripts use for something else are only in the rows of their own. */
const everywhere: Readonly<Record<MarkKind, string>> = {
  stop: '.。｡．।॥۔։።။។៕།༎᙮᠃᠉᱾᱿꘎꯫܀',
  question: '?？؟\u037e՞፧⸮꘏',
  exclamation: '!！՜߹',
  ellipsis: '…⋯‥',
  colon: ':：៖፦᠄',
  semicolon: ';；؛፤⹉',
  comma: ',，、﹐､،፣၊߸⹁᠂꘍',
};

/** A character class of every mark that there is. */
export const anyMark: string = `[${markKinds.map((kind) => everywhere[kind]).join('')}]`;

export function punctuationOf(locale: string): Punctuation {
  return tableRow<Row, Punctuation>('punctuation', locale, punctuation);
}

function punctuation(row: Partial<Row>): Punctuation {
  const forms = Object.fromEntries(markKinds.map((kind) => [kind, list(row[kind])])) as Record<MarkKind, string[]>;
  return {
    forms,
    tolerated: row.tolerated ?? '',
    kinds: kindsOf(forms),
    fullWidth: row.fullWidth ?? false,
    stopBySpace: row.stopBySpace ?? false,
    questionByWords: row.questionByWords ?? false,
    exclamationByWords: row.exclamationByWords ?? false,
    colonFree: row.colonFree ?? false,
    questionInside: row.questionInside ?? '',
    exclamationInside: row.exclamationInside ?? '',
    looseSpaces: row.looseSpaces ?? false,
    runsOn: row.runsOn ?? false,
    spaceBefore: list(row.spaceBefore),
    opening: new Map(list(row.opening).map((pair) => [pair.slice(1), pair.slice(0, 1)])),
    words: list(row.words),
  };
}

const list = (text = ''): string[] => text.split(' ').filter(Boolean);

function kindsOf(forms: Readonly<Record<MarkKind, readonly string[]>>): ReadonlyMap<string, readonly MarkKind[]> {
  const kinds = new Map<string, MarkKind[]>();
  for (const kind of markKinds) {
    for (const form of forms[kind]) if (form.length === 1) kinds.set(form, [...(kinds.get(form) ?? []), kind]);
  }
  for (const kind of markKinds) {
    for (const mark of everywhere[kind]) if (!kinds.has(mark)) kinds.set(mark, [kind]);
  }
  return kinds;
}
