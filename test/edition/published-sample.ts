import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The web address that the sample newsroom has in its configuration. */
export const sampleAddress = 'https://newsroom.example/';

/** The editions of the sample newsroom as they are published: paths under their folder, with `/`, to texts. */
export async function publishedSample(): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-site-'));
  try {
    for (const path of ['dragoman.config.json', 'source', 'locales']) {
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    const { folder: editions } = await publish(await openContext(folder, { now: new Date('2026-11-29T12:00:00Z') }));
    const files = readdirSync(editions, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
    return new Map(
      paths.map((path) => [relative(editions, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')] as const),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
