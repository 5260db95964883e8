#!/usr/bin/env node
// Derives src/locale/cldr from one release of CLDR.
//
//   for p in core localenames-full misc-full numbers-full dates-full rbnf units-full; do npm pack cldr-$p@48; done
//   (unpack each into FOLDER/cldr-core, FOLDER/cldr-misc-full, …)
//   node scripts/bake-locale.mjs FOLDER
//
// Month names of calendars other than the Gregorian come from the running Node, whose CLDR must be the same release:
// their npm packages stopped at older ones.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { calendarSection } from './locale/calendars.mjs';
import { citySection } from './locale/cities.mjs';
import { dateSection } from './locale/dates.mjs';
import { displaySection } from './locale/names.mjs';
import { numberSection } from './locale/numbers.mjs';
import { spellSamples, spellSection } from './locale/spell.mjs';
import { bakeSupplemental } from './locale/supplemental.mjs';
import { unitSection } from './locale/units.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('usage: bake-locale.mjs FOLDER');
const out = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/locale/cldr');

/** CLDR's JSON by package and path, or undefined where the locale has no such file. */
const cldr = (file) => {
  const full = path.join(folder, file);
  return fs.existsSync(full) ? JSON.parse(fs.readFileSync(full, 'utf8')) : undefined;
};
cldr.list = (place) => fs.readdirSync(path.join(folder, place)).toSorted();

const release = cldr('cldr-core/package.json').version.split('.')[0];
if (process.versions.cldr.split('.')[0] !== release) throw new Error(`run with a Node whose CLDR is ${release}`);

const coverage = cldr('cldr-core/coverageLevels.json').coverageLevels;
const parents = cldr('cldr-core/supplemental/parentLocales.json').supplemental.parentLocales.parentLocale;
const parentOf = (tag) => parents[tag] ?? (tag.includes('-') ? tag.slice(0, tag.lastIndexOf('-')) : 'und');
const covered = (tag) => tag !== 'und' && coverage[tag.split('-')[0]] !== undefined;
const tags = cldr.list('cldr-numbers-full/main').filter((tag) => covered(tag) && !tag.startsWith('en-Shaw'));

const draft = `${out}.new`;
fs.rmSync(draft, { recursive: true, force: true });
fs.mkdirSync(draft, { recursive: true });

const sections = [displaySection, citySection, numberSection, dateSection, calendarSection, unitSection, spellSection];
const resolved = new Map();
function resolve(tag) {
  let whole = resolved.get(tag);
  if (!whole) {
    whole = Object.assign({}, ...sections.map((section) => section(cldr, tag)));
    resolved.set(tag, whole);
  }
  return whole;
}

/** What `own` says otherwise than `inherited`; names by key, all else by section. */
function difference(own, inherited) {
  const kept = {};
  for (const [key, value] of Object.entries(own)) {
    if (isDeepStrictEqual(value, inherited[key])) continue;
    const isByKey = (key === 'names' || key === 'cities') && inherited[key];
    kept[key] = isByKey ? otherNames(value, inherited[key]) : value;
    if (isByKey && Object.keys(kept[key]).length === 0) delete kept[key];
  }
  return kept;
}

const otherNames = (own, inherited) =>
  Object.fromEntries(Object.entries(own).filter(([code, name]) => inherited[code] !== name));

const written = {};
for (const tag of ['und', ...tags.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))]) {
  let parent = parentOf(tag);
  while (parent !== 'und' && !(parent in written)) parent = parentOf(parent);
  const kept = tag === 'und' ? resolve(tag) : difference(resolve(tag), resolve(parent));
  if (Object.keys(kept).length === 0) continue;
  written[tag] = parent;
  fs.writeFileSync(path.join(draft, `${tag}.json`), JSON.stringify(kept));
}

fs.writeFileSync(path.join(draft, 'supplemental.json'), JSON.stringify(bakeSupplemental(cldr, written)));
fs.copyFileSync(path.join(folder, 'cldr-core/LICENSE'), path.join(draft, 'LICENSE'));
for (const name of fs.readdirSync(out))
  if (name.endsWith('.ts')) fs.copyFileSync(path.join(out, name), path.join(draft, name));
fs.rmSync(out, { recursive: true, force: true });
fs.renameSync(draft, out);

// What the tests read back: numbers in words as CLDR's rules spell them.
const values = [7, 12, 21, 28, 45, 77, 99, 100, 101, 117, 250, 999, 1000, 1234, 15000, 120000, 2000000];
const samples = {};
for (const tag of Object.keys(written)) {
  const list = spellSamples(cldr, tag, values);
  if (list) samples[tag] = list;
}
const fixtures = path.join(out, '../../../test/fixtures/facts');
fs.mkdirSync(fixtures, { recursive: true });
fs.writeFileSync(path.join(fixtures, 'spellout.json'), JSON.stringify(samples));
fs.copyFileSync(path.join(folder, 'cldr-core/LICENSE'), path.join(fixtures, 'LICENSE'));

const size = fs.readdirSync(out).reduce((sum, name) => sum + fs.statSync(path.join(out, name)).size, 0);
console.log(`${Object.keys(written).length} locales, ${(size / 1e6).toFixed(2)} MB`);
