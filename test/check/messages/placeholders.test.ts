import { expect, it } from 'vitest';
import { placeholders } from '../../../src/check/messages/placeholders.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import type { Content, Ph } from '../../../src/model/content.ts';
import { translation, unit } from '../make.ts';

const name = (id: string): Ph => ({ kind: 'ph', id, dataRef: 'd1' });
const count = (id: string): Ph => ({ kind: 'ph', id, dataRef: 'd2' });
const and: Content[number] = { kind: 'text', text: ' / ' };

function problems(source: Content, target: Content): unknown[] {
  const originalData = { d1: '{name}', d2: '{count}' };
  const whole = {
    ...unit('u1', [{ kind: 'segment', id: 's1', state: 'translated', source, target }]),
    originalData,
  };
  return runChecks(translation('ms', [whole]), { checks: [placeholders] }).map(({ evidence }) => evidence['problem']);
}

it('knows each of several equal placeholders again under the ids that a tool gave them', () => {
  expect(problems([name('1'), and, name('2')], [name('8'), and, name('9')])).toEqual([]);
  expect(problems([name('1'), and, name('2'), and, name('3')], [name('7'), and, name('8'), and, name('9')])).toEqual(
    [],
  );
});

it('counts how many of several equal placeholders are lost or added', () => {
  expect(problems([name('1'), and, name('2'), and, name('3')], [name('7')])).toEqual(['missing', 'missing']);
  expect(problems([name('1'), and, count('2')], [name('7')])).toEqual(['missing']);
  expect(problems([name('1')], [name('7'), and, name('8'), and, name('9')])).toEqual(['added', 'added']);
});
