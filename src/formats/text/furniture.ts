import { foldedLine, type Label, type Outlining } from './label.ts';
import type { Lexicon } from './lexicon.ts';

/** Labels what frames a release and is no part of it: rules, end marks, embargo lines. */
export function labelFurniture(outlining: Outlining, embargoLines: ReadonlySet<number>): void {
  const { pieces, labels, lexicon } = outlining;
  for (const [at, piece] of pieces.entries()) {
    if (labels[at] !== undefined) continue;
    if (embargoLines.has(piece.line)) {
      labels[at] = navigation(0.9, 'embargo-mark');
      continue;
    }
    if (piece.text.length > 120) continue;
    const line = foldedLine(piece);
    if (isEndMark(line, piece.text, piece.marker, lexicon)) labels[at] = navigation(0.95, 'end-mark');
    else if (!/[\p{L}\p{N}]/u.test(line)) labels[at] = 'none';
  }
}

export function navigation(confidence: number, why: string): Label {
  return { role: 'navigation', confidence, why };
}

/** `###`, `-30-`, `– ENDS –`, `[fin]`, `（完）`. */
function isEndMark(line: string, written: string, marker: string | undefined, lexicon: Lexicon): boolean {
  if (line.length > 40) return false;
  if (/^#(?:\s?#){1,9}$/.test(line)) return true;
  const bare = line.replace(/^[\s#*–—=~[(（【/-]+/u, '').replace(/[\s#*–—=~\])）】/-]+$/u, '');
  if (!lexicon.isEndWord(bare.replace(/[.。]$/u, ''))) return false;
  const decorated = bare.length < line.length || marker !== undefined;
  return decorated || (/\p{L}/u.test(written) && !/\p{Ll}/u.test(written));
}

/** `FOR IMMEDIATE RELEASE`, `Press release No. 12/2021`: a line that only says what the paper is. */
export function isReleaseMark(line: string, lexicon: Lexicon): boolean {
  if (line === '' || line.length > 80) return false;
  const bare = line
    .replace(/^[\s#*–—=[(-]+/u, '')
    .replace(/[\s#*–—=\]):：.-]+$/u, '')
    .replace(/\s*[,:]?\s*(?:no|nr|n°|nº|#|bil)?\.?\s*[\p{Nd}/.-]+$/u, '')
    .trim();
  return lexicon.isReleaseMark(bare);
}

/** A line known to belong to the web page around a release: a known phrase, a trail of links, a copyright line. */
export function isPageFurniture(line: string, lexicon: Lexicon): boolean {
  if (line === '') return false;
  if (lexicon.isNavigation(line.replace(/[\s.:»›>→]+$/u, '').replace(/^[\s«‹<←]+/u, ''))) return true;
  if (/^(?:©|\(c\)|copyright\b)/u.test(line)) return true;
  const trail = line.split(/\s+[>»›|/·]\s+/u);
  return trail.length >= 3 && trail.every((part) => part.split(' ').length <= 4);
}
