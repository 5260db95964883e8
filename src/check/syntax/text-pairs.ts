import { saysSomething } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { codesOf } from './codes.ts';
import type { CodeFamily, TextCode } from './text-code.ts';
import { codesOfFamily, textCodesOf } from './text-codes.ts';

/** A code in the text of a unit, and where it stands. */
export interface PlacedText<C extends TextCode = TextCode> {
  readonly code: C;
  readonly segment: string;
  /** The whole text that it stands in. */
  readonly text: string;
}

/** The codes in the texts of a unit's two sides. */
export interface TextPair {
  /** Of the segments that have a target that says something. */
  readonly source: readonly PlacedText[];
  readonly target: readonly PlacedText[];
  /** Of segments that nobody has worked on: a target beside them may have taken what it holds from there. */
  readonly spare: readonly PlacedText[];
  /** The targets of segments that have one that says something. */
  readonly texts: ReadonlyMap<string, string>;
}

const nothing: TextPair = { source: [], target: [], spare: [], texts: new Map() };

/** Compared over the whole unit, as a translator may move a code into another sentence. */
export function textPairOf({ pairs }: UnitSubject, families: readonly CodeFamily[]): TextPair {
  if (!pairs.some(({ source, target }) => hasSyntax(source) || (target !== undefined && hasSyntax(target)))) {
    return nothing;
  }
  const source: PlacedText[] = [];
  const target: PlacedText[] = [];
  const spare: PlacedText[] = [];
  const texts = new Map<string, string>();
  for (const pair of pairs) {
    const { segment } = pair;
    const isWorked = saysSomething(pair.targetContent);
    for (const code of codesOfFamily(pair.source, ...families)) {
      (isWorked ? source : spare).push({ code, segment: segment.id, text: pair.source });
    }
    if (!isWorked || pair.target === undefined) continue;
    texts.set(segment.id, pair.target);
    for (const code of codesOfFamily(pair.target, ...families)) {
      target.push({ code, segment: segment.id, text: pair.target });
    }
  }
  return { source, target, spare, texts };
}

function hasSyntax(text: string): boolean {
  return textCodesOf(text).length > 0;
}

/** The inline codes of the source that stand in the target's text as a translator typed them. */
export function typedLabels(subject: UnitSubject): ReadonlySet<string> {
  const { everySource } = codesOf(subject);
  if (everySource.length === 0) return new Set();
  const labels = new Set(everySource.map(({ label }) => label));
  const typed = subject.pairs.flatMap(({ target = '' }) => textCodesOf(target).map(({ text }) => text));
  return new Set(typed.filter((text) => labels.has(text)));
}

/** A message of ICU MessageFormat with branches or types, whose codes only its own check can compare. */
export function isIcu({ source, target = '' }: SegmentPair, typed: ReadonlySet<string>): boolean {
  return [source, target].some((text) => codesOfFamily(text, 'icu-syntax').some((code) => !typed.has(code.text)));
}

/** A rest of both sides after what is alike was taken from each. */
export interface Matched<C extends TextCode> {
  readonly pairs: readonly (readonly [PlacedText<C>, PlacedText<C>])[];
  readonly source: readonly PlacedText<C>[];
  readonly target: readonly PlacedText<C>[];
}

/** Pairs what has the same key, each once, in order. Without a key nothing pairs. */
export function matchBy<C extends TextCode>(
  source: readonly PlacedText<C>[],
  target: readonly PlacedText<C>[],
  keyOf: (code: C) => string | undefined,
): Matched<C> {
  const waiting = new Map<string, PlacedText<C>[]>();
  for (const placed of target.toReversed()) {
    const key = keyOf(placed.code);
    if (key === undefined) continue;
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [placed]);
    else list.push(placed);
  }
  const taken = new Set<PlacedText<C>>();
  const pairs: (readonly [PlacedText<C>, PlacedText<C>])[] = [];
  const left: PlacedText<C>[] = [];
  for (const placed of source) {
    const key = keyOf(placed.code);
    const found = key === undefined ? undefined : waiting.get(key)?.pop();
    if (found === undefined) left.push(placed);
    else {
      pairs.push([placed, found]);
      taken.add(found);
    }
  }
  return { pairs, source: left, target: target.filter((placed) => !taken.has(placed)) };
}
