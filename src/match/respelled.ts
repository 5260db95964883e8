import type { DifferencePiece } from './word-difference.ts';

/** Of shorter words another letter, or one more, makes another word: in, on; he, she; form, farm. */
const shortest = { moreLetters: 4, otherLetter: 6, swappedLetters: 3 };

/** What an ending leaves of a word: so many letters, and so much of the shorter one. */
const shortestStem = 4;
const leastStem = 0.6;
/** The most letters of an ending that comes or goes: transport, transportation. */
const longestEnding = 5;

/**
 * Tells whether words in a row were only spelled otherwise, or have another ending: a letter too many, two in the wrong
 * order, an accent, a hyphen. A word that begins otherwise is another: increase, decrease; legal, illegal.
 */
export function areRespelled(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.every((word, at) => isRespelled(word, now[at]!));
}

function isRespelled(before: string, now: string): boolean {
  if (/\p{N}/u.test(before + now)) return before === now;
  const [one, other] = [plain(before), plain(now)];
  if (one === other || isAccented(one, other) || isDoubled(one, other)) return true;
  const [shorter, longer] = [lettersOf(one), lettersOf(other)].toSorted((a, b) => a.length - b.length) as [
    Letters,
    Letters,
  ];
  const head = commonHead(shorter, longer);
  if (isSwapped(shorter, longer, head)) return shorter.length >= shortest.swappedLetters;
  return head > 0 && (isSlip(shorter, longer, head) || isInflected(shorter, longer, head));
}

/**
 * Tells whether one run of words is the other with a letter left out at an apostrophe: don’t, she’s, n’est. Where more are,
 * it may be another word: they’re, they were.
 */
function isContracted(one: string, other: string): boolean {
  const [before, now] = [one, other].map((text) => text.replace(/\s+/gu, '').toLowerCase()) as [string, string];
  return isShortOf(before, now) || isShortOf(now, before);
}

function isShortOf(short: string, whole: string): boolean {
  const [head, tail, ...more] = short.split(/(?<=\p{L})['’ʼ](?=\p{L})/u);
  if (head === undefined || tail === undefined || more.length > 0 || /['’ʼ]/u.test(whole)) return false;
  return whole.length === head.length + 1 + tail.length && whole.startsWith(head) && whole.endsWith(tail);
}

type Letters = readonly string[];

/** Case and hyphens count for nothing. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{Pd}/gu, '');
}

/** Each with its marks. */
function lettersOf(word: string): Letters {
  return word.match(/[^]\p{M}*/gu) ?? [];
}

/** Tells whether one letter is another, or is in one word alone; `head` letters are the same at the beginning. */
function isSlip(shorter: Letters, longer: Letters, head: number): boolean {
  const tail = commonHead(shorter.slice(head).toReversed(), longer.slice(head).toReversed());
  const left = { shorter: shorter.length - head - tail, longer: longer.length - head - tail };
  if (left.longer !== 1) return false;
  // A vowel sign is a letter more, though it stands upon another.
  const isMore = left.shorter === 0 || longer[head]?.startsWith(shorter[head] ?? '') === true;
  return shorter.length >= (isMore ? shortest.moreLetters : shortest.otherLetter);
}

/** Tells whether an ending came, or one letter made room for one. */
function isInflected(shorter: Letters, longer: Letters, head: number): boolean {
  const isStem = head >= Math.max(shortestStem, shorter.length * leastStem);
  return isStem && shorter.length - head <= 1 && longer.length - head <= longestEnding;
}

/** Tells whether one word is the other without its accents; another accent may make another word, as tones do. */
function isAccented(one: string, other: string): boolean {
  const bare = (word: string): string =>
    word
      .normalize('NFD')
      .replace(/\p{sc=Inherited}/gu, '')
      .normalize('NFC');
  return bare(one) === other || bare(other) === one;
}

/** Tells whether words differ in letters that stand once or twice: accommodation. */
function isDoubled(one: string, other: string): boolean {
  const single = (word: string): string => word.replace(/(\p{L})\1/gu, '$1');
  return single(one) === single(other) && single(one).length >= shortest.otherLetter;
}

function commonHead(one: Letters, other: Letters): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** Tells whether two neighbouring letters changed places behind what is the same. */
function isSwapped(one: Letters, other: Letters, head: number): boolean {
  if (one.length !== other.length || one[head] !== other[head + 1] || one[head + 1] !== other[head]) return false;
  return commonHead(one.slice(head + 2), other.slice(head + 2)) === one.length - head - 2;
}

/** Takes for the same what was written in full: don’t, do not; we’ll, we will. */
export function withoutContractions(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  return pieces.flatMap((piece, at) => {
    const [last, next] = [pieces[at - 1], pieces[at + 1]];
    if (piece.kind === 'added' && last?.kind === 'removed' && isContracted(last.text, piece.text)) return [];
    const isWritten = piece.kind === 'removed' && next?.kind === 'added' && isContracted(piece.text, next.text);
    return [isWritten ? { kind: 'same', text: piece.text } : piece];
  });
}
