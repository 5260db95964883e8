import { expect, it } from 'vitest';
import { contentOf, type Content } from '../../src/model/content.ts';
import { codesIn, evidenceOf, type Row } from '../../src/workflow/returns/target-evidence.ts';

const locales = { source: 'en', target: 'ms' };
const row = (source: string | Content, target: string | Content, originalData: Row['originalData'] = {}): Row => ({
  source: typeof source === 'string' ? contentOf(source) : source,
  target: typeof target === 'string' ? contentOf(target) : target,
  originalData,
});
const speaks = (source: string | Content, target: string | Content, data: Row['originalData'] = {}): number =>
  evidenceOf([row(source, target, data)], locales)(0, 0);
const code = (id: string, dataRef: string): Content[number] => ({ kind: 'ph', id, dataRef });

it.each<[string, string | Content, string | Content, number]>([
  ['nothing', 'They came.', 'Mereka datang.', 0],
  ['words that are no evidence', 'One came first.', 'Mereka datang.', 0],
  ['the same figure', '53 came.', '53 datang.', 1],
  ['another figure', '53 came.', '12 datang.', -1],
  ['a figure on one side', '53 came.', 'Mereka datang.', -1],
  ['half of the figures', '53 and 12 came.', '53 dan 40 datang.', 0],
  ['a name on both sides', 'We met Maria there.', 'Kami jumpa Maria di sana.', 1],
  [
    'a name that is nowhere on the other side, which may be translated',
    'We met Maria there.',
    'Kami jumpa dia di sana.',
    0,
  ],
  ['a capital at the start, which is no name', 'Maria came.', 'Maria datang.', 0],
  ['the same code', [code('1', 'd1')], [code('2', 'd1')], 1],
  ['another code', [code('1', 'd1')], [code('2', 'd2')], -1],
  ['one code of two', [code('1', 'd1'), code('2', 'd1')], [code('1', 'd1')], 1 / 3],
])('a target speaks for itself by what it keeps: %s', (_what, source, target, expected) => {
  expect(speaks(source, target, { d1: '<br/>', d2: '<hr/>' })).toBeCloseTo(expected, 10);
});

it('each sentence is compared with each target, names by all that the file has', () => {
  const evidence = evidenceOf(
    [row('We met Maria there.', 'Kami jumpa Anna.'), row('We met Anna there.', 'Kami jumpa Maria.')],
    locales,
  );
  expect([evidence(0, 0), evidence(0, 1), evidence(1, 0), evidence(1, 1)]).toEqual([-1, 1, 1, -1]);
});

it('codes are told by their native form, else by what stands for them, and ends not at all', () => {
  const content: Content = [
    code('1', 'd1'),
    { kind: 'sc', id: '2', dataRef: 'gone', equiv: '<b>', disp: 'bold' },
    { kind: 'ec', startRef: '2', equiv: '</b>' },
    { kind: 'ph', id: '3', disp: '53' },
    { kind: 'ph', id: '4' },
    { kind: 'text', text: 'x' },
  ];
  expect(codesIn(content, { d1: '<br/>' })).toEqual(['<br/>', '<b>', '53']);
});
