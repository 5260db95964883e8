import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../src/workspace/lock.ts';
import { emptyFolder } from '../newsroom.ts';

describe('withLock', () => {
  it('lets one at a time work, and is released when the work fails', async () => {
    const path = join(emptyFolder().folder, 'out/.lock');
    await withLock(path, async () => {
      await expect(withLock(path, () => Promise.resolve())).rejects.toMatchObject({ code: 'newsroom-locked' });
    });
    await expect(withLock(path, () => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
    expect(existsSync(path)).toBe(false);
  });

  it('takes over a lock whose owner has ended', async () => {
    const newsroom = emptyFolder();
    newsroom.write('out/.lock', '999999999');
    expect(await withLock(join(newsroom.folder, 'out/.lock'), () => Promise.resolve('done'))).toBe('done');
  });
});
