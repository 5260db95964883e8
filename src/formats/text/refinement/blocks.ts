import { defined } from '../../../model/defined.ts';
import type { SourceBlock, Span } from '../../source/define-format.ts';
import { cutSpans, joinSpans } from '../../source/spans.ts';
import type { Decision } from '../decision/decode.ts';
import type { State } from '../decision/states.ts';
import { ordinalOfMarker } from '../physical/markers.ts';
import type { Piece } from '../physical/pieces.ts';
import type { Observation } from '../evidence/observe.ts';
import type { Label } from './labels.ts';

/** States whose piece goes on with the block before it. */
const continuations: ReadonlySet<State> = new Set<State>(['headlineOn', 'deckOn']);

/** The blocks of a release: pieces joined where they go on, cut where a line says several things. */
export function blocksOf(
  text: string,
  observations: readonly Observation[],
  decisions: readonly Decision[],
  labels: readonly Label[],
): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < observations.length; at += 1) {
    const observation = observations[at]!;
    const label = labels[at];
    const decision = decisions[at];
    if (label === undefined || decision === undefined) continue;
    const last = blocks.at(-1);
    if (continuations.has(decision.state) && last !== undefined) {
      blocks[blocks.length - 1] = joined(text, last, spansFor(observation, label));
    } else if (label.role === 'list-item' && isRanked(observations, at)) {
      blocks.push(blockOf(text, observation.piece.line, withMarker(observation), label));
    } else blocks.push(...cut(text, observation, decision, label));
  }
  return blocks;
}

/** What marks a heading in Markdown. */
const headingMarks = /^#{1,6}\s+(?=\S)/u;

/** Only of the items of a list is the marker no part; nor are the signs before a heading. */
function spansFor({ piece }: Observation, label: Label): readonly Span[] {
  const [first, ...rest] = piece.spans;
  const sign = label.role === 'headline' || label.role === 'subhead' ? headingMarks.exec(piece.text)?.[0].length : 0;
  if (first !== undefined && sign !== undefined && sign > 0 && first.start + sign < first.end)
    return [{ start: first.start + sign, end: first.end }, ...rest];
  return label.role === 'list-item' ? piece.spans : withMarker({ piece });
}

function withMarker({ piece }: Pick<Observation, 'piece'>): readonly Span[] {
  const [first, ...rest] = piece.spans;
  if (first === undefined || piece.marker === undefined) return piece.spans;
  return [{ start: first.start - piece.marker.length, end: first.end }, ...rest];
}

function isRanked(observations: readonly Observation[], at: number): boolean {
  const own = observations[at]?.piece;
  return isRank(own, observations[at - 1]?.piece) || isRank(own, observations[at + 1]?.piece);
}

/** `1. saria: 6.000 euro`, `2. Preis: 300 Euro`: items that begin with one word and a colon are numbered by rank, which is their text. */
function isRank(one: Piece | undefined, other: Piece | undefined): boolean {
  if (one?.marker?.kind !== '1' || other?.marker?.kind !== '1') return false;
  const label = rankLabel.exec(one.text)?.[0];
  return label !== undefined && label === rankLabel.exec(other.text)?.[0];
}

const rankLabel = /^[\p{L}\p{M}]{2,20}(?=\s?[:：–—])/u;

function joined(text: string, block: SourceBlock, more: readonly Span[]): SourceBlock {
  const spans = [...block.spans, ...more];
  return { ...block, spans, text: joinSpans(text, spans) };
}

function cut(text: string, observation: Observation, decision: Decision, label: Label): SourceBlock[] {
  const { piece, dateline } = observation;
  if (piece.cells !== undefined && label.role === 'table-cell') return cellBlocks(text, observation, label);
  if (decision.state === 'paragraph' && dateline !== undefined && dateline.end < piece.text.length) {
    const parts = withDateline(text, observation, label);
    if (parts !== undefined) return parts;
  }
  return [{ ...blockOf(text, piece.line, spansFor(observation, label), label), ...ordinalIn(observation, label) }];
}

function ordinalIn({ piece }: Observation, { role }: Label): Pick<SourceBlock, 'ordinal'> {
  if (role !== 'list-item' || piece.marker === undefined) return {};
  return defined({ ordinal: ordinalOfMarker(piece.marker) });
}

function blockOf(text: string, line: number, spans: readonly Span[], label: Label): SourceBlock {
  return { ...label, spans, text: joinSpans(text, spans), translate: label.role !== 'navigation', line };
}

/** The cells of a row, each a block that the next one runs into. A rank, `2.`, is a part of the first; a bullet is none. */
function cellBlocks(text: string, { piece }: Observation, label: Label): SourceBlock[] {
  const { marker } = piece;
  const rank = marker !== undefined && /[\p{L}\p{N}º]/u.test(marker.kind) ? marker.length : 0;
  const cells = (piece.cells ?? []).map(({ start, end }, at) => ({ start: at === 0 ? start - rank : start, end }));
  return cells.map((cell, at) => ({
    ...blockOf(text, piece.line, [cell], label),
    ...(at < cells.length - 1 ? { runIn: true } : {}),
  }));
}

/** The paragraph, and before it the dateline that it begins with; the white space between is neither's. */
function withDateline(text: string, { piece, dateline }: Observation, label: Label): SourceBlock[] | undefined {
  if (dateline === undefined) return undefined;
  const spaces = /^[\s\u200b]*/u.exec(piece.text.slice(dateline.end, dateline.end + 400))?.[0].length ?? 0;
  const { before } = cutSpans(text, piece.spans, dateline.end);
  const { after } = cutSpans(text, piece.spans, dateline.end + spaces);
  const [rest] = after;
  if (before.length === 0 || rest === undefined) return undefined;
  const lineOf = piece.line + piece.spans.findIndex((span) => span.end >= rest.end);
  const { confidence, why } = dateline;
  return [
    { ...blockOf(text, piece.line, before, { role: 'dateline', confidence, why }), runIn: true },
    blockOf(text, lineOf, after, label),
  ];
}
