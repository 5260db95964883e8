// Compiles src/ to dist/ and copies the data that stands beside the code.
import { cpSync, rmSync } from 'node:fs';
import { isStarted, root, runTool } from './install.mjs';

const data = /\.(json|srx|css)$|LICENSE$/;

export function build() {
  rmSync(`${root}dist`, { recursive: true, force: true });
  runTool('tsc', ['-p', '.'], 'typescript');
  cpSync(`${root}src`, `${root}dist`, {
    recursive: true,
    filter: (path) => !/\.[a-z]+$/i.test(path) || data.test(path),
  });
}

if (isStarted(import.meta.filename)) build();
