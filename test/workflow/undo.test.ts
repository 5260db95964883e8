import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTranslations } from '../../src/workflow/export.ts';
import { importTranslations } from '../../src/workflow/import.ts';
import { log } from '../../src/workflow/log.ts';
import { openContext, type Context } from '../../src/workflow/newsroom/context.ts';
import { undo } from '../../src/workflow/undo.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const source = 'Harbour opens\n\nThe harbour has 12 berths. It opens on Monday.\n';

/** A newsroom whose release went out, and what a translator made of it. */
async function exported(): Promise<{
  newsroom: TestNewsroom;
  context: Context;
  back: (name: string, text: string) => string;
}> {
  const newsroom = smallNewsroom(source);
  newsroom.write('locales/en/site.json', '{ "home": "Home" }');
  const context = await openContext(newsroom.folder, { now: new Date('2010-11-09T08:30:00Z') });
  await exportTranslations(context, { what: [] });
  await exportTranslations(context, { what: [join(newsroom.folder, 'locales/en/site.json')] });
  const back = (name: string, text: string): string => {
    const sent = newsroom.read('out/outgoing/ms/news.xlf');
    const filled = sent.replace(
      /(<source[^>]*>It opens on Monday\.<\/source>)(?:\s*<target[^>]*>[^<]*<\/target>)?/,
      `$1<target>${text}</target>`,
    );
    newsroom.write(`back/${name}`, filled);
    return join(newsroom.folder, `back/${name}`);
  };
  return { newsroom, context, back };
}

/** The files of a newsroom but for the journal, to which lines are only added. */
function stores({ snapshot }: TestNewsroom): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(snapshot('locales')).filter(([path]) => !path.endsWith('journal.jsonl')));
}

