import { memoize } from '../model/memoize.ts';
import { longestMatch } from './pattern/longest-match.ts';
import { lastSet, leadingSets } from './pattern/outer-set.ts';
import type { OuterSet } from './pattern/outer-set.ts';
import { longestOuterText, outerTexts } from './pattern/outer-text.ts';
import type { Pattern } from './pattern/pattern.ts';
import { printPattern } from './pattern/print-pattern.ts';

/** A rule whose expressions were translated and bounded. */
export interface BoundedRule {
  readonly break: boolean;
  readonly before: Pattern;
  readonly after: Pattern;
}

/** UTF-16 offsets of the segment starts in a text but for the first, ascending. */
export type Cutter = (text: string) => number[];

/**
 * Makes a cutter of rules in the order in which they are tried: the first that fits decides (SRX 2.0, section 3.6).
 * A segment starts behind the white space that follows a break.
 *
 * The first `newsroomCount` rules are those of the newsroom. Some SRX files break after the white space; ours break before
 * it. So that our rules never break where such a file forbids it, its exceptions hold at both ends of the space.
 */
export function compileRules(rules: readonly BoundedRule[], newsroomCount = 0): Cutter {
  const breaks = compileBreaks(rules);
  const exceptions = compileExceptions(rules, newsroomCount);
  const newsroomForbids = (text: string, at: number): boolean => {
    const sooner = breaks(text, at, text.codePointAt(at - 1) ?? 0, text.codePointAt(at) ?? 0);
    return exceptions(text, at, sooner < 0 ? newsroomCount : Math.min(sooner, newsroomCount));
  };
  return (text) => {
    const cuts: number[] = [];
    let at = afterSpace(text, 0);
    let previous = -1;
    let spaceEnd = 0;
    const isBreak = (next: number): boolean => {
      const found = breaks(text, at, previous, next);
      if (found < 0 || exceptions(text, at, found)) return false;
      if (found < newsroomCount || newsroomCount === 0) return true;
      // A long space is gone through once, not again from each place in it.
      if (at >= spaceEnd) spaceEnd = afterSpace(text, at);
      return !newsroomForbids(text, spaceEnd);
    };
    while (at < text.length) {
      const next = text.codePointAt(at) ?? 0;
      if (previous >= 0 && isBreak(next)) {
        const start = afterSpace(text, at);
        if (start >= text.length) break;
        cuts.push(start);
        at = start;
      }
      previous = text.codePointAt(at) ?? 0;
      at += previous > 0xffff ? 2 : 1;
    }
    return cuts;
  };
}

/** White space at a break stays with the text before it. U+200B marks where unspaced scripts may be wrapped. */
const space = /[\s\u0085\u200b]*/y;

function afterSpace(text: string, at: number): number {
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
}

/** Prints a rule as one expression of zero width; the side that fails sooner comes first. */
function printRule(rule: BoundedRule): string {
  const before = printPattern(rule.before);
  const after = printPattern(rule.after);
  const behind = before === '' ? '' : `(?<=${before})`;
  const ahead = after === '' ? '' : `(?=${after})`;
  return longestMatch(rule.before) <= longestMatch(rule.after) ? behind + ahead : ahead + behind;
}

/** So many code points behind a place are looked at before a rule is tried. */
const farthest = 3;

/** More break rules than bits share one; the edges then admit too many places, never too few. */
const bits = 30;

/**
 * Finds the first break rule that fits at a place, as its index among all rules, or -1. Most places are ruled out by
 * the code points beside them; for the others, only break rules that these admit are tried.
 */
function compileBreaks(
  rules: readonly BoundedRule[],
): (text: string, at: number, previous: number, next: number) => number {
  const breaks = rules.flatMap((rule, index) => (rule.break ? [{ rule, index }] : []));
  const befores = compileEdges(breaks.map(({ rule }) => lastSet(rule.before)));
  const ahead = breaks.map(({ rule }) => leadingSets(rule.after, farthest));
  const [afters, ...further] = Array.from({ length: farthest }, (_, place) =>
    compileEdges(ahead.map((sets) => sets[place]!)),
  );
  const admittedFurther = (text: string, from: number, mask: number): number => {
    let at = from;
    let left = mask;
    for (let place = 0; place < further.length && left !== 0; place += 1) {
      const code = text.codePointAt(at);
      if (code === undefined) break;
      left &= further[place]!(code);
      at += code > 0xffff ? 2 : 1;
    }
    return left;
  };
  // Rules are many and most texts need few of them, which take long to compile.
  const places = breaks.map(({ rule, index }) => {
    return { index, place: placeOfRule(rule) };
  });
  const admitted = memoize((mask: number) => places.filter((_, order) => (mask & (1 << (order % bits))) !== 0));
  return (text, at, previous, next) => {
    const beside = befores(previous) & afters!(next);
    const mask = beside === 0 ? 0 : admittedFurther(text, at + (next > 0xffff ? 2 : 1), beside);
    if (mask === 0) return -1;
    return admitted(mask).find(({ place }) => fits(place(), text, at))?.index ?? -1;
  };
}

