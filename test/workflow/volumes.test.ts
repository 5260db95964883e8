import { expect, it } from 'vitest';
import { plusVolumes, sumOf, volumesOf, type MeasuredSegment } from '../../src/workflow/release/volume.ts';

const segment = (text: string, state: MeasuredSegment['state'] = 'none'): MeasuredSegment => ({ text, state });
const none = { segments: 0, words: 0, characters: 0 };

it('text is counted by what is to be done with it, a text that came before as repeated', () => {
  const seen = new Set<string>();
  const volumes = volumesOf(
    [
      segment('One day.'),
      segment('One day.'),
      segment('Two.', 'done'),
      segment('Two.'),
      segment('One day.', 'edited'),
      segment('Six.', 'draft'),
    ],
    seen,
  );
  expect(volumes).toEqual({
    new: { segments: 1, words: 2, characters: 7 },
    repeated: { segments: 2, words: 3, characters: 11 },
    edited: { segments: 1, words: 2, characters: 7 },
    draft: { segments: 1, words: 1, characters: 4 },
    done: { segments: 1, words: 1, characters: 4 },
  });
  expect([...seen]).toEqual(['One day.', 'Two.', 'Six.']);
  expect(volumesOf([segment('Six.')], seen)).toMatchObject({ new: none, repeated: { segments: 1 } });
});

it('volumes are added kind by kind, and to one sum', () => {
  const one = volumesOf([segment('One day.'), segment('Two.', 'done')], new Set());
  const both = plusVolumes(one, one);
  expect(both).toMatchObject({ new: { segments: 2, words: 4, characters: 14 }, repeated: none, done: { segments: 2 } });
  expect(sumOf(both)).toEqual({ segments: 4, words: 6, characters: 22 });
  expect(sumOf(volumesOf([], new Set()))).toEqual(none);
});
