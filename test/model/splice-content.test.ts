import { describe, expect, it } from 'vitest';
import { contentOf, type Content } from '../../src/model/content.ts';
import { spliceContent } from '../../src/model/splice-content.ts';

const bold: Content = [
  { kind: 'text', text: 'Has ' },
  { kind: 'sc', id: '1' },
  { kind: 'text', text: '14 beds' },
  { kind: 'ec', startRef: '1' },
  { kind: 'text', text: ' and 3.' },
];
const shown = (content: Content | undefined): string | undefined =>
  content?.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind)).join('|');

describe('changes in the text of content', () => {
  it.each([
    ['none', [], 'Has |sc|14 beds|ec| and 3.'],
    ['behind a code', [{ start: 4, end: 6, text: '15' }], 'Has |sc|15 beds|ec| and 3.'],
    ['before a code', [{ start: 7, end: 11, text: 'cots' }], 'Has |sc|14 cots|ec| and 3.'],
    [
      'several',
      [
        { start: 0, end: 3, text: 'Had' },
        { start: 4, end: 6, text: '15' },
        { start: 7, end: 8, text: '' },
        { start: 16, end: 17, text: '40' },
      ],
      'Had |sc|15 eds|ec| and 40.',
    ],
    ['an insertion', [{ start: 18, end: 18, text: ' Yes' }], 'Has |sc|14 beds|ec| and 3. Yes'],
    ['across a code', [{ start: 3, end: 6, text: ' 15' }], undefined],
    ['beyond the text', [{ start: 18, end: 19, text: '' }], undefined],
  ])('leave its codes where they are: %s', (_what, changes, expected) => {
    expect(shown(spliceContent(bold, changes))).toBe(expected);
  });

  it('are those of its text where there is no code', () => {
    expect(spliceContent(contentOf('14 beds'), [{ start: 0, end: 2, text: '15' }])).toEqual(contentOf('15 beds'));
  });
});
