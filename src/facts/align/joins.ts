import type { Fact } from '../../model/fact.ts';
import { isSameSpan } from '../dates/iso-8601.ts';
import { normalize, plainDecimal } from '../tokens/decimal.ts';
import type { Part } from './comparable-parts.ts';
import { changesAsFactors, sharesInWords } from './share-joins.ts';

/**
 * Gives what one side says in several parts, or as another kind, and the other as one, each time all these parts, which
 * are done then. `reversed` where the groups of a telephone number may be in the other order.
 */
type Join = (left: readonly Part[], others: readonly Part[], reversed: boolean) => Iterable<readonly Part[]>;

/**
 * A telephone number whose groups are read as figures one by one on the other side, or the first of them as a number of
 * its own: 0800 555 one hundred eleven.
 */
function* phones(left: readonly Part[], others: readonly Part[], reversed: boolean): Iterable<readonly Part[]> {
  for (const phone of left) {
    if (phone.type !== 'phone' || phone.isDone) continue;
    const values = new Set(phone.values.map(withoutTrunk));
    const length = Math.max(...[...values].map((value) => value.length));
    const isGroup = ({ type, segment }: Part): boolean =>
      segment === phone.segment && (type === 'number' || type === 'phone');
    const figures = others.filter(isGroup).slice(0, 100);
    for (let first = 0; first < figures.length; first++) {
      let [joined, backwards] = ['', ''];
      let last = first;
      while (last < figures.length && withoutTrunk(joined).length < length) {
        const groups = groupsOf(figures[last++]);
        joined += groups.join('');
        backwards = groups.toReversed().join('') + backwards;
      }
      if (!values.has(withoutTrunk(joined)) && !(reversed && values.has(withoutTrunk(backwards)))) continue;
      yield [phone, ...figures.slice(first, last)];
      break;
    }
  }
}

const withoutTrunk = (number: string): string => number.replace(/^\+?0*/, '').replace(';ext=', '');

/** Digits as they are dialled, group by group. */
function groupsOf(part: Part | undefined): readonly string[] {
  const text = part?.fact.text ?? '';
  return /^\d[\d \u00a0]*$/.test(text) ? text.split(/[ \u00a0]/) : [part?.values[0] ?? ''];
}

/** What a stopwatch shows may be said in words: 13:10 is 13 minutes 10 seconds; 3 giờ 20 phút is 3 hours 20 minutes. */
function* clocks(left: readonly Part[], others: readonly Part[]): Iterable<readonly Part[]> {
  for (const clock of left) {
    if (clock.type !== 'time' || clock.isDone) continue;
    const groups = spanGroups(clock.fact);
    const figures = others
      .filter((part) => part.fact.kind === 'duration' && part.segment === clock.segment && !part.isDone)
      .slice(0, 100);
    const first = figures.findIndex((_, at) => groups.every((group, next) => figures[at + next]?.values[0] === group));
    const span = spanIn(clock.fact);
    const whole = figures.find(({ fact }) => span !== undefined && isSpan(fact, span));
    if (whole) yield [clock, whole];
    else if (first >= 0 && groups.length > 0) yield [clock, ...figures.slice(first, first + groups.length)];
  }
}

/** The figures of the span of time that a time may be: of a stopwatch, or of words that state both. */
function spanGroups({ text, readings }: Fact): readonly string[] {
  if (/^\d{1,2}(?::\d\d){1,2}$/.test(text)) return text.split(':').map(normalize);
  return spanIn({ readings })?.match(/\d+/g) ?? [];
}

/** The span of time that a time may be, in ISO 8601. */
function spanIn({ readings }: Pick<Fact, 'readings'>): string | undefined {
  const all: readonly Fact['readings'][number][] = readings;
  for (const reading of all) if ('iso' in reading && reading.iso.startsWith('P')) return reading.iso;
  return undefined;
}

const isSpan = (fact: Fact, iso: string): boolean =>
  fact.kind === 'duration' && fact.readings.some((reading) => isSameSpan(reading.iso, iso));

/** 2 hours 15 minutes may be said as 135 minutes, 3 dollars 50 cents as 3.50 dollars. */
function* sums(left: readonly Part[], others: readonly Part[]): Iterable<readonly Part[]> {
  for (const [at, first] of left.entries()) {
    const second = left[at + 1];
    if (first.isDone || second?.segment !== first.segment || second.isDone) continue;
    const isSum = sumOfTwo(first.fact, second.fact);
    const whole = isSum && others.find((part) => !part.isDone && part.segment === first.segment && isSum(part));
    if (whole) yield [first, second, whole];
  }
}

/** Gives what tells a part that is the sum of two facts, where the second follows and is of a smaller unit. */
function sumOfTwo(a: Fact, b: Fact): ((part: Part) => boolean) | undefined {
  if (b.start - a.end > 20) return undefined;
  const span = spanOfTwo(a, b);
  if (span !== undefined) return ({ fact }) => isSpan(fact, span);
  const amount = amountOfTwo(a, b);
  return amount === undefined ? undefined : ({ values }) => values.includes(amount);
}

/** A span of two units: PT2H and PT15M are PT2H15M. */
function spanOfTwo(a: Fact, b: Fact): string | undefined {
  if (a.kind !== 'duration' || b.kind !== 'duration') return undefined;
  const [first = '', second = ''] = [a.readings[0]?.iso, b.readings[0]?.iso];
  return first.endsWith('H') && /^PT.*M$/.test(second) ? first + second.slice(2) : undefined;
}

/** An amount of money and the hundredths of it: 3 dollars and 50 cents are 3.5. */
function amountOfTwo(a: Fact, b: Fact): string | undefined {
  if (a.kind !== 'currency' || b.kind !== 'quantity') return undefined;
  const [first, second] = [a.readings[0], b.readings[0]];
  if (first === undefined || second?.unit !== 'cent') return undefined;
  return plainDecimal(Number(first.decimal) + Number(second.decimal) / 100);
}

/** Section 4.2. at the end of a sentence reads as a day and a month. */
function* sections(left: readonly Part[], others: readonly Part[]): Iterable<readonly Part[]> {
  for (const section of left) {
    if (section.isDone || !/^\d{1,2}\.\d{1,2}$/.test(section.fact.text)) continue;
    const isSame = (part: Part): boolean =>
      part.fact.kind === 'date' && part.segment === section.segment && part.fact.text === `${section.fact.text}.`;
    const parts = others.filter((part) => !part.isDone && isSame(part));
    if (parts.length > 0) yield [section, ...parts];
  }
}

export const joins: readonly Join[] = [phones, clocks, sums, sections, sharesInWords, changesAsFactors];
