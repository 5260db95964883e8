import { expect, it } from 'vitest';
import { nameWords } from '../../src/check/names/name-forms.ts';

/** The words of a text, with a star on those that may be names. */
const words = (text: string): readonly string[] =>
  nameWords(text).map(({ text: word, start, end, isName }) => {
    expect(text.slice(start, end)).toBe(word);
    return isName ? `${word}*` : word;
  });

it.each<[string, readonly string[]]>([
  ['Rosa met Mr O’Brien.', ['Rosa*', 'met', 'Mr*', 'O’Brien*']],
  ["Rosa's friends' house", ["Rosa's*", 'friends', 'house']],
  ['the ’90s', ['the', 's']],
  ["rock 'n' roll", ['rock', 'n', 'roll']],
  ['A WHO team', ['A', 'WHO', 'team']],
  ['McDonald eBay', ['McDonald*', 'eBay']],
  ['Ünal İpek', ['Ünal*', 'İpek*']],
  ['トヨタの工場', ['トヨタ*', 'の工場']],
  ['ア', ['ア']],
  ['コーヒーとア', ['コーヒー*', 'と', 'ア']],
  ['', []],
  ['12 + 3', []],
])('the words of %j are %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});
