import { Ajv } from 'ajv';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish, type PublishResult } from '../../src/workflow/publish.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const system = vi.hoisted(() => ({ hasLinks: true }));

vi.mock(import('node:fs'), async (importOriginal) => {
  const real = await importOriginal();
  const refuse = (): never => {
    throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM', syscall: 'symlink' });
  };
  return {
    ...real,
    symlinkSync: (...given: Parameters<typeof real.symlinkSync>) =>
      system.hasLinks ? real.symlinkSync(...given) : refuse(),
  };
});

afterEach(() => void (system.hasLinks = true));

const now = new Date('2021-03-10T12:00:00Z');

function newsroomWithTwo(): TestNewsroom {
  const newsroom = smallNewsroom('GENEVA, 4 March 2021\n\nA clinic opens\n\nThe clinic has 14 beds.\n', []);
  newsroom.write('source/school.txt', 'GENEVA, 5 March 2021\n\nA school opens\n\nThe school has 9 rooms.\n');
  return newsroom;
}

async function published({ folder }: TestNewsroom): Promise<PublishResult> {
  return publish(await openContext(folder, { now }));
}

const at = ({ folder }: TestNewsroom, path: string): string => join(folder, 'out', path);
const releaseOf = (newsroom: TestNewsroom): string => readlinkSync(at(newsroom, 'editions'));
const pages = (newsroom: TestNewsroom): string => JSON.stringify(Object.values(newsroom.snapshot('out/editions')));

