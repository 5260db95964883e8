import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('test', import.meta.url));

/**
 * The tests that leave their process another: something is put in the place of a module, which has to be before anything
 * loads it, a flag of V8 is set, or a thread dies of its memory. What runs after them in one process could end without a word.
 */
const changesItsProcess = /vi\.mock\(|setFlagsFromString|bin\/bundle\.js|checkInThreads/;
const alone = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && changesItsProcess.test(readFileSync(`${root}/${path}`, 'utf8')))
  .map((path) => `test/${path.replaceAll('\\', '/')}`);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // vitest leaves one processor free, which on a machine of two is half of it.
    maxWorkers: '100%',
    // A process that runs half of all files takes up to 1 GB, and V8 allows it less than that on a small machine.
    execArgv: ['--max-old-space-size=4096'],
    projects: [
      { extends: true, test: { name: 'alone', include: alone, isolate: true } },
      // A file of tests finds the modules, and the data of languages, that the file before it loaded: half the time.
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: alone, isolate: false } },
    ],
  },
});
