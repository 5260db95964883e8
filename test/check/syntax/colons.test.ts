import { expect, it } from 'vitest';
import { readColon } from '../../../src/check/syntax/read-braces.ts';

/** The code that begins at the colon of a text. */
const read = (text: string): string | undefined => readColon(text, text.indexOf(':'))?.text;

it.each([
  [':name', ':name'],
  ['Hello :name', ':name'],
  ['Hello (:name)', ':name'],
  ['“:name”', ':name'],
  ['«:name»', ':name'],
  ["':name'", ':name'],
  ['Hello:name', undefined],
  ['5:name', undefined],
  ['https://name', undefined],
  ['Hello : name', undefined],
  ['Hello :a', undefined],
])('a name behind a colon is a code where nothing stands before it: %j', (text, expected) => {
  expect(read(text)).toBe(expected);
});
