import { textOf } from '../../model/content.ts';
import type { Match, Part, Segment } from '../../model/unit.ts';
import { matchByQualifier, MatchesById, matchOf } from '../common/matches.ts';
import { parseFragment } from '../conformance/fragment.ts';
import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementsOf, valueOf } from '../xml/element.ts';
import { MATCHES } from '../xml/namespaces.ts';
import { FORMER_ORIGIN } from './former.ts';
import { readContent } from './read-content.ts';

/** Gives the segments of a `<unit>` the candidates that its `<mtc:matches>` offers (XLIFF 2.1, section 5.1). */
export function withMatches(parts: readonly Part[], unit: XmlElement): readonly Part[] {
  const matches = new MatchesById();
  for (const part of parts) if (part.kind === 'segment') addBySubState(matches, part);
  const offered = elementsOf(unit).filter(({ uri, local }) => uri === MATCHES && local === 'matches');
  if (offered.length === 0) return matches.addTo(parts);
  const segments = segmentsBySpan(parts);
  for (const element of offered.flatMap((list) => childrenOf(list, 'match'))) {
    const leaf = parseFragment(valueOf(element, 'ref') ?? '')?.leaf;
    const segment = leaf?.prefix === '' ? segments.get(leaf.id) : undefined;
    const candidate = valueOf(element, 'origin') === FORMER_ORIGIN ? undefined : candidateOf(element);
    if (candidate !== undefined && segment !== undefined) matches.add(segment, candidate);
  }
  return matches.addTo(parts);
}

function addBySubState(matches: MatchesById, { id, subState }: Segment): void {
  const match = matchByQualifier(subState?.slice(subState.indexOf(':') + 1));
  if (match !== undefined) matches.add(id, match);
}

/** Segments by the ids that a match may name: their own, and those of annotations around the whole of their sources. */
function segmentsBySpan(parts: readonly Part[]): ReadonlyMap<string, string> {
  const segments = new Map<string, string>();
  for (const part of parts) {
    if (part.kind !== 'segment') continue;
    segments.set(part.id, part.id);
    for (const [index, inline] of part.source.entries()) {
      if (inline.kind === 'text' && inline.text.trim() !== '') break;
      if (inline.kind === 'sm' && coversRest(part, index, inline.id)) segments.set(inline.id, part.id);
    }
  }
  return segments;
}

function coversRest({ source }: Segment, from: number, id: string): boolean {
  const end = source.findIndex((inline, index) => index > from && inline.kind === 'em' && inline.startRef === id);
  return end > from && textOf(source.slice(end)).trim() === '';
}

function candidateOf(element: XmlElement): Match | undefined {
  const target = coreChild(element, 'target');
  if (target === undefined) return undefined;
  const source = coreChild(element, 'source');
  return matchOf({
    origin: valueOf(element, 'type') === 'mt' ? 'machine' : 'memory',
    similarity: valueOf(element, 'similarity') ?? valueOf(element, 'matchQuality'),
    source: source && readContent(source),
    target: readContent(target),
  });
}

/** Finds the source or target of a match, which are in the core's namespace and not in the module's. */
function coreChild(element: XmlElement, local: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.local === local && child.uri !== element.uri);
}
