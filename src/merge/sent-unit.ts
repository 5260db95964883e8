import type { Content } from '../model/content.ts';
import { segmentsOf, type Segment, type Unit } from '../model/unit.ts';
import { contentKey } from './content-key.ts';
import { digestOf } from '../model/digest.ts';

/** A segment as it went out: digests of its source and its target (empty without one), and its state. */
export interface SentSegment {
  readonly source: string;
  readonly target: string;
  readonly state: string;
}

/** A unit as it went out to translators. */
export interface SentUnit {
  readonly segments: readonly SentSegment[];
  /** Digest of all its targets without their white space: the same however a tool cuts them. */
  readonly target: string;
  /** Where it is not sure that the unit went out so, all that it ever went out with. */
  readonly ever?: EverSent;
  /** All that it went out with later: who translated it so has been heard, and who came after saw it. */
  readonly seen?: EverSent;
}

/** What a unit went out with at any time. */
export interface EverSent {
  /** A source and its target, with a space between them. */
  readonly segments: ReadonlySet<string>;
  /** All targets of the unit. */
  readonly targets: ReadonlySet<string>;
}

/** Names a source and its target, as `EverSent` lists them. */
export function pairKey({ source, target }: Pick<SentSegment, 'source' | 'target'>): string {
  return `${source} ${target}`;
}

/** Digests a unit as it goes out. */
export function sentUnit(unit: Unit): SentUnit {
  return { segments: segmentsOf(unit).map((segment) => sentSegment(segment, unit)), target: wholeTargetDigest(unit) };
}

/** Digests a segment of a unit. */
export function sentSegment({ source, target = [], state }: Segment, { originalData }: Unit): SentSegment {
  return {
    source: digestOfText(contentKey(source, originalData).trim()),
    target: digestOfText(contentKey(target, originalData).trim()),
    state,
  };
}

/** Digests all targets of a unit without their white space; empty where it has none. */
export function wholeTargetDigest(unit: Unit): string {
  return wholeDigest(unit, ({ target = [] }) => target);
}

/** Digests a unit as a tool without segments returns it half translated: with the source where there is no target. */
export function halfTranslatedDigest(unit: Unit): string {
  return wholeDigest(unit, ({ source, target = source }) => target);
}

function wholeDigest(unit: Unit, contentOf: (segment: Segment) => Content): string {
  const texts = segmentsOf(unit).map((segment) => contentKey(contentOf(segment), unit.originalData));
  return digestOfText(texts.join('').replace(/\s+/gu, ''));
}

function digestOfText(text: string): string {
  return text === '' ? '' : digestOf([text]).slice(0, 12);
}
