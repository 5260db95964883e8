import { characterTest, withoutEnd } from '../../locale/characters.ts';

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
 * the park. With a mark between it is a longer one without a word that comes again: what is short is style (New York, New
 * York), and so is again and again; nor one that holds a turn of phrase with a word twice, and what joins it once more.
 * Linear in the length of the text.
 */
export function repeatedPhrase(text: string, idioms: readonly string[]): RepeatedPhrase | undefined {
  const words = spacedWords(text);
  for (const { first, last } of repetitionsOf(words, 2)) {
    if (!isPhrase(first)) continue;
    const found = phraseAt(text, first, last.start + last.bare.length);
    if (first.length > 2 || !holdsIdiom(text.slice(found.start, found.end), idioms)) return found;
  }
  return undefined;
}

const holdsIdiom = (twice: string, idioms: readonly string[]): boolean =>
  idioms.some((idiom) => twice.toLowerCase().includes(idiom.toLowerCase()));

/** Whether words or a phrase stand twice in a row, whatever parts them: thank you, thank you. */
export function saysTwice(text: string): boolean {
  for (const { first } of repetitionsOf(spacedWords(text), 1))
    if (first.some(({ bare }) => /\p{L}/u.test(bare))) return true;
  return false;
}

/** A phrase that stands twice, and the last word of its second time. */
interface Repetition {
  readonly first: readonly Word[];
  readonly last: Word;
}

function* repetitionsOf(words: readonly Word[], fewestWords: number): Generator<Repetition> {
  for (let size = fewestWords; size <= mostWords && 2 * size <= words.length; size++) {
    let run = 0;
    for (let at = 0; at + size < words.length; at++) {
      run = words[at]?.bare === words[at + size]?.bare ? run + 1 : 0;
      const last = words[at + size];
      if (run >= size && last) yield { first: words.slice(at - size + 1, at + 1), last };
    }
  }
}

interface Word {
  /** In lower case, without the marks after it. */
  readonly bare: string;
  readonly start: number;
  /** A mark follows it. */
  readonly marked: boolean;
}

const isMark = characterTest((character) => /[\p{P}\p{S}]/u.test(character));
const withoutMarks = (text: string): string => withoutEnd(text, isMark);

/** More words than a sentence has are no phrase’s. */
const mostLookedAt = 2000;

function spacedWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: written, index: start } of text.matchAll(/[^\s]+/gu)) {
    const bare = withoutMarks(written).toLowerCase();
    words.push({ bare, start, marked: bare.length < written.length });
    if (words.length === mostLookedAt) break;
  }
  return words;
}

/** How many words and letters a phrase has that is a slip although a mark parts it from the same one. */
const fewestBeforeMark = { words: 3, letters: 12 };

/** Words with letters, not one word all the time, and none with a mark after it but in a long one: there within, or at its end. */
function isPhrase(words: readonly Word[]): boolean {
  if (words.every(({ bare }) => bare === words[0]?.bare)) return false;
  const [ends, within] = [words.at(-1)?.marked === true, words.slice(0, -1).some(({ marked }) => marked)];
  if ((ends && within) || ((ends || within) && !isLong(words))) return false;
  return words.some(({ bare }) => /\p{L}{2}|[^\p{ASCII}\P{L}]/u.test(bare));
}

function isLong(words: readonly Word[]): boolean {
  if (words.length < fewestBeforeMark.words || new Set(words.map(({ bare }) => bare)).size < words.length) return false;
  return (
    words.every(({ bare }) => bare !== '') &&
    lettersOf(words.map(({ bare }) => bare).join('')) >= fewestBeforeMark.letters
  );
}

const lettersOf = (text: string): number => text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;

function phraseAt(text: string, words: readonly Word[], end: number): RepeatedPhrase {
  const [first, last] = [words[0], words.at(-1)];
  const start = first?.start ?? 0;
  return { phrase: text.slice(start, (last?.start ?? start) + (last?.bare.length ?? 0)), start, end };
}

