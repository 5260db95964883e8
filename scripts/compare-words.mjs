// Compares the number words of src/locale/words and of CLDR with what independent projects read: Recognizers-Text,
// Duckling and num2words. Prints for each language how many agree, which differ, and which are listed nowhere.
//
//   node scripts/compare-words.mjs [LANGUAGE …]
//
// Their readings are lines of JSON { suite, kind, locale, text, value, span? } in judges/dev/readings.jsonl, beside the
// folder that DRAGOMAN_CORPORA names or in ../shared.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const places = [process.env.DRAGOMAN_CORPORA ?? '', path.join(root, '../shared/corpora')].filter(Boolean);
const file = places.map((place) => path.join(place, '../judges/dev/readings.jsonl')).find(existsSync);
if (!file) {
  console.error('There are no readings to compare with. Set DRAGOMAN_CORPORA to a folder that has judges/ beside it.');
  process.exit(2);
}

const wanted = new Set(process.argv.slice(2));
const keys = { ordinal: ['ordinals'], number: ['cardinals', 'multipliers', 'fractions', 'collectives'] };
/** Values that a language has a word for, whatever it composes the others of. */
const basic = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1000, 1e6]);

const fold = (text) => text.normalize('NFC').toLowerCase();
const readJson = (name) => {
  const full = `${root}src/locale/${name}.json`;
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : {};
};

/** The values of each spelling that is listed for a kind of number in a language. */
function listed(language, kind) {
  const values = new Map();
  const add = (forms, value) => {
    for (const form of forms) values.set(fold(form), (values.get(fold(form)) ?? new Set()).add(value));
  };
  const name = language === 'nb' ? 'no' : language;
  const words = readJson(`words/${name}`);
  const { spell = {}, numbers = {} } = readJson(`cldr/${name}`);
  for (const key of keys[kind]) {
    for (const { of, forms } of words[key] ?? []) add(forms, numberOf(of));
    for (const [of, forms] of Object.entries(spell[key] ?? {})) add(forms.split('|'), Number(of));
  }
  const magnitudes = kind === 'number' ? numbers.magnitudes : undefined;
  for (const [power, forms] of Object.entries(magnitudes ?? {})) add(forms.split('|'), 10 ** Number(power));
  return values;
}

function numberOf(value) {
  const [numerator, denominator = 1] = value.split('/').map(Number);
  return numerator / denominator;
}

const tables = new Map();
const counts = new Map();
const told = new Set();
for (const { suite, kind, locale, text, value, span } of readLines()) {
  const [language] = locale.split('-');
  const numberKind = kind === 'cardinal' ? 'number' : kind;
  if (!(numberKind in keys) || (wanted.size > 0 && !wanted.has(language))) continue;
  const word = fold(span ? text.slice(...span) : text);
  const key = `${language} ${numberKind}`;
  const table = tables.get(key) ?? listed(language, numberKind);
  tables.set(key, table);
  const ours = table.get(word);
  const count = counts.get(language) ?? { agree: 0, differ: [], missing: [] };
  counts.set(language, count);
  const id = `${key} ${word} ${value}`;
  if (told.has(id)) continue;
  told.add(id);
  if (ours && [...ours].some((each) => Math.abs(each - value) < 1e-9)) count.agree++;
  else if (ours) count.differ.push(`${numberKind} ${word}: ${value} in ${suite}, here ${[...ours].join(', ')}`);
  else if (basic.has(value) && /^[\p{L}\p{M}]+$/u.test(word))
    count.missing.push(`${numberKind} ${word}: ${value} in ${suite}`);
}

function readLines() {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

for (const [language, { agree, differ, missing }] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${language}  ${agree} agree, ${differ.length} differ, ${missing.length} not listed`);
  for (const line of differ) console.log(`    differs     ${line}`);
  for (const line of missing) console.log(`    not listed  ${line}`);
}
