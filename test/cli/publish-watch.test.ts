import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';

const text = 'GENEVA, 4 March 2021\n\nA clinic opens\n\nThe clinic has 14 beds.\n';

/** Runs `publish --watch` and does one act after each publication that it tells of; the last is followed by the end. */
function watching(newsroom: ReturnType<typeof smallNewsroom>, acts: readonly (() => void)[], end = 'Editions: ') {
  const stop = new AbortController();
  const left = [...acts];
  let told = '';
  const next = (said: string): void => {
    told += said;
    if (!said.includes(end)) return;
    const act = left.shift();
    if (act === undefined) stop.abort();
    else act();
  };
  return newsroom
    .at({ stdout: next, stopped: () => stop.signal }, 'publish', '--watch')
    .then(({ code, stderr }) => ({ code, stderr, told }));
}

it('publishes what is written, what is added and what is removed, and ends when it is stopped', async () => {
  const newsroom = smallNewsroom(text, []);
  const page = (): string => newsroom.read('out/editions/en/news.html');
  const { code, stderr, told } = await watching(newsroom, [
    () => newsroom.edit('source/news.txt', '14 beds', '15 beds'),
    () => {
      expect(page()).toContain('15 beds');
      newsroom.write('source/school.txt', 'GENEVA, 5 March 2021\n\nA school opens\n\nThe school has 9 rooms.\n');
    },
    () => {
      expect(newsroom.read('out/editions/en/index.html')).toContain('A school opens');
      newsroom.remove('source/news.txt');
    },
  ]);
  expect(existsSync(join(newsroom.folder, 'out/editions/en/news.html'))).toBe(false);
  expect([code, stderr.includes('Watching source and locales')]).toEqual([0, true]);
  // Each is told once, and only what is new.
  expect(told.match(/school en: published/g)).toHaveLength(1);
  expect(told.match(/news en: published/g)).toHaveLength(2);
});

it('does not sign for what comes later, nor only look', async () => {
  const newsroom = smallNewsroom(text, []);
  for (const option of [['--check'], ['--sign-off', 'A', '--why', 'B'], ['--again', 'A', '--why', 'B']]) {
    const { code, stderr } = await newsroom.dragoman('publish', '--watch', ...option);
    expect([code, stderr]).toEqual([2, expect.stringContaining(option[0] ?? '')]);
  }
});
