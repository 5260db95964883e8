// Compiles src/ to dist/, copies the data that stands beside the code, digests all of it, and bundles the command line.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, root, run, runTool } from './install.mjs';

const data = /\.(json|srx|css)$|LICENSE$/;

export function build() {
  rmSync(`${root}dist`, { recursive: true, force: true });
  runTool('tsc', ['-p', '.'], 'typescript');
  cpSync(`${root}src`, `${root}dist`, {
    recursive: true,
    filter: (path) => !/\.[a-z]+$/i.test(path) || data.test(path),
  });
  writeFileSync(`${root}dist/digest.txt`, digestOfFolder(`${root}dist`));
  run(process.execPath, [`${root}scripts/bundle.mjs`]);
}

/** What a newsroom keeps of its work is of the code that did it: this tells it from any other. */
function digestOfFolder(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  for (const path of paths) hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

if (isStarted(import.meta.filename)) build();
