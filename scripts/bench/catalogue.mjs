// A catalogue of many messages, with its checks: what its export and its import take. The bars: 400 MB for a hundred
// thousand messages and 1 GB for a million; `DRAGOMAN_MESSAGES=1000000` says how many.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const count = Number(process.env.DRAGOMAN_MESSAGES ?? 100_000);

const words = [
  ['school', 'sekolah'],
  ['water', 'air'],
  ['village', 'kampung'],
  ['teacher', 'guru'],
  ['river', 'sungai'],
];

/** A message and its translation, with codes for their placeholders. */
const messages = [
  (n, [a]) => [`Open ${n} places in the ${a[0]} for {{name}}`, `Buka ${n} tempat di ${a[1]} untuk {{name}}`],
  (n, [a, b]) => [`The ${a[0]} of the ${b[0]} has number ${n}`, `Nombor ${a[1]} bagi ${b[1]} ialah ${n}`],
];

function messageOf(n) {
  return messages[n % 2](n, [words[n % 5], words[(n >> 3) % 5]]);
}

/** Fills in the targets, a piece of the file at a time. */
function translate(text) {
  return text.replace(
    /(<unit id="k(\d+)"[^>]*><segment)(><source>[^<]*(<ph [^>]*>)?<\/source>)/g,
    (_, ...[unit, n, source, code = '']) => {
      const target = messageOf(Number(n))[1].replace('{{name}}', code);
      return `${unit} state="translated"${source}<target>${target}</target>`;
    },
  );
}

const bin = new URL('../../bin/dragoman.js', import.meta.url).href;

function row(folder, label, args) {
  const script = `
    process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS));
    process.argv.splice(1, 1);
    await import(${JSON.stringify(bin)});`;
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, 'dragoman', 'dragoman', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const megabytes = Number(/peak (\d+)$/.exec(run.stderr)?.[1]) / 1024;
  if (Number.isNaN(megabytes)) throw new Error(run.stderr);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${label} of ${count} messages: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  try {
    mkdirSync(join(folder, 'source'));
    mkdirSync(join(folder, 'locales/en'), { recursive: true });
    writeFileSync(join(folder, 'dragoman.config.json'), JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'] }));
    const lines = Array.from({ length: count }, (_, n) => `  "k${n}": ${JSON.stringify(messageOf(n)[0])}`);
    writeFileSync(join(folder, 'locales/en/site.json'), `{\n${lines.join(',\n')}\n}\n`);
    row(folder, 'export', ['export', 'locales/en/site.json']);
    const sent = readFileSync(join(folder, 'out/outgoing/ms/site.xlf'), 'utf8');
    writeFileSync(join(folder, 'back.xlf'), translate(sent));
    row(folder, 'import', ['import', 'back.xlf']);
    row(folder, 'import again', ['import', 'back.xlf']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
