import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { main, type Terminal } from '../src/cli/main.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A newsroom in a folder of its own that is deleted with the test. */
export interface TestNewsroom {
  readonly folder: string;
  read(path: string): string;
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** Changes a text file; a replacement that finds nothing is a fault of the test. */
  edit(path: string, from: string | RegExp, to: string): void;
  /** Every file under a folder and its bytes, to see what changed. */
  snapshot(folder?: string): Readonly<Record<string, string>>;
  dragoman(...args: string[]): Promise<Run>;
  /** The same at a terminal of which something is different. */
  at(terminal: Partial<Terminal>, ...args: string[]): Promise<Run>;
}

export function emptyFolder(): TestNewsroom {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folderAt(folder);
}

/** A folder that is somebody else's to delete. */
export function folderAt(folder: string): TestNewsroom {
  const at = (path: string): string => join(folder, path);
  return {
    folder,
    read: (path) => readFileSync(at(path), 'utf8'),
    write(path, content) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
    },
    remove: (path) => rmSync(at(path), { recursive: true }),
    edit(path, from, to) {
      const before = readFileSync(at(path), 'utf8');
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`${String(from)} is not in ${path}`);
      writeFileSync(at(path), after);
    },
    snapshot(under = '.') {
      const files = readdirSync(at(under), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
      return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'latin1')]));
    },
    dragoman: (...args) => run(folder, args),
    at: (terminal, ...args) => run(folder, args, terminal),
  };
}

/** The sample newsroom, as it stands in the repository. */
export function sampleNewsroom(): TestNewsroom {
  const newsroom = emptyFolder();
  for (const path of ['dragoman.config.json', 'source', 'locales']) {
    cpSync(join(root, path), join(newsroom.folder, path), { recursive: true });
  }
  return newsroom;
}

/** A newsroom with one short release, exported to nobody yet. */
export function smallNewsroom(source: string, targetLocales: readonly string[] = ['ms']): TestNewsroom {
  const newsroom = emptyFolder();
  newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales }));
  newsroom.write('source/news.txt', source);
  return newsroom;
}

async function run(cwd: string, args: readonly string[], different: Partial<Terminal> = {}): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const code = await main(args, {
    cwd,
    env: { DRAGOMAN_WAIT: '0' },
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    stdin: () => Promise.resolve(new Uint8Array()),
    colour: false,
    interactive: true,
    columns: 120,
    ...different,
  });
  // Progress, which only a slow machine shows, is wiped as on a terminal.
  const [before = '', ...lines] = stderr.split('\r\u001B[2K');
  return { code, stdout, stderr: before + (lines.at(-1) ?? '') };
}
