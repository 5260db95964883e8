import type { Fact } from '../../model/fact.ts';
import { convert, yearsIn } from './calendars.ts';
import type { Lexicon } from '../words/lexicon.ts';

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

const patterns = new Map<Lexicon, RegExp>();

/** A day, a month and a year, a day and a month, or a year of the fourth thousand on after ה׳ or the word for year. */
function patternOf(lexicon: Lexicon): RegExp | undefined {
  const months = lexicon.vocabulary.data.calendars?.['hebrew'];
  if (months === undefined || lexicon.vocabulary.script !== 'Hebr') return undefined;
  let pattern = patterns.get(lexicon);
  if (!pattern) {
    const names = [...months, 'אדר', 'מרחשוון', 'סיון', 'חשון'].toSorted((a, b) => b.length - a.length).join('|');
    pattern = new RegExp(
      `(?<![א-ת])(?:(${day}) ב?(${names})(?:,? (${year}))?|ב?(${names}) (${year})|ב?שנת (${year})|[בלמו]?(ה${geresh}ת[א-ת]{1,4}${gershayim}[א-ת]))(?![א-ת])`,
      'gu',
    );
    patterns.set(lexicon, pattern);
  }
  return pattern;
}

const likeNames: Readonly<Record<string, number>> = { מרחשוון: 2, חשון: 2, סיון: 10, אדר: 7 };

/** Dates and years in Hebrew numerals: ט״ו בשבט תשפ״ה, ה׳תשפ״ה. Gershayim alone mark acronyms too, so a bare numeral is none. */
export function hebrewDates(text: string, lexicon: Lexicon): DateFact[] {
  const pattern = /[״"\u201c-\u201e׳'\u2018\u2019]/.test(text) ? patternOf(lexicon) : undefined;
  if (pattern === undefined) return [];
  const months = lexicon.vocabulary.data.calendars?.['hebrew'] ?? [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, days, ofDay, ofYear, alone, ofMonth, named, marked] = match;
    const name = ofDay ?? alone;
    const month = name === undefined ? 0 : (likeNames[name] ?? months.indexOf(name) + 1);
    const numeral = ofYear ?? ofMonth ?? named ?? marked;
    const fact = (kind: 'date' | 'year', isos: readonly string[]): DateFact => ({
      kind,
      text: whole,
      start: match.index,
      end: match.index + whole.length,
      readings: isos.map((iso) => ({ iso })),
      certainty: 0.9,
    });
    const date = days === undefined ? 1 : valueOf(days);
    const inYear = numeral === undefined ? 0 : 5000 + valueOf(numeral.replace(/^ה(?=.?ת)/u, ''));
    if (month === 0) return inYear > 5000 ? [fact('year', yearsIn('hebrew', inYear).map(String))] : [];
    // Without a year the day falls otherwise each year, and a month has no number of its own in the Gregorian calendar.
    if (inYear === 0) return [];
    const iso = convert('hebrew', inYear, month, date) ?? '';
    return [fact('date', [days === undefined ? iso.slice(0, 7) : iso])];
  });
}
