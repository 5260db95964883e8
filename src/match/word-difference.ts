import { diffArrays } from 'diff';
import { spacedWord, unspacedCharacters } from '../locale/scripts.ts';

/** A run of a text that an edit left, took away or put in. */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What an edit did to a text, word by word; in scripts without spaces, character by character. */
export interface WordDifference {
  /** In the order of reading; of a replacement the removed words come first. */
  readonly pieces: readonly DifferencePiece[];
  /**
   * From 0 to 100, rounded down: the words in common, of the longer text’s. Translation memories count so: an edit
   * distance in tokens. Texts that differ in white space or punctuation alone have 99.
   */
  readonly likeness: number;
}

/** Longer texts differ as wholes: comparing them word by word would take quadratic time. */
const MOST_TOKENS = 4000;

/** Compares two wordings of a text. The pieces that are not `added` join to `before`, those not `removed` to `now`. */
export function wordDifference(before: string, now: string): WordDifference {
  if (before === now) return { pieces: before === '' ? [] : [{ kind: 'same', text: before }], likeness: 100 };
  const old = tokensOf(before);
  const young = tokensOf(now);
  if (old.length + young.length > MOST_TOKENS) return { pieces: replaced(before, now), likeness: 0 };
  const runs = diffArrays(old, young);
  const pieces = runs.map(({ added, removed, value }): DifferencePiece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
  return { pieces: joined(pieces), likeness: likenessOf(pieces) };
}

/** Words that were replaced in a row are read as one replacement, with the spaces between them. */
function joined(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  const result: DifferencePiece[] = [];
  let [removed, added] = ['', ''];
  const settle = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const isGap = kind === 'same' && text.trim() === '' && removed !== '' && added !== '' && at + 1 < pieces.length;
    if (kind === 'same' && !isGap) {
      settle();
      result.push({ kind, text });
    }
    if (kind === 'removed' || isGap) removed += text;
    if (kind === 'added' || isGap) added += text;
  }
  settle();
  return result;
}

function replaced(before: string, now: string): readonly DifferencePiece[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: now },
  ];
}

/** What may stand between the digits of one number, date or time: UAX #29, MidNum and MidNumLet, and what groups digits. */
const amidDigits = String.raw`[.,:;/'’·٫٬⁄\u00a0\u2009\u202f-]`;
/** Three digits behind a plain space, which are a group where the digits before are no more than three. */
const spacedGroups = String.raw`(?<!\p{Nd})\p{Nd}{1,3}(?: \p{Nd}{3}(?!\p{Nd}))+`;
const before = String.raw`(?:\p{Lu}{0,3}\p{Sc}[\u00a0\u202f]?)?(?:(?<![\p{L}\p{N}\p{Pd}])[+−-])?`;
const behind = String.raw`(?:[ \u00a0\u202f]?(?:[%‰٪﹪％]|\p{Sc}(?!\p{N})))?`;

/** A number as a whole, with its sign, its currency and its per cent: a part of it says nothing. */
const NUMBER = `${before}(?:${spacedGroups}|\\p{N}+)(?:${amidDigits}\\p{N}+)*${behind}`;

/** A word that begins with digits: `3rd`, `5-year`. */
const NUMBERED = String.raw`\p{N}(?:[\p{N}\p{M}]|['’.,-](?=\p{N}))*['’.,-]?(?=\p{L})${spacedWord}`;

const TOKEN = new RegExp(`[${unspacedCharacters}]\\p{M}*|${NUMBERED}|${NUMBER}|${spacedWord}|\\s+|[^]`, 'gu');

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

const WORD = /[\p{L}\p{N}]/u;

function likenessOf(pieces: readonly DifferencePiece[]): number {
  const counts = { same: 0, removed: 0, added: 0 };
  for (const { kind, text } of pieces) for (const token of tokensOf(text)) if (WORD.test(token)) counts[kind] += 1;
  const longer = counts.same + Math.max(counts.removed, counts.added);
  return longer === 0 ? 0 : Math.min(99, Math.floor((100 * counts.same) / longer));
}
