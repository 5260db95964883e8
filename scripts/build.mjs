// Compiles src/ to dist/, copies the data that stands beside the code, digests all of it, and bundles the command line.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installToBuild, isStarted, root, run, runTool } from './install.mjs';

const digest = `${root}dist/digest.txt`;
const data = /\.(json|srx|css|typ)$|LICENSE$/;

export function build() {
  const started = new Date();
  rmSync(`${root}dist`, { recursive: true, force: true });
  runTool('tsc', ['-p', '.'], 'typescript');
  cpSync(`${root}src`, `${root}dist`, {
    recursive: true,
    filter: (path) => !/\.[a-z]+$/i.test(path) || data.test(path),
  });
  writeFileSync(digest, digestOfFolder(`${root}dist`));
  // What is edited meanwhile is newer than the build.
  utimesSync(digest, started, started);
  run(process.execPath, [`${root}scripts/bundle.mjs`]);
}

/** Builds unless nothing that a build is made of was edited, added or removed since the last one. */
export function buildIfChanged() {
  if (!existsSync(digest) || !existsSync(`${root}dist/bundle/main.cjs`)) return build();
  const built = statSync(digest).mtimeMs;
  const code = readdirSync(`${root}src`, { recursive: true }).map((path) => `src/${path}`);
  const tools = [
    'bin/bundle.js',
    'scripts/build.mjs',
    'scripts/bundle.mjs',
    'scripts/common-commands.mjs',
    'tsconfig.json',
    'package-lock.json',
  ];
  if (['src', ...code, ...tools].some((path) => statSync(root + path).mtimeMs > built)) build();
}

/** What a newsroom keeps of its work is of the code that did it: this tells it from any other. */
function digestOfFolder(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  for (const path of paths) hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

if (isStarted(import.meta.filename)) {
  installToBuild();
  build();
}
