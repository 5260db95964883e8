import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { folderAt } from '../newsroom.ts';

/** Which files wait to be flushed to the disk, and what was named while something of it still waited. */
const disk = vi.hoisted(() => ({
  open: new Map<number, string>(),
  waiting: new Set<string>(),
  named: [] as string[],
  tooEarly: [] as string[],
}));

vi.mock(import('node:fs'), async (importOriginal) => {
  const real = await importOriginal();
  return {
    ...real,
    openSync(...given: Parameters<typeof real.openSync>) {
      const file = real.openSync(...given);
      disk.open.set(file, String(given[0]));
      return file;
    },
    writeSync(file: number, ...given: readonly never[]) {
      disk.waiting.add(disk.open.get(file) ?? '');
      return (real.writeSync as (file: number, ...given: readonly never[]) => number)(file, ...given);
    },
    fsyncSync(file: number) {
      disk.waiting.delete(disk.open.get(file) ?? '');
      real.fsyncSync(file);
    },
    fsync(file: number, done: (error: NodeJS.ErrnoException | null) => void) {
      real.fsync(file, (error) => {
        disk.waiting.delete(disk.open.get(file) ?? '');
        done(error);
      });
    },
    renameSync(from: string, to: string) {
      disk.named.push(to);
      if ([...disk.waiting].some((path) => path === from || path.startsWith(from + sep))) disk.tooEarly.push(to);
      real.renameSync(from, to);
    },
  } as typeof real;
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-flushed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what stands under its name', () => {
  it('was flushed to the disk before, pages and all else, so that a power cut leaves no name without what it names', async () => {
    const newsroom = folderAt(folder);
    newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms', 'fr'] }));
    for (const name of ['roof', 'well', 'road']) newsroom.write(`source/${name}.txt`, `A ${name}\n\nIt is new.\n`);
    expect(await newsroom.dragoman('export')).toMatchObject({ code: 0 });
    // What nobody has translated is held.
    expect(await newsroom.dragoman('publish')).toMatchObject({ code: 1 });
    const found = disk.named.map((path) => path.slice(folder.length + 1).replaceAll(sep, '/'));
    expect(found).toEqual(
      expect.arrayContaining([
        'locales/fr/well.xlf',
        'out/outgoing/ms/roof.xlf',
        'out/composed/en/road.json',
        'out/editions',
        expect.stringMatching(/^out\/releases\/[\da-f]{32}$/) as string,
      ]),
    );
    expect(disk.tooEarly).toEqual([]);
  });
});
