import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock, withLockNow } from '../../src/workspace/lock.ts';
import { emptyFolder } from '../newsroom.ts';

function lockIn(content?: string): string {
  const { folder } = emptyFolder();
  mkdirSync(join(folder, 'out'));
  if (content !== undefined) writeFileSync(join(folder, 'out/.lock'), content);
  return join(folder, 'out/.lock');
}

const work = (): Promise<string> => Promise.resolve('done');

describe('withLock', () => {
  it('lets one at a time work, and is released when the work fails', async () => {
    const path = join(emptyFolder().folder, 'out/.lock');
    await withLock(path, async () => {
      await expect(withLock(path, work)).rejects.toMatchObject({ code: 'newsroom-locked' });
      expect(() => withLockNow(path, () => 'done')).toThrow(expect.objectContaining({ code: 'newsroom-locked' }));
    });
    await expect(withLock(path, () => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
    expect(existsSync(path)).toBe(false);
  });

  it('waits for another one as long as it is told to', async () => {
    const path = lockIn();
    const order: string[] = [];
    let release = (): void => undefined;
    const first = withLock(path, () => new Promise<void>((resolve) => void (release = resolve)));
    const second = withLock(path, async () => void order.push('second'), 10_000);
    order.push('first');
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it.each([
    ['a process that has ended', JSON.stringify({ host: hostname(), pid: 999_999_999, started: 1 })],
    ['an earlier process of the same number', JSON.stringify({ host: hostname(), pid: process.pid, started: 1 })],
    ['an earlier process of another number', JSON.stringify({ host: hostname(), pid: process.ppid, started: 1 })],
    ['an earlier version', '999999999'],
    ['an earlier version, in a container', String(process.pid)],
    ['nobody, where the system crashed', ''],
    ['what is no lock', '{"pid"'],
    ['what is no lock either', 'null'],
  ])('takes over the lock of %s', async (_, content) => {
    const path = lockIn(content);
    expect(await withLock(path, work)).toBe('done');
    expect(existsSync(path)).toBe(false);
  });

  it('is taken over from a process that was killed while it took it over', async () => {
    const dead = JSON.stringify({ host: hostname(), pid: 999_999_999, started: 1 });
    const path = lockIn(dead);
    // The file of a process that takes a lock over is named after what the lock says.
    const claim = `${path}.${createHash('sha256').update(dead).digest('hex').slice(0, 12)}`;
    writeFileSync(claim, JSON.stringify({ host: hostname(), pid: 999_999_998, started: 1 }));
    expect(await withLock(path, async () => readdirSync(join(path, '..')))).toEqual(['.lock']);
  });

  it('is never taken from another machine, which it names', async () => {
    const path = lockIn(JSON.stringify({ host: 'elsewhere', pid: 1, started: 1 }));
    await expect(withLock(path, work)).rejects.toMatchObject({
      code: 'newsroom-locked-elsewhere',
      values: { host: 'elsewhere', pid: 1 },
    });
    expect(readFileSync(path, 'utf8')).toContain('elsewhere');
  });

  it('lets one of many take an abandoned lock over', async () => {
    const path = lockIn('999999999');
    let inside = 0;
    let most = 0;
    const enter = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await Promise.resolve();
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => withLock(path, enter, 10_000)));
    expect(most).toBe(1);
  });
});
