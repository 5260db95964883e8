import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesBelow } from '../../src/workspace/newsroom-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-files-'));
mkdirSync(join(folder, 'ms', 'old'), { recursive: true });
for (const path of ['ms/pool.xlf', 'ms/old/pool.xlf']) writeFileSync(join(folder, path), '');
afterAll(() => rmSync(folder, { recursive: true }));

it.each(['', '/', '//', '/.'])('the files below a folder have the same paths however it is written: …%s', (end) => {
  expect(filesBelow(`${folder}${end}`)).toEqual([
    join(folder, 'ms', 'old', 'pool.xlf'),
    join(folder, 'ms', 'pool.xlf'),
  ]);
});
