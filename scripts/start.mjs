// `npm start`: the main job on the sample newsroom, from nothing. The translators' part is already in locales/, so what
// goes out comes back as it went, and nothing in the checkout changes.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, root, run } from './install.mjs';

const dragoman = (...args) => {
  console.log(`\n$ dragoman ${args.map((arg) => arg.replace(root, '')).join(' ')}`);
  run(process.execPath, [join(root, 'bin/dragoman.js'), ...args]);
};

install();
console.log('Building …');
build();
dragoman('export');
const outgoing = join(root, 'out/outgoing');
const returned = readdirSync(outgoing, { recursive: true })
  .filter((name) => name.endsWith('.xlf'))
  .toSorted()
  .map((name) => join('out/outgoing', name));
dragoman('import', ...returned);
dragoman('check');
dragoman('publish');

// What the newsroom remembers, in a copy of it: a further release, of which nothing is translated.
const next = join(root, 'out/next');
const release = '2010-11-11-briefing-moved';
rmSync(next, { recursive: true, force: true });
for (const name of ['dragoman.config.json', 'source', 'locales']) {
  cpSync(join(root, name), join(next, name), { recursive: true });
}
cpSync(join(root, `docs/examples/${release}.txt`), join(next, `source/${release}.txt`));
dragoman('export', release, '--project', next);
console.log(`
Made from source/ and locales/:
  out/outgoing/   XLIFF for translators, one folder a locale
  out/editions/   the releases in every language, as pages and as text
  out/next/       the newsroom with one release more: what the memory fills in and offers is in its out/outgoing/

Open ${join('out', 'editions', 'index.html')} in a browser.`);
