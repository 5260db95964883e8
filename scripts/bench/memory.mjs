// The memory of a newsroom: a million units from TMX, in English, Chinese, Thai and Arabic (`DRAGOMAN_UNITS` for others). What the
// import, the opening and a look-up take, and how often the best match is that of a full scan. The bars: 60 s and 500 MB,
// 50 ms, 10 ms for 95 of 100 look-ups, 98 of 100 matches. `DRAGOMAN_LOCALES=en,zh` for fewer languages.
// The memory that newsrooms share is measured in the same way by shared-memory.mjs.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStarted } from '../install.mjs';

const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const count = Number(process.env.DRAGOMAN_UNITS ?? 1_000_000);
const locales = (process.env.DRAGOMAN_LOCALES ?? 'en,zh,th,ar').split(',');
const scanned = 20;
const asked = 300;

const letters = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  th: 'กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวสหอ',
  zh: Array.from({ length: 2500 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join(''),
};

/** The same numbers each time, from 0 to 1. */
function random(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Makes sentences of words that are as frequent as in a language: a few stand in most, most in few. */
function sentencesIn(locale, seed) {
  const next = random(seed);
  const among = letters[locale];
  const made = random(1);
  const words = Array.from({ length: 60_000 }, () => {
    const length = locale === 'zh' ? 1 + Math.floor(made() * 2) : 2 + Math.floor(made() * 7);
    return Array.from({ length }, () => among[Math.floor(made() * among.length)]).join('');
  });
  const word = () =>
    next() < 0.04 ? String(Math.floor(next() * 1000)) : words[Math.floor(words.length ** next()) - 1];
  const joint = locale === 'zh' || locale === 'th' ? '' : ' ';
  return {
    sentence: () => Array.from({ length: 5 + Math.floor(next() * 25) }, word).join(joint) + '.',
    /** Replaces a word or two, or leaves one out. */
    edited(text) {
      const parts = joint === '' ? [...text] : text.split(joint);
      const edits = 1 + Math.floor(next() * Math.max(1, parts.length / 12));
      for (let edit = 0; edit < edits; edit++) {
        parts.splice(
          Math.floor(next() * parts.length),
          1,
          ...(next() < 0.3 ? [] : [joint === '' ? word()[0] : word()]),
        );
      }
      return parts.join(joint);
    },
  };
}

function writeMemory(path, locale) {
  const { sentence } = sentencesIn(locale, 7);
  const file = openSync(path, 'w');
  writeSync(file, `<tmx version="1.4"><header srclang="${locale}" segtype="sentence"/><body>\n`);
  let text = '';
  for (let at = 0; at < count; at++) {
    const source = sentence();
    text += `<tu><tuv xml:lang="${locale}"><seg>${source}</seg></tuv><tuv xml:lang="ms"><seg>Ayat ${at}: ${source}</seg></tuv></tu>\n`;
    if (text.length < 1 << 20 && at < count - 1) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, '</body></tmx>\n');
  closeSync(file);
}

const tasks = {
  async import(folder) {
    const { openContext } = await dist('workflow/newsroom/context.js');
    const { importMemories } = await dist('workflow/tm.js');
    const context = await openContext(folder);
    const start = performance.now();
    const before = process.cpuUsage();
    await importMemories(context, [join(folder, 'memory.tmx')]);
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
  },
  async search(folder, locale) {
    const { openContext } = await dist('workflow/newsroom/context.js');
    const { newsroomMemory } = await dist('workflow/memory/newsroom-memory.js');
    const { comparisonOf } = await dist('memory/tm/likeness.js');
    const context = await openContext(folder);
    const opened = performance.now();
    const all = newsroomMemory(context);
    const memory = all.of('ms');
    await memory.prepare();
    const opening = performance.now() - opened;
    const { sentence } = sentencesIn(locale, 7);
    const { edited } = sentencesIn(locale, 99);
    const known = Array.from({ length: Math.min(count, asked * 50) }, sentence);
    const queries = Array.from({ length: asked }, (_, at) => ({
      source: [{ kind: 'text', text: edited(known[(at * 50) % known.length]) }],
      originalData: {},
    }));
    const times = [];
    const best = [];
    for (const query of queries) {
      const start = performance.now();
      const [[first] = []] = await memory.lookUp([{ query, floor: 50, most: 3 }]);
      times.push(performance.now() - start);
      best.push(first?.score ?? 0);
    }
    const comparisons = queries.slice(0, scanned).map(comparisonOf);
    const full = comparisons.map(() => 0);
    const start = performance.now();
    for (const [, entry] of memory.documented()) {
      for (const [at, { rate }] of comparisons.entries()) full[at] = Math.max(full[at], rate(entry));
    }
    const scan = (performance.now() - start) / scanned;
    const right = full.filter((score, at) => best[at] >= score).length;
    await all.close();
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.floor(times.length * share)];
    return { opening, median: at(0.5), p95: at(0.95), right, scan };
  },
};

function run(...args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** `postgres` has the address of an empty data base, for a memory that is shared. */
export async function bench(postgres) {
  for (const locale of locales) {
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-memory-'));
    try {
      mkdirSync(join(folder, 'source'));
      writeFileSync(
        join(folder, 'dragoman.config.json'),
        JSON.stringify({
          sourceLocale: locale,
          targetLocales: ['ms'],
          ...(postgres !== undefined && { memory: { postgres, bureau: 'bench' } }),
        }),
      );
      writeMemory(join(folder, 'memory.tmx'), locale);
      const imported = run('import', folder, locale);
      run('search', folder, locale);
      const found = run('search', folder, locale);
      console.log(
        `${locale}: ${count} units imported in ${imported.seconds.toFixed(0)} s (processor ${imported.processor.toFixed(0)} s), ` +
          `${imported.megabytes.toFixed(0)} MB; opened in ${found.opening.toFixed(0)} ms; ` +
          `look-up ${found.median.toFixed(1)} ms, 95 of 100 in ${found.p95.toFixed(1)} ms (full scan ${found.scan.toFixed(0)} ms); ` +
          `best match ${found.right} of ${scanned}`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

if (isStarted(import.meta.filename)) {
  const [task, folder, locale] = process.argv.slice(2);
  const told = await tasks[task](folder, locale);
  console.log(JSON.stringify({ ...told, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
