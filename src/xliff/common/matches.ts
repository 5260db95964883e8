import { textOf, type Content } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import type { Match, Offer, Part } from '../../model/unit.ts';

/** What the `origin` of a match from the newsroom's own memory begins with. */
export const MEMORY_ORIGIN = 'dragoman:memory ';

/** Gives the `origin` of an offer: what it comes from, and whether it is as somebody wrote it. */
export function originOfOffer({ origin, hasNewValues }: Offer): string {
  return `${MEMORY_ORIGIN}${origin}${hasNewValues === true ? ' (figures written in by Dragoman)' : ''}`;
}

/** What the `origin` of a match begins with that keeps what a machine made. */
export const MACHINE_ORIGIN = 'dragoman:machine ';

/** The matches of a unit by the ids of its segments, while they are read. */
export class MatchesById {
  readonly #matches = new Map<string, Match[]>();

  add(segment: string, match: Match): void {
    const known = this.#matches.get(segment);
    if (known === undefined) this.#matches.set(segment, [match]);
    else known.push(match);
  }

  /** Gives each segment its matches. */
  addTo(parts: readonly Part[]): readonly Part[] {
    if (this.#matches.size === 0) return parts;
    return parts.map((part) => {
      const matches = part.kind === 'segment' ? this.#matches.get(part.id) : undefined;
      return matches === undefined ? part : { ...part, matches };
    });
  }
}

/** Makes a match from what a document says of it. */
export function matchOf(match: {
  readonly origin: Match['origin'];
  /** Of 100, with or without a percent sign. */
  readonly similarity: string | undefined;
  readonly source: Content | undefined;
  readonly target: Content;
}): Match {
  const { origin, similarity, source, target } = match;
  return defined({
    origin,
    similarity: percentOf(similarity),
    source: source && textOf(source),
    target: textOf(target),
  });
}

/** Tells where a target came from by a `state-qualifier` of 1.2, which is also used as a `subState` of 2.x. */
export function matchByQualifier(qualifier: string | undefined): Match | undefined {
  if (qualifier === 'fuzzy-match') return { origin: 'memory' };
  return qualifier === 'mt-suggestion' || qualifier === 'leveraged-mt' ? { origin: 'machine' } : undefined;
}

/** Reads `85`, `85%` and `85.00%`. */
export function percentOf(value: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,3}(?:\.\d{1,6})?)\s*%?\s*$/.exec(value ?? '')?.[1];
  return digits === undefined || Number(digits) > 100 ? undefined : Number(digits);
}