/** What makes letters of a script without spaces a phrase. */
export interface StretchLengths {
  /** Shorter ones are grammar, if they don’t stand four times: 研究研究. */
  readonly shortest: number;
  readonly longest: number;
  /** With a mark within, shorter ones are style. */
  readonly marked: number;
}

/** Shorter words may stand as often as somebody likes: 哈哈哈哈. */
const shortestOfMany = 2;
/** So often nobody says a word that is no sound. */
const many = 4;

/** Finds the first stretch of letters that stands twice in a row in a script that parts no words: 在公园里在公园里. */
export function repeatedStretch(text: string, lengths: StretchLengths): RepeatedPhrase | undefined {
  for (let size = shortestOfMany; size <= lengths.longest && 2 * size <= text.length; size++) {
    const enough = size < lengths.shortest ? (many - 1) * size : size;
    let run = 0;
    for (let at = 0; at + size < text.length; at++) {
      run = text.charCodeAt(at) === text.charCodeAt(at + size) ? run + 1 : 0;
      // What follows are the same letters, begun one later: two of them, as the first may begin with half a character.
      if (run < enough || run > enough + 1) continue;
      const start = at - enough + 1;
      const phrase = text.slice(start, start + size);
      // In 好，好，好，that what parts the words stands within them is chance.
      const isFirst = run === enough;
      if (isStretch(phrase) ? enough === size || !isSound(phrase) : isFirst && isMarkedStretch(phrase, lengths.marked))
        return { phrase, start, end: start + enough + size };
    }
  }
  return undefined;
}

/** Letters and figures with one of a script without spaces, and neither one syllable again and again nor a short sound: ドンドン, ブルン. */
const isStretch = (phrase: string): boolean =>
  /^[\p{L}\p{M}\p{N}ー]+$/u.test(phrase) && unspaced.test(phrase) && !shortSound.test(phrase) && !isPeriodic(phrase);

const shortSound = /^[\p{Script=Katakana}ー]{1,4}$/u;

const isSound = (phrase: string): boolean => /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(phrase);

function isMarkedStretch(phrase: string, fewest: number): boolean {
  const isWithin = /^[\p{L}\p{N}].*[\p{L}\p{M}\p{N}]$/u.test(phrase) && unspaced.test(phrase);
  return isWithin && lettersOf(phrase) >= fewest && !isPeriodic(phrase);
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Tells whether text is made of a shorter one, repeated. */
const isPeriodic = (text: string): boolean => (text + text).indexOf(text, 1) < text.length;

/** A sentence with what ends it; in scripts without spaces a clause too, as spaces and commas end those. */
const sentences = {
  spaced: /[^.!?…؟۔।։።]+[.!?…؟۔।։።]*/gu,
  unspaced: /[^.!?…。！？၊။។，、\s]+[.!?…。！？၊။។，、\s]*/gu,
};

/** How many letters a sentence has at least that nobody says twice without meaning to: not “Ja. Ja.” or 很好，很好。 */
const fewestOfSentence = { spaced: 8, han: 6, other: 12 };

/** Finds the first sentence that stands twice, one time right after the other. */
export function repeatedSentence(text: string, script: keyof typeof fewestOfSentence): RepeatedPhrase | undefined {
  const pattern = script === 'spaced' ? sentences.spaced : sentences.unspaced;
  let last = { bare: '', start: 0, phrase: '' };
  for (const { 0: written, index } of text.matchAll(pattern)) {
    const phrase = written.trim();
    const start = index + written.indexOf(phrase);
    const bare = withoutMarks(phrase).toLowerCase();
    const isSentence = script === 'spaced' || unspaced.test(bare);
    if (isSentence && bare === last.bare && lettersOf(bare) >= fewestOfSentence[script])
      return { phrase: last.phrase, start: last.start, end: start + phrase.length };
    last = { bare, start, phrase };
  }
  return undefined;
}
