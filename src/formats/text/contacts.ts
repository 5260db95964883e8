import type { ContactField } from '../../model/role.ts';
import { asciiDigits } from './ascii-digits.ts';
import { foldedLine, isProse, longestLine, type Label, type Outlining } from './label.ts';
import type { Lexicon } from './lexicon.ts';
import { isLinkLine } from './links.ts';
import type { Piece } from './pieces.ts';

/** So many lines of a contact may stand before its first number. */
const longestCard = 6;
/** In a file with blank lines between all lines, so many of them may stand before a contact's number. */
const spacedCard = 5;

type Reach = 'telephone' | 'email';

/** Labels contacts line by line: short lines with a telephone number or an e-mail address among them, and the heading. */
export function labelContacts(outlining: Outlining): void {
  const { pieces, lexicon } = outlining;
  for (const [from, to] of runsOfLines(outlining)) {
    let reach = from;
    while (reach < to && !reaches(pieces[reach], lexicon)) reach += 1;
    if (reach < to) labelCards(outlining, cardStart(outlining, from, to, reach), to);
  }
  labelProseContacts(outlining);
}

/** Runs of short lines, without a blank one between them, that nothing is known of. */
function* runsOfLines({ pieces, labels }: Outlining): Iterable<readonly [number, number]> {
  let from = 0;
  for (let at = 0; at <= pieces.length; at += 1) {
    const piece = pieces[at];
    const isLine =
      piece !== undefined &&
      labels[at] === undefined &&
      piece.marker === undefined &&
      piece.text.length <= longestLine &&
      !isProse(piece);
    if (isLine && piece.passage === pieces[from]?.passage) continue;
    if (from < at) yield [from, at];
    from = isLine ? at : at + 1;
  }
}

function reaches(piece: Piece | undefined, lexicon: Lexicon): boolean {
  if (piece === undefined) return false;
  return reachOf(piece, lexicon) !== undefined || (piece.ends === 'open' && mentionsReach(foldedLine(piece)));
}

/** Where the first contact of a run begins: at its heading, else at its start, else a few lines before its number. */
function cardStart(outlining: Outlining, from: number, to: number, reach: number): number {
  if (to - from === 1) return spacedStart(outlining, from);
  const { pieces, lexicon } = outlining;
  for (let at = reach - 1; at >= Math.max(from, reach - longestCard); at -= 1) {
    const piece = pieces[at];
    if (piece !== undefined && isHeading(piece, lexicon)) return at;
  }
  return Math.max(from, reach - longestCard);
}

