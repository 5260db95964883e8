import type { SourceBlock, SourceDocument } from '../source/define-format.ts';
import { readEmbargo } from '../embargo/read-embargo.ts';
import { cutSpans, joinSpans } from '../source/spans.ts';
import { labelBody, labelTail } from './body.ts';
import { labelContacts } from './contacts.ts';
import { runInDateline } from './dateline.ts';
import { labelFurniture } from './furniture.ts';
import { bodyStart, joinHead, labelHead } from './head.ts';
import { isProse, type Label, type Outlining } from './label.ts';
import { lexiconFor } from './lexicon.ts';
import { linesOf } from './lines.ts';
import { labelLinks } from './links.ts';
import { piecesOf, type Piece } from './pieces.ts';

/** Reads the blocks of a plain-text release, what it says of its date and place, and its embargo lines. */
export function outlineText(
  text: string,
  locale: string,
  names: ReadonlySet<string>,
): Pick<SourceDocument, 'blocks' | 'meta' | 'embargo'> {
  const lexicon = lexiconFor(locale);
  const found = piecesOf(text, linesOf(text), names);
  const embargo = readEmbargo(
    found.map((piece) => ({ text: piece.text, line: piece.line, running: isProse(piece) })),
    locale,
  );
  const embargoLines = new Set(embargo.map(({ line }) => line));
  // A line about the embargo is a passage of its own, so that no headline is joined to it.
  const lines = found.map((piece) => (embargoLines.has(piece.line) ? { ...piece, passage: -piece.line } : piece));
  const start = bodyStart(lines, lexicon, names);
  const head = joinHead(text, lines.slice(0, start), lexicon, names);
  const pieces = head.concat(lines.slice(start));
  const outlining: Outlining = { text, lexicon, names, pieces, labels: [], nextGroup: 1 };
  labelFurniture(outlining, embargoLines);
  labelContacts(outlining);
  labelLinks(outlining);
  labelHead(outlining, head.length);
  labelTail(outlining, head.length);
  labelBody(outlining, start < lines.length ? head.length : 0);
  const blocks = blocksOf(outlining, head.length);
  const { date, place } = outlining;
  return {
    blocks,
    embargo,
    meta: { ...(date === undefined ? {} : { date }), ...(place === undefined ? {} : { place }) },
  };
}

function blocksOf(outlining: Outlining, start: number): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let first = true;
  for (const [at, piece] of outlining.pieces.entries()) {
    const label = outlining.labels[at];
    if (label === 'none') continue;
    const known = label ?? { role: 'paragraph', confidence: 0.3, why: 'short-line' };
    if (at < start || !isProse(piece) || (known.role !== 'paragraph' && known.role !== 'quote')) {
      blocks.push(blockOf(piece, known));
      continue;
    }
    blocks.push(...withDateline(outlining, piece, known, first));
    first = false;
  }
  return blocks;
}

function blockOf(piece: Piece, label: Label): SourceBlock {
  const { spans, text, line } = piece;
  const { role, confidence, why, group, field, speaker } = label;
  const block = { role, confidence, spans, text, translate: role !== 'navigation', line, why };
  if (group === undefined && field === undefined && speaker === undefined) return block;
  return {
    ...block,
    ...(group === undefined ? {} : { group }),
    ...(field === undefined ? {} : { field }),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** The paragraph, and before it the dateline that it begins with; the white space between is neither's. */
function withDateline(outlining: Outlining, piece: Piece, label: Label, first: boolean): SourceBlock[] {
  const dateline = runInDateline(piece.text, first, outlining.lexicon, outlining.names);
  if (dateline === undefined) return [blockOf(piece, label)];
  if (dateline.date !== undefined) outlining.date ??= dateline.date;
  if (dateline.place !== undefined && first) outlining.place = dateline.place;
  const spaces = /^[\s\u200b]*/u.exec(piece.text.slice(dateline.end, dateline.end + 400))?.[0].length ?? 0;
  const { before } = cutSpans(outlining.text, piece.spans, dateline.end);
  const { after } = cutSpans(outlining.text, piece.spans, dateline.end + spaces);
  const [rest] = after;
  if (before.length === 0 || rest === undefined) return [blockOf(piece, label)];
  const lineOf = piece.line + piece.spans.findIndex((span) => span.end >= rest.end);
  const paragraph = { spans: after, text: joinSpans(outlining.text, after), line: lineOf };
  const { confidence, why } = dateline;
  return [
    {
      ...{ role: 'dateline', confidence, why, runIn: true, translate: true, spans: before },
      ...{ text: joinSpans(outlining.text, before), line: piece.line },
    },
    { ...label, ...paragraph, translate: true },
  ];
}
