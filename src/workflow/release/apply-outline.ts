import type { SourceBlock, SourceCode, SourceDocument } from '../../formats/source/define-format.ts';
import { joinSpans } from '../../formats/source/spans.ts';
import type { KnownText } from '../../match/match.ts';
import { matchUnits } from '../../match/match-units.ts';
import { idMint } from '../../match/mint-id.ts';
import { defined } from '../../model/defined.ts';
import type { Outline, OutlineEntry } from '../../model/outline.ts';

/** A block as the outline cuts it. */
export interface ShapedBlock {
  readonly block: SourceBlock;
  /** Given where the outline joined blocks under it. */
  readonly id?: string;
  /** The id it would be given had the outline joined nothing: what others are called does not depend on that. */
  readonly detectedId?: string;
}

/**
 * Joins and separates blocks as the outline says. Its keys are ids of blocks as the reader finds them, so these are
 * looked up by the id that the found text would be given, then by what the ledger knows, then by the entry's excerpt.
 */
export function shapeBlocks(
  document: SourceDocument,
  outline: Outline,
  known: readonly KnownText[],
): readonly ShapedBlock[] {
  const entries = Object.entries(outline).filter(([, { lines, joinWith }]) => {
    return lines === 'separate' || (joinWith !== undefined && joinWith.length > 0);
  });
  if (entries.length === 0) return document.blocks.map((block) => ({ block }));
  const found = locate(document.blocks, outline, known);
  const joined = new Map<number, { id: string; until: number }>();
  const separate = new Set<number>();
  for (const [id, entry] of entries) {
    const at = found.at(id, entry.joinWith ?? []);
    if (at === undefined) continue;
    const until = joinEnd(at, entry, found);
    if (until > at + 1) joined.set(at, { id, until });
    else if (entry.lines === 'separate') separate.add(at);
  }
  const shaped: ShapedBlock[] = [];
  for (let at = 0; at < document.blocks.length; at++) {
    const block = document.blocks[at]!;
    const join = joined.get(at);
    if (join !== undefined) {
      shaped.push({ id: join.id, block: joinBlocks(document, document.blocks.slice(at, join.until)) });
      at = join.until - 1;
    } else if (separate.has(at)) shaped.push(...separateLines(document, block).map((line) => ({ block: line })));
    else shaped.push({ block, detectedId: found.detectedIds[at]! });
  }
  return shaped;
}

interface Located {
  /** Where the block with an id is; where it has changed, where those that are joined into it say it is. */
  at(id: string, joinWith: readonly string[]): number | undefined;
  /** Whether the ledger has the block as it is, under an id of its own. */
  isKnown(at: number): boolean;
  /** By block. */
  readonly detectedIds: readonly string[];
}

function locate(blocks: readonly SourceBlock[], outline: Outline, known: readonly KnownText[]): Located {
  const mint = idMint(new Set());
  const detectedIds = blocks.map(({ role, text }) => mint(role, text));
  const positions = new Map(detectedIds.map((id, at) => [id, at]));
  const matches = matchUnits(known, blocks);
  const unchanged = new Set<number>();
  const matched = new Map<string, number>();
  for (const match of matches) {
    if (match.kind === 'inserted' || match.kind === 'gone') continue;
    matched.set(match.id, match.today);
    if (match.kind !== 'edited') unchanged.add(match.today);
  }
  const orphans = excerptsOf(outline, (id) => !positions.has(id) && !matched.has(id));
  const byExcerpt = matchExcerpts(orphans, blocks);
  return {
    at: (id, joinWith) => {
      const own = positions.get(id);
      if (own !== undefined) return own;
      const followers = joinWith.flatMap((other, index) => {
        const at = positions.get(other);
        return at === undefined || at <= index ? [] : [at - index - 1];
      });
      return followers[0] ?? matched.get(id) ?? byExcerpt.get(id);
    },
    isKnown: (at) => unchanged.has(at),
    detectedIds,
  };
}

/** Lists the entries that carry an excerpt, as texts to match by. */
export function excerptsOf(outline: Outline, include: (id: string) => boolean): readonly KnownText[] {
  return Object.entries(outline).flatMap(([id, { text, role }]) => {
    if (text === undefined || !include(id)) return [];
    return [{ id, role: role ?? '', text: text.replace(/\s*(?:…|\.\.\.)$/u, '') }];
  });
}

/** Finds today's blocks that excerpts were taken from. The excerpt is compared with as much of each block. */
export function matchExcerpts(
  excerpts: readonly KnownText[],
  blocks: readonly { readonly role: string; readonly text: string }[],
): ReadonlyMap<string, number> {
  if (excerpts.length === 0) return new Map();
  const longest = excerpts.reduce((length, { text }) => Math.max(length, text.length), 0);
  const starts = blocks.map(({ role, text }) => ({ role, text: text.slice(0, longest) }));
  const found = new Map<string, number>();
  for (const match of matchUnits(excerpts, starts)) {
    if (match.kind !== 'inserted' && match.kind !== 'gone') found.set(match.id, match.today);
  }
  return found;
}

/**
 * Finds the end (exclusive) of the run of blocks that is joined: those named, and in place of a changed one what is
 * there now.
 */
function joinEnd(at: number, entry: OutlineEntry, found: Located): number {
  const named = (entry.joinWith ?? []).map((id) => found.at(id, []));
  const wanted = new Set(named.filter((each) => each !== undefined));
  let changed = named.length - wanted.size;
  let until = at + 1;
  for (; until < found.detectedIds.length; until++) {
    if (wanted.has(until)) continue;
    if (changed === 0 || found.isKnown(until)) break;
    changed--;
  }
  return until;
}

function joinBlocks(document: SourceDocument, blocks: readonly SourceBlock[]): SourceBlock {
  const { runIn: _, ...first } = blocks[0]!;
  const spans = blocks.flatMap((block) => block.spans);
  const last = blocks.at(-1)!;
  const isMarkedUp = blocks.some(({ codes }) => codes !== undefined);
  return {
    ...first,
    spans,
    ...(isMarkedUp ? joinMarkedUp(blocks) : { text: joinSpans(document.text, spans) }),
    confidence: 1,
    ...defined({ runIn: last.runIn }),
  };
}

/** Joins blocks whose text is not what stands in the file: the codes of each get the numbers behind those before it. */
function joinMarkedUp(blocks: readonly SourceBlock[]): Required<Pick<SourceBlock, 'text' | 'codes'>> {
  const codes: SourceCode[] = [];
  let text = '';
  let pairs = 0;
  for (const block of blocks) {
    if (text !== '') text += ' ';
    const at = text.length;
    const shifted = (block.codes ?? []).map((code) => ({ ...code, at: code.at + at, pair: code.pair + pairs }));
    for (const { pair } of shifted) pairs = Math.max(pairs, pair);
    codes.push(...shifted);
    text += block.text;
  }
  return { text, codes };
}

function separateLines(document: SourceDocument, block: SourceBlock): readonly SourceBlock[] {
  if (block.codes !== undefined) return [block];
  const { runIn, field: _, ordinal, ...rest } = block;
  let line = block.line;
  let from = block.spans[0]?.start ?? 0;
  return block.spans.map((span, index) => {
    line += document.text.slice(from, span.start).match(/\r\n|[\n\r]/g)?.length ?? 0;
    from = span.start;
    const isLast = index === block.spans.length - 1;
    return {
      ...rest,
      spans: [span],
      text: document.text.slice(span.start, span.end),
      line,
      confidence: 1,
      ...(isLast && runIn !== undefined ? { runIn } : {}),
      ...(index === 0 ? defined({ ordinal }) : {}),
    };
  });
}