/** What a line gives to reach somebody with: the whole line, or what its label announces. */
function reachOf(piece: Piece, lexicon: Lexicon): Reach | undefined {
  const line = asciiDigits(foldedLine(piece));
  if (!/\d{3}|\d\s\d|@/.test(line)) return undefined;
  const label = lexicon.labelOf(line);
  const rest = label === undefined ? line : line.slice(label.end);
  if (/^[+(]?[+\d\s().\-–/,;x&|]{6,}(?:\(?(?:ext|x|\p{L}{1,10})\.?:?\s?\d{0,6}\)?)?[,;.]?$/u.test(rest)) {
    const digits = rest.replace(/\D/g, '').length;
    const dated = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/.test(rest);
    if (label?.label === 'telephone' ? digits >= 5 : digits >= 7 && !dated && /^[+(0]/.test(rest)) return 'telephone';
  }
  if (/^[<(]?[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{2,24}$/u.test(rest)) return 'email';
  return undefined;
}

/** A number or an address anywhere in the line. */
function mentionsReach(line: string): boolean {
  if (line.includes('@') && /[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{2,}/u.test(line)) return true;
  const ascii = asciiDigits(line);
  return /\d{3}/.test(ascii) && /\+\s?\d[\d\s().-]{6,}|\d{2,4}[-\s]\d{3,4}[-\s]\d{3,4}/.test(ascii);
}

/** A contact in one sentence: `For interviews contact Jane Roe, +60 12 345 6789.` */
function labelProseContacts(outlining: Outlining): void {
  const { pieces, labels, lexicon } = outlining;
  for (const [at, piece] of pieces.entries()) {
    if (labels[at] !== undefined || piece.text.length > 3 * longestLine) continue;
    const line = piece.text.toLowerCase();
    if (!lexicon.startsContactHeading(line) || !mentionsReach(line)) continue;
    labels[at] = contact(outlining.nextGroup, undefined, 0.8, 'contact-sentence');
    outlining.nextGroup += 1;
  }
}

/** Where a contact begins whose lines have blank ones between them: after the contact or the heading before it. */
function spacedStart({ pieces, labels, lexicon }: Outlining, at: number): number {
  for (let start = at - 1; start >= Math.max(0, at - spacedCard - 1); start -= 1) {
    const piece = pieces[start];
    const label = labels[start];
    if (piece === undefined || label === 'none') return at;
    if (label !== undefined) return label.role === 'contact' ? start + 1 : at;
    if (isHeading(piece, lexicon)) return start;
    if (piece.words > 8 || piece.ends === 'sentence' || piece.marker !== undefined) return at;
  }
  return at;
}

function isHeading(piece: Piece, lexicon: Lexicon): boolean {
  const line = foldedLine(piece);
  if (line === '' || piece.words > 16 || !lexicon.startsContactHeading(line)) return false;
  return !mentionsReach(line) && (piece.ends !== 'sentence' || piece.words <= 8);
}

/** Fields that begin another contact where the one before has a number or an address. */
const cardOpeners: ReadonlySet<LineField> = new Set(['organisation', 'title', 'name', 'mixed']);
const reachFields: ReadonlySet<LineField> = new Set(['telephone', 'email', 'mixed']);
/** Fields that are no name or body, whatever is before them. */
const placeFields: ReadonlySet<LineField> = new Set(['link', 'address']);

function labelCards(outlining: Outlining, from: number, to: number): void {
  const { pieces, labels, lexicon } = outlining;
  const start = labelHeadings(outlining, from, to);
  let reached = false;
  let texts = 0;
  for (let at = start; at < to; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    let field = fieldOf(piece, texts, lexicon);
    const hasReach = reachFields.has(field);
    const isText = !hasReach && !placeFields.has(field);
    if (reached && cardOpeners.has(field)) {
      outlining.nextGroup += 1;
      texts = 0;
      reached = false;
      field = fieldOf(piece, 0, lexicon);
    }
    labels[at] = labelLine(piece, field, outlining.nextGroup);
    reached ||= hasReach;
    if (isText) texts += 1;
  }
  outlining.nextGroup += 1;
}

/** Labels the heading above a contact's lines and those that it begins with; gives where the other lines begin. */
function labelHeadings(outlining: Outlining, from: number, to: number): number {
  const { pieces, labels, lexicon } = outlining;
  const above = pieces[from - 1];
  if (above !== undefined && labels[from - 1] === undefined && isHeading(above, lexicon))
    labelHeading(outlining, from - 1);
  let start = from;
  while (start < to && isHeadingLine(pieces, start, lexicon)) labelHeading(outlining, start++);
  return start;
}

/** `Contact: Jane Roe` is a line of the contact, `Contact:` its heading. */
function isHeadingLine(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const piece = pieces[at];
  if (piece === undefined || !isHeading(piece, lexicon)) return false;
  const label = lexicon.labelOf(foldedLine(piece));
  return label === undefined || label.end >= foldedLine(piece).length;
}

function labelHeading(outlining: Outlining, at: number): void {
  outlining.labels[at] = contact(outlining.nextGroup, 'heading', 0.95, 'contact-heading');
  outlining.nextGroup += 1;
}

type LineField = ContactField | 'link' | 'mixed';

/** What a line of a contact says; `texts` is how many lines of names and bodies stand before it in the same contact. */
function fieldOf(piece: Piece, texts: number, lexicon: Lexicon): LineField {
  const reach = reachOf(piece, lexicon);
  if (reach !== undefined) return reach;
  const line = foldedLine(piece);
  const label = lexicon.labelOf(line)?.label;
  if (label === 'web' || isLinkLine(piece, lexicon)) return 'link';
  if (mentionsReach(line)) return label === 'telephone' || label === 'email' ? label : 'mixed';
  if (label !== undefined && label !== 'telephone') return label;
  if (texts === 0) return 'name';
  if (lexicon.hasJobWord(line)) return 'title';
  return /\p{Nd}/u.test(line) && /[,，\s]/u.test(line) ? 'address' : 'organisation';
}

function labelLine(piece: Piece, field: LineField, group: number): Label {
  if (field === 'link') return { role: 'link', confidence: 0.8, why: 'contact-link', group };
  if (field === 'mixed') return contact(group, undefined, 0.8, 'contact-line');
  const sure = field === 'telephone' || field === 'email';
  return contact(group, field, sure ? 0.97 : piece.words <= 8 ? 0.85 : 0.6, `contact-${field}`);
}

function contact(group: number, field: ContactField | undefined, confidence: number, why: string): Label {
  return { role: 'contact', confidence, why, group, ...(field === undefined ? {} : { field }) };
}
