import type { Fact } from '../../model/fact.ts';
import { convert, yearsIn } from './calendars.ts';
import { memoize } from '../../model/memoize.ts';
import type { Passage } from '../tokens/token.ts';

type DateFact = Extract<Fact, { readonly readings: readonly { readonly iso: string }[] }>;

const values: Readonly<Record<string, number>> = Object.fromEntries(
  [...'אבגדהוזחטיכלמנסעפצקרשת'].map((letter, i) => [letter, i < 9 ? i + 1 : i < 18 ? (i - 8) * 10 : (i - 17) * 100]),
);

/** The sum of the letters, each at least as much as the next, but for 15 and 16, which are nine and six or seven. */
function valueOf(numeral: string): number {
  const letters = [...numeral].map((letter) => values[letter] ?? 0).filter((value) => value > 0);
  const falling = letters.every((value, i) => i === 0 || value <= (letters[i - 1] ?? 0));
  return falling ? letters.reduce((sum, value) => sum + value, 0) : 0;
}

const geresh = "[׳\\u2018\\u2019']";
const gershayim = '[״\\u201c\\u201d\\u201e"]';
const day = `(?:[א-ט]${geresh}|[יכל]${geresh}|[יכ]${gershayim}[א-ט]|ט${gershayim}[וז])`;
const year = `(?:ה${geresh}?)?ת[קרשת]?[א-צ]{0,2}${gershayim}[א-ת]`;

/** A day, a month and a year, a day and a month, or a year of the fourth thousand on after ה׳ or the word for year. */
const patternOf = memoize(
  (months: readonly string[]): RegExp => {
    const names = [...months, 'אדר', 'מרחשוון', 'סיון', 'חשון'].toSorted((x, y) => y.length - x.length).join('|');
    return new RegExp(
      `(?<![א-ת])(?:(${day}) ב?(${names})(?:,? (${year}))?|ב?(${names}) (${year})|ב?שנת (${year})|[בלמו]?(ה${geresh}ת[א-ת]{1,4}${gershayim}[א-ת]))(?![א-ת])`,
      'gu',
    );
  },
  { most: 50 },
);

const likeNames: Readonly<Record<string, number>> = { מרחשוון: 2, חשון: 2, סיון: 10, אדר: 7 };

/**
 * Reads dates and years in Hebrew numerals: ט״ו בשבט תשפ״ה, ה׳תשפ״ה. Gershayim alone mark acronyms too, so a numeral alone
 * is none.
 */
export function hebrewDates({ text, lexicon }: Passage): DateFact[] {
  const { data, script } = lexicon.vocabulary;
  const months = script === 'Hebr' ? data.calendars?.['hebrew'] : undefined;
  if (months === undefined || !/[״"\u201c-\u201e׳'\u2018\u2019]/.test(text)) return [];
  return [...text.matchAll(patternOf(months))].flatMap((match) => {
    const [whole, ...groups] = match;
    const found = readingOf(groups, months);
    if (!found) return [];
    const span = { text: whole, start: match.index, end: match.index + whole.length };
    return [{ kind: found.kind, ...span, readings: found.isos.map((iso) => ({ iso })), certainty: 0.9 }];
  });
}

/** Reads the groups of the pattern. */
function readingOf(
  [days, ofDay, ofYear, alone, ofMonth, named, marked]: readonly (string | undefined)[],
  months: readonly string[],
): { readonly kind: 'date' | 'year'; readonly isos: readonly string[] } | undefined {
  const numeral = ofYear ?? ofMonth ?? named ?? marked;
  const inYear = numeral === undefined ? 0 : valueOf(numeral.replace(/^ה(?=.?ת)/u, ''));
  const name = ofDay ?? alone;
  if (name === undefined)
    return inYear === 0 ? undefined : { kind: 'year', isos: yearsIn('hebrew', 5000 + inYear).map(String) };
  // Without a year the day falls otherwise each year, and a month has no number of its own in the Gregorian calendar.
  if (numeral === undefined) return undefined;
  const month = likeNames[name] ?? months.findIndex((names) => names.split('|').includes(name)) + 1;
  const iso = convert('hebrew', 5000 + inYear, month, days === undefined ? 1 : valueOf(days)) ?? '';
  return { kind: 'date', isos: [days === undefined ? iso.slice(0, 7) : iso] };
}
