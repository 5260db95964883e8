import { expect, it } from 'vitest';
import { Phrases } from '../../src/facts/words/phrases.ts';

/** What is found of some spellings in a text. */
const found = (text: string, spellings: readonly string[], proclitics = ''): readonly string[] =>
  new Phrases(
    spellings.map((spelling) => [spelling, spelling] as const),
    proclitics,
  )
    .find(text)
    .map(({ start, end, sense }) => `${text.slice(start, end)} (${sense})`);

it.each<[what: string, text: string, spellings: readonly string[], expected: readonly string[]]>([
  ['a word, in whatever case', 'Not here, noT there, notes', ['not'], ['Not (not)', 'noT (not)']],
  ['the longest of several', 'no one, no', ['no', 'no one'], ['no one (no one)', 'no (no)']],
  ['the beginning of a word', 'unopened and open', ['un*'], ['unopened (un*)']],
  ['the end of a word, which is not all of it', 'açılmadı, madı', ['*madı'], ['açılmadı (*madı)']],
  ['what is inside of a word', 'açılmıyor, mıyor', ['*mıy*'], ['açılmıyor (*mıy*)']],
  ['both ends of a word', 'mafuna, funa, maa', ['ma*a'], ['mafuna (ma*a)', 'maa (ma*a)']],
  ['a word in a script without spaces', '我不来', ['不'], ['不 (不)']],
])('finds %s', (_what, text, spellings, expected) => {
  expect(found(text, spellings)).toEqual(expected);
});

it('finds a word behind a letter that is one of its own', () => {
  expect(found('ולא לא בלא', ['לא'], 'ו')).toEqual(['לא (לא)', 'לא (לא)']);
});
