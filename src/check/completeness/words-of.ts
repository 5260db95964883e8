export interface Word {
  readonly text: string;
  /** `symbol` is an acronym or a brand such as `UNICEF`, `COVID-19`, `iPhone`; `name` starts with a capital. */
  readonly kind: 'symbol' | 'name' | 'particle' | 'plain';
}

/** Words of more letters than this are not taken for the small words inside a name: de, van, bin, of. */
const longestParticle = 3;

/** What is longer is no word, and not worth trimming. */
const longestWord = 200;

const edges = /^[^\p{L}\p{N}@#{]+|[^\p{L}\p{N}}]+$/gu;

/** The words of a text that a translator would have to deal with: no numbers, addresses, handles or placeholders. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const piece of text.split(/\s+/u)) {
    if (isAddress(piece)) continue;
    for (const part of piece.split(/[/–—]/u)) {
      const word = part.length > longestWord ? part : part.replace(edges, '');
      if (/\p{L}/u.test(word) && !/^[@#{]/u.test(word)) words.push({ text: word, kind: kindOf(word) });
    }
  }
  const isName = words.some(({ kind }) => kind === 'name' || kind === 'symbol');
  return isName ? words : words.map((word) => (word.kind === 'particle' ? { ...word, kind: 'plain' } : word));
}

function isAddress(piece: string): boolean {
  if (piece.includes('@') || piece.includes('://')) return true;
  return (
    /^[(<[]?[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})*\.[a-z]{2,24}(?:[/?#]\S*)?[)>\],.;:]?$/iu.test(piece) &&
    !piece.endsWith('.')
  );
}

function kindOf(word: string): Word['kind'] {
  if (word.length > longestWord) return 'plain';
  if (/\p{Lu}\P{L}*\p{Lu}|\p{Ll}\p{Lu}|\p{L}\p{Nd}|\p{Nd}\p{L}/u.test(word)) return 'symbol';
  if (/^\p{Lu}/u.test(word)) return 'name';
  return /\p{Ll}/u.test(word) && [...word].length <= longestParticle ? 'particle' : 'plain';
}
