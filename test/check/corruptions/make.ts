import type { CheckOptions } from '../../../src/check/run-checks.ts';
import { contentOf, textOf } from '../../../src/model/content.ts';
import type { Content, Ph } from '../../../src/model/content.ts';
import type { Translation } from '../../../src/model/translation.ts';
import { segmentsOf } from '../../../src/model/unit.ts';
import type { Segment, Unit } from '../../../src/model/unit.ts';

/** The languages of the sample translations. */
export const locales = ['zh-Hans', 'ms', 'ar', 'th'] as const;
export type Locale = (typeof locales)[number];

/** One text for each language; absent where the language has nothing of the kind, as Arabic has no capitals. */
export type Texts<Text = string> = Readonly<Partial<Record<Locale, Text>>>;

/** A change of one unit of a translation, or of what a check is told of it. */
export interface Corruption {
  readonly name: string;
  /** The checks of which one must find it. */
  readonly checks: readonly string[];
  /** It may be no more than told. */
  readonly isInfo?: boolean;
  /** The unit as it should be, put beside the sample's own; else `at` names one of these by the start of a source. */
  readonly added?: (locale: Locale) => readonly Unit[] | undefined;
  readonly at?: string;
  readonly corrupt: (units: readonly Unit[], locale: Locale, sample: Translation) => readonly Unit[] | undefined;
  readonly options?: (sample: Translation) => CheckOptions;
}

/** Ids of units that corruptions put beside the sample's. */
export const own = 'added';

export function pair(id: string, source: Content | string, target: Content | string): Unit {
  const asContent = (text: Content | string): Content => (typeof text === 'string' ? contentOf(text) : text);
  const segment: Segment = {
    kind: 'segment',
    id: 's1',
    source: asContent(source),
    target: asContent(target),
    state: 'translated',
  };
  return { id, parts: [segment], originalData: data, notes: [], translate: true, canResegment: true };
}

export const data = {
  d1: '{deadline, date, long}',
  d2: '{seats, number}',
  d3: '{seats, plural}',
  b: '<b>',
  e: '</b>',
};
export const date: Ph = { kind: 'ph', id: '1', dataRef: 'd1', equiv: '{deadline}' };
export const seats: Ph = { kind: 'ph', id: '2', dataRef: 'd2', equiv: '{seats}' };

/** A unit of our own in four languages. */
export function added(source: string, targets: Texts): Pick<Corruption, 'added'> {
  return { added: (locale) => (targets[locale] === undefined ? undefined : [pair(own, source, targets[locale])]) };
}

/** The same with content. `§` stands for a date, `¶` for a number, `[` and `]` for the ends of a span. */
export function withCodes(source: string, targets: Texts): Pick<Corruption, 'added'> {
  return { added: (locale) => [pair(own, coded(source), coded(targets[locale] ?? ''))] };
}

export function coded(text: string): Content {
  return text.split(/([§¶[\]])/u).flatMap((piece): Content => {
    if (piece === '§') return [date];
    if (piece === '¶') return [seats];
    if (piece === '[') return [{ kind: 'sc', id: '3', dataRef: 'b' }];
    if (piece === ']') return [{ kind: 'ec', startRef: '3', dataRef: 'e' }];
    return contentOf(piece);
  });
}

/** Changes the target of the first unit's last segment in which there is something to change. */
export function changed(change: (text: string, locale: Locale) => string | undefined): Corruption['corrupt'] {
  return ([unit, ...others], locale) => {
    for (const segment of segmentsOf(unit!).toReversed()) {
      const text = textOf(segment.target ?? []);
      const after = change(text, locale);
      if (after === undefined) return undefined;
      if (after !== text) return [withSegment(unit!, segment, { target: contentOf(after) }), ...others];
    }
    throw new Error(`nothing to change in ${JSON.stringify(unit)}`);
  };
}

export function withLast(unit: Unit, change: Partial<Segment>): Unit {
  return withSegment(unit, segmentsOf(unit).at(-1)!, change);
}

export function withSegment(unit: Unit, segment: Segment, change: Partial<Segment>): Unit {
  return { ...unit, parts: unit.parts.map((part) => (part === segment ? { ...segment, ...change } : part)) };
}

/** Puts one text in place of another, by language or the same in all. */
export function swap(
  pairs: Texts<readonly [string | RegExp, string]> | readonly [string | RegExp, string],
): Corruption['corrupt'] {
  return changed((text, locale) => {
    const [from, to] = Array.isArray(pairs)
      ? (pairs as readonly [string, string])
      : ((pairs as Texts<[string, string]>)[locale] ?? []);
    return from === undefined || to === undefined ? undefined : text.replace(from, to);
  });
}

/** Changes the content of the added unit's target. */
export function recoded(change: (content: Content) => Content): Corruption['corrupt'] {
  return ([unit]) => [withLast(unit!, { target: change(segmentsOf(unit!)[0]!.target ?? []) })];
}

export function findUnit(sample: Translation, start: string): Unit | undefined {
  const textIn = (unit: Unit): string => unit.parts.map(({ source }) => textOf(source)).join('');
  return sample.units.find((unit) => textIn(unit).startsWith(start));
}

export function unitAt(sample: Translation, start: string): Unit {
  const found = findUnit(sample, start);
  if (found === undefined) throw new Error(`${start} is not in the sample`);
  return found;
}

export const dateline = 'BEIJING, 6 November 2010';
export const governments = 'Governments from 28 countries';
export const declaration = 'The unanimous adoption of the ‘Beijing';
export const held = 'The High Level Meeting on South-South Cooperation for Child Rights was held';
export const headline = 'Asia-Pacific governments commit';
export const additionally = 'This meeting represents the beginning';
export const telephone = 'Tel +86 139 1097 3801';
