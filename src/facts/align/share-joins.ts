import type { Part } from './comparable-parts.ts';

/** How far apart the part and the whole of a share are at most, in UTF-16 code units. */
const reach = 40;
/** Of so many a share is told at most: of others, as of years, there are many. */
const mostOf = 100;
/** How many figures, and how many shares, are looked at. */
const mostFigures = 60;

/** A percentage that the other side says as so many of so many, with whatever is between: 4곳 중 1곳, 10人に1人, trois électeurs sur quatre. */
export function* sharesInWords(left: readonly Part[], others: readonly Part[]): Iterable<readonly Part[]> {
  for (const percent of left.filter(({ isDone, role }) => !isDone && role === 'percent').slice(0, mostFigures)) {
    const share = Number(percent.values[0]);
    const figures = others.filter((part) => isFigure(part) && part.segment === percent.segment && !part.isDone);
    for (const [at, one] of figures.slice(0, mostFigures).entries()) {
      const other = figures[at + 1];
      if (other === undefined || one.isDone || other.isDone || other.fact.start - one.fact.end > reach) continue;
      const [part, whole] = [valueOf(one), valueOf(other)].toSorted((a, b) => a - b) as [number, number];
      if (part < 1 || whole > mostOf || !Number.isInteger(part) || !Number.isInteger(whole)) continue;
      if (Math.abs((100 * part) / whole - share) < 0.7) yield [percent, one, other];
    }
  }
}

/** A change in per cent that the other side says with a word for the factor: doubled is 100 per cent more, halved 50 less. */
export function* changesAsFactors(left: readonly Part[], others: readonly Part[]): Iterable<readonly Part[]> {
  for (const percent of left.filter(({ isDone, role }) => !isDone && role === 'percent').slice(0, mostFigures)) {
    const factor = others.find(
      (part) => !part.isDone && part.segment === percent.segment && isSameChange(part, Number(percent.values[0])),
    );
    if (factor) yield [percent, factor];
  }
}

/** A sign that is written is that of the change: minus 50 per cent is halved, and plus 100 doubled. */
const isSameChange = (factor: Part, percent: number): boolean =>
  changeOf(factor) === Math.abs(percent) && (percent >= 0 || isHalf(factor));

/** By how many per cent something is more or less that becomes so many times as much; undefined where nothing says so. */
export function changeOf(part: Part): number | undefined {
  if (isHalf(part)) return 50;
  if (part.fact.sense !== 'factor' || part.fact.kind !== 'cardinal') return undefined;
  return Math.abs(Number(part.fact.readings[0]?.decimal) - 1) * 100;
}

/** A count that the other side says as a share of the whole that both name: 20 of 80 beds, a quarter of the 80 beds. */
export function* countsAsShares(left: readonly Part[], others: readonly Part[]): Iterable<readonly Part[]> {
  for (const share of left.filter((part) => !part.isDone && shareOf(part) !== undefined).slice(0, mostFigures)) {
    const value = shareOf(share) ?? 0;
    const figures = others.filter((part) => isFigure(part) && part.segment === share.segment).slice(0, mostFigures);
    const count = figures.find(
      (part) =>
        !part.isDone && figures.some((whole) => isNear(part, whole) && valueOf(part) === value * valueOf(whole)),
    );
    if (count !== undefined) yield [share, count];
  }
}

const valueOf = ({ values }: Part): number => Number(values[0]);

const isFigure = ({ type, role, fact }: Part): boolean =>
  type === 'number' && (role === 'cardinal' || fact.kind === 'quantity') && fact.sense === undefined;

const isNear = (one: Part, other: Part): boolean =>
  one !== other && Math.max(one.fact.start, other.fact.start) - Math.min(one.fact.end, other.fact.end) <= reach;

/** The share that a part states: a fraction below one, or a half, which is said with a two. */
function shareOf(part: Part): number | undefined {
  if (isHalf(part)) return 0.5;
  const { fact, role } = part;
  if (fact.kind !== 'fraction' || role === 'numerator') return undefined;
  const [above = 0, below = 0] = (fact.readings[0]?.decimal ?? '').split('/').map(Number);
  return above > 0 && above < below ? above / below : undefined;
}

/** Half of what is named: a word that alone is no evidence of a figure. */
export const isHalf = ({ fact, soft, role, values }: Part): boolean =>
  soft && role === 'cardinal' && fact.sense === undefined && values[0] === '2';
