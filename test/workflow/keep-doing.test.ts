import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDoing } from '../../src/workflow/keep-doing.ts';

describe('work that is done again', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2031-06-03T01:00:00Z') }));
  afterEach(() => void vi.useRealTimers());

  /** Work that notes when it was done, and what can be made to change. */
  function started(next?: () => string | undefined) {
    const done: string[] = [];
    const stop = new AbortController();
    let change = (): void => undefined;
    let isWatched = false;
    let during: (() => void) | undefined;
    const ended = keepDoing(
      async () => {
        done.push(new Date().toISOString().slice(11, 23));
        during?.();
        during = undefined;
        return next?.();
      },
      {
        signal: stop.signal,
        onChange(changed) {
          isWatched = true;
          change = changed;
          return () => void (isWatched = false);
        },
      },
    );
    return {
      done,
      ended,
      change: () => change(),
      whileAtWork: (act: () => void) => void (during = act),
      stop: () => stop.abort(),
      isWatched: () => isWatched,
    };
  }

  it('begins at once, and again when nothing has changed for a moment', async () => {
    const work = started();
    await vi.advanceTimersByTimeAsync(1000);
    for (let at = 0; at < 20; at += 1) {
      work.change();
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(work.done).toEqual(['01:00:00.000']);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(work.done).toEqual(['01:00:00.000', '01:00:04.050']);
    work.stop();
    await work.ended;
    expect(work.isWatched()).toBe(false);
  });

  it('is done once more for what changes meanwhile', async () => {
    const work = started();
    work.whileAtWork(() => work.change());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(work.done.length).toBeLessThanOrEqual(2);
    work.whileAtWork(() => work.change());
    work.change();
    await vi.advanceTimersByTimeAsync(10_000);
    const count = work.done.length;
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(work.done.length).toBe(count);
    expect(count).toBeGreaterThanOrEqual(3);
    work.stop();
    await work.ended;
  });

  it('is done when the instant comes that it gave, however long that takes', async () => {
    const instants = ['2031-06-10T10:00:00+08:00', undefined];
    const work = started(() => instants.shift());
    await vi.advanceTimersByTimeAsync(7 * 24 * 3_600_000 + 3_599_000);
    expect(work.done).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(work.done.map((each) => each.slice(0, 8))).toEqual(['01:00:00', '02:00:00']);
    work.stop();
    await work.ended;
  });

  it('ends when it is stopped, also while it is at work', async () => {
    const work = started();
    work.stop();
    await work.ended;
    expect(work.done).toHaveLength(1);
  });
});
