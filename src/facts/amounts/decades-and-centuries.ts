import type { Fact, IsoReading } from '../../model/fact.ts';
import { romanValue } from '../tokens/numeral.ts';
import { figureWordBefore } from '../words/beside-figure.ts';
import { spanOf } from '../words/spacing.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import type { Token } from '../tokens/token.ts';
import { meaningBeside } from '../numbers/number-items.ts';
import type { ItemizedPassage } from '../numbers/number-items.ts';
import type { Base, Amount } from './fact-base.ts';

/** Reads a decade in figures: `1990s`, `90年代`, `les années 1990`, 300-tallet; two digits may be of any century. */
export function decadeFact(passage: ItemizedPassage, { at, item, base }: Amount): Fact | undefined {
  const marked = meaningBeside(passage, at, 1, 'decadeAfter') ?? meaningBeside(passage, at, -1, 'decadeBefore');
  const value = Number(item.readings[0]);
  if (!marked || value % 10 !== 0) return undefined;
  const isHundreds = value >= 100 && value < 1000 && value % 100 === 0 && !item.spelled;
  if (isHundreds || (value >= 1000 && value < 3000))
    return { kind: 'decade', ...base, readings: [{ iso: String(value / 10).padStart(3, '0') }] };
  return value < 10 || value > 90 ? undefined : tensFact(passage, base, value);
}

/** Reads a decade in one word: the nineties. */
export function decadeWord(passage: ItemizedPassage, token: Token, base: Base): Fact | undefined {
  const tens = meaningOf(token, 'decade')?.value;
  return tens === undefined ? undefined : tensFact(passage, { ...base, certainty: 0.8 }, tens);
}

/** ISO 8601 decades, of three digits. In her forties, in his 40s are years of a life, which others put in other words. */
function tensFact({ text, lexicon }: ItemizedPassage, base: Base, tens: number): Fact {
  if (figureWordBefore(text, base.start, lexicon.ageBefore) >= 0)
    return { kind: 'cardinal', ...base, readings: [{ decimal: String(tens) }], soft: true, approximate: true };
  return {
    kind: 'decade',
    ...base,
    readings: ['19', '20', '18'].map((century) => ({ iso: `${century}${tens / 10}` })),
  };
}

/** Reads a century in figures or words: the 20th century, 20世纪, thế kỷ 20. */
export function centuryFact(passage: ItemizedPassage, { at, base, readings }: Amount): Fact | undefined {
  if (!countsCentury(passage, at)) return undefined;
  const decadeFollows =
    passage.items[at + 2]?.type === 'number' && meaningBeside(passage, at + 2, 1, 'decadeAfter') !== undefined;
  return { kind: 'century', ...base, readings: readings.map(centuryOf), ...(decadeFollows && { soft: true }) };
}

/** Dell’800 is the nineteenth century, whose years begin with 18. */
export function hundredsFact(passage: ItemizedPassage, { at, item, base }: Amount): Fact | undefined {
  if (!passage.lexicon.centuriesByHundreds || !/^[2-9]00$/.test(item.plain)) return undefined;
  if (!/\p{L}['’]$/u.test(passage.text.slice(Math.max(0, item.start - 2), item.start))) return undefined;
  if (meaningBeside(passage, at, 1, 'unit')) return undefined;
  return { kind: 'century', ...base, readings: [{ iso: `1${item.plain.charAt(0)}` }] };
}

/** Tells whether a word for centuries counts a number; what makes it an ordinal may come after the digits. */
function countsCentury(passage: ItemizedPassage, at: number): boolean {
  const { text, items } = passage;
  const [item, next] = [items[at], items[at + 1]];
  if (meaningBeside(passage, at, 1, 'centuryAfter') ?? meaningBeside(passage, at, -1, 'centuryBefore')) return true;
  if (item?.type !== 'number' || item.spelled || !next || !means(next, 'centuryAfter')) return false;
  return /^[-.º°ª]?\p{L}{0,4}[. \u00a0]{0,2}$/u.test(text.slice(item.end, next.start));
}

/** Gives the ISO 8601 century, the digits that its years begin with: 19 for the twentieth. */
const centuryOf = (ordinal: string): IsoReading => ({ iso: String(Number(ordinal) - 1).padStart(2, '0') });

/** Reads a century in one word: l’Ottocento. */
export function centuryWord(token: Token, base: Base): Fact | undefined {
  const ordinal = meaningOf(token, 'century')?.value;
  return ordinal === undefined ? undefined : { kind: 'century', ...base, readings: [centuryOf(String(ordinal))] };
}

/** Reads the century that a Roman numeral beside its word counts: XXe siècle, siglo XX, XX век. */
export function romanCentury(text: string, token: Token): Fact | undefined {
  if (!isUnit(token, 'century') && !means(token, 'centuryAfter', 'centuryBefore')) return undefined;
  const { start, end } = token;
  const head = text.slice(Math.max(0, start - longestNumeral), start);
  const tail = text.slice(end, end + longestNumeral);
  const before = /(?<![\p{L}\p{M}\p{N}])([IVX]{1,5})(?:[.º°ᵉ]|\p{Ll}{1,3}|-\p{Ll}{1,3})?[\s\u00a0]+$/u.exec(head);
  const after = before ? null : /^[\s\u00a0]+(?:\p{Ll}{2} )?([IVX]{1,5})(?![\p{L}\p{M}\p{N}])/u.exec(tail);
  const ordinal = romanValue(before?.[1] ?? after?.[1] ?? '');
  if (ordinal === 0) return undefined;
  const from = before ? start - before[0].length : start;
  const to = end + (after?.[0].length ?? 0);
  return {
    kind: 'century',
    ...spanOf(text, from, to),
    readings: [centuryOf(String(ordinal))],
    certainty: 0.9,
  };
}

/** Reads the centuries that share the word of the one after them: the Xe of Xe et XIe siècles, Xe–XIe siècles. */
export function coordinatedCenturies(text: string, { kind, start, text: written }: Fact): readonly Fact[] {
  if (kind !== 'century' || !/^[IVX]/.test(written)) return [];
  const from = Math.max(0, start - longestNumeral);
  const found = /(?<![\p{L}\p{N}])([IVX]{1,5})(?:ᵉ|\p{Ll}{1,3})?(?:\s?[-–—]\s?|,\s|\s\p{Ll}{1,3}\s)$/u.exec(
    text.slice(from, start),
  );
  const ordinal = romanValue(found?.[1] ?? '');
  if (!found || ordinal === 0) return [];
  const at = from + found.index;
  return [
    { kind, ...spanOf(text, at, at + (found[1]?.length ?? 0)), readings: [centuryOf(String(ordinal))], certainty: 0.8 },
  ];
}

/** A Roman numeral with its ending and the spaces around it. */
const longestNumeral = 16;
