#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(fileURLToPath(main))) {
  const { main: run, processTerminal } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2), processTerminal());
} else {
  process.stderr.write('dragoman: not built yet. Run `npm install` and `npm run build` first.\n');
  process.exitCode = 2;
}
