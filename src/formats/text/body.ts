import { isPageFurniture, isReleaseMark, navigation } from './furniture.ts';
import { labelDateLine } from './head.ts';
import { foldedLine, isProse, type Label, type Outlining } from './label.ts';
import type { Piece } from './pieces.ts';
import { quotationIn } from './quotation.ts';

/** So many paragraphs may stand under a heading such as `About UNICEF`. */
const longestBoilerplate = 4;
/** A heading has no more words. */
const longestHeading = 14;

/** Labels the text proper, from the piece at `from` on. */
export function labelBody(outlining: Outlining, from: number): void {
  const { pieces, labels } = outlining;
  let speaker: string | undefined;
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || labels[at] !== undefined || labelBoilerplate(outlining, at, piece)) continue;
    const label = labelOf(outlining, at, piece, speaker);
    labels[at] = label;
    if (label.speaker !== undefined) speaker = label.speaker;
    else if (label.role !== 'quote') speaker = continues(piece) ? speaker : undefined;
  }
}

/** A quotation without its closing mark goes on in the next paragraph. */
function continues(piece: Piece): boolean {
  return /[“"«„「]/u.test(piece.text.slice(0, 2000)) && !/["”»“」]\S{0,2}$/u.test(piece.text.slice(-8));
}

function labelOf(outlining: Outlining, at: number, piece: Piece, speaker: string | undefined): Label {
  const { lexicon } = outlining;
  const quotation = quotationIn(piece.text, lexicon);
  if (quotation !== undefined && (isProse(piece) || piece.marker === undefined)) {
    const known = quotation.speaker ?? speaker;
    return {
      role: 'quote',
      confidence: quotation.confidence,
      why: quotation.why,
      ...(known === undefined ? {} : { speaker: known }),
    };
  }
  if (piece.marker !== undefined) return { role: 'list-item', confidence: 0.9, why: 'list-marker' };
  const line = foldedLine(piece);
  if (line !== '' && piece.words <= 8 && lexicon.isNotesHeading(line)) {
    return { role: 'subhead', confidence: 0.9, why: 'notes-heading' };
  }
  if (isProse(piece)) return { role: 'paragraph', confidence: piece.words >= 10 ? 0.95 : 0.8, why: 'paragraph' };
  if (isPageFurniture(line, lexicon)) return navigation(0.6, 'page-phrase');
  if (piece.ends === 'colon') return { role: 'paragraph', confidence: 0.7, why: 'introduces-list' };
  return shortLine(outlining, at, piece);
}

/** A short line is a heading where text follows. */
function shortLine({ pieces, labels }: Outlining, at: number, piece: Piece): Label {
  const next = pieces[at + 1];
  const followed = next !== undefined && labels[at + 1] === undefined && (isProse(next) || next.marker !== undefined);
  if (followed && piece.words <= longestHeading && piece.ends !== 'sentence') {
    return { role: 'subhead', confidence: piece.words <= 10 ? 0.85 : 0.6, why: 'short-before-text' };
  }
  return { role: 'paragraph', confidence: 0.4, why: 'short-line' };
}

/** Labels `About UNICEF` and the paragraphs under it, or a paragraph that begins `About UNICEF:`; tells whether it is one. */
function labelBoilerplate(outlining: Outlining, at: number, piece: Piece): boolean {
  if (piece.marker !== undefined) return false;
  const { labels } = outlining;
  if (isAboutParagraph(outlining, piece)) {
    labels[at] = { role: 'boilerplate', confidence: 0.8, why: 'about-paragraph', group: outlining.nextGroup };
    outlining.nextGroup += 1;
    return true;
  }
  const end = isAboutHeading(outlining, piece) ? boilerplateEnd(outlining, at + 1) : at + 1;
  if (end === at + 1) return false;
  const group = outlining.nextGroup;
  outlining.nextGroup += 1;
  labels[at] = { role: 'boilerplate', field: 'heading', confidence: 0.9, why: 'about-heading', group };
  for (let inside = at + 1; inside < end; inside += 1) {
    labels[inside] = { role: 'boilerplate', confidence: 0.9, why: 'under-about-heading', group };
  }
  return true;
}

function isAboutParagraph(outlining: Outlining, piece: Piece): boolean {
  const lead = /^[^:：\n]{3,80}[:：]\s/u.exec(piece.text)?.[0];
  return lead !== undefined && piece.words > longestHeading && startsAbout(outlining, lead.toLowerCase());
}

function isAboutHeading(outlining: Outlining, piece: Piece): boolean {
  const line = foldedLine(piece);
  return line !== '' && piece.words <= 10 && piece.ends !== 'sentence' && startsAbout(outlining, line);
}

/** Finds where the paragraphs from `from` on end that belong to the heading above them. */
function boilerplateEnd({ pieces, labels, lexicon }: Outlining, from: number): number {
  for (let end = from; end < from + longestBoilerplate; end += 1) {
    const piece = pieces[end];
    if (piece === undefined || labels[end] !== undefined || !isProse(piece)) return end;
    const line = foldedLine(piece);
    if (lexicon.isNotesHeading(line) || (end > from && isReleaseMark(line, lexicon))) return end;
  }
  return from + longestBoilerplate;
}

/** `About UNICEF`, not `About 200 children`. */
function startsAbout({ lexicon }: Outlining, line: string): boolean {
  return lexicon.isAboutHeading(line.replace(/[\s:：]+$/u, '')) && !/^\p{L}+\s+\p{Nd}/u.test(line);
}

/** Labels the short lines under the text, which belong to the page around the release. */
export function labelTail(outlining: Outlining, from: number): void {
  const { pieces, labels, lexicon } = outlining;
  for (let at = pieces.length - 1; at > from; at -= 1) {
    const piece = pieces[at];
    const label = labels[at];
    if (piece === undefined || isMark(label)) continue;
    const known = isPageFurniture(foldedLine(piece), lexicon);
    if (label !== undefined || piece.marker !== undefined || (isProse(piece) && !known)) return;
    if (piece.ends === 'colon' || piece.words > longestHeading || labelDateLine(outlining, at, piece)) return;
    labels[at] = navigation(known ? 0.95 : 0.7, known ? 'page-phrase' : 'below-text');
  }
}

function isMark(label: Outlining['labels'][number]): boolean {
  return label === 'none' || label?.why === 'end-mark';
}
