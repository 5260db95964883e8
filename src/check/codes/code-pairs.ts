import { defined } from '../../model/defined.ts';
import { codesOf, otherHalf } from '../syntax/codes.ts';
import type { PlacedCode } from '../syntax/codes.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { ec, ph, sc, spanned, text } from '../contract/example-codes.ts';

interface PairFault extends Evidence {
  readonly problem: 'unpaired' | 'reversed' | 'crossed' | 'emptied' | 'outside';
  readonly code: string;
  /** The code that it crosses or has left. */
  readonly other?: string;
}

/**
 * A spanning code has two halves, and what it spans stands between them: formatting and links go wrong where one half is
 * lost, where the end comes before the start, where two spans overlap that the source nests, and where a span holds
 * nothing any more.
 */
export const codePairs: Check<'unit'> = defineCheck({
  id: 'code-pairs',
  type: 'markup',
  scope: 'unit',
  severity: 'error',
  find: findPairFaults,
  describe: ({ problem, code, other = '' }) => ({ key: problem, values: { code, other } }),
  examples: [
    right('zh-Hans', spanned('Read ', 'this', '.'), spanned('请读', '这个', '。')),
    right('ms', spanned('Read ', 'this', '.'), spanned('', 'Ini', ' dibaca.')),
    right(
      'ar',
      [sc('1'), text('A'), ec('1'), sc('2'), text('B'), ec('2')],
      [sc('2'), text('ب'), ec('2'), sc('1'), text('أ'), ec('1')],
    ),
    right('th', [sc('1', { isolated: true }), text('Read')], [sc('1', { isolated: true }), text('อ่าน')]),
    right(
      'ru',
      [sc('1', { canDelete: true, type: 'fmt' }), text('Read'), ec('1')],
      [sc('1', { canDelete: true, type: 'fmt' }), text('Читать'), ec('1')],
    ),
    right('hi', [sc('1'), ph('2'), ec('1')], [sc('1'), ph('2'), ec('1')]),
    right('ko', [text('A'), sc('1'), text(' '), ec('1'), text('B')], [text('에이'), sc('1'), text(' '), ec('1')]),
    wrong('zh-Hans', spanned('Read ', 'this', '.'), [text('请读'), sc('1'), text('这个。')], 'error'),
    wrong('ms', spanned('Read ', 'this', '.'), [text('Baca ini'), ec('1'), text('.')], 'error'),
    wrong('ar', spanned('Read ', 'this', '.'), [ec('1'), text('اقرأ'), sc('1'), text('.')], 'error'),
    wrong(
      'th',
      [sc('1'), text('A'), sc('2'), text('B'), ec('2'), ec('1')],
      [sc('1'), text('ก'), sc('2'), text('ข'), ec('1'), ec('2')],
      'error',
    ),
    wrong('ru', spanned('Read ', 'this', '.'), [text('Читайте это'), sc('1'), ec('1'), text('.')], 'error'),
    wrong('ko', spanned('In ', '2018', '.'), [text('2018년.'), sc('1'), text(' '), ec('1')], 'error'),
    wrong(
      'tr',
      [text('A '), sc('1', { canDelete: true }), text('big'), ec('1'), text(' house.')],
      [text('Büyük ev.'), sc('1', { canDelete: true }), ec('1')],
      'warning',
    ),
    wrong('ja', [sc('1'), text('.'), ec('1'), text(' B')], [text('い。'), sc('1'), ec('1')], 'warning'),
    wrong('hi', [sc('1'), text('See '), ph('2'), ec('1')], [ph('2'), sc('1'), text('देखें'), ec('1')], 'info'),
  ],
});

function* findPairFaults(subject: UnitSubject): Generator<PairFault> {
  const { source, target, everySource } = codesOf(subject);
  if (target.length === 0) return;
  const known = new Set(everySource.map(({ key }) => key));
  const broken = new Set<string>();
  for (const fault of parted(target, known)) {
    broken.add(fault.key);
    yield fault.fault;
  }
  const whole = (codes: readonly PlacedCode[]): readonly PlacedCode[] =>
    codes.filter((placed) => !broken.has(placed.key) && !broken.has(otherHalf(placed)));
  const textsOf = (side: 'source' | 'target'): ReadonlyMap<string, string> =>
    new Map(subject.pairs.map((pair) => [pair.segment.id, pair[side] ?? '']));
  yield* misplaced(spansOf(source, textsOf('source')), spansOf(whole(target), textsOf('target')));
}

interface Parted {
  readonly key: string;
  readonly fault: PairFault;
}

