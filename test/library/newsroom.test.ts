import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  check,
  checkEach,
  checks,
  checkXliff,
  defineCheck,
  defineFormat,
  exportTranslations,
  formats,
  openContext,
  publish,
  recognize,
  segment,
  align,
  checkPair,
  type Context,
} from '../../src/index.ts';
import { sampleNewsroom } from '../newsroom.ts';

const now = new Date('2010-11-09T00:00:00Z');

const everySegment = defineCheck({
  id: 'every-segment',
  type: 'other',
  scope: 'unit',
  severity: 'info',
  *find({ pairs }) {
    for (const {
      segment: { id },
    } of pairs)
      yield { certainty: 'certain', segment: id };
  },
  describe: () => ({ key: 'seen', values: {}, text: 'A segment.' }),
  examples: [],
});

describe('a program’s own', () => {
  it('checks run in a newsroom, and can be set in its configuration', async () => {
    const { folder, edit } = sampleNewsroom();
    const open = (): Promise<Context> => openContext(folder, { now, checks: [...checks, everySegment] });
    const found = async (): Promise<number> => {
      const { files } = await check({ open }, { to: ['ms'] });
      return files.flatMap(({ findings }) => findings).filter((finding) => finding.check === 'every-segment').length;
    };
    expect(await found()).toBeGreaterThan(10);
    edit(
      'dragoman.config.json',
      '{',
      '{ "releaseChecks": { "2010-11-08-briefing-advisory": { "every-segment": "off" } },',
    );
    const fewer = await found();
    expect(fewer).toBeGreaterThan(0);
    await expect(openContext(folder, { now })).rejects.toMatchObject({ code: 'config-unknown-check' });
  });

  it('formats are read beside ours', async () => {
    const { folder, write, read } = sampleNewsroom();
    const [text] = formats;
    const shout = defineFormat({ ...text!, id: 'shout', extensions: ['.shout'] });
    write('source/2010-11-09-note.shout', 'A note to all editors\n\nThe meeting is on 9 November.\n');
    await exportTranslations(await openContext(folder, { now, formats: [...formats, shout] }));
    expect(read('locales/en/2010-11-09-note.xlf')).toContain('The meeting is on 9 November.');
  });
});

describe('a signal', () => {
  it.each([
    ['exportTranslations', (context: Context, signal: AbortSignal) => exportTranslations(context, { signal })],
    ['publish', (context: Context, signal: AbortSignal) => publish(context, { signal })],
    ['check', (context: Context, signal: AbortSignal) => check({ open: async () => context }, { signal })],
  ])('ends %s between two steps, and nothing has changed', async (_verb, run) => {
    const { folder, read } = sampleNewsroom();
    const controller = new AbortController();
    const seen: string[] = [];
    const progress = ({ what }: { readonly what: string }): void => {
      seen.push(what);
      controller.abort(new Error('called off'));
    };
    const context = await openContext(folder, { now, progress });
    if (_verb === 'check') controller.abort(new Error('called off'));
    await expect(run(context, controller.signal)).rejects.toThrow('called off');
    expect(seen.length).toBeLessThan(2);
    expect(read('locales/journal.jsonl')).toBe(
      readFileSync(new URL('../../locales/journal.jsonl', import.meta.url), 'utf8'),
    );
  });
});

describe('files checked one by one', () => {
  it('come before the next is read', async () => {
    const { folder, write } = sampleNewsroom();
    const path = join(folder, 'second.xlf');
    const open = (): Promise<Context> => openContext(folder, { now });
    const first = new URL('../../docs/examples/returned-ms.xlf', import.meta.url).pathname;
    write('second.xlf', 'not yet');
    const codes: string[] = [];
    for await (const { error } of checkEach({ open }, { what: [first, path] })) {
      codes.push(error?.code ?? '');
      write('second.xlf', '');
    }
    expect(codes).toEqual(['', 'xliff-empty']);
  });
});

describe('an error', () => {
  const bytes = new TextEncoder().encode('<p/>');

  it('is collected, and told to whoever listens', () => {
    const told: string[] = [];
    const { error } = checkXliff(bytes, { onError: ({ code }) => told.push(code) });
    expect([error?.code, ...told]).toEqual(['xliff-not-xliff', 'xliff-not-xliff']);
  });

  it('stops whoever throws it', async () => {
    const { folder, write } = sampleNewsroom();
    write('broken.xlf', '<p/>');
    const open = (): Promise<Context> => openContext(folder, { now });
    const onError = (error: Error): never => {
      throw error;
    };
    const path = join(folder, 'broken.xlf');
    await expect(check({ open }, { what: [path, path], onError })).rejects.toMatchObject({ code: 'xliff-not-xliff' });
    expect(() => checkXliff(bytes, { onError })).toThrow(expect.objectContaining({ code: 'xliff-not-xliff' }));
  });

  it('refuses a locale that is none', () => {
    const locales = { source: 'en', target: 'no such locale' };
    const pair = { source: 'A.', target: 'B.', sourceLocale: 'en', targetLocale: 'xyzzy-1' };
    const refused = expect.objectContaining({ code: 'locale-unknown' });
    expect(() => segment('One. Two.', 'no such locale')).toThrow(refused);
    expect(() => recognize('12', '')).toThrow(refused);
    expect(() => align([], [], locales)).toThrow(refused);
    expect(() => checkPair(pair)).toThrow(refused);
  });
});
