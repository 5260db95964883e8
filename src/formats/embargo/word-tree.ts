import { isBordered, isLetter } from '../../locale/characters.ts';
import { beginningsOf } from './beginnings.ts';

/** A word with what it means to those who look for it. */
export interface TreeWord<Meaning> {
  /** Folded. */
  readonly word: string;
  /** Whether more letters may follow. */
  readonly goesOn: boolean;
  readonly meaning: Meaning;
}

interface Node<Meaning> {
  next: Map<number, Node<Meaning>> | undefined;
  words: TreeWord<Meaning>[] | undefined;
}

/**
 * Makes a finder that tells what all words in a folded text mean, in the order in which they stand, until it is told
 * that this is enough. Words of scripts that write a border between words are found where one begins.
 */
export function wordTree<Meaning>(
  words: readonly TreeWord<Meaning>[],
): (text: string, visit: (meaning: Meaning) => boolean) => void {
  const rootAt = treesOf(words);
  const mayBegin = beginningsOf(words.map(({ word }) => word));
  return (text, visit) => {
    let isInWord = false;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const isWithin = isInWord && isBordered(code);
      isInWord = isLetter(code);
      if (!isWithin && mayBegin(text, at) && visitAt(rootAt(code), text, at, visit)) return;
    }
  };
}

/** The tree of the words that begin with a code unit, made when one is met: most texts meet few. */
function treesOf<Meaning>(words: readonly TreeWord<Meaning>[]): (code: number) => Node<Meaning> | undefined {
  const byFirst = new Map<number, TreeWord<Meaning>[]>();
  for (const each of words) {
    const first = each.word.charCodeAt(0);
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [each]);
    else known.push(each);
  }
  const trees = new Map<number, Node<Meaning>>();
  return (code) => {
    let root = trees.get(code);
    if (root === undefined) {
      trees.set(code, (root = { next: undefined, words: undefined }));
      for (const each of byFirst.get(code) ?? none) (nodeOf(root, each.word).words ??= []).push(each);
    }
    return root.next?.get(code);
  };
}

function nodeOf<Meaning>(root: Node<Meaning>, word: string): Node<Meaning> {
  let node = root;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    const following: Map<number, Node<Meaning>> = (node.next ??= new Map<number, Node<Meaning>>());
    let next = following.get(code);
    if (next === undefined) following.set(code, (next = { next: undefined, words: undefined }));
    node = next;
  }
  return node;
}

/** Visits the words that begin at a place; tells whether one was enough. */
function visitAt<Meaning>(
  begun: Node<Meaning> | undefined,
  text: string,
  start: number,
  visit: (meaning: Meaning) => boolean,
): boolean {
  let node = begun;
  for (let end = start + 1; node !== undefined; end += 1) {
    for (const { goesOn, meaning } of node.words ?? none) {
      if ((goesOn || endsWord(text, end)) && visit(meaning)) return true;
    }
    node = end < text.length ? node.next?.get(text.charCodeAt(end)) : undefined;
  }
  return false;
}

const none: readonly never[] = [];

function endsWord(text: string, end: number): boolean {
  return end >= text.length || !isLetter(text.charCodeAt(end)) || !isBordered(text.charCodeAt(end - 1));
}
