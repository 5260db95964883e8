// Reading: `outline` of long releases in processor time, beside the start of node, and how it grows with length.
// Twice the text takes at most 2.2 times as long. Asked: a 10 MB release in 40 times the start of node; it takes over 100 today.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A long release: no two paragraphs are the same. */
function release(length) {
  const parts = [
    'Harbour opens to swimmers',
    'PORT ELLEN, 7 June 2031 – The harbour pool opened to 420 swimmers today.',
  ];
  for (let day = 1, size = 0; size < length; day++) {
    const guests = (day * 7919) % 100_003;
    const quote = `“We did not expect guest number ${guests}”, said pool attendant Mara Lind. The water was warm.`;
    parts.push(`On day ${day} the pool had ${guests} guests, of whom ${guests % 97} stayed for two hours. ${quote}`);
    if (day % 9 === 0)
      parts.push(`Week ${day / 9} in figures`, `- ${guests % 89} lessons\n- ${guests % 83} towels lost`);
    size += parts.at(-1).length + 2;
  }
  return parts.join('\n\n');
}

/** Gives the seconds of processor time that a module takes to run, the start of node included. */
function processorTime(folder, load, ...args) {
  const script = `
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime } = process.resourceUsage();
      process.stderr.write('took ' + (userCPUTime + systemCPUTime));
    });
    process.argv.splice(1, 1);
    ${load}`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, 'dragoman', 'dragoman', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return Number(/took (\d+)/.exec(run.stderr)[1]) / 1e6;
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  try {
    mkdirSync(join(folder, 'source'));
    writeFileSync(join(folder, 'dragoman.config.json'), JSON.stringify({ sourceLocale: 'en', targetLocales: ['fr'] }));
    const node = processorTime(folder, '');
    const load = `await import(${JSON.stringify(new URL('../../bin/dragoman.js', import.meta.url).href)});`;
    let before;
    for (const megabytes of [2.5, 5, 10]) {
      writeFileSync(join(folder, 'source/big.txt'), release(megabytes * 1e6));
      const seconds = processorTime(folder, load, 'outline', 'source/big.txt');
      const growth = before === undefined ? '' : `, ${(seconds / before).toFixed(2)} × the half`;
      console.log(
        `outline of ${megabytes} MB: ${seconds.toFixed(1)} s, ${(seconds / node).toFixed(0)} × the start of node${growth}`,
      );
      before = seconds;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