/**
 * Tells whether an exception before a rule in the order fits at a place. Exceptions in a row are tried together, but
 * those on either side of `border` apart. Where one asks for certain letters beside it, as after an abbreviation, it is
 * compiled when they are first met: most texts meet few, and all take long to compile.
 */
function compileExceptions(
  rules: readonly BoundedRule[],
  border: number,
): (text: string, at: number, rule: number) => boolean {
  const beside = { ending: new Map<string, Exception[]>(), beginning: new Map<string, Exception[]>() };
  const groups: { end: number; sources: string[] }[] = [];
  const endOf = rowEnds(rules, border);
  rules.forEach((rule, index) => {
    if (rule.break) return;
    const end = endOf[index]!;
    const endings = outerTexts(rule.before, 'end');
    const texts = endings ?? outerTexts(rule.after, 'start');
    const last = groups.at(-1);
    if (texts !== undefined)
      addTo(endings ? beside.ending : beside.beginning, texts, { end, place: placeOfRule(rule) });
    else if (last?.end === end) last.sources.push(printRule(rule));
    else groups.push({ end, sources: [printRule(rule)] });
  });
  const places: Exception[] = groups.map(({ end, sources }) => ({ end, place: late(() => placeOf(sources)) }));
  return (text, at, rule) => {
    const fitsOne = (known: readonly Exception[] | undefined): boolean =>
      known?.some(({ end, place }) => end <= rule && fits(place(), text, at)) === true;
    for (let length = 1; length <= longestOuterText; length++)
      if (
        (at >= length && fitsOne(beside.ending.get(text.slice(at - length, at)))) ||
        fitsOne(beside.beginning.get(text.slice(at, at + length)))
      )
        return true;
    return fitsOne(places);
  };
}

/** An exception, or several, and the first rule behind all of its row. */
interface Exception {
  readonly end: number;
  readonly place: () => RegExp;
}

/** For each exception, the index behind the last of its row. */
function rowEnds(rules: readonly BoundedRule[], border: number): readonly number[] {
  const ends: number[] = [];
  for (let index = rules.length - 1; index >= 0; index--) {
    const goesOn = index + 1 < rules.length && !rules[index + 1]!.break && index + 1 !== border;
    ends[index] = goesOn ? ends[index + 1]! : index + 1;
  }
  return ends;
}

function addTo(known: Map<string, Exception[]>, texts: ReadonlySet<string>, exception: Exception): void {
  for (const text of texts) {
    const others = known.get(text);
    if (others === undefined) known.set(text, [exception]);
    else others.push(exception);
  }
}

const placeOfRule = (rule: BoundedRule): (() => RegExp) => late(() => placeOf([printRule(rule)]));

/** The flag y keeps a search at the place it was asked for. */
const placeOf = (sources: readonly string[]): RegExp => new RegExp(sources.join('|'), 'vy');

/** Makes a pattern when it is first asked for. */
function late(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}

function fits(place: RegExp, text: string, at: number): boolean {
  place.lastIndex = at;
  return place.test(text);
}

/** For a code point, a bit for each edge that admits it. */
function compileEdges(edges: readonly OuterSet[]): (codePoint: number) => number {
  let always = 0;
  const tests: { bit: number; set: RegExp }[] = [];
  edges.forEach(({ sets, nullable }, index) => {
    const bit = 1 << (index % bits);
    if (nullable) always |= bit;
    else tests.push({ bit, set: new RegExp(`^[${sets.join('')}]$`, 'v') });
  });
  const maskOf = (codePoint: number): number => {
    const character = String.fromCodePoint(codePoint);
    return tests.reduce((mask, { bit, set }) => (set.test(character) ? mask | bit : mask), always);
  };
  const known = new Int32Array(0x1_0000).fill(-1);
  return (codePoint) => {
    const mask = known[codePoint];
    if (mask === undefined) return maskOf(codePoint);
    if (mask >= 0) return mask;
    return (known[codePoint] = maskOf(codePoint));
  };
}
