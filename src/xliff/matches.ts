import { textOf } from '../model/content.ts';
import type { Match, Part, Segment } from '../model/unit.ts';
import { contentFromXliff12, NativeData } from './v1/read-content.ts';
import { contentFromXml } from './v2/read-content.ts';
import type { XmlElement } from './xml/element.ts';
import { childOf, childrenOf, elementsOf, valueIn, valueOf } from './xml/element.ts';
import { parseFragment } from './conformance/fragment.ts';
import { MATCHES } from './xml/namespaces.ts';

const MEMOQ = 'MQXliff';

/** Gives the segments of a `<unit>` of XLIFF 2 the candidates that its `<mtc:matches>` offers (XLIFF 2.1, section 5.1). */
export function withMatches(parts: readonly Part[], unit: XmlElement): readonly Part[] {
  const offered = elementsOf(unit).filter(({ uri, local }) => uri === MATCHES && local === 'matches');
  const matches = new Map(parts.flatMap((part) => (part.kind === 'segment' ? bySubState(part) : [])));
  if (offered.length === 0) return put(parts, matches);
  const places = placesOf(parts);
  for (const element of offered.flatMap((list) => childrenOf(list, 'match'))) {
    const leaf = parseFragment(valueOf(element, 'ref') ?? '')?.leaf;
    const place = leaf?.prefix === '' ? places.get(leaf.id) : undefined;
    const candidate = candidateOf(element);
    if (candidate !== undefined && place !== undefined) append(matches, place, candidate);
  }
  return put(parts, matches);
}

/**
 * The same for a `<trans-unit>` of XLIFF 1.2: `alt-trans`, `state-qualifier`, and what Trados and memoQ say. `trados` are
 * the elements in which Trados keeps what it knows of the segments, by their ids.
 */
export function withMatches12(
  parts: readonly Part[],
  unit: XmlElement,
  trados: ReadonlyMap<string, XmlElement>,
): readonly Part[] {
  const matches = new Map<string, Match[]>();
  const segments = parts.filter((part) => part.kind === 'segment');
  const only = segments.length === 1 ? segments[0]?.id : undefined;
  for (const element of elementsOf(unit)) {
    const offer = isOffer(element) ? offerOf(element) : undefined;
    const place = valueOf(element, 'mid') ?? only;
    if (offer !== undefined && place !== undefined) append(matches, place, offer);
  }
  const target = childOf(unit, 'target');
  const asItCame = byQualifier(target && valueOf(target, 'state-qualifier')) ?? byMemoq(unit);
  if (asItCame !== undefined) for (const { id } of segments) append(matches, id, asItCame);
  for (const [id, segment] of trados) {
    const match = bySdl(segment);
    if (match !== undefined) append(matches, id, match);
  }
  return put(parts, matches);
}

function append(matches: Map<string, Match[]>, place: string, match: Match): void {
  const known = matches.get(place);
  if (known === undefined) matches.set(place, [match]);
  else known.push(match);
}

function put(parts: readonly Part[], matches: ReadonlyMap<string, readonly Match[]>): readonly Part[] {
  if (matches.size === 0) return parts;
  return parts.map((part) => {
    const offered = part.kind === 'segment' ? matches.get(part.id) : undefined;
    return offered === undefined ? part : { ...part, matches: offered };
  });
}

/** The segment that an id names: its own, or that of an annotation around the whole of its source. */
function placesOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const part of parts) {
    if (part.kind !== 'segment') continue;
    places.set(part.id, part.id);
    for (const [index, inline] of part.source.entries()) {
      if (inline.kind === 'text' && inline.text.trim() !== '') break;
      if (inline.kind === 'sm' && coversRest(part, index, inline.id)) places.set(inline.id, part.id);
    }
  }
  return places;
}

function coversRest({ source }: Segment, from: number, id: string): boolean {
  const end = source.findIndex((inline, index) => index > from && inline.kind === 'em' && inline.startRef === id);
  return end > from && textOf(source.slice(end)).trim() === '';
}

function candidateOf(element: XmlElement): Match | undefined {
  const target = coreChild(element, 'target');
  if (target === undefined) return undefined;
  const source = coreChild(element, 'source');
  const similarity = percentOf(valueOf(element, 'similarity') ?? valueOf(element, 'matchQuality'));
  return {
    origin: valueOf(element, 'type') === 'mt' ? 'machine' : 'memory',
    ...(similarity !== undefined && { similarity }),
    ...(source !== undefined && { source: textOf(contentFromXml(source)) }),
    target: textOf(contentFromXml(target)),
  };
}

/** A match's source and target are of the core's namespace, not of the module's. */
function coreChild(element: XmlElement, local: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.local === local && child.uri !== element.uri);
}

/** Values of 1.2's `state-qualifier` that say what a target came from, also as a `subState` of 2.x. */
function byQualifier(qualifier: string | undefined): Match | undefined {
  if (qualifier === 'fuzzy-match') return { origin: 'memory' };
  return qualifier === 'mt-suggestion' || qualifier === 'leveraged-mt' ? { origin: 'machine' } : undefined;
}

function bySubState({ id, subState }: Segment): readonly (readonly [string, Match[]])[] {
  const match = byQualifier(subState?.slice(subState.indexOf(':') + 1));
  return match === undefined ? [] : [[id, [match]]];
}

/** An alternative that is offered for use, by the standard or by memoQ. */
function isOffer(element: XmlElement): boolean {
  if (element.uri === MEMOQ) return element.local === 'insertedmatch';
  return element.local === 'alt-trans' && (valueOf(element, 'alttranstype') ?? 'proposal') === 'proposal';
}

function offerOf(element: XmlElement): Match | undefined {
  const target = elementsOf(element).find(({ local }) => local === 'target');
  if (target === undefined) return undefined;
  const source = elementsOf(element).find(({ local }) => local === 'source');
  const similarity = percentOf(valueOf(element, 'match-quality') ?? valueOf(element, 'matchrate'));
  return {
    origin: byQualifier(valueOf(target, 'state-qualifier'))?.origin ?? 'memory',
    ...(similarity !== undefined && { similarity }),
    ...(source !== undefined && { source: textOf(contentFromXliff12(source, new NativeData())) }),
    target: textOf(contentFromXliff12(target, new NativeData())),
  };
}

/** memoQ keeps the rate of what it put in; only while the status is `PreTranslated` has nobody touched it. */
function byMemoq(unit: XmlElement): Match | undefined {
  if (valueIn(unit, MEMOQ, 'status') !== 'PreTranslated') return undefined;
  const similarity = percentOf(valueIn(unit, MEMOQ, 'percent'));
  return similarity === undefined ? undefined : { origin: 'memory', similarity };
}

/** Trados calls a segment `interactive` as soon as it is edited. */
function bySdl(segment: XmlElement): Match | undefined {
  const origin = valueOf(segment, 'origin');
  const similarity = percentOf(valueOf(segment, 'percent'));
  if (origin === 'mt' || origin === 'nmt' || origin === 'amt') return { origin: 'machine' };
  return origin === 'tm' && similarity !== undefined ? { origin: 'memory', similarity } : undefined;
}

/** `85`, `85%` and `85.00%`. */
function percentOf(value: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,3}(?:\.\d{1,6})?)\s*%?\s*$/.exec(value ?? '')?.[1];
  return digits === undefined || Number(digits) > 100 ? undefined : Number(digits);
}
