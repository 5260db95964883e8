/** Words that stand twice, one time right after the other. */
export interface RepeatedPhrase {
  readonly phrase: string;
  /** UTF-16 offsets of both together. */
  readonly start: number;
  readonly end: number;
}

/** How many words a phrase may have. */
const mostWords = 8;

/**
 * Finds the first phrase of two words and more that stands twice in a row with nothing but spaces between: in the park in
 * the park. What a mark parts is style: New York, New York. Linear in the length of the text.
 */
export function repeatedPhrase(text: string): RepeatedPhrase | undefined {
  const words = spacedWords(text);
  for (let size = 2; size <= mostWords && 2 * size <= words.length; size++) {
    let run = 0;
    for (let at = 0; at + size < words.length; at++) {
      run = words[at]?.bare === words[at + size]?.bare ? run + 1 : 0;
      if (run < size) continue;
      const first = words.slice(at - size + 1, at + 1);
      const last = words[at + size];
      if (last && isPhrase(first)) return phraseAt(text, first, last.start + last.bare.length);
    }
  }
  return undefined;
}

interface Word {
  /** In lower case, without the marks after it. */
  readonly bare: string;
  readonly start: number;
  /** A mark follows it. */
  readonly marked: boolean;
}

/** More words than a sentence has are no phrase’s. */
const mostLookedAt = 2000;

function spacedWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: written, index: start } of text.matchAll(/[^\s]+/gu)) {
    const bare = written.replace(/[\p{P}\p{S}]+$/u, '').toLowerCase();
    words.push({ bare, start, marked: bare.length < written.length });
    if (words.length === mostLookedAt) break;
  }
  return words;
}

/** Words with letters, not one word all the time, and none with a mark after it. */
function isPhrase(words: readonly Word[]): boolean {
  if (words.some(({ marked }) => marked) || words.every(({ bare }) => bare === words[0]?.bare)) return false;
  return words.some(({ bare }) => /\p{L}{2}|[^\p{ASCII}\P{L}]/u.test(bare));
}

function phraseAt(text: string, words: readonly Word[], end: number): RepeatedPhrase {
  const [first, last] = [words[0], words.at(-1)];
  const start = first?.start ?? 0;
  return { phrase: text.slice(start, (last?.start ?? start) + (last?.bare.length ?? 0)), start, end };
}

/** How many letters a phrase may have in a script without spaces. */
const mostLetters = 30;

/**
 * Finds the first stretch of letters that stands twice in a row in a script that parts no words: 在公园里在公园里. Shorter
 * ones are grammar: 研究研究.
 */
export function repeatedStretch(text: string, shortest: number): RepeatedPhrase | undefined {
  for (let size = shortest; size <= mostLetters && 2 * size <= text.length; size++) {
    let run = 0;
    for (let at = 0; at + size < text.length; at++) {
      run = text.charCodeAt(at) === text.charCodeAt(at + size) ? run + 1 : 0;
      if (run < size) continue;
      const start = at - size + 1;
      const phrase = text.slice(start, at + 1);
      if (isStretch(phrase)) return { phrase, start, end: start + 2 * size };
    }
  }
  return undefined;
}

/** Letters and figures with one of a script without spaces, and not one syllable again and again: ドンドン. */
const isStretch = (phrase: string): boolean =>
  /^[\p{L}\p{M}\p{N}ー]+$/u.test(phrase) && unspaced.test(phrase) && !isPeriodic(phrase);

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Tells whether text is made of a shorter one, repeated. */
const isPeriodic = (text: string): boolean => (text + text).indexOf(text, 1) < text.length;
