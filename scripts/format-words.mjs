// Puts the files of src/locale/words in order: keys as in the schema, entries by value, lines of 120 characters. Names
// the files that it changed; with --check changes none and fails where there is something to change.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from './install.mjs';

const folder = `${root}src/locale/words/`;
const widest = 120;
const isCheck = process.argv.includes('--check');
const keys = Object.keys(JSON.parse(readFileSync(`${folder}words.schema.json`, 'utf8')).properties);

/** The text of a file of words in order. A key that the schema does not know is left to the schema's test, at the end. */
function formatWords(text) {
  const words = Object.entries(JSON.parse(text.normalize('NFC')));
  const ordered = words.toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  return `{\n${ordered.map(([key, value]) => `  ${JSON.stringify(key)}: ${valueText(key, value)}`).join(',\n')}\n}\n`;
}

const placeOf = (key) => (keys.includes(key) ? keys.indexOf(key) : keys.length);

function valueText(key, value) {
  if (key === 'sources')
    return block(
      '{',
      Object.entries(value).map(([id, text]) => `${JSON.stringify(id)}: ${JSON.stringify(text)}`),
      '}',
    );
  if (!Array.isArray(value) || typeof value[0] !== 'object') return inline(value);
  const entries = value.toSorted((a, b) => compareValues(a.of, b.of)).map(entryText);
  const [only = ''] = entries;
  return entries.length > 1 || only.length + key.length + 9 > widest ? block('[', entries, ']') : `[${only}]`;
}

const block = (open, lines, close) => `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`;
const inline = (value) =>
  JSON.stringify(value, undefined, 1).replace(/\n */g, ' ').replace(/\[ /g, '[').replace(/ \]/g, ']');

/** Numbers by their size; other values keep their order, as of two units with one name the first is the likelier. */
function compareValues(a = '', b = '') {
  const difference = numberOf(a) - numberOf(b);
  return Number.isNaN(difference) ? 0 : difference;
}

const numberOf = (value) => {
  const [numerator, denominator = 1] = value.split('/').map(Number);
  return value === '' ? Number.NaN : numerator / denominator;
};

/** An entry on one line where it fits, else its forms filled over several. */
function entryText(entry) {
  const line = inline(entry);
  const { of, forms, ...rest } = entry;
  if (line.length + 5 <= widest || forms.length === 1) return line;
  const lines = [''];
  for (const form of forms.map((each) => JSON.stringify(each))) {
    if (lines.at(-1).length + form.length + 8 > widest) lines.push('');
    lines.push(`${lines.pop()}${form}, `);
  }
  const filled = lines.map((each) => `      ${each.trimEnd()}`).join('\n');
  const before = of === undefined ? '' : `"of": ${JSON.stringify(of)}, `;
  return `{ ${before}"forms": [\n${filled.slice(0, -1)}\n    ], ${inline(rest).slice(2)}`;
}

let isOrdered = true;
for (const name of readdirSync(folder).filter((each) => /^[\w-]+\.json$/.test(each))) {
  const text = readFileSync(folder + name, 'utf8');
  const ordered = formatWords(text);
  if (ordered === text) continue;
  isOrdered = false;
  console.log(`src/locale/words/${name}`);
  if (!isCheck) writeFileSync(folder + name, ordered);
}
if (isCheck && !isOrdered) process.exitCode = 1;
