// Tells what src/locale/words/ and src/locale/press/ list in many languages and not in this one: the kinds of words, the
// most usual first, with the number of languages that have them and what they are. Not every language needs each.
//
//   node scripts/missing-words.mjs LANGUAGE
//   node scripts/missing-words.mjs --key KEY    the languages that list nothing under a key, such as quarters
import { readdirSync, readFileSync } from 'node:fs';
import { root } from './install.mjs';

/** What fewer languages list is a matter of their grammar. */
const usual = 1 / 3;

const readJson = (path) => JSON.parse(readFileSync(`${root}src/locale/${path}`, 'utf8'));

/** A folder's languages with the keys of their files, and its keys that hold words with what they are. */
function tableOf(folder) {
  const schema = `${folder}.schema.json`;
  const languages = new Map(
    readdirSync(`${root}src/locale/${folder}`)
      .filter((name) => /^[a-z]{2,3}(?:-[A-Z]\w+)?\.json$/.test(name) && name !== 'und.json')
      .map((name) => [name.slice(0, -'.json'.length), new Set(Object.keys(readJson(`${folder}/${name}`)))]),
  );
  const described = Object.entries(readJson(`${folder}/${schema}`).properties);
  const keys = described.filter(([, { type, allOf }]) => type === 'array' || allOf !== undefined);
  return { folder, languages, keys: keys.filter(([key]) => key !== 'sources') };
}

function missing({ folder, languages, keys }, language) {
  const own = languages.get(language) ?? new Set();
  if (own.size === 0) console.log(`${folder}/${language}.json is not there yet.`);
  const count = ([key]) => [...languages.values()].filter((each) => each.has(key)).length;
  return keys
    .filter(([key]) => !own.has(key))
    .map(([key, { description }]) => ({ key: `${folder}  ${key}`, count: count([key]), description }))
    .filter((each) => each.count > usual * languages.size)
    .toSorted((a, b) => b.count - a.count);
}

function tellLanguage(language) {
  for (const table of tables) {
    for (const { key, count, description } of missing(table, language))
      console.log(`${key.padEnd(28)}${String(count).padStart(3)}  ${description}`);
  }
}

function tellKey(key) {
  const table = tables.find(({ keys }) => keys.some(([each]) => each === key));
  if (table === undefined) return usage(`There is no key “${key}”.`);
  const without = [...table.languages].filter(([, keys]) => !keys.has(key)).map(([language]) => language);
  console.log(`${table.folder}  ${key}: ${table.languages.size - without.length} languages, not ${without.join(' ')}`);
}

function usage(message) {
  console.error(`${message} Say a language (node scripts/missing-words.mjs wo) or a key (--key quarters).`);
  process.exitCode = 2;
}

const tables = ['words', 'press'].map(tableOf);
const [first = '', second = ''] = process.argv.slice(2);
if (first === '--key') tellKey(second);
else if (/^[a-z]{2,3}(?:-[A-Z]\w+)?$/.test(first)) tellLanguage(first);
else usage('');
