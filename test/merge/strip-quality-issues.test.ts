import { expect, it } from 'vitest';
import { stripQualityIssues } from '../../src/merge/strip-quality-issues.ts';
import type { Content } from '../../src/model/content.ts';
import type { Unit } from '../../src/model/unit.ts';
import { unitOf } from './units.ts';

const marked = (id: string, type: string): Content => [
  { kind: 'sm', id, type },
  { kind: 'text', text: 'Satu' },
  { kind: 'em', startRef: id },
];

function unitWith(source: Content, target: Content): Unit {
  return { ...unitOf('u1'), parts: [{ kind: 'segment', id: 's1', state: 'translated', source, target }] };
}

it('takes marks of ITS data from source and target', () => {
  const plain: Content = [{ kind: 'text', text: 'Satu' }];
  expect(stripQualityIssues(unitWith(marked('m1', 'its:generic'), marked('m2', 'its:generic'))).parts).toEqual(
    unitWith(plain, plain).parts,
  );
});

it('keeps the marks of terms and comments', () => {
  const unit = unitWith(marked('m1', 'term'), [...marked('m2', 'comment'), ...marked('m3', 'term')]);
  expect(stripQualityIssues(unit)).toEqual(unit);
});

it('takes our notes and the issues that its marks pointed to, and keeps everything of others', () => {
  const theirs = { text: 'A name.', category: 'comment' };
  const unit: Unit = {
    ...unitWith([], []),
    notes: [{ text: 'A figure differs.', category: 'dragoman' }, theirs],
    extensions: ['<its:locQualityIssues xml:id="q1"/>', '<locQualityIssues>…</locQualityIssues>', '<x:other/>'],
  };
  expect(stripQualityIssues(unit)).toMatchObject({ notes: [theirs], extensions: ['<x:other/>'] });
  const bare = stripQualityIssues({ ...unit, extensions: ['<its:locQualityIssues xml:id="q1"/>'] });
  expect(bare).not.toHaveProperty('extensions');
});

it('takes only the ends of its marks, and adds no target to a part without one', () => {
  const nested: Content = [
    { kind: 'sm', id: 'm1', type: 'term' },
    ...marked('m2', 'its:generic'),
    { kind: 'em', startRef: 'm1' },
  ];
  const { parts } = stripQualityIssues({
    ...unitOf('u1'),
    parts: [{ kind: 'segment', id: 's1', state: 'initial', source: nested }],
  });
  expect(parts).toEqual([{ kind: 'segment', id: 's1', state: 'initial', source: marked('m1', 'term') }]);
});
