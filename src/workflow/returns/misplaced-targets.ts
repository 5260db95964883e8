import { textOf, type Content } from '../../model/content.ts';
import { codesIn, evidenceOf, type Evidence, type Row } from './target-evidence.ts';

/** A sentence of a returned file, where it stands. */
export interface PlacedRow extends Row {
  readonly unit: string;
  /** Nothing stands in its place, or a copy. */
  readonly isBlank: boolean;
  /** What stands there did not stand there before. */
  readonly isNew: boolean;
  /** The translation that the newsroom has for the sentence, by its key, and the one that came back. */
  readonly stored?: string | undefined;
  readonly returned?: string;
}

export interface Misplaced {
  /** By the position of a sentence, that of its target: of those that were moved, and -1 where its own is lost. */
  readonly targetOf: ReadonlyMap<number, number>;
  /** Sentences whose targets seem to be each other's, and may be meant so. */
  readonly doubtful: readonly number[];
}

const none: Misplaced = { targetOf: new Map(), doubtful: [] };

/**
 * Finds targets that stand in the place of others: all of a stretch shifted by one sentence, or two swapped. What
 * the newsroom had tells, then facts, names and codes; where they do not, nothing is moved.
 */
export function findMisplaced(
  rows: readonly PlacedRow[],
  locales: { readonly source: string; readonly target: string },
): Misplaced {
  const ownerOf = ownersIn(rows);
  const isForeign = (row: PlacedRow, at: number): boolean => row.isNew && (ownerOf(at) ?? at) !== at;
  if (!isSuspicious(rows) && !rows.some(isForeign)) return none;
  const kept = evidenceOf(rows, locales);
  const evidence: Evidence = (source, target) => {
    const owner = ownerOf(target);
    if (owner === undefined) return kept(source, target);
    return owner === source ? 1 : -1;
  };
  const file: File = { rows, evidence, own: rows.map((row, at) => (row.isBlank ? 0 : evidence(at, at))) };
  const targetOf = new Map<number, number>();
  for (const shift of shiftsIn(file)) for (const [source, target] of shift) targetOf.set(source, target);
  const { swapped, doubtful } = swapsIn(file, targetOf);
  for (const [source, target] of swapped) targetOf.set(source, target);
  return { targetOf, doubtful };
}

/** Tells of a target whose it was before: of one sentence alone, to the letter. */
function ownersIn(rows: readonly PlacedRow[]): (target: number) => number | undefined {
  const owners = new Map<string, number>();
  for (const [at, { stored = '' }] of rows.entries()) {
    if (stored !== '') owners.set(stored, owners.has(stored) ? -1 : at);
  }
  return (target) => {
    const owner = owners.get(rows[target]!.returned ?? '');
    return owner === -1 ? undefined : owner;
  };
}

interface File {
  readonly rows: readonly PlacedRow[];
  readonly evidence: Evidence;
  /** What speaks for each target where it stands. */
  readonly own: readonly number[];
}

/** Tells whether a figure or a code that one sentence lacks stands in another that has it not: few files have that. */
function isSuspicious(rows: readonly PlacedRow[]): boolean {
  const lacking = new Set<string>();
  const added = new Set<string>();
  for (const row of rows) {
    if (row.isBlank) continue;
    const [source, target] = [marksIn(row.source, row), marksIn(row.target, row)];
    for (const mark of source) if (!target.has(mark)) lacking.add(mark);
    for (const mark of target) if (!source.has(mark)) added.add(mark);
  }
  return [...lacking].some((mark) => added.has(mark));
}

const zero = /\p{Nd}/gu;

function marksIn(content: Content, { originalData }: Row): ReadonlySet<string> {
  const text = textOf(content).replace(zero, plainDigit);
  return new Set([...(text.match(/\d+/g) ?? []), ...codesIn(content, originalData)]);
}

/** Digits stand in tens, each script's from a code point that the ones before it do not belong to. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  if (code < 0x80) return digit;
  let first = code;
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return `${code - first}`;
}

type Moves = readonly (readonly [source: number, target: number])[];

/** So much must speak for a shift, and so many sentences. */
const leastGain = 3;
const leastSupport = 2;

/** As much speaks for or against a pair without a doubt. */
const clear = 0.5;

/** Finds stretches of targets that stand one place too late or too early. */
function shiftsIn(file: File): readonly Moves[] {
  const shifts: Moves[] = [];
  const moved = new Set<number>();
  const last = file.rows.length - 1;
  for (const at of file.rows.keys()) {
    for (const step of [1, -1] as const) {
      if (!isVacant(file, at, step, last)) continue;
      const moves = shiftFrom(file, at, step);
      if (moves === undefined || moves.some(([source]) => moved.has(source))) continue;
      shifts.push(moves);
      for (const [source] of moves) moved.add(source);
    }
  }
  return shifts;
}

/** Tells whether a shift may begin at a place: its target is not there, stands there twice, or went round to the other end. */
function isVacant({ rows }: File, at: number, step: 1 | -1, last: number): boolean {
  if (rows[at]!.isBlank || at === (step === 1 ? 0 : last)) return true;
  const before = rows[at - step]!;
  return !before.isBlank && textOf(before.target) === textOf(rows[at]!.target);
}

