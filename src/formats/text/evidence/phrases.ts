import { isLetterOrMark, isSpacedLetter } from '../../../locale/characters.ts';
import type { PressKey, PressConventions } from '../../../locale/press/press-conventions.ts';

/** A phrase found in a folded line: what kinds it is of, and where it stands, in UTF-16 code units. */
export interface Hit {
  readonly kind: PressKey;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly kind: PressKey;
  /** It counts only at the end of a line. */
  readonly atEnd: boolean;
}

/** A place in the tree of phrases: what may follow, by code unit, and the phrases that end here. */
interface Node {
  /** UTF-16 code units from the beginning. */
  readonly length: number;
  readonly next: Map<number, Node>;
  readonly phrases: Phrase[];
}

/** Makes a finder of the phrases of some conventions in folded lines: one pass over a line finds all. */
export function phraseFinder(
  conventions: readonly PressConventions[],
  foldPhrase: (text: string) => string,
): (line: string) => readonly Hit[] {
  const root = treeOf(conventions, foldPhrase);
  const mayBegin = beginningTest(root);
  return (line) => {
    const hits: Hit[] = [];
    let code = 0;
    let before = 0;
    for (let at = 0; at < line.length; at += 1) {
      before = code;
      code = line.charCodeAt(at);
      // Phrases of scripts with spaces begin where words do.
      if (at > 0 && isLetterOrMark(before) && isSpacedLetter(code)) continue;
      const next = at + 1 < line.length ? line.charCodeAt(at + 1) : 0;
      if (mayBegin(code, next)) addHits(hits, root, line, at);
    }
    return hits;
  };
}

/** Makes a test of two code units that most words of a text fail, and every beginning of a phrase passes. */
function beginningTest(root: Node): (first: number, second: number) => boolean {
  const beginnings = new Uint8Array(0x1_0000);
  const whole = new Uint8Array(0x1_0000);
  const placeOf = (first: number, second: number): number => (first * 251 + second) & 0xffff;
  for (const [first, { next, phrases }] of root.next) {
    if (phrases.length > 0) whole[first] = 1;
    for (const second of next.keys()) beginnings[placeOf(first, second)] = 1;
  }
  return (first, second) => {
    if (beginnings[placeOf(first, second)] === 1) return true;
    return whole[first] === 1 && !(isSpacedLetter(first) && isLetterOrMark(second));
  };
}

/** Adds the longest phrase of each kind at a place, the longest first. */
function addHits(hits: Hit[], root: Node, line: string, start: number): void {
  const earlier = hits.length;
  for (const { length, phrases } of endedAt(root, line, start).toReversed()) {
    const end = start + length;
    for (const { kind, atEnd } of phrases) {
      if ((!atEnd || end === line.length) && !hasKind(hits, earlier, kind)) hits.push({ kind, start, end });
    }
  }
}

/** Where phrases from a place on end, the shortest first; those of scripts with spaces end where words do. */
function endedAt(root: Node, line: string, start: number): readonly Node[] {
  let ended: Node[] | undefined;
  let node = root.next.get(line.charCodeAt(start));
  for (let end = start + 1; node !== undefined; end += 1) {
    const next = end < line.length ? line.charCodeAt(end) : 0;
    const isWithin = isLetterOrMark(next) && isSpacedLetter(line.charCodeAt(end - 1));
    if (node.phrases.length > 0 && !isWithin) (ended ??= []).push(node);
    node = end < line.length ? node.next.get(next) : undefined;
  }
  return ended ?? none;
}

const none: readonly Node[] = [];

function hasKind(hits: readonly Hit[], from: number, kind: PressKey): boolean {
  for (let at = from; at < hits.length; at += 1) if (hits[at]?.kind === kind) return true;
  return false;
}

function treeOf(conventions: readonly PressConventions[], foldPhrase: (text: string) => string): Node {
  const root: Node = { length: 0, next: new Map(), phrases: [] };
  for (const each of conventions) {
    for (const [kind, forms] of Object.entries(each) as [PressKey, readonly string[]][]) {
      for (const form of forms.map(foldPhrase)) {
        const atEnd = form.startsWith('*');
        const phrases = nodeOf(root, atEnd ? form.slice(1) : form).phrases;
        if (!phrases.some((phrase) => phrase.kind === kind && phrase.atEnd === atEnd)) phrases.push({ kind, atEnd });
      }
    }
  }
  return root;
}

function nodeOf(root: Node, text: string): Node {
  let node = root;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let next = node.next.get(code);
    if (next === undefined) node.next.set(code, (next = { length: at + 1, next: new Map(), phrases: [] }));
    node = next;
  }
  return node;
}

/** The share of a line's letters that phrases of some kinds cover, from 0 to 1. */
export function coverage(line: string, hits: readonly Hit[], kinds: ReadonlySet<PressKey>): number {
  if (!hits.some(({ kind }) => kinds.has(kind))) return 0;
  let letters = 0;
  let covered = 0;
  let next = 0;
  let until = 0;
  for (let at = 0; at < line.length; at += 1) {
    for (; next < hits.length; next += 1) {
      const hit = hits[next];
      if (hit === undefined || hit.start > at) break;
      if (hit.end > until && kinds.has(hit.kind)) until = hit.end;
    }
    if (!isLetterOrMark(line.charCodeAt(at))) continue;
    letters += 1;
    if (at < until) covered += 1;
  }
  return letters === 0 ? 0 : covered / letters;
}
