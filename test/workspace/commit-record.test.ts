import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginWrites } from '../../src/workspace/commits/atomic-write.ts';
import { completeCommit, type CommitRecord } from '../../src/workspace/commits/commit-record.ts';
import { layoutOf } from '../../src/workspace/layout.ts';
import { withLock } from '../../src/workspace/lock.ts';
import { recover } from '../../src/workspace/recover.ts';
import { emptyFolder, smallNewsroom, type TestNewsroom } from '../newsroom.ts';

/** How many more operations that change the disk are done before the process is as good as dead. */
let operationsLeft = Infinity;

vi.mock(import('node:fs'), async (importOriginal) => {
  const original = await importOriginal();
  const dying = (name: string, real: unknown): unknown => {
    if (typeof real !== 'function' || !/^(?:rename|rm|link|mkdir|open|write|fsync)/.test(name)) return real;
    return (...given: readonly unknown[]): unknown => {
      if (operationsLeft <= 0) throw new Error('killed');
      operationsLeft -= 1;
      return (real as (...values: readonly unknown[]) => unknown)(...given);
    };
  };
  return Object.fromEntries(Object.entries(original).map(([name, real]) => [name, dying(name, real)]));
});

beforeEach(() => {
  operationsLeft = Infinity;
});

/** Runs what dies after so many operations; true where it came to its end. */
async function survives(operations: number, work: () => unknown): Promise<boolean> {
  operationsLeft = operations;
  try {
    await work();
    return operationsLeft > 0;
  } catch {
    return false;
  } finally {
    operationsLeft = Infinity;
  }
}

function recordIn(root: string): CommitRecord {
  return { path: join(root, 'locales/.commit.json'), root };
}

/** The files of a folder but for temporary ones, which the next write there removes. */
function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.endsWith('.tmp') && statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(files.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const old = { 'a/edited': 'old', 'b/gone': 'old', 'b/kept': 'kept' };
const next = { 'a/edited': 'new', 'a/made': 'new', 'b/kept': 'kept', 'c/d/made': 'new' };

function commitIn(folder: string): void {
  const writes = beginWrites([recordIn(folder)]);
  try {
    writes.put(join(folder, 'a/edited'), 'new');
    writes.put(join(folder, 'a/made'), 'new');
    writes.remove(join(folder, 'b/gone'));
    writes.put(join(folder, 'c/d/made'), 'new');
    writes.commit();
  } finally {
    writes.abort();
  }
}

describe('a commit', () => {
  it('that is killed at any operation is as before or, once completed, as a whole afterwards', async () => {
    const outcomes = new Set<string>();
    for (let operations = 0; ; operations++) {
      const newsroom = emptyFolder();
      for (const [path, text] of Object.entries(old)) newsroom.write(path, text);
      const ended = await survives(operations, () => commitIn(newsroom.folder));
      const isRecorded = existsSync(recordIn(newsroom.folder).path);
      completeCommit(recordIn(newsroom.folder));
      const found = contents(newsroom.folder);
      expect([old, next]).toContainEqual(found);
      if (isRecorded) expect(found).toEqual(next);
      outcomes.add(found['a/edited'] ?? '');
      if (ended) break;
    }
    expect(outcomes).toEqual(new Set(['old', 'new']));
  });

  it('whose completion is killed too is completed by the next', async () => {
    for (let operations = 0; ; operations++) {
      const newsroom = emptyFolder();
      for (const [path, text] of Object.entries(old)) newsroom.write(path, text);
      for (let at = 0; !existsSync(recordIn(newsroom.folder).path); at++) {
        await survives(at, () => commitIn(newsroom.folder));
        if (Object.hasOwn(contents(newsroom.folder), 'a/made')) break;
      }
      const ended = await survives(operations, () => completeCommit(recordIn(newsroom.folder)));
      completeCommit(recordIn(newsroom.folder));
      expect(contents(newsroom.folder)).toEqual(next);
      if (ended) break;
    }
  });
});

describe('a record of a commit', () => {
  function withRecord(steps: unknown): TestNewsroom {
    const newsroom = emptyFolder();
    mkdirSync(join(newsroom.folder, 'root/locales'), { recursive: true });
    writeFileSync(join(newsroom.folder, 'precious'), 'text');
    newsroom.write('root/locales/.commit.json', JSON.stringify({ version: 1, steps }));
    return newsroom;
  }

  it.each([
    [[{ path: '../precious' }]],
    [[{ path: '../precious', temporary: '.1.1.tmp' }]],
    [[{ path: 'locales/../../precious' }]],
  ])('never reaches out of its newsroom: %j', (steps) => {
    const { folder } = withRecord(steps);
    writeFileSync(join(folder, '.1.1.tmp'), 'other');
    completeCommit(recordIn(join(folder, 'root')));
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('text');
    expect(existsSync(recordIn(join(folder, 'root')).path)).toBe(false);
  });

  it.each([['no list'], [[{ path: 1 }]], [[{ path: 'a', temporary: '../b' }]], [[{ path: 'a', temporary: 'b' }]]])(
    'that is not ours is an error: %j',
    (steps) => {
      const { folder } = withRecord(steps);
      const complete = (): void => completeCommit(recordIn(join(folder, 'root')));
      expect(complete).toThrow(expect.objectContaining({ code: 'commit-record-damaged' }));
    },
  );

  it('is left to the process that is at work', async () => {
    const { folder, write } = withRecord([{ path: 'locales/x' }]);
    write('root/locales/x', 'text');
    const layout = layoutOf(join(folder, 'root'), { source: 'source', locales: 'locales', out: 'out' });
    const record = recordIn(join(folder, 'root'));
    await withLock(layout.lock, () => recover(layout));
    expect(existsSync(record.path)).toBe(true);
    expect(readFileSync(join(folder, 'root/locales/x'), 'utf8')).toBe('text');
  });

  it('is completed by the next command, whichever it is', async () => {
    const newsroom = smallNewsroom('Title\n\nA text.\n');
    newsroom.write('locales/ms/.1.999999999.tmp', '{}');
    newsroom.write('locales/ms/old', 'text');
    const steps = [{ path: 'locales/ms/made', temporary: '.1.999999999.tmp' }, { path: 'locales/ms/old' }];
    newsroom.write('locales/.commit.json', JSON.stringify({ version: 1, steps }));
    expect(await newsroom.dragoman('status')).toMatchObject({ code: 0 });
    expect(readdirSync(join(newsroom.folder, 'locales/ms'))).toEqual(['made']);
    expect(existsSync(join(newsroom.folder, 'locales/.commit.json'))).toBe(false);
  });
});
