import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/model/content.ts';
import { states, type State } from '../../src/model/unit.ts';
import type { Translation } from '../../src/model/translation.ts';
import { holdsOf } from '../../src/workflow/publishing/gate.ts';
import { translation, segment, unit } from '../check/make.ts';

const translated = (...given: readonly State[]): Translation =>
  translation(
    'ms',
    given.map((state, at) => unit(`u${at + 1}`, [segment('s1', `Source ${at + 1}`, `Sasaran ${at + 1}`, state)])),
  );

/** The order that XLIFF 2 gives them, as a test states it: what comes first is below what follows. */
const ladder: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

describe.each(ladder)('an edition that needs the state %s', (minimum) => {
  it.each(ladder)('is held back by a segment in the state %s only if that is below', (state) => {
    const holds = holdsOf(translated(state), [], minimum, new Set());
    expect(holds.map(({ kind }) => kind)).toEqual(ladder.indexOf(state) < ladder.indexOf(minimum) ? ['state'] : []);
  });
});

it('counts the segments below, and quotes the first', () => {
  expect(states).toEqual(ladder);
  const [hold] = holdsOf(translated('final', 'translated', 'reviewed', 'initial'), [], 'reviewed', new Set());
  expect(hold).toEqual({ kind: 'state', minimum: 'reviewed', segments: 2, units: ['u2', 'u4'], text: 'Source 2' });
});

it('says that nobody began where the only targets are the sources', () => {
  const copied = translation('ms', [
    unit('u1', [segment('s1', 'UNICEF', 'UNICEF', 'translated')]),
    { ...unit('u2', [{ kind: 'segment', id: 's1', source: contentOf('Source'), state: 'initial' }]) },
  ]);
  expect(holdsOf(copied, [], 'translated', new Set())).toEqual([{ kind: 'untranslated' }]);
});
