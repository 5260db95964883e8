// Export of 10 MB of plain text in one release: the sample releases over and over, their words varied so that no
// paragraph is twice the same. The bar: 5 s and 500 MB for ledger, stores and outgoing XLIFF; write-back byte-identical.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../install.mjs';

const size = 10 * 1024 * 1024;
const sources = ['2010-11-04-child-rights-meeting-opens', '2010-11-06-beijing-declaration'];

/** A linear congruential generator: the same text in every run. */
function random(seed) {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

function variedText() {
  const texts = sources.map((name) => readFileSync(join(root, 'source', `${name}.txt`), 'utf8'));
  const words = texts.join(' ').match(/[a-z]{4,}/g);
  const next = random(1);
  const vary = (word) => (next() < 0.3 ? words[Math.floor(next() * words.length)] : word);
  const parts = [];
  for (let bytes = 0; bytes < size; bytes += Buffer.byteLength(parts.at(-1)) + 2) {
    parts.push(texts[parts.length % texts.length].replace(/\b[a-z]{4,}\b/g, vary));
  }
  return parts.join('\n\n');
}

/** Runs a command and gives its wall time in seconds and its peak memory in MB. */
function measure(folder, ...args) {
  const script = `
    process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));
    process.argv.splice(1, 1);
    await import(${JSON.stringify(new URL('../../bin/dragoman.js', import.meta.url).href)});`;
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, 'dragoman', 'dragoman', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return { seconds: (performance.now() - started) / 1000, megabytes: Number(/peak (\d+)/.exec(run.stderr)[1]) / 1024 };
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  try {
    const text = variedText();
    mkdirSync(join(folder, 'source'));
    writeFileSync(join(folder, 'source/big.txt'), text);
    for (const targetLocales of [['ms'], ['zh-Hans', 'ms', 'ar', 'th']]) {
      writeFileSync(join(folder, 'dragoman.config.json'), JSON.stringify({ sourceLocale: 'en', targetLocales }));
      for (const again of [false, true]) {
        const { seconds, megabytes } = measure(folder, 'export');
        const what = `${again ? 'again' : 'first'}, ${targetLocales.length} locale${targetLocales.length > 1 ? 's' : ''}`;
        console.log(`export of 10 MB, ${what}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
      }
      rmSync(join(folder, 'locales'), { recursive: true });
      rmSync(join(folder, 'out'), { recursive: true });
    }
    const { formatOf } = await import(new URL('../../dist/formats/registry.js', import.meta.url).href);
    const textFormat = formatOf('big.txt');
    const bytes = Buffer.from(text);
    const options = { path: 'big.txt', locale: 'en', names: new Set() };
    const same = bytes.equals(textFormat.write(textFormat.read(bytes, options), new Map()));
    console.log(`untouched write-back of 10 MB: ${same ? 'byte-identical' : 'DIFFERS'}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
