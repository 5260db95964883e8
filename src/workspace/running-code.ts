import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../model/digest.ts';
import { readPackageFile } from '../model/package-data.ts';

let known: string | undefined;

/**
 * Tells the code that runs, with its data, from any other: by the digest that the build wrote, else by the sizes and times of
 * the files; and by the releases of Node and of the Unicode data in it.
 */
export function runningCode(): string {
  return (known ??= digestOf([
    readPackageFile('digest.txt') ?? stampsOfCode(),
    process.version,
    process.versions['icu'] ?? '',
    process.versions['unicode'] ?? '',
  ]));
}

/** Code that is not built changes while somebody works on it. */
function stampsOfCode(): string {
  const folder = fileURLToPath(new URL('../', import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return JSON.stringify(
    files.map(({ parentPath, name }) => {
      const { size, mtimeMs } = statSync(join(parentPath, name));
      return [name, size, mtimeMs];
    }),
  );
}
