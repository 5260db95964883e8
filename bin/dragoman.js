#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { openBundle } from './bundle.js';

const folder = new URL('../dist/bundle/', import.meta.url);
if (existsSync(new URL('main.cjs', folder))) {
  const { main, processTerminal } = openBundle(folder).load('./main.cjs');
  process.exitCode = await main(process.argv.slice(2), processTerminal());
} else {
  process.stderr.write('dragoman: not built yet. Run `npm install` and `npm run build` first.\n');
  process.exitCode = 2;
}
