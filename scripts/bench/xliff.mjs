// 50 MB of XLIFF 2.0, 90,000 units: reading, conformance and writing beside a pass of `saxes` with empty handlers and
// beside other readers, each in a process of its own, all in one run: the quick ones three times in turn, of which the
// middle counts. The bar: conformance takes at most 3 times a pass of `saxes` and 400 MB.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStarted } from '../install.mjs';

const units = 90_000;
const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

/** Each takes the file's bytes and gives what is timed; what it loads and decodes is not. */
const tasks = {
  saxes: async (bytes) => {
    const { SaxesParser } = await import('saxes');
    return () => {
      const parser = new SaxesParser({ xmlns: true, position: true });
      for (const event of ['opentag', 'closetag', 'text']) parser.on(event, () => undefined);
      const decoder = new TextDecoder();
      for (let at = 0; at < bytes.length; at += 1 << 16) {
        parser.write(decoder.decode(bytes.subarray(at, at + (1 << 16)), { stream: true }));
      }
      parser.close();
    };
  },
  parse: async (bytes) => {
    const { walkBytes } = await dist('xliff/common/walk.js');
    return () => {
      let seen = 0;
      walkBytes(bytes, () => ({ unit: () => (seen += 1) }));
      if (seen !== units) throw new Error(`${seen} units`);
    };
  },
  conformance: async (bytes) => {
    const { inspectXliff } = await dist('xliff/inspect.js');
    return () => {
      let seen = 0;
      const { faults } = inspectXliff(bytes, { eachUnit: () => (seen += 1) });
      if (seen !== units || faults.length > 0) throw new Error(`${seen} units, ${faults.length} faults`);
    };
  },
  read: async (bytes) => {
    const { readTranslations } = await dist('xliff/translations.js');
    return () => readTranslations(bytes);
  },
  tree: async (bytes) => {
    const { readXliff } = await dist('xliff/document.js');
    return () => readXliff(bytes);
  },
  write: async (bytes) => {
    const { readTranslations } = await dist('xliff/translations.js');
    const { writeTranslationChunks } = await dist('xliff/write.js');
    const [translation] = readTranslations(bytes);
    return () => {
      let length = 0;
      for (const chunk of writeTranslationChunks(translation, { version: '2.0' })) length += Buffer.byteLength(chunk);
      if (length < bytes.length / 2) throw new Error(`wrote ${length} bytes`);
    };
  },
  xliff: async (bytes) => {
    const { xliff2js } = (await import('xliff')).default;
    return () => xliff2js(bytes.toString());
  },
  'fast-xml-parser': async (bytes) => {
    const { XMLParser } = await import('fast-xml-parser');
    const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: true });
    return () => parser.parse(bytes.toString());
  },
};

const labels = {
  saxes: 'saxes, {xmlns, position}, empty handlers',
  parse: 'dragoman, elements with offsets, streamed',
  conformance: 'dragoman, units and conformance, streamed',
  read: 'dragoman, units, kept',
  tree: 'dragoman, elements with offsets, kept',
  write: 'dragoman, new document (memory with units)',
  xliff: 'xliff, xliff2js',
  'fast-xml-parser': 'fast-xml-parser, order kept',
};

/** Those that take seconds are measured once. */
const rounds = { saxes: 3, parse: 3, conformance: 3, read: 3, write: 3 };

function measure(task, file) {
  const run = spawnSync(process.execPath, [import.meta.filename, task, file], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

/** The middle one by time. */
function median(results) {
  return results.toSorted((a, b) => a.seconds - b.seconds)[results.length >> 1];
}

async function runTask(task, file) {
  const work = await tasks[task](readFileSync(file));
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

const verbs = ['opened', 'closed', 'reached', 'left', 'supported', 'measured', 'followed', 'answered'];
const places = ['the region', 'the northern coast', 'twelve districts', 'the capital', 'the river valley'];
const pick = (words, number) => words[number % words.length];

function unitXml(n) {
  const what = `The team ${pick(verbs, n)} ${1000 + n} schools in ${pick(places, n >> 3)}`;
  const link = n % 3 === 0 ? `<pc id="1" dataRefStart="d1" dataRefEnd="d2">${n} more</pc>` : `${n} more`;
  const data =
    n % 3 === 0 ? '<originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData>\n' : '';
  const target =
    n % 2 === 0 ? `<target>${what.replace('The team', 'Pasukan itu')} pada ${n % 28} Mei, dan ${link}.</target>` : '';
  const state = n % 2 === 0 ? 'translated' : 'initial';
  return (
    `<unit id="u${n}">\n<notes><note category="place">Paragraph ${n} of the release, near its beginning, for readers abroad</note></notes>\n${data}` +
    `<segment id="s1" state="${state}">\n<source>${what} on ${n % 28} May, and ${link}.</source>\n${target}\n</segment>\n` +
    '<ignorable><source> </source></ignorable>\n' +
    `<segment id="s2"><source>Nobody was left out, said the organizers, who will return before the ${n % 9}th of June.</source></segment>\n</unit>\n`
  );
}

function documentOf(count) {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  parts.push('<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms">\n');
  parts.push('<file id="news">\n');
  for (let n = 1; n <= count; n++) parts.push(unitXml(n));
  parts.push('</file>\n</xliff>\n');
  return Buffer.from(parts.join(''));
}

/** Prints speed and peak memory of reading, conformance and writing, and each as a multiple of a pass of `saxes`. */
export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  try {
    const file = join(folder, 'news.xlf');
    const bytes = documentOf(units);
    writeFileSync(file, bytes);
    const size = bytes.length / 1e6;
    console.log(`${size.toFixed(1)} MB of XLIFF 2.0, ${units} units`);
    const names = Object.keys(tasks);
    const results = new Map(names.map((task) => [task, []]));
    for (let round = 0; round < 3; round++) {
      for (const task of names) if (round < (rounds[task] ?? 1)) results.get(task).push(measure(task, file));
    }
    const base = median(results.get('saxes'));
    for (const task of names) {
      const { seconds, megabytes } = median(results.get(task));
      const figures = [
        `${seconds.toFixed(2).padStart(6)} s`,
        `${(size / seconds).toFixed(1).padStart(6)} MB/s`,
        `${(seconds / base.seconds).toFixed(1).padStart(5)} × saxes`,
        `${megabytes.toFixed(0).padStart(5)} MB peak`,
        `${(megabytes / base.megabytes).toFixed(1).padStart(5)} × saxes`,
      ];
      console.log(labels[task].padEnd(46) + figures.join('  '));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (isStarted(import.meta.filename)) await runTask(process.argv[2], process.argv[3]);
