// `npm start`: the main job on the sample newsroom, from nothing. The translators' part is already in locales/, so what
// goes out comes back as it went, and nothing in the checkout changes.
import { readdirSync } from 'node:fs';
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
console.log(`
Made from source/ and locales/:
  out/outgoing/   XLIFF for translators, one folder a locale
  out/editions/   the releases in every language, as pages and as text

Open ${join('out', 'editions', 'index.html')} in a browser.`);
