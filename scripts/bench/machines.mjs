// A newsroom that many machines share. First that nothing is lost: two, four and ten of them do what translators send in, while
// one after the other is killed; every job is done once, and the bytes are those of one machine that did it all. Then what four
// machines do in the time of one: `check` from nothing, at least 1.7 times as much on two processors.
// `DRAGOMAN_MINUTES=10 DRAGOMAN_KILL_SECONDS=60` for the bar that the project holds itself to, `DRAGOMAN_MACHINES=2,4,10`,
// `DRAGOMAN_COMPUTERS=1` where each machine is to be a computer of its own by its name and its processes (Linux, as root).
// `DRAGOMAN_RELEASES=400` and `DRAGOMAN_TURNS=3` for the second part, `DRAGOMAN_PART=faults` or `speed` for one of them.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { dragoman, startMachines } from '../machines.mjs';
import { hasPostgres, postgresServer } from '../postgres.mjs';
import { idOf, sourceOf, targetLocales, translate, translated, translationsOf, writeSources } from './newsroom.mjs';

const { env } = process;
const minutes = Number(env.DRAGOMAN_MINUTES ?? 1);
const killSeconds = Number(env.DRAGOMAN_KILL_SECONDS ?? 10);
const counts = (env.DRAGOMAN_MACHINES ?? '2,4,10').split(',').map(Number);
const part = env.DRAGOMAN_PART;
const areComputers = env.DRAGOMAN_COMPUTERS === '1';
/** Releases that are at work together in the first part. */
const releases = 12;

/** An engine that drafts by the tables of the newsroom. */
async function stubEngine() {
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (chunk) => parts.push(chunk));
    request.on('end', () => {
      const { q, target } = JSON.parse(Buffer.concat(parts).toString());
      response.end(JSON.stringify({ translatedText: q.map((text) => drafts.get(`${target} ${text}`) ?? '') }));
    });
  });
  const drafts = new Map();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    learn: (locale, texts) => texts.forEach((to, from) => drafts.set(`${locale} ${from}`, to)),
    close: () => server.close(),
  };
}

/** Where the work of a round is put, and what then was done. */
function newsroomAt(folder, engine, jobs) {
  writeSources(folder, releases);
  const tags = Object.fromEntries(targetLocales.map((locale) => [locale, locale]));
  const settings = { sourceLocale: 'en', targetLocales, engine: { kind: 'libretranslate', url: engine.url, tags } };
  writeFileSync(join(folder, 'dragoman.config.json'), JSON.stringify({ ...settings, ...(jobs && { jobs }) }));
}

const all = Array.from({ length: releases }, (_, at) => at);

/** A day's work: every release has news, which is drafted, translated, imported, checked and published. */
async function work(folder, round, engine, run) {
  for (const release of all) {
    writeFileSync(join(folder, 'source', `${idOf(release)}.txt`), sourceOf(release, round));
    for (const locale of targetLocales) engine.learn(locale, translationsOf(release, locale, round));
  }
  await dragoman(folder, 'export');
  await run('draft');
  const files = [];
  for (const locale of targetLocales) {
    mkdirSync(join(folder, 'inbox', locale), { recursive: true });
    for (const release of all) {
      const sent = readFileSync(join(folder, 'out/outgoing', locale, `${idOf(release)}.xlf`), 'utf8');
      const back = translated(sent, translationsOf(release, locale, round));
      files.push(join('inbox', locale, `${idOf(release)}.xlf`));
      writeFileSync(join(folder, files.at(-1)), back);
    }
  }
  await run('import', ...files);
  await run('check');
  await run('publish');
}

/** A digest of all that counts in a newsroom, of each file and of what was noted; when it was done is the clock's. */
function stateOf(folder) {
  const state = {};
  for (const below of ['locales', 'out/editions']) {
    for (const entry of readdirSync(join(folder, below), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      let text = readFileSync(path, 'latin1').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '');
      // Machines are done in one order and another, and an import has its time in its name.
      if (entry.name === 'journal.jsonl') text = journalOf(text);
      state[path.slice(folder.length)] = createHash('sha256').update(text).digest('hex');
    }
  }
  return state;
}

