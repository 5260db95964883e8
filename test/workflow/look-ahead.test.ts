import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { exportTranslations } from '../../src/workflow/export.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { composerOf } from '../../src/workflow/publishing/compose-edition.ts';
import type { FoundAhead } from '../../src/workflow/publishing/ahead-thread.ts';
import { lookAhead } from '../../src/workflow/publishing/look-ahead.ts';
import { loadRelease } from '../../src/workflow/release/load-release.ts';
import { sourcesOf } from '../../src/workflow/newsroom/sources.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const releases = ['one', 'two', 'three'];

/** Has a thread run this program, which gets `post` and what a helping thread is given. */
function helping(newsroom: TestNewsroom, program: string, adopt: (found: FoundAhead) => void, context: Context) {
  newsroom.write(
    'thread.mjs',
    `import { parentPort, workerData } from 'node:worker_threads';
    const { claims, releases } = workerData;
    const take = (at) => Atomics.compareExchange(claims, at, 0, 2) === 0;
    const post = (at) => parentPort.postMessage({ at, found: [{ release: releases[at], locale: 'ms', of: '', findings: [] }] });
    ${program}`,
  );
  const code = pathToFileURL(join(newsroom.folder, 'thread.mjs'));
  return lookAhead(context, releases, adopt, { code, least: 1 });
}

const newsroomOfOne = (): TestNewsroom => smallNewsroom('A clinic opens\n\nThe clinic has 14 beds.\n');

describe('another thread that looks ahead', () => {
  it('is waited for where it has taken a release, and not where it has not', async () => {
    const newsroom = newsroomOfOne();
    const context = await openContext(newsroom.folder);
    const adopt = vi.fn<(found: FoundAhead) => void>();
    const program = `
      if (take(2)) post(2);
      if (take(1)) { while (Atomics.load(claims, 0) !== 1) await new Promise((go) => setTimeout(go, 5)); post(1); }`;
    const ahead = helping(newsroom, program, adopt, context);
    await vi.waitFor(() => expect(adopt).toHaveBeenCalledTimes(1), { timeout: 10_000, interval: 5 });
    await ahead.reach('one');
    await ahead.reach('two');
    expect(adopt.mock.calls.map(([{ release }]) => release)).toEqual(['three', 'two']);
    await ahead.reach('three');
    await ahead.end();
  });

  it('is not waited for when it is no more', async () => {
    const newsroom = newsroomOfOne();
    const context = await openContext(newsroom.folder);
    const adopt = vi.fn<(found: FoundAhead) => void>();
    const program = `take(2); take(1); post(2); throw new Error('no memory is left')`;
    const ahead = helping(newsroom, program, adopt, context);
    await vi.waitFor(() => expect(adopt).toHaveBeenCalledTimes(1), { timeout: 10_000, interval: 5 });
    await ahead.reach('two');
    expect(adopt).toHaveBeenCalledTimes(1);
    await ahead.end();
  });

  it('is not there where somebody added checks, which it can’t be given', async () => {
    const newsroom = newsroomOfOne();
    const context = await openContext(newsroom.folder, { checks: [] });
    const adopt = vi.fn<(found: FoundAhead) => void>();
    const ahead = helping(newsroom, 'for (const at of [2, 1, 0]) if (take(at)) post(at);', adopt, context);
    for (const release of releases) await ahead.reach(release);
    expect(adopt).not.toHaveBeenCalled();
    await ahead.end();
  });
});

const code = new URL('../../dist/workflow/publishing/ahead-thread.js', import.meta.url);

describe.skipIf(!existsSync(fileURLToPath(code)))('the program of such a thread, as it is built', () => {
  it('finds what is found without it', { timeout: 60_000 }, async () => {
    const newsroom = newsroomOfOne();
    await exportTranslations(await openContext(newsroom.folder));
    const store = 'locales/ms/news.xlf';
    const translated = newsroom
      .read(store)
      .replaceAll(
        /(<segment id="[^"]*")(?: state="initial")?>(\s*)(<source[^>]*>[^<]*<\/source>)/g,
        '$1 state="translated">$2$3$2<target>Klinik 15</target>',
      );
    newsroom.write(store, translated);
    const context = await openContext(newsroom.folder);
    const adopt = vi.fn<(found: FoundAhead) => void>();
    const ahead = lookAhead(context, ['news'], adopt, { code, least: 1 });
    await vi.waitFor(() => expect(adopt).toHaveBeenCalled(), { timeout: 50_000, interval: 20 });
    await ahead.end();
    const composer = await composerOf(context, () => []);
    const [source] = sourcesOf(context);
    const { translation } = composer.examine(loadRelease(context, source!), 'ms');
    const [[found]] = adopt.mock.calls as [[FoundAhead]];
    const findings = composer.findings(translation, 'ms');
    expect(findings.length).toBeGreaterThan(0);
    expect(found).toMatchObject({ release: 'news', locale: 'ms' });
    expect(JSON.stringify(found.findings)).toBe(JSON.stringify(findings));
  });
});
