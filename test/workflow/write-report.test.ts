import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { writeReport, type WriteReportRequest, type WrittenReport } from '../../src/workflow/write-report.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const now = new Date('2030-01-02T08:00:00Z');

async function report({ folder }: TestNewsroom, more: Partial<WriteReportRequest> = {}): Promise<WrittenReport> {
  return writeReport(await openContext(folder, { now, keepFrom: 0 }), { ui: 'en', ...more });
}

function newsroomWithTwo(): TestNewsroom {
  const newsroom = smallNewsroom('Clinic opens\n\nIt has 14 beds.\n');
  newsroom.write('source/more.txt', 'Port closes\n\nIt takes 3 weeks.\n');
  return newsroom;
}

const pagesIn = (newsroom: TestNewsroom, folder = 'out/report'): readonly string[] =>
  Object.keys(newsroom.snapshot(folder)).map((path) =>
    path.slice(join(newsroom.folder, folder).length + 1).replaceAll('\\', '/'),
  );

describe('the folder of a report', () => {
  it('has the pages that it counts, and begins with one that is there', async () => {
    const newsroom = newsroomWithTwo();
    const written = await report(newsroom);
    expect(written.folder).toBe(join(newsroom.folder, 'out/report'));
    expect(existsSync(written.start)).toBe(true);
    const pages = pagesIn(newsroom);
    expect(pages.filter((path) => !path.endsWith('.css'))).toHaveLength(written.pages);
    for (const release of ['news', 'more'])
      expect(
        pages.some((path) => path.includes(release)),
        release,
      ).toBe(true);
  });

  it('is written the same again, and loses what is of releases that are gone', async () => {
    const newsroom = newsroomWithTwo();
    await report(newsroom);
    const first = newsroom.snapshot('out/report');
    await report(newsroom);
    expect(newsroom.snapshot('out/report')).toEqual(first);
    newsroom.write('out/report/old.html', 'old');
    newsroom.remove('source/more.txt');
    await report(newsroom);
    expect(pagesIn(newsroom).filter((path) => /old|more/u.test(path))).toEqual([]);
    expect(pagesIn(newsroom).some((path) => path.includes('news'))).toBe(true);
  });

  it('keeps other pages where some releases are asked for, and other files in a folder of somebody’s own', async () => {
    const newsroom = newsroomWithTwo();
    await report(newsroom);
    newsroom.write('out/report/old.html', 'old');
    await report(newsroom, { releases: ['news'] });
    expect(pagesIn(newsroom)).toContain('old.html');
    expect(pagesIn(newsroom).some((path) => path.includes('more'))).toBe(true);
    newsroom.write('mine/notes.html', 'mine');
    await report(newsroom, { folder: join(newsroom.folder, 'mine') });
    expect(newsroom.read('mine/notes.html')).toBe('mine');
  });

  it.each(['.', 'source', 'source/report', 'locales', 'locales/ms'])(
    'is none that the newsroom is read from: %s',
    async (path) => {
      const newsroom = newsroomWithTwo();
      const before = newsroom.snapshot();
      await expect(report(newsroom, { folder: join(newsroom.folder, path) })).rejects.toMatchObject({
        code: 'report-folder-taken',
      });
      expect(newsroom.snapshot()).toEqual(before);
    },
  );

  it('may be beside the sources, whatever it is called', async () => {
    const newsroom = newsroomWithTwo();
    const { start } = await report(newsroom, { folder: join(newsroom.folder, 'source-report') });
    expect(existsSync(start)).toBe(true);
  });

  it('leaves out a release whose files can’t be used, and tells of it on the board', async () => {
    const newsroom = newsroomWithTwo();
    newsroom.write('source/more.meta.yaml', 'date: [');
    const { start } = await report(newsroom);
    expect(newsroom.read(start.slice(newsroom.folder.length + 1))).toContain('more');
    expect(pagesIn(newsroom).some((path) => path.includes('more'))).toBe(false);
  });
});