/** Half a pair whose other half the source has; an end that stands before its start. */
function* parted(target: readonly PlacedCode[], known: ReadonlySet<string>): Generator<Parted> {
  const places = new Map(target.map(({ key }, index) => [key, index] as const).toReversed());
  for (const [index, placed] of target.entries()) {
    const { key, code } = placed;
    const other = otherHalf(placed);
    if (other === '') continue;
    const place = places.get(other);
    if (place === undefined && known.has(other)) yield { key, fault: at(placed, 'unpaired') };
    else if (code.kind === 'ec' && place !== undefined && place > index) {
      yield { key, fault: at(placed, 'reversed') };
    }
  }
}

/** How much a span holds, in the order of its weight: `signs` are codes too, `words` letters or figures. */
const held = { nothing: 0, space: 1, signs: 2, words: 3 } as const;

/** What spans what. */
interface Spans {
  /** By the key of its start, how much a span holds. */
  readonly holds: ReadonlyMap<string, number>;
  /** The starts of the spans that a code stands in. */
  readonly around: ReadonlyMap<string, readonly PlacedCode[]>;
  /** Ends that come before the end of a span that started later, each with that start. */
  readonly crossings: readonly (readonly [PlacedCode, PlacedCode])[];
  readonly codes: readonly PlacedCode[];
}

/** Deeper nesting than any text has is not looked into. */
const deepest = 64;

function spansOf(codes: readonly PlacedCode[], texts: ReadonlyMap<string, string>): Spans {
  const holds = new Map<string, number>();
  const around = new Map<string, readonly PlacedCode[]>();
  const crossings: (readonly [PlacedCode, PlacedCode])[] = [];
  const ends = new Set(codes.filter(({ code }) => code.kind === 'ec').map(({ key }) => key));
  const open: PlacedCode[] = [];
  let before: PlacedCode | undefined;
  for (const placed of codes) {
    const { code, key } = placed;
    if (code.kind === 'ec') {
      const start = open.findLastIndex((opened) => opened.key === otherHalf(placed));
      if (start !== -1) {
        const later = open[start + 1];
        if (later !== undefined) crossings.push([placed, later]);
        const [opened] = open.splice(start, 1);
        const inside = heldBetween(opened!, placed, texts);
        const atLeast = before?.key === opened!.key ? held.nothing : held.signs;
        holds.set(opened!.key, Math.max(holds.get(opened!.key) ?? 0, inside, atLeast));
      }
    } else if (!around.has(key)) {
      around.set(key, [...open]);
    }
    if (code.kind === 'sc' && open.length < deepest && ends.has(otherHalf(placed))) open.push(placed);
    before = placed;
  }
  return { holds, around, crossings, codes };
}

function heldBetween(start: PlacedCode, end: PlacedCode, texts: ReadonlyMap<string, string>): number {
  if (start.segment !== end.segment) return held.words;
  const between = texts.get(end.segment)?.slice(start.offset, end.offset) ?? '';
  if (/[\p{L}\p{N}]/u.test(between)) return held.words;
  if (between.trim() !== '') return held.signs;
  return between === '' ? held.nothing : held.space;
}

function* misplaced(source: Spans, target: Spans): Generator<PairFault> {
  if (source.crossings.length === 0) {
    for (const [end, other] of target.crossings.slice(0, 1)) yield at(end, 'crossed', 'certain', other.label);
  }
  for (const placed of target.codes) {
    const { key, code } = placed;
    const emptied = code.kind === 'sc' ? emptiedBy(placed, source, target) : undefined;
    if (emptied !== undefined) yield at(placed, 'emptied', emptied);
    if (code.kind === 'ec' || target.crossings.length > 0) continue;
    const around = new Set(target.around.get(key)?.map((start) => start.key));
    const left = source.around
      .get(key)
      ?.find(
        (start) =>
          !around.has(start.key) && target.holds.get(start.key) !== held.nothing && !isInside(start, placed, target),
      );
    if (left !== undefined) yield at(placed, 'outside', 'possible', left.label);
  }
}

/** How certain it is that a span lost what it held; undefined where it did not. Whoever may leave a code out may put it aside. */
function emptiedBy({ key, code }: PlacedCode, source: Spans, target: Spans): Certainty | undefined {
  const before = source.holds.get(key) ?? held.nothing;
  const now = target.holds.get(key) ?? held.words;
  if (now >= held.signs || now >= before) return undefined;
  return before === held.words && code.canDelete !== true ? 'certain' : 'likely';
}

/** Two spans that only changed places: what was inside is around now. */
function isInside({ key }: PlacedCode, outer: PlacedCode, { around }: Spans): boolean {
  return around.get(key)?.some((start) => start.key === outer.key) ?? false;
}

function at(
  { segment, offset, label }: PlacedCode,
  problem: PairFault['problem'],
  certainty: Certainty = 'certain',
  other?: string,
): PairFault {
  const target = { text: '', start: offset, end: offset };
  return { problem, code: label, ...defined({ other }), certainty, segment, target };
}
