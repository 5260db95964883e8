// Makes dist/bundle/eld-extrasmall.cjs of the detector of languages: eld's code with its table of n-grams as one text, in which
// rows are looked up. As an object of 50,000 objects it takes 30 MB, and more time than the rest of a small check.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from './install.mjs';

const detector = join(root, 'node_modules', 'eld', 'src', 'entries', 'static.extrasmall.js');
const data = join(root, 'node_modules', 'eld', 'src', 'ngrams', 'extrasmall.js');

/** Writes the rows of a table as lines in the order of their keys. */
function textOf(rows) {
  const lines = Object.entries(rows).map(([key, row]) => `${key}\t${JSON.stringify(row)}\n`);
  const isPlain = lines.every((line) => line.split(/[\t\n]/).length === 3);
  if (!isPlain) throw new Error('A key of the detector’s table has a tab or a line end');
  return lines.toSorted().join('');
}

/** Finds a row in a table that is a text: stands in the bundle, on its own. */
function rowIn(table, key) {
  for (let from = 0, to = table.length; from < to;) {
    const start = table.lastIndexOf('\n', ((from + to) >> 1) - 1) + 1;
    const tab = table.indexOf('\t', start);
    const end = table.indexOf('\n', tab);
    const found = table.slice(start, tab);
    if (found === key) return JSON.parse(table.slice(tab + 1, end));
    if (found < key) from = end + 1;
    else to = start;
  }
  return undefined;
}

async function lazyTable() {
  const { ngramsData } = await import(pathToFileURL(data).href);
  const { ngrams, ...others } = ngramsData;
  return `const table = ${JSON.stringify(textOf(ngrams))};
${rowIn}
const ngrams = new Proxy({}, { get: (_rows, key) => rowIn(table, key) });
export const ngramsData = { ...${JSON.stringify(others)}, ngrams };`;
}

/** Bundles the detector into a folder. Gives the paths of the modules that it is made of. */
export async function bundleDetector(folder) {
  const plugin = { name: 'lazy-table', load: (id) => (id === data ? lazyTable() : undefined) };
  const built = await rolldown({ input: detector, platform: 'node', plugins: [plugin] });
  const { output } = await built.write({
    dir: folder,
    format: 'cjs',
    exports: 'named',
    entryFileNames: 'eld-extrasmall.cjs',
  });
  return output.flatMap(({ moduleIds = [] }) => moduleIds);
}
