// Lays out the reviewed data of src/locale in words/, press/ and orthography/: keys as in the folder's schema, numbers
// by their size, lines of 120 characters. Names the files that it changed; with --check changes none and fails where
// there is something to change.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from './install.mjs';

const widest = 120;
const isCheck = process.argv.includes('--check');

/** The text of a data file in order. A key that the schema does not know goes to the end, for the schema's test to name. */
function format(text, keys) {
  const placeOf = (key) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  const values = Object.entries(JSON.parse(text)).toSorted(([a], [b]) => placeOf(a) - placeOf(b));
  return `${print(Object.fromEntries(values.map(([key, value]) => [key, ordered(value)])), '', 0)}\n`;
}

/** Entries by number; other values keep their order, as of two units with one name the first is the likelier. */
function ordered(value) {
  if (!Array.isArray(value)) return value;
  return value.toSorted((a, b) => {
    const difference = numberOf(a.of) - numberOf(b.of);
    return Number.isNaN(difference) ? 0 : difference;
  });
}

function numberOf(value) {
  if (typeof value !== 'string' || value === '') return Number.NaN;
  const [numerator, denominator = 1] = value.split('/').map(Number);
  return numerator / denominator;
}

/** JSON on one line where it fits behind `before` other characters; lists of words are filled over several lines. */
function print(value, indent, before) {
  if (typeof value !== 'object') return scalar(value);
  const isList = Array.isArray(value);
  const isWords = isList && typeof value[0] !== 'object';
  const isEntry = !isList && indent.length > 2;
  const inner = isEntry ? indent : `${indent}  `;
  const items = Object.entries(value).map(([key, item]) => {
    const name = isList ? '' : `${JSON.stringify(key)}: `;
    return name + print(item, inner, inner.length + name.length + (isEntry ? besideForms : 1));
  });
  const line = isList ? `[${items.join(', ')}]` : `{ ${items.join(', ')} }`;
  if (isEntry || (items.length === 1 && !line.includes('\n'))) return line;
  if (isWords && before + line.length < widest) return line;
  const lines = isWords ? filled(items, widest - inner.length - 1) : items;
  return [line[0], lines.map((each) => inner + each).join(',\n'), indent + line.at(-1)].join('\n');
}

/** Words in NFC; characters that cannot be seen alone, and marks that are no words, as they are, escaped. */
function scalar(value) {
  if (typeof value !== 'string' || /[\p{L}\p{N}]/u.test(value)) return JSON.stringify(value).normalize('NFC');
  return JSON.stringify(value).replace(
    /[\p{M}\p{Cf}\u00a0\u037e\u0387]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What else is on the line of an entry, about: its value and its source. */
const besideForms = 36;

function filled(items, width) {
  const lines = [[]];
  let length = 0;
  for (const item of items) {
    if (length + item.length > width) [lines[lines.length], length] = [[], 0];
    lines.at(-1).push(item);
    length += item.length + 2;
  }
  return lines.map((line) => line.join(', '));
}

let isOrdered = true;
for (const folder of ['words', 'press', 'orthography'].map((name) => `src/locale/${name}/`)) {
  const names = readdirSync(root + folder).filter((name) => /^[\w-]+\.json$/.test(name));
  const schema = readdirSync(root + folder).find((name) => name.endsWith('.schema.json'));
  const keys = schema ? Object.keys(JSON.parse(readFileSync(root + folder + schema, 'utf8')).properties) : [];
  for (const name of names) {
    const text = readFileSync(root + folder + name, 'utf8');
    const formatted = format(text, keys);
    if (formatted === text) continue;
    isOrdered = false;
    console.log(folder + name);
    if (!isCheck) writeFileSync(root + folder + name, formatted);
  }
}
if (isCheck && !isOrdered) process.exitCode = 1;
