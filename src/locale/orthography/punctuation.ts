import { tableRow } from './tables.ts';

/** What a mark says of the text before it. */
export type MarkKind = 'stop' | 'question' | 'exclamation' | 'ellipsis' | 'colon' | 'semicolon' | 'comma';

const markKinds: readonly MarkKind[] = ['stop', 'question', 'exclamation', 'ellipsis', 'colon', 'semicolon', 'comma'];

/** How a locale punctuates. */
export interface Punctuation {
  /** The locale's own forms by kind, the usual one first. */
  readonly forms: Readonly<Record<MarkKind, readonly string[]>>;
  /** Forms that professionals write beside them. */
  readonly tolerated: readonly string[];
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

/** A row of the table: forms by kind, and what `Punctuation` has under the same names. */
type Row = Readonly<Record<MarkKind, readonly string[]>> &
  Omit<Punctuation, 'forms' | 'kinds' | 'opening'> & {
    /** Pairs of an opening and a closing mark. */
    readonly opening: readonly string[];
  };

/** The marks of all scripts. Those that other scripts use for something else are only in the rows of their own. */
const everywhere: Readonly<Record<MarkKind, string>> = {
  stop: '.。｡．।॥۔։።။។៕།༎᙮᠃᠉᱾᱿꘎꯫܀',
  question: '?？؟\u037e՞፧⸮꘏',
  exclamation: '!！՜߹',
  ellipsis: '…⋯‥᠁︙',
  colon: ':：៖፦᠄',
  semicolon: ';；؛፤⹉',
  comma: ',，、﹐､،፣၊߸⹁᠂꘍',
};

/** A character class of every mark that there is. */
export const anyMark: string = `[${markKinds.map((kind) => everywhere[kind]).join('')}]`;

export function punctuationOf(locale: string): Punctuation {
  return tableRow<Row, Punctuation>('punctuation', locale, punctuation);
}

const unsaid = {
  tolerated: [],
  fullWidth: false,
  stopBySpace: false,
  questionByWords: false,
  exclamationByWords: false,
  colonFree: false,
  questionInside: '',
  exclamationInside: '',
  looseSpaces: false,
  runsOn: false,
  spaceBefore: [],
  words: [],
};

function punctuation(row: Partial<Row>): Punctuation {
  const forms = Object.fromEntries(markKinds.map((kind) => [kind, row[kind] ?? []])) as Punctuation['forms'];
  const opening = new Map((row.opening ?? []).map((pair) => [pair.slice(1), pair.slice(0, 1)]));
  return { ...unsaid, ...row, forms, kinds: kindsOf(forms), opening };
}

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
