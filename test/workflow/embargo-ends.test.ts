import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/model/content.ts';
import type { State, Unit } from '../../src/model/unit.ts';
import { freeSince } from '../../src/workflow/publishing/free-since.ts';
import type { Hold } from '../../src/workflow/publishing/gate.ts';
import { nextEmbargo } from '../../src/workflow/publishing/next-embargo.ts';
import { firstOpen, stepFor } from '../../src/workflow/publishing/next-step.ts';
import type { LoadedRelease } from '../../src/workflow/release/load-release.ts';

const until = (end: string): Hold => ({ kind: 'embargo', until: end });
const unclear = (latest?: string): Hold =>
  ({ kind: 'embargo-unclear', text: 'Embargo', ...(latest && { latest }) }) as Hold;
const unread: Hold = { kind: 'embargo-unread', text: 'x' };

describe('the embargo that ends first', () => {
  it.each<[string, readonly (readonly Hold[])[], string | undefined]>([
    ['none of none', [[], []], undefined],
    ['none where no end is known', [[unclear()], [unread]], undefined],
    ['the only one', [[], [until('2030-01-02T00:00:00Z')]], 'r1 2030-01-02T00:00:00Z'],
    [
      'by the instant, not by the text',
      [[until('2030-01-01T23:00:00Z')], [until('2030-01-02T06:00:00+08:00')]],
      'r1 2030-01-02T06:00:00+08:00',
    ],
    [
      'also of one that is not clear',
      [[until('2030-01-02T00:00:00Z')], [unclear('2030-01-01T00:00:00Z')]],
      'r1 2030-01-01T00:00:00Z',
    ],
  ])('is %s', (_what, holds, expected) => {
    const end = nextEmbargo(holds.map((all, at) => ({ release: `r${at}`, holds: all })));
    expect(end && `${end.release} ${end.until}`).toBe(expected);
  });
});

it('an embargo asks to wait, one that is not clear to be settled, and one that is not read for nothing here', () => {
  expect(stepFor(until('2030-01-02T00:00:00Z'))).toEqual({ do: 'wait', until: '2030-01-02T00:00:00Z' });
  expect(stepFor(unclear())).toEqual({ do: 'settle-embargo', text: 'Embargo' });
  expect(stepFor(unread)).toBeUndefined();
});

it('the first sentence that nobody has translated is named by its beginning', () => {
  const unit = (...segments: readonly (readonly [string, State])[]): Unit => ({
    id: 'u',
    parts: segments.map(([source, state], at) => ({ kind: 'segment', id: `s${at}`, source: contentOf(source), state })),
    originalData: {},
    notes: [],
    translate: true,
    canResegment: true,
  });
  expect(firstOpen({ units: [unit(['One.', 'final'], ['Two.', 'initial']), unit(['Three.', 'initial'])] })).toBe(
    'Two.',
  );
  expect(firstOpen({ units: [unit(['One.', 'translated'])] })).toBeUndefined();
});

describe('an instant from which on no embargo holds', () => {
  const now = new Date('2030-01-02T00:00:00Z');
  const since = (embargo: string | undefined, ...latest: readonly (string | undefined)[]): string | undefined =>
    freeSince(
      {
        release: { meta: { embargo } },
        document: { embargo: latest.map((end) => ({ text: 'x', latest: end })) },
      } as unknown as LoadedRelease,
      now,
    );

  it.each<[string, string | undefined, readonly (string | undefined)[], string | undefined]>([
    ['the beginning of time where there is none', undefined, [], ''],
    ['the beginning of time where the metadata say so', 'none', ['2031-01-01T00:00:00Z'], ''],
    ['now where it has ended', '2030-01-01T00:00:00Z', [], now.toISOString()],
    ['now where it ends at this instant', '2030-01-02T00:00:00Z', [], now.toISOString()],
    ['not yet', '2030-01-02T00:00:01Z', [], undefined],
    [
      'now where the metadata say that it has ended, whatever the text says',
      '2030-01-01T00:00:00Z',
      ['2031-01-01T00:00:00Z'],
      now.toISOString(),
    ],
    [
      'now where all in the text have ended',
      undefined,
      ['2030-01-01T00:00:00Z', '2029-01-01T00:00:00Z'],
      now.toISOString(),
    ],
    ['not yet where one in the text has not', undefined, ['2030-01-01T00:00:00Z', '2031-01-01T00:00:00Z'], undefined],
    ['not yet where one in the text has no end', undefined, [undefined], undefined],
  ])('is %s', (_what, embargo, latest, expected) => {
    expect(since(embargo, ...latest)).toBe(expected);
  });
});