describe.skipIf(process.platform === 'win32')('the published site', () => {
  it('is a folder of its own, swapped as a whole; what did not change is the same file, and the one before is kept', async () => {
    const newsroom = newsroomWithTwo();
    await published(newsroom);
    const first = releaseOf(newsroom);
    expect(first).toMatch(/^releases\/[\da-f]{32}$/);
    expect(existsSync(at(newsroom, 'releases/previous'))).toBe(false);
    newsroom.edit('source/news.txt', '14 beds', '15 beds');
    const { changed } = await published(newsroom);
    expect(changed).toContain(at(newsroom, 'editions/en/news.html'));
    expect(changed.some((path) => path.includes('releases') || path.endsWith('editions'))).toBe(false);
    expect(releaseOf(newsroom)).not.toBe(first);
    expect(`releases/${readlinkSync(at(newsroom, 'releases/previous'))}`).toBe(first);
    const inode = (folder: string, page: string): number => statSync(at(newsroom, `${folder}/${page}`)).ino;
    expect(inode(first, 'en/school.html')).toBe(inode('editions', 'en/school.html'));
    expect(inode(first, 'en/news.txt')).not.toBe(inode('editions', 'en/news.txt'));
    expect(newsroom.read(`out/${first}/en/news.txt`)).toContain('14 beds');
    newsroom.edit('source/news.txt', '15 beds', '16 beds');
    await published(newsroom);
    expect(readdirSync(at(newsroom, 'releases')).filter((name) => /^[\da-f]+$/.test(name))).toHaveLength(2);
    expect(existsSync(at(newsroom, first))).toBe(false);
  });

  it('is made in the folder of the one before the previous, and is what it would be made from nothing', async () => {
    const newsroom = newsroomWithTwo();
    newsroom.write('source/fair.txt', 'GENEVA, 6 March 2021\n\nA fair opens\n\nThe fair has 3 halls.\n');
    await published(newsroom);
    for (const beds of [15, 16, 14]) {
      newsroom.edit('source/news.txt', /1\d beds/, `${beds} beds`);
      await published(newsroom);
    }
    // Somebody puts files among the pages, and in the folder of a release that nobody should touch.
    newsroom.write('out/editions/en/map.png', 'A map');
    symlinkSync('map.png', at(newsroom, 'editions/en/plan.png'));
    newsroom.write('out/releases/.spare/en/stale/index.html', 'Stale');
    newsroom.write('out/releases/.spare/en/school.html', 'Stale too');
    newsroom.write('source/school.txt', 'GENEVA, 5 March 2021\n\nA school opens\n\nThe school has 8 rooms.\n');
    newsroom.write('source/zoo.txt', 'GENEVA, 7 March 2021\n\nA zoo opens\n\nThe zoo has 5 lions.\n');
    const fair = statSync(at(newsroom, 'editions/en/fair.txt')).ino;
    await published(newsroom);
    expect(statSync(at(newsroom, 'editions/en/fair.txt')).ino).toBe(fair);
    expect(readlinkSync(at(newsroom, 'editions/en/plan.png'))).toBe('map.png');
    expect(newsroom.read('out/editions/en/map.png')).toBe('A map');
    expect(existsSync(at(newsroom, 'editions/en/stale'))).toBe(false);
    rmSync(at(newsroom, 'editions/en/map.png'));
    const standing = pages(newsroom);
    const manifest = newsroom.read(`out/${releaseOf(newsroom)}.json`);
    rmSync(at(newsroom, ''), { recursive: true });
    await published(newsroom);
    expect(pages(newsroom)).toBe(standing);
    const { outputs } = JSON.parse(newsroom.read(`out/${releaseOf(newsroom)}.json`)) as { outputs: object };
    expect(Object.keys((JSON.parse(manifest) as { outputs: object }).outputs)).toEqual(
      expect.arrayContaining(Object.keys(outputs)),
    );
  });

  it('has a manifest of what it is made of, by its schema, named by its digest, the same from run to run', async () => {
    const validate = new Ajv().compile(
      JSON.parse(readFileSync(new URL('../../docs/manifest.schema.json', import.meta.url), 'utf8')),
    );
    const names = [newsroomWithTwo(), newsroomWithTwo()].map(async (newsroom) => {
      await published(newsroom);
      const text = newsroom.read(`out/${releaseOf(newsroom)}.json`);
      expect(digestOf([text])).toBe(releaseOf(newsroom).slice('releases/'.length));
      const manifest = JSON.parse(text) as Record<'inputs' | 'outputs', Record<string, string>>;
      expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
      const site = Object.entries(newsroom.snapshot('out/editions'));
      const digests = site.map(([path, bytes]) => [
        path.slice(at(newsroom, 'editions/').length).replaceAll('\\', '/'),
        digestOf([Buffer.from(bytes, 'latin1')]),
      ]);
      expect(manifest.outputs).toEqual(Object.fromEntries(digests));
      expect(Object.keys(manifest.inputs)).toEqual(['en/news.json', 'en/school.json']);
      return releaseOf(newsroom);
    });
    const [one, other] = await Promise.all(names);
    expect(one).toBe(other);
  });

  it('is not touched where nothing changed, and is put right where somebody changed a page', async () => {
    const newsroom = newsroomWithTwo();
    await published(newsroom);
    const before = releaseOf(newsroom);
    const shown = pages(newsroom);
    expect((await published(newsroom)).changed).toEqual([]);
    expect(releaseOf(newsroom)).toBe(before);
    newsroom.edit('out/editions/en/news.html', '14 beds', '41 beds');
    expect((await published(newsroom)).changed).toEqual([at(newsroom, 'editions/en/news.html')]);
    expect(pages(newsroom)).toBe(shown);
  });

  it('takes the place of a folder with pages of an earlier version, and keeps what else is in it', async () => {
    const newsroom = newsroomWithTwo();
    await published(newsroom);
    const shown = pages(newsroom);
    const release = at(newsroom, releaseOf(newsroom));
    rmSync(at(newsroom, 'editions'));
    renameSync(release, at(newsroom, 'editions'));
    rmSync(at(newsroom, 'releases'), { recursive: true });
    newsroom.write('out/editions/CNAME', 'news.example\n');
    newsroom.edit('out/editions/en/news.html', '14 beds', '41 beds');
    expect((await published(newsroom)).changed).toEqual([at(newsroom, 'editions/en/news.html')]);
    expect(newsroom.read(`out/${releaseOf(newsroom)}/CNAME`)).toBe('news.example\n');
    rmSync(at(newsroom, `${releaseOf(newsroom)}/CNAME`));
    expect(pages(newsroom)).toBe(shown);
    expect(readdirSync(at(newsroom, '.')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is a folder whose pages are replaced one by one where the system has no symbolic links', async () => {
    const linked = newsroomWithTwo();
    await published(linked);
    system.hasLinks = false;
    const newsroom = newsroomWithTwo();
    await published(newsroom);
    expect(statSync(at(newsroom, 'editions')).isDirectory()).toBe(true);
    expect(() => readlinkSync(at(newsroom, 'editions'))).toThrow('EINVAL');
    expect(pages(newsroom)).toBe(pages(linked));
    newsroom.edit('source/news.txt', '14 beds', '15 beds');
    expect((await published(newsroom)).changed).toContain(at(newsroom, 'editions/en/news.html'));
    expect(newsroom.read('out/editions/en/news.txt')).toContain('15 beds');
    expect((await published(newsroom)).changed).toEqual([]);
    expect(readdirSync(at(newsroom, 'releases'))).toEqual([]);
  });

  it('never has what a link of a stranger’s newsroom leads to', async () => {
    const secret = mkdtempSync(join(tmpdir(), 'dragoman-secret-'));
    const newsroom = newsroomWithTwo();
    await published(newsroom);
    cpSync(at(newsroom, releaseOf(newsroom)), secret, { recursive: true });
    const [, name = ''] = releaseOf(newsroom).split('/');
    rmSync(at(newsroom, `releases/${name}`), { recursive: true });
    mkdirSync(join(secret, 'private'));
    symlinkSync(secret, at(newsroom, `releases/${name}`));
    newsroom.edit('source/news.txt', '14 beds', '15 beds');
    await expect(published(newsroom)).rejects.toMatchObject({ code: 'file-link-outside' });
    expect(readFileSync(join(secret, 'en/news.txt'), 'utf8')).toContain('14 beds');
    rmSync(secret, { recursive: true });
  });
});