function journalOf(text) {
  return text
    .replace(/"import":"[^"]*"/gu, '')
    .split('\n')
    .toSorted()
    .join('\n');
}

function expectSame(state, expected, what) {
  const paths = new Set([...Object.keys(state), ...Object.keys(expected)]);
  const others = [...paths].filter((path) => state[path] !== expected[path]);
  if (others.length > 0) throw new Error(`${what}: ${others.length} files differ, such as ${others.slice(0, 5)}`);
}

/** What one machine does that is alone: made round by round as it is asked for. */
function referenceOf(folder, engine) {
  newsroomAt(folder, engine);
  const states = [];
  return async (round) => {
    while (states.length <= round) {
      await work(folder, states.length, engine, (...args) => dragoman(folder, ...args));
      states.push(stateOf(folder));
    }
    return states[round];
  };
}

/** Counts the jobs of a data base, all of which ended well, and how often one of them was taken again. */
async function jobsDone(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'select state, count(*)::int as count, sum(retry_count)::int as again from dragoman_jobs.job group by state',
  );
  await client.end();
  const others = rows.filter(({ state }) => state !== 'completed');
  if (others.length > 0) throw new Error(`not done: ${JSON.stringify(others)}`);
  return rows[0];
}

/** Works while machines are killed, and gives what it came to. */
async function underFaults(folder, count, { server, engine, reference }) {
  const url = await server.newDatabase();
  newsroomAt(folder, engine, { postgres: url, queue: 'bench', pause: 1 });
  const machines = startMachines(folder, count, areComputers);
  let killed = 0;
  let isKilled = Promise.resolve();
  const killing = setInterval(() => (isKilled = machines.kill(killed++ % count)), killSeconds * 1000);
  const start = performance.now();
  const states = [];
  let jobs = 0;
  try {
    while (performance.now() - start < minutes * 60_000) {
      await work(folder, states.length, engine, async (...args) => {
        const { stdout } = await dragoman(folder, 'enqueue', '--wait', ...args);
        const sent = Number(/^(\d+) jobs? wait/mu.exec(stdout)?.[1]);
        const ended = stdout.split('\n').filter((line) => line.includes(': done')).length;
        if (ended !== sent) throw new Error(`of ${sent} jobs ${ended} were done:\n${stdout}`);
        jobs += sent;
      });
      states.push(stateOf(folder));
    }
    clearInterval(killing);
    await isKilled;
    await machines.end();
  } finally {
    clearInterval(killing);
    await machines.drop();
  }
  const { count: done, again } = await jobsDone(url);
  if (done !== jobs) throw new Error(`${jobs} jobs were sent, ${done} are done`);
  if (again > killed) throw new Error(`${killed} machines were killed, and ${again} jobs taken again`);
  // Each round has the same jobs; what a machine says it has done last it may not have said any more.
  const told = new Map();
  for (const line of machines.done) {
    const [task, isDone] = line.split(/(: done)/u);
    if (isDone === undefined) throw new Error(`failed once: ${line}`);
    told.set(task, (told.get(task) ?? 0) + 1);
  }
  const often = [...told].filter(([, times]) => times > states.length);
  if (often.length > 0) throw new Error(`done too often: ${often.map(([task]) => task)}`);
  const others = machines.notes.filter((note) => !/^\d+ jobs? of (?:a machine|machines) that/u.test(note));
  if (others.length > 0) throw new Error(`the machines said:\n${others.join('\n')}`);
  for (const [round, state] of states.entries()) {
    expectSame(state, await reference(round), `round ${round}, ${count} machines`);
  }
  return { rounds: states.length, files: Object.keys(states.at(-1)).length, jobs, killed, again };
}

