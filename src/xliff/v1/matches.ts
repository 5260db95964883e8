import type { Match, Part } from '../../model/unit.ts';
import { matchByQualifier, MatchesById, matchOf, percentOf } from '../common/matches.ts';
import type { XmlElement } from '../xml/element.ts';
import { childOf, elementsOf, valueIn, valueOf } from '../xml/element.ts';
import { NativeData, readContent } from './read-content.ts';
import { MEMOQ, tradosSegmentsOf } from './tools.ts';

/** Gives the segments of a `<trans-unit>` the matches of `alt-trans`, `state-qualifier`, Trados and memoQ. */
export function withMatches(parts: readonly Part[], unit: XmlElement): readonly Part[] {
  const matches = new MatchesById();
  const segments = parts.filter((part) => part.kind === 'segment');
  const only = segments.length === 1 ? segments[0]?.id : undefined;
  for (const element of elementsOf(unit)) {
    const offer = isOffer(element) ? offerOf(element) : undefined;
    const segment = valueOf(element, 'mid') ?? only;
    if (offer !== undefined && segment !== undefined) matches.add(segment, offer);
  }
  const target = childOf(unit, 'target');
  const asItCame = matchByQualifier(target && valueOf(target, 'state-qualifier')) ?? matchByMemoq(unit);
  if (asItCame !== undefined) for (const { id } of segments) matches.add(id, asItCame);
  for (const [id, segment] of tradosSegmentsOf(unit)) {
    const match = matchByTrados(segment);
    if (match !== undefined) matches.add(id, match);
  }
  return matches.addTo(parts);
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
  return matchOf({
    origin: matchByQualifier(valueOf(target, 'state-qualifier'))?.origin ?? 'memory',
    similarity: valueOf(element, 'match-quality') ?? valueOf(element, 'matchrate'),
    source: source && readContent(source, new NativeData()),
    target: readContent(target, new NativeData()),
  });
}

/** memoQ keeps the rate of what it put in; only while the status is one of these has nobody touched it. */
function matchByMemoq(unit: XmlElement): Match | undefined {
  const status = valueIn(unit, MEMOQ, 'status');
  if (status === 'MachineTranslated') return { origin: 'machine' };
  if (status !== 'PreTranslated') return undefined;
  const similarity = percentOf(valueIn(unit, MEMOQ, 'percent'));
  return similarity === undefined ? undefined : { origin: 'memory', similarity };
}

/** Trados calls a segment `interactive` as soon as it is edited. */
function matchByTrados(segment: XmlElement): Match | undefined {
  const origin = valueOf(segment, 'origin');
  const similarity = percentOf(valueOf(segment, 'percent'));
  if (origin === 'mt' || origin === 'nmt' || origin === 'amt') return { origin: 'machine' };
  return origin === 'tm' && similarity !== undefined ? { origin: 'memory', similarity } : undefined;
}
