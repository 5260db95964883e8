// Memory of `dragoman check` on XLIFF files of 20 and 60 MB (`DRAGOMAN_BENCH_MB` for others), and its time as a multiple of
// the standard alone on the same file in the same run. The bar: 500 MB, however large the file is.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStarted } from '../install.mjs';

const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const sizes = (process.env.DRAGOMAN_BENCH_MB ?? '20 60').split(' ').map(Number);

const tasks = {
  async conformance(file) {
    const { inspectXliff } = await dist('xliff/inspect.js');
    const { readSource } = await dist('workspace/files/read-file.js');
    inspectXliff(readSource(file, 0), { eachUnit() {} });
  },
  /** As a user starts it: what the command line does for memory counts, and so does its report. */
  async check(file) {
    process.argv = [process.argv[0], 'dragoman', 'check', file];
    await import(new URL('../../bin/dragoman.js', import.meta.url).href);
  },
};

async function runTask(task, file) {
  const start = performance.now();
  process.on('exit', () => {
    const seconds = (performance.now() - start) / 1000;
    writeSync(3, JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
  });
  await tasks[task](file);
}

const words = [
  ['school', 'sekolah'],
  ['water', 'air'],
  ['region', 'wilayah'],
  ['minister', 'menteri'],
  ['village', 'kampung'],
  ['report', 'laporan'],
  ['teacher', 'guru'],
  ['family', 'keluarga'],
  ['market', 'pasar'],
  ['river', 'sungai'],
];

/** Sentences with figures, days, money and inline codes; one in two hundred has another figure than its source. */
const sentences = [
  (n, [a, b]) => [
    `The ${a[0]} of the ${b[0]} opened ${1000 + n} places on ${1 + (n % 28)} May ${1990 + (n % 35)}.`,
    `${a[1]} ${b[1]} membuka ${1000 + n + (n % 200 === 0 ? 1 : 0)} tempat pada ${1 + (n % 28)} Mei ${1990 + (n % 35)}.`,
  ],
  (n, [a, b]) => [
    `Nearly ${1 + (n % 98)}% of the ${a[0]} and the ${b[0]} cost $${n} million.`,
    `Hampir ${1 + (n % 98)}% daripada ${a[1]} dan ${b[1]} berharga $${n} juta.`,
  ],
  (_n, [a, b]) => [
    `The ${a[0]} and the ${b[0]} said nothing about it, and nobody asked.`,
    `Pihak ${a[1]} dan ${b[1]} tidak berkata apa-apa mengenainya, dan tiada siapa bertanya.`,
  ],
  (n, [a, b]) => [
    `The <pc id="1">${a[0]} of group ${n}</pc> is for every ${b[0]}.`,
    `<pc id="1">${a[1]} kumpulan ${n}</pc> ialah untuk setiap ${b[1]}.`,
  ],
];

function unitXml(n) {
  const [source, target] = sentences[n % 4](n, [words[(n >> 2) % 10], words[(n >> 5) % 10]]);
  return `<unit id="u${n}">\n<segment state="translated">\n<source>${source}</source>\n<target>${target}</target>\n</segment>\n</unit>\n`;
}

function writeDocument(path, size) {
  const file = openSync(path, 'w');
  let written = writeSync(
    file,
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms">\n<file id="news">\n',
  );
  for (let n = 1; written < size; n += 1000) {
    written += writeSync(file, Array.from({ length: 1000 }, (_, at) => unitXml(n + at)).join(''));
  }
  writeSync(file, '</file>\n</xliff>\n');
  closeSync(file);
}

function measure(task, file) {
  const run = spawnSync(process.execPath, [import.meta.filename, task, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  // What is wrong in the file is found: 1.
  if (run.status > 1 || run.stderr !== '') throw new Error(run.stderr);
  return JSON.parse(run.output[3]);
}

/** Prints time and peak memory of a check of each size. */
export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  try {
    for (const megabytes of sizes) {
      const file = join(folder, 'large.xlf');
      writeDocument(file, megabytes * 1e6);
      const alone = measure('conformance', file);
      const check = measure('check', file);
      const figures = [
        `${check.megabytes.toFixed(0)} MB (conformance alone ${alone.megabytes.toFixed(0)} MB; at most 500)`,
        `${check.seconds.toFixed(1)} s, ${(check.seconds / alone.seconds).toFixed(1)} × conformance alone`,
      ];
      console.log(`check of ${megabytes} MB: ${figures.join(', ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (isStarted(import.meta.filename)) await runTask(process.argv[2], process.argv[3]);
