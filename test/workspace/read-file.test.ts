import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { beforeLargeFile, readBytes, readSource } from '../../src/workspace/files/read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(size: number): string {
  const path = join(folder, `${size}.xlf`);
  writeFileSync(path, '');
  truncateSync(path, size);
  return path;
}

describe('a process that prepares for large files', () => {
  const ways: Readonly<Record<string, (path: string) => unknown>> = {
    'as a whole': readBytes,
    'piece by piece': (path) => readSource(path, 100),
  };
  for (const [name, read] of Object.entries(ways)) {
    it(`does so before the first that it reads ${name}, once`, () => {
      let prepared = 0;
      beforeLargeFile(() => (prepared += 1));
      read(fileOf(1e6));
      expect(prepared).toBe(0);
      read(fileOf(9e6));
      read(fileOf(9e6));
      expect(prepared).toBe(1);
    });
  }
});