async function benchFaults(server, room) {
  const engine = await stubEngine();
  const reference = referenceOf(room('reference'), engine);
  try {
    for (const count of counts) {
      const { rounds, files, jobs, killed, again } = await underFaults(room(`${count}`), count, {
        server,
        engine,
        reference,
      });
      console.log(
        `${count} machines, ${minutes} min, ${killed} killed (${again} of them at a job): ${rounds} rounds, ` +
          `${jobs} jobs, each done once; after each round ${files} files and the journal as with one machine`,
      );
    }
  } finally {
    engine.close();
  }
}

/** Waits until so many machines have nothing to do. */
async function idle(url, count) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('listen dragoman_jobs');
  for (;;) {
    const { rows } = await client.query(
      `select from pg_stat_activity where datname = current_database() and application_name = 'dragoman work' and state = 'idle'`,
    );
    if (rows.length >= count) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await client.end();
}

const speedReleases = Number(env.DRAGOMAN_RELEASES ?? 400);
const turns = Number(env.DRAGOMAN_TURNS ?? 3);

/** Seconds that so many machines take to check a newsroom of which nothing is known. */
async function checked(folder, made, count, url) {
  cpSync(made, folder, { recursive: true });
  const config = JSON.parse(readFileSync(join(folder, 'dragoman.config.json'), 'utf8'));
  writeFileSync(
    join(folder, 'dragoman.config.json'),
    JSON.stringify({ ...config, jobs: { postgres: url, queue: folder, pause: 1 } }),
  );
  const machines = startMachines(folder, count, areComputers);
  try {
    await idle(url, count);
    const before = machines.processorSeconds();
    const start = performance.now();
    const { stdout } = await dragoman(folder, 'enqueue', '--wait', 'check');
    const seconds = (performance.now() - start) / 1000;
    const processor = machines.processorSeconds() - before;
    await machines.end();
    return { seconds, processor, said: stdout.replace(/^.*jobs wait.*\n/u, '') };
  } finally {
    await machines.drop();
    rmSync(folder, { recursive: true });
  }
}

async function benchSpeed(server, room) {
  const made = room('made');
  writeSources(made, speedReleases);
  await dragoman(made, 'export');
  for (const locale of targetLocales) translate(made, locale);
  rmSync(join(made, 'out'), { recursive: true });
  const url = await server.newDatabase();
  const times = { 1: [], 4: [] };
  const processors = { 1: [], 4: [] };
  const said = new Set();
  // In turn, so that what else the computer does meets both.
  for (let turn = 0; turn < turns; turn++) {
    for (const count of [1, 4]) {
      const { seconds, processor, said: lines } = await checked(room(`${turn}-${count}`), made, count, url);
      times[count].push(seconds);
      processors[count].push(processor);
      said.add(lines);
    }
  }
  if (said.size !== 1) throw new Error(`four machines found something else than one:\n${[...said].join('\n')}`);
  const least = (of) => [of[1], of[4]].map((each) => Math.min(...each));
  const [one, four] = least(times);
  const [alone, together] = least(processors);
  console.log(
    `check of ${speedReleases} × ${targetLocales.length} from nothing: one machine ${one.toFixed(1)} s, four ${four.toFixed(1)} s, ` +
      `${(one / four).toFixed(2)} × (all: ${JSON.stringify(times)})`,
  );
  // Where other work takes the processors, the clock says nothing, but this what two would do that have no other.
  console.log(
    `of a processor, one machine took ${alone.toFixed(1)} s, four ${together.toFixed(1)} s: ` +
      `on two processors at most ${((2 * alone) / together).toFixed(2)} ×`,
  );
}

export async function bench() {
  if (!hasPostgres) {
    console.log('PostgreSQL is not installed.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-machines-'));
  const room = (name) => {
    const path = join(folder, name);
    mkdirSync(path);
    return path;
  };
  const server = postgresServer();
  try {
    await server.create();
    if (part !== 'speed') await benchFaults(server, room);
    if (part !== 'faults') await benchSpeed(server, room);
    console.log(`load of the computer: ${loadavg().map((each) => each.toFixed(1))}`);
  } finally {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
