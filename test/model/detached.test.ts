import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { detachedText } from '../../src/model/detached.ts';
import fc from '../laws.ts';

/** In bytes, when all garbage is collected. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

it('a text that is kept of a large one keeps no more of it in memory', () => {
  const before = inUse();
  const kept = Array.from({ length: 200 }, (_, n) => detachedText(`${n} жителей `.repeat(5000).slice(700, 750)));
  expect(inUse() - before).toBeLessThan(2e6);
  expect(kept[7]).toHaveLength(50);
});

it('is the text that it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => detachedText(text) === text));
});