describe('undo', () => {
  it('gives every file back as it was before the import, and says so in the journal', async () => {
    const { newsroom, context, back } = await exported();
    const before = newsroom.snapshot('locales');
    const path = back('first.xlf', 'Ia dibuka pada hari Isnin.');
    newsroom.write(
      'back/site.xlf',
      newsroom.read('out/outgoing/ms/site.xlf').replace(/(<source[^>]*>Home<\/source>)/, '$1<target>Laman</target>'),
    );
    const { changed } = await importTranslations(context, {
      paths: [path, join(newsroom.folder, 'back/site.xlf')],
      by: 'Ana',
    });
    expect(changed.every((file) => !file.includes('undo'))).toBe(true);
    const result = await undo(context, { by: 'Ben' });
    expect(result).toMatchObject({
      from: ['back/first.xlf', 'back/site.xlf'],
      taken: [
        { release: 'news', locale: 'ms', segments: 1 },
        { release: 'site.json', locale: 'ms', segments: 1 },
      ],
    });
    expect(stores(newsroom)).toEqual(
      Object.fromEntries(Object.entries(before).filter(([file]) => !file.endsWith('journal.jsonl'))),
    );
    expect(log(context, { releases: ['news'] })).toMatchObject([
      { event: { event: 'undone', by: 'Ben' } },
      { event: { event: 'imported', from: ['back/first.xlf'], by: 'Ana', changed: 1 }, undone: true },
      { event: { event: 'exported' } },
    ]);
    await expect(undo(context)).rejects.toMatchObject({ code: 'undo-nothing' });
  });

  it('takes one import after the other back, also one that came again', async () => {
    const { newsroom, context, back } = await exported();
    const states = [stores(newsroom)];
    for (const text of ['Dibuka Isnin.', 'Ia dibuka pada hari Isnin.', 'Ia dibuka Isnin.']) {
      await importTranslations(context, { paths: [back('news.xlf', text)], prefer: 'theirs' });
      states.push(stores(newsroom));
    }
    const again = join(newsroom.folder, 'back/news.xlf');
    await undo(context);
    expect(stores(newsroom)).toEqual(states[2]);
    await importTranslations(context, { paths: [again], prefer: 'theirs' });
    expect(stores(newsroom)).toEqual(states[3]);
    for (const at of [2, 1, 0]) {
      await undo(context);
      expect(stores(newsroom)).toEqual(states[at]);
    }
  });

  it('takes nothing back where a file was changed since, or what it was is not here', async () => {
    const { newsroom, context, back } = await exported();
    await importTranslations(context, { paths: [back('news.xlf', 'Ia dibuka pada hari Isnin.')] });
    const imported = newsroom.read('locales/ms/news.xlf');
    newsroom.edit('locales/ms/news.xlf', 'hari Isnin', 'Isnin');
    const edited = newsroom.snapshot();
    await expect(undo(context)).rejects.toMatchObject({
      code: 'undo-changed',
      file: join(newsroom.folder, 'locales/ms/news.xlf'),
    });
    expect(newsroom.snapshot()).toEqual(edited);
    newsroom.write('locales/ms/news.xlf', imported);
    const before = newsroom.snapshot();
    await undo(context, { dryRun: true });
    expect(newsroom.snapshot()).toEqual(before);
    newsroom.remove('out/undo');
    await expect(undo(context)).rejects.toMatchObject({ code: 'undo-no-image' });
  });

  it('writes nowhere but below the locales, whatever a newsroom brings', async () => {
    const { newsroom, context, back } = await exported();
    await importTranslations(context, { paths: [back('news.xlf', 'Ia dibuka pada hari Isnin.')] });
    const [image = ''] = Object.keys(newsroom.snapshot('out/undo'));
    for (const content of [
      '{}',
      'no',
      '{"version":1,"files":[{"path":"../made","before":"AwA="}]}',
      '{"version":1,"files":[{"path":"locales/x","before":"!"}]}',
    ]) {
      newsroom.write(image.slice(newsroom.folder.length + 1), content);
      const before = newsroom.snapshot();
      await expect(undo(context)).rejects.toMatchObject({ code: 'undo-damaged' });
      expect(newsroom.snapshot()).toEqual(before);
    }
  });

  it('keeps what twenty imports were made of, and no more', async () => {
    const { newsroom, context, back } = await exported();
    for (let at = 0; at < 23; at++) {
      await importTranslations(context, { paths: [back('news.xlf', `Ia dibuka (${at}).`)], prefer: 'theirs' });
    }
    expect(Object.keys(newsroom.snapshot('out/undo'))).toHaveLength(20);
    for (let at = 0; at < 20; at++) await undo(context);
    await expect(undo(context)).rejects.toMatchObject({ code: 'undo-no-image' });
  });

  it('leaves the standing as if the file had not come', async () => {
    const { newsroom, context, back } = await exported();
    const { stdout: before } = await newsroom.dragoman('status');
    await importTranslations(context, { paths: [back('news.xlf', 'Ia dibuka pada hari Isnin.')] });
    expect((await newsroom.dragoman('status')).stdout).not.toBe(before);
    await undo(context);
    expect((await newsroom.dragoman('status')).stdout).toBe(before);
  });
});

describe('import --dry-run', () => {
  it('tells what it would do and writes nothing', async () => {
    const { newsroom, back } = await exported();
    const path = back('news.xlf', 'Ia dibuka pada hari Isnin.');
    const before = newsroom.snapshot();
    const { stdout } = await newsroom.dragoman('import', path, '--dry-run', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ path: 'back/news.xlf', release: 'news', locale: 'ms', changed: 1 }],
      changed: ['locales/ms/news.xlf', 'locales/journal.jsonl'],
    });
    expect((await newsroom.dragoman('import', path, '--dry-run')).stdout).toContain(
      '2 files would be written; nothing was.',
    );
    expect(newsroom.snapshot()).toEqual(before);
  });
});

describe('log', () => {
  it('tells what came in, when, from which file, what it changed, and who', async () => {
    const { newsroom, context, back } = await exported();
    await importTranslations(context, { paths: [back('news.xlf', 'Ia dibuka pada hari Isnin.')], by: 'Siti' });
    const { stdout } = await newsroom.dragoman('log', 'news', '--to', 'ms');
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['when (UTC)', 'what', 'release', 'locale', 'change', 'file', 'who'],
      ['2010-11-09 08:30', 'imported', 'news', 'ms', '1 segment changed', 'back/news.xlf', 'Siti'],
      ['2010-11-09 08:30', 'exported', 'news', 'ms', '3 segments'],
      [''],
    ]);
    expect(await newsroom.dragoman('log', 'nevs')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean news') as string,
    });
  });
});
