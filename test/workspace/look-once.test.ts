import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookOnce } from '../../src/workspace/files/look-once.ts';

describe('looking at each file once', () => {
  let folder: string;
  let looked: string[];
  let digestOf: (path: string) => string | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dragoman-look-'));
    looked = [];
    digestOf = lookOnce((path) => {
      looked.push(path);
      return `digest ${looked.length}`;
    });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('tells who asks again what was seen first', () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'one');
    expect([digestOf(path), digestOf(path)]).toEqual(['digest 1', 'digest 1']);
    expect(looked).toEqual([path]);
  });

  it('does not look for what the folder does not list', () => {
    writeFileSync(join(folder, 'a.txt'), '');
    expect([digestOf(join(folder, 'b.txt')), digestOf(join(folder, 'b.txt'))]).toEqual([undefined, undefined]);
    expect(looked).toEqual([]);
  });

  it('looks for a name that some file systems take for one that is listed', () => {
    writeFileSync(join(folder, 'Re\u0301sume\u0301.txt'), '');
    expect(digestOf(join(folder, 'r\u00e9sum\u00e9.TXT'))).toBe('digest 1');
  });

  it('looks in a folder that is not there or lets nobody list it', () => {
    expect(digestOf(join(folder, 'none', 'a.txt'))).toBe('digest 1');
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    writeFileSync(join(closed, 'a.txt'), '');
    chmodSync(closed, 0o311);
    expect(digestOf(join(closed, 'a.txt'))).toBe('digest 2');
    chmodSync(closed, 0o755);
  });
});
