import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../model/digest.ts';
import { readPackageFile } from '../model/package-data.ts';

let known: string | undefined;

/**
 * Tells the code that runs, with its data, from any other: by the digest that the build wrote, else, while somebody works on
 * it, by the sizes and times of its files; and by the releases of Node and of the Unicode data in it.
 */
export function runningCode(): string {
  return (known ??= digestOf([
    readPackageFile('digest.txt') ?? stampsOf(new URL('../', import.meta.url), () => true),
    // Words change without a build.
    stampsOf(new URL('../../locales/', import.meta.url), (name) => name === 'messages.json'),
    process.version,
    process.versions['icu'] ?? '',
    process.versions['unicode'] ?? '',
  ]));
}

function stampsOf(url: URL, isOurs: (name: string) => boolean): string {
  const folder = fileURLToPath(url);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && isOurs(entry.name),
  );
  return JSON.stringify(
    files.map(({ parentPath, name }) => {
      const { size, mtimeMs } = statSync(join(parentPath, name));
      return [name, size, mtimeMs];
    }),
  );
}
