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

/**
 * A place in the tree of phrases: what may follow, by code unit, and the phrases that end here. At most places one code
 * unit may follow, and comparing it takes less than looking it up.
 */
interface Node {
  /** UTF-16 code units from the beginning. */
  readonly length: number;
  /** The code unit that follows first, and −1 where none does. */
  code: number;
  only: Node | undefined;
  others: Map<number, Node> | undefined;
  readonly phrases: Phrase[];
}

function nextOf(node: Node, code: number): Node | undefined {
  return node.code === code ? node.only : node.others?.get(code);
}

function* followersOf({ code, only, others }: Node): Generator<readonly [code: number, node: Node]> {
  if (only !== undefined) yield [code, only];
  if (others !== undefined) yield* others;
}

/** Makes a finder of the phrases of some conventions in folded lines: one pass over a line finds all. */
export function phraseFinder(
  conventions: readonly PressConventions[],
  foldPhrase: (text: string) => string,
): (line: string) => readonly Hit[] {
  const root = treeOf(conventions, foldPhrase);
  const mayBegin = beginningTest(root);
  return (line) => {
    let hits: Hit[] | undefined;
    let isInWord = false;
    for (let at = 0; at < line.length; at += 1) {
      const code = line.charCodeAt(at);
      const isWithin = isInWord && isSpacedLetter(code);
      isInWord = isLetterOrMark(code);
      // Phrases of scripts with spaces begin where words do.
      if (!isWithin && mayBegin(line, at)) addHits((hits ??= []), root, line, at);
    }
    return hits ?? none;
  };
}

/** So many code units of a phrase are looked up before the tree is. */
const beginning = 4;

/** What some code units may be to the phrases, each a bit: a whole one, the start that is looked up, or less than it. */
const whole = 1;
const begun = 2;
const goesOn = 4;

/** Makes a test of places that most words of a text fail at their second or third letter, and every beginning of a phrase passes. */
function beginningTest(root: Node): (line: string, at: number) => boolean {
  const known = new Uint8Array(0x1_0000);
  const mark = (node: Node, digest: number): void => {
    if (node.phrases.length > 0) known[digest]! |= whole;
    known[digest]! |= node.length === beginning ? begun : goesOn;
    if (node.length < beginning) {
      for (const [code, next] of followersOf(node)) mark(next, digestOf(digest, code));
    }
  };
  for (const [code, node] of followersOf(root)) mark(node, digestOf(0, code));
  return (line, at) => {
    const last = at + beginning - 1;
    let digest = 0;
    for (let next = at; next < line.length; next += 1) {
      digest = digestOf(digest, line.charCodeAt(next));
      const bits = known[digest]!;
      if ((bits & whole) !== 0 && endsWord(line, next + 1)) return true;
      if (next === last) return (bits & begun) !== 0;
      if ((bits & goesOn) === 0) return false;
    }
    return false;
  };
}

/** Sixteen bits of some code units; a few others have the same. */
function digestOf(before: number, code: number): number {
  return (before * 251 + code + 1) & 0xffff;
}

/** Whether a phrase may end before a place: those of scripts with spaces end where words do. */
function endsWord(line: string, end: number): boolean {
  return end >= line.length || !isLetterOrMark(line.charCodeAt(end)) || !isSpacedLetter(line.charCodeAt(end - 1));
}

/** Adds the longest phrase of each kind at a place, the longest first. */
function addHits(hits: Hit[], root: Node, line: string, start: number): void {
  const earlier = hits.length;
  const ended = endedAt(root, line, start);
  for (let at = ended.length - 1; at >= 0; at -= 1) {
    const { length, phrases } = ended[at]!;
    const end = start + length;
    for (const { kind, atEnd } of phrases) {
      if ((!atEnd || end === line.length) && !hasKind(hits, earlier, kind)) hits.push({ kind, start, end });
    }
  }
}

/** Where phrases from a place on end, the shortest first. */
function endedAt(root: Node, line: string, start: number): readonly Node[] {
  let ended: Node[] | undefined;
  let node = nextOf(root, line.charCodeAt(start));
  for (let end = start + 1; node !== undefined; end += 1) {
    if (node.phrases.length > 0 && endsWord(line, end)) (ended ??= []).push(node);
    node = end < line.length ? nextOf(node, line.charCodeAt(end)) : undefined;
  }
  return ended ?? none;
}

const none: readonly never[] = [];

function hasKind(hits: readonly Hit[], from: number, kind: PressKey): boolean {
  for (let at = from; at < hits.length; at += 1) if (hits[at]?.kind === kind) return true;
  return false;
}

function treeOf(conventions: readonly PressConventions[], foldPhrase: (text: string) => string): Node {
  const root = newNode(0);
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

const newNode = (length: number): Node => ({ length, code: -1, only: undefined, others: undefined, phrases: [] });

function nodeOf(root: Node, text: string): Node {
  let node = root;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    node = nextOf(node, code) ?? grow(node, code);
  }
  return node;
}

function grow(node: Node, code: number): Node {
  const next = newNode(node.length + 1);
  if (node.only === undefined) {
    node.code = code;
    node.only = next;
  } else (node.others ??= new Map<number, Node>()).set(code, next);
  return next;
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