interface Stretch {
  readonly length: number;
  readonly gain: number;
  readonly support: number;
}

function shiftFrom(file: File, vacant: number, step: 1 | -1): Moves | undefined {
  const { rows, evidence } = file;
  const { length, gain, support } = longestStretch(file, vacant, step);
  if (gain < leastGain || support < leastSupport) return undefined;
  const end = vacant + step * length;
  const isRound = !rows[vacant]!.isBlank && rows[vacant - step] === undefined;
  if (isRound && evidence(end, vacant) < 0) return undefined;
  const moves = Array.from({ length }, (_, done) => [vacant + step * done, vacant + step * (done + 1)] as const);
  return [...moves, [end, isRound ? vacant : -1]];
}

function longestStretch({ rows, own, evidence }: File, vacant: number, step: 1 | -1): Stretch {
  let now: Stretch = { length: 0, gain: -own[vacant]!, support: 0 };
  let best: Stretch = { length: 0, gain: 0, support: 0 };
  let against = 0;
  for (let at = vacant + step; rows[at] !== undefined && !rows[at]!.isBlank && rows[at]!.isNew; at += step) {
    const fits = evidence(at - step, at);
    if (fits <= -clear) against += 1;
    if (against > 1 + now.support / 3) break;
    const isSupport = fits >= clear && own[at]! <= 0;
    now = { length: now.length + 1, gain: now.gain + fits - own[at]!, support: now.support + (isSupport ? 1 : 0) };
    // Sentences that say nothing go with those before them.
    if (now.gain >= best.gain) best = now;
  }
  return best;
}

interface Swaps {
  readonly swapped: Moves;
  readonly doubtful: readonly number[];
}

/** More sentences that contradict their targets than these are no swaps. */
const mostSwapped = 100;

/** Finds pairs of sentences each of which has the other's target. */
function swapsIn(file: File, settled: ReadonlyMap<number, number>): Swaps {
  const { rows, own, evidence } = file;
  const wrong = [...own.keys()].filter((at) => own[at]! <= -clear && rows[at]!.isNew && !settled.has(at));
  if (wrong.length > mostSwapped) return { swapped: [], doubtful: [] };
  const swapped: (readonly [number, number])[] = [];
  const doubtful: number[] = [];
  const isPair = (one: number, other: number): boolean => {
    const [mine, theirs] = [evidence(one, other), evidence(other, one)];
    const least = Math.min(mine, theirs);
    return least >= clear || (least >= 0 && Math.max(mine, theirs) === 1);
  };
  const partners = wrong.map((one) => wrong.filter((other) => isPair(one, other)));
  for (const [at, one] of wrong.entries()) {
    const [other, ...more] = partners[at]!;
    if (other === undefined || other < one || more.length > 0) continue;
    if (partners[wrong.indexOf(other)]!.length > 1) continue;
    const pairs = swapOf(file, one, other);
    if (pairs === undefined) doubtful.push(one, other);
    else swapped.push(...pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  }
  return { swapped, doubtful };
}

/**
 * Tells which targets are swapped with those of a pair: where two whole units were, all of theirs. Undefined where that is
 * not to be told, or both are of one unit: translators order sentences anew.
 */
function swapOf({ rows, evidence, own }: File, one: number, other: number): Moves | undefined {
  const [mine, theirs] = [one, other].map((at) => rowsOf(rows, at)) as [readonly number[], readonly number[]];
  if (mine[0] === theirs[0]) return undefined;
  const isSure = Math.min(evidence(one, other), evidence(other, one)) >= clear;
  if (!isSure && lengthGain(rows, one, other) <= 0) return undefined;
  const place = mine.indexOf(one);
  if (mine.length !== theirs.length || theirs.indexOf(other) !== place) return [[one, other]];
  const rest = mine.flatMap((at, index) => (index === place ? [] : [[at, theirs[index]!] as const]));
  if (rest.length === 0) return [[one, other]];
  const gain = rest.reduce((sum, [a, b]) => sum + evidence(a, b) + evidence(b, a) - own[a]! - own[b]!, 0);
  if (gain === 0) return undefined;
  return gain > 0 ? [[one, other], ...rest] : [[one, other]];
}

/** Tells how much better the lengths of two targets fit when they are swapped; 0 and less where they do not. */
function lengthGain(rows: readonly PlacedRow[], one: number, other: number): number {
  const usual = logRatio(
    rows.map(({ source }) => textOf(source)).join(''),
    rows.map(({ target }) => textOf(target)).join(''),
  );
  const misfit = (source: number, target: number): number =>
    Math.abs(logRatio(textOf(rows[source]!.source), textOf(rows[target]!.target)) - usual);
  return misfit(one, one) + misfit(other, other) - misfit(one, other) - misfit(other, one);
}

function logRatio(source: string, target: string): number {
  return Math.log((target.length + 1) / (source.length + 1));
}

/** Gathers the sentences of the unit that one stands in. */
function rowsOf(rows: readonly PlacedRow[], at: number): readonly number[] {
  const { unit } = rows[at]!;
  let from = at;
  while (rows[from - 1]?.unit === unit) from -= 1;
  let to = at;
  while (rows[to + 1]?.unit === unit) to += 1;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
