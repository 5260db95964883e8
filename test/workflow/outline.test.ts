import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { outline, type OutlineRequest } from '../../src/workflow/outline.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const source = 'Clinic opens\n\nThe clinic has 14 beds and opens on Monday.\n\nA nurse lives next door.\n';
const read = async ({ folder }: TestNewsroom, request: OutlineRequest | string) =>
  outline(await openContext(folder), request);

describe('outline', () => {
  it('tells by its name alone what a release was read as, and writes nothing', async () => {
    const newsroom = smallNewsroom(source);
    const before = newsroom.snapshot();
    const result = await read(newsroom, 'news');
    expect(result).toMatchObject({
      release: 'news',
      locale: 'en',
      path: join(newsroom.folder, 'source/news.txt'),
      strays: [],
    });
    expect(result.blocks.map(({ block, text, line }) => [block.role, text, line])).toEqual([
      ['headline', 'Clinic opens', 1],
      ['paragraph', 'The clinic has 14 beds and opens on Monday.', 3],
      ['paragraph', 'A nurse lives next door.', 5],
    ]);
    expect(await read(newsroom, { release: 'news' })).toEqual(result);
    expect(newsroom.snapshot()).toEqual(before);
    await expect(read(newsroom, 'other')).rejects.toMatchObject({ code: 'release-unknown' });
  });

  it('puts what was found into the metadata, beside what stands there, or makes a page of it', async () => {
    const newsroom = smallNewsroom(source);
    newsroom.write('source/news.meta.yaml', 'place: Bern\n');
    const written = await read(newsroom, { release: 'news', write: true });
    expect(written.written).toBe(join(newsroom.folder, 'source/news.meta.yaml'));
    expect(written).not.toHaveProperty('page');
    const meta = newsroom.read('source/news.meta.yaml');
    expect(meta).toContain('place: Bern');
    for (const { block } of written.blocks) expect(meta).toContain(`${block.id}:`);
    expect(existsSync(join(newsroom.folder, 'out/outline'))).toBe(false);

    const page = await read(newsroom, { release: 'news', page: 'ms' });
    expect(page).not.toHaveProperty('written');
    expect(page.page).toBe(join(newsroom.folder, 'out/outline/news.html'));
    expect(newsroom.read('out/outline/news.html')).toContain('<html lang="ms"');
    expect(newsroom.read('source/news.meta.yaml')).toBe(meta);
  });
});
