import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DragomanError } from '../../src/model/error.ts';
import { beginWrites } from '../../src/workspace/commits/atomic-write.ts';
import { temporaryIn } from '../../src/workspace/files/temporary-files.ts';
import { emptyFolder } from '../newsroom.ts';

/** Writes one file; true where its bytes changed. */
function writeAtomic(path: string, content: string): boolean {
  const writes = beginWrites();
  writes.put(path, content);
  return writes.commit().length > 0;
}

describe('beginWrites', () => {
  it('changes nothing before commit, and leaves nothing behind when aborted', () => {
    const { folder } = emptyFolder();
    writeFileSync(join(folder, 'kept'), 'old');
    const writes = beginWrites();
    writes.put(join(folder, 'kept'), 'new');
    writes.put(join(folder, 'deep/er/made'), 'new');
    writes.remove(join(folder, 'kept'));
    writes.abort();
    expect(readdirSync(folder)).toEqual(['kept']);
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('old');
  });

  it('commits all files together and names those that changed', () => {
    const { folder } = emptyFolder();
    writeFileSync(join(folder, 'same'), 'text');
    writeFileSync(join(folder, 'gone'), 'text');
    const writes = beginWrites();
    writes.put(join(folder, 'same'), 'text');
    writes.put(join(folder, 'a/b'), ['one ', 'two ', new Uint8Array([0x33])]);
    writes.remove(join(folder, 'gone'));
    writes.remove(join(folder, 'never'));
    expect(writes.commit()).toEqual([join(folder, 'a/b'), join(folder, 'gone')]);
    expect(readFileSync(join(folder, 'a/b'), 'utf8')).toBe('one two 3');
    expect(existsSync(join(folder, 'gone'))).toBe(false);
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'same']);
  });

  it('does not touch a file whose bytes would not change', () => {
    const { folder } = emptyFolder();
    const path = join(folder, 'same');
    writeFileSync(path, 'x'.repeat(600_000));
    utimesSync(path, 1, 1);
    expect(writeAtomic(path, 'x'.repeat(600_000))).toBe(false);
    expect(statSync(path).mtimeMs).toBe(1000);
    expect(writeAtomic(path, `${'x'.repeat(599_999)}y`)).toBe(true);
  });

  it('says what to do where a file stands in place of a folder', () => {
    const { folder } = emptyFolder();
    writeFileSync(join(folder, 'out'), '');
    const writes = beginWrites();
    expect(() => writes.put(join(folder, 'out/page'), '')).toThrow(DragomanError);
    writes.abort();
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('takes everything back when one file can not be put in its place', () => {
    const { folder } = emptyFolder();
    writeFileSync(join(folder, 'a'), 'old');
    writeFileSync(join(folder, 'gone'), 'old');
    mkdirSync(join(folder, 'z'));
    const writes = beginWrites();
    writes.put(join(folder, 'a'), 'new');
    writes.put(join(folder, 'b'), 'new');
    writes.remove(join(folder, 'gone'));
    writes.put(join(folder, 'z'), 'a folder stands here');
    expect(() => writes.commit()).toThrow(DragomanError);
    writes.abort();
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'gone', 'z']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
    expect(readFileSync(join(folder, 'gone'), 'utf8')).toBe('old');
  });

  it('writes through a symbolic link', () => {
    const { folder } = emptyFolder();
    writeFileSync(join(folder, 'real'), 'old');
    symlinkSync('real', join(folder, 'link'));
    writeAtomic(join(folder, 'link'), 'new');
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('keeps a file’s permissions', () => {
    const { folder } = emptyFolder();
    const path = join(folder, 'page');
    for (const mode of [0o600, 0o664]) {
      writeFileSync(path, 'old');
      chmodSync(path, mode);
      writeAtomic(path, `new ${mode}`);
      expect(statSync(path).mode & 0o777).toBe(mode);
    }
  });

  it('takes away what a killed process left behind', () => {
    const { folder } = emptyFolder();
    writeFileSync(join(folder, '.page.999999999.tmp'), 'half');
    writeFileSync(join(folder, `.page.${process.pid}-1.tmp`), 'half, by an earlier process of our number');
    const own = temporaryIn(folder);
    writeFileSync(own, 'at work');
    writeAtomic(join(folder, 'other'), 'text');
    expect(readdirSync(folder).toSorted()).toEqual([basename(own), 'other']);
  });

  it('leaves alone what another computer is at in the same folder, until a day has passed', () => {
    const { folder } = emptyFolder();
    // A number that nobody has here, that of somebody else, and our own.
    const names = [999999999, process.ppid, process.pid].map((pid) => `.1.${pid}-1-000000.tmp`);
    for (const name of names) writeFileSync(join(folder, name), 'half');
    writeAtomic(join(folder, 'page'), 'text');
    expect(readdirSync(folder).toSorted()).toEqual([...names, 'page'].toSorted());
    const [first = '', ...others] = names;
    const yesterday = Date.now() / 1000 - 25 * 3600;
    utimesSync(join(folder, first), yesterday, yesterday);
    writeAtomic(join(folder, 'page'), 'text again');
    expect(readdirSync(folder).toSorted()).toEqual([...others, 'page'].toSorted());
  });

  it('leaves the old file whole when the content fails half-way', () => {
    const { folder } = emptyFolder();
    const path = join(folder, 'page');
    writeFileSync(path, 'old');
    const writes = beginWrites();
    const failing = function* (): Generator<string> {
      yield 'new';
      throw new Error('no more');
    };
    expect(() => writes.put(path, failing())).toThrow('no more');
    writes.abort();
    expect(readdirSync(folder)).toEqual(['page']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
