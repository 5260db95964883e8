import { expect, test } from 'vitest';
import { findingsOf } from './findings-of.ts';

const club =
  'The club from the old harbour, which had come with ten players and which nobody had given a chance before the day began, ';

test.each([
  ['de', 'The club lost the final.', 'Der Klub gewann das Finale.', ['warning opposite s9 lost 9 gewann']],
  ['nl', 'The club won the final.', 'De club verloor de finale.', ['warning opposite s9 won 8 verloor']],
  ['de', `${club}lost to its neighbours.`, 'Der Nachbar gewann gegen den Klub vom alten Hafen.', []],
])('who loses to whom wins: in %s it is told of a short sentence alone: %s', (locale, source, target, found) => {
  expect(findingsOf('opposites', locale, source, target)).toEqual(found);
});
