import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

const release = [
  'Clinics stay open through the holidays',
  '',
  'PORT LOUIS, 4 November 2010 – All clinics of the island stay open.  ',
  'They open at eight.',
  '',
  '',
  '  - Bring your card.',
  '  - Bring {visitors, number} forms.\t',
  '',
].join('\r\n');

/** Gives every segment of an exported file a target: the source in other words, codes and all. */
function translated(xliff: string): string {
  return xliff
    .replaceAll(/<source([^>]*)>([\s\S]*?)<\/source>/g, (whole, attributes: string, text: string) => {
      const words = text.replaceAll(/(<[^>]*>)|\b(stay|open|Bring)\b/g, (found, tag?: string) => tag ?? `${found}is`);
      return `${whole}<target${attributes}>${words}</target>`;
    })
    .replaceAll(/state="initial"/g, 'state="final"');
}

async function newsroomWith(name: string, text: string): Promise<TestNewsroom> {
  const newsroom = emptyFolder();
  await newsroom.dragoman('init', '.', '--source', 'en', '--to', 'fr');
  newsroom.edit('dragoman.config.json', /\{/, '{ "minimumState": "initial",');
  newsroom.write(`source/${name}`, text);
  return newsroom;
}

/** The files of the site by their paths in the newsroom. */
function filesOf(newsroom: TestNewsroom): readonly string[] {
  return Object.keys(newsroom.snapshot('out/editions')).map((path) =>
    relative(newsroom.folder, path).replaceAll('\\', '/'),
  );
}

describe('publish --as source', () => {
  it('gives the source back to the byte in its own language, but for values', async () => {
    const newsroom = await newsroomWith('clinics.txt', release);
    newsroom.write('source/clinics.meta.yaml', 'embargo: none\nvalues:\n  visitors: 1200\n');
    const { stderr, code } = await newsroom.dragoman('publish', 'clinics', '--to', 'en', '--as', 'source');
    expect({ stderr, code }).toEqual({ stderr: expect.anything() as string, code: 0 });
    const path = 'out/editions/en/source/clinics.txt';
    expect(newsroom.read(path)).toBe(release.replace('{visitors, number}', '1,200'));
  });

  it('makes none unless asked, keeps one in step, and takes it down with its edition', async () => {
    const newsroom = await newsroomWith('clinics.txt', release.replace('{visitors, number}', 'two'));
    const path = 'out/editions/en/source/clinics.txt';
    const publish = async (...more: string[]): Promise<void> => {
      await newsroom.dragoman('publish', 'clinics', '--to', 'en', ...more);
    };
    await publish();
    expect(filesOf(newsroom)).not.toContain(path);
    await publish('--as', 'source');
    newsroom.edit('source/clinics.txt', 'at eight', 'at nine');
    await publish();
    expect(newsroom.read(path)).toContain('at nine');
    await newsroom.dragoman('unpublish', 'clinics', '--by', 'Asha', '--why', 'A mistake');
    expect(filesOf(newsroom)).not.toContain(path);
  });

  it('makes none for a release of which nobody asked for one, beside one that has it', async () => {
    const newsroom = await newsroomWith('clinics.txt', release.replace('{visitors, number}', 'two'));
    newsroom.write('source/schools.txt', 'Schools open\n\nThey open at eight.\n');
    const publish = (...more: string[]) => newsroom.dragoman('publish', ...more, '--to', 'en');
    await publish('clinics', '--as', 'source');
    await publish('schools');
    expect(filesOf(newsroom).filter((path) => path.includes('/source/'))).toEqual([
      'out/editions/en/source/clinics.txt',
    ]);
  });

  it('replaces the words and keeps blank lines, markers and line ends', async () => {
    const newsroom = await newsroomWith('clinics.txt', release.replace('{visitors, number}', 'two'));
    await newsroom.dragoman('export', 'clinics');
    newsroom.write('returned.xlf', translated(newsroom.read('out/outgoing/fr/clinics.xlf')));
    await newsroom.dragoman('import', 'returned.xlf');
    const { stdout } = await newsroom.dragoman(
      ...['publish', 'clinics', '--to', 'fr', '--as', 'source', '--sign-off', 'Asha', '--why', 'A test'],
    );
    expect(stdout).toContain('clinics fr: published');
    const written = readFileSync(join(newsroom.folder, 'out/editions/fr/source/clinics.txt'), 'utf8');
    expect(written).toContain('\r\n\r\n\r\n  - Bringis your card.\r\n  - Bringis two forms.\t\r\n');
    expect(written).toMatch(/^Clinics stayis openis through/);
  });
});
