// `npm run bench [name…]`: prints the figures that the project holds itself to. Each file in scripts/bench is one of them.
import { readdirSync } from 'node:fs';
import { build } from './build.mjs';
import { install } from './install.mjs';

install();
build();
const folder = new URL('./bench/', import.meta.url);
const asked = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.replace('.mjs', ''))
  .filter((name) => asked.length === 0 || asked.includes(name));
for (const name of names) {
  console.log(`\n— ${name}`);
  const { bench } = await import(new URL(`${name}.mjs`, folder).href);
  await bench();
}
