import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { emptyFolder, smallNewsroom, type Run, type TestNewsroom } from '../newsroom.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outgoing = 'out/outgoing/ms/news.xlf';
const store = 'locales/ms/news.xlf';

const targets: Readonly<Record<string, string>> = {
  'Harbour opens to the public': 'Pelabuhan dibuka kepada orang ramai',
  'The harbour has 12 berths.': 'Pelabuhan itu mempunyai 12 tempat berlabuh.',
  'It opens on Monday.': 'Ia dibuka pada hari Isnin.',
  'The harbour was built in 1998.': 'Pelabuhan itu dibina pada tahun 1998.',
};

/** A verb, what its arguments are in the newsroom, and how to see that its result stands. */
interface Command {
  readonly name: string;
  readonly args: (finding: string) => readonly string[];
  readonly stands: (newsroom: TestNewsroom) => boolean;
}

const commands: readonly Command[] = [
  { name: 'export', args: () => ['export', '--xliff', '1.2'], stands: has(outgoing, 'version="1.2"') },
  { name: 'import', args: () => ['import', 'first.xlf'], stands: has(store, '<target>Dermaga dibuka') },
  {
    name: 'import of another',
    args: () => ['import', 'second.xlf'],
    stands: has(store, 'siap pada tahun 1998.</target>'),
  },
  { name: 'import of a catalogue', args: () => ['import', 'site.xlf'], stands: has('locales/ms/site.json', 'Halaman') },
  {
    name: 'check --fix',
    args: () => ['check', '--fix'],
    stands: (newsroom) => !newsroom.read(store).includes('berlabuh. <'),
  },
  {
    name: 'waive',
    args: (finding) => ['waive', finding, '--by', 'Ana', '--why', 'Meant so'],
    stands: has('locales/ms/news.waivers.json', 'Meant so'),
  },
  { name: 'publish', args: () => ['publish', '--to', 'en'], stands: has('out/editions/en/news.html', 'Harbour') },
  {
    name: 'unpublish',
    args: () => ['unpublish', 'school', '--by', 'Ana', '--why', 'A wrong figure'],
    stands: (newsroom) => !existsSync(`${newsroom.folder}/out/editions/en/school.html`),
  },
  {
    name: 'publish --again',
    args: () => ['publish', 'clinic', '--to', 'en', '--again', 'Ana', '--why', 'Mended'],
    stands: has('out/editions/en/clinic.html', 'Clinic'),
  },
  {
    name: 'outline --write',
    args: () => ['outline', 'news', '--write'],
    stands: has('source/news.meta.yaml', 'Harbour'),
  },
];

function has(path: string, text: string): Command['stands'] {
  return (newsroom) => existsSync(`${newsroom.folder}/${path}`) && newsroom.read(path).includes(text);
}

/** A newsroom in which each of the commands has something to do. */
async function prepared(): Promise<{ readonly newsroom: TestNewsroom; readonly finding: string }> {
  const newsroom = smallNewsroom(`Harbour opens to the public

PENANG, 5 November 2010 – The harbour has 12 berths. It opens on Monday.

The harbour was built in 1998.
`);
  newsroom.write('locales/en/site.json', '{ "home": "Home" }');
  newsroom.write('locales/ms/site.json', '{ "home": "Laman" }');
  await newsroom.dragoman('export', 'news', 'locales/en/site.json');
  newsroom.write('site.xlf', newsroom.read('out/outgoing/ms/site.xlf').replace('>Laman<', '>Halaman<'));
  for (const [source, target] of Object.entries(targets))
    newsroom.edit(outgoing, `${source}</source>`, `${source}</source><target>${target}</target>`);
  await newsroom.dragoman('import', outgoing);
  const { stdout } = await newsroom.dragoman('check', '--format', 'json');
  const { files } = JSON.parse(stdout) as { files: readonly { findings: readonly { id: string; check: string }[] }[] };
  const finding = files.flatMap(({ findings }) => findings).find(({ check }) => check === 'missing')?.id ?? '';
  await newsroom.dragoman('export', 'news');
  const sent = newsroom.read(outgoing);
  for (const name of ['School', 'Clinic']) {
    const text = `${name} has a new roof\n\nThe ${name.toLowerCase()} has a new roof.\n`;
    newsroom.write(`source/${name.toLowerCase()}.txt`, text);
  }
  await newsroom.dragoman('publish', 'school', 'clinic', '--to', 'en');
  await newsroom.dragoman('unpublish', 'clinic', '--by', 'Ana', '--why', 'A wrong figure');
  newsroom.write('first.xlf', sent.replace('Pelabuhan dibuka', 'Dermaga dibuka'));
  newsroom.write('second.xlf', sent.replace('dibina pada', 'siap pada'));
  newsroom.edit(store, 'tempat berlabuh.<', 'tempat  berlabuh. <');
  return { newsroom, finding };
}

/** Runs a command as a process of its own. It waits for another one as long as the test does. */
function start(folder: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, DRAGOMAN_WAIT: '600' } };
    const child = spawn(process.execPath, [`${root}bin/dragoman.js`, ...args], options);
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (text: Buffer) => void (said.stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => void (said.stderr += text.toString()));
    child.on('close', (status) => resolve({ code: status ?? 137, ...said }));
  });
}

/** What is taken down already can't be taken down again: of two such commands the second is told. */
const pairs = commands
  .flatMap((one, at) => commands.slice(at).map((other) => [one, other] as const))
  .filter(([one, other]) => one !== other || one.name !== 'unpublish');

/** How many pairs meet; from 54 on, each of them does. Seven and 54 have no divisor in common, so that none is left out. */
const rounds = Number(process.env['DRAGOMAN_ROUNDS'] ?? 4);

const isBuilt = existsSync(`${root}dist/cli/main.js`);

it.skipIf(!isBuilt)(
  `takes turns where two commands come at once, in ${rounds} rounds`,
  { timeout: 3_600_000 },
  async () => {
    const { newsroom: before, finding } = await prepared();
    for (let round = 0; round < rounds; round++) {
      const pair = pairs[(round * 7 + 1) % pairs.length]!;
      const name = pair.map((each) => each.name).join(' and ');
      const newsroom = emptyFolder();
      cpSync(before.folder, newsroom.folder, { recursive: true, verbatimSymlinks: true });
      expect(
        pair.filter(({ stands }) => stands(newsroom)),
        name,
      ).toEqual([]);
      const runs = await Promise.all(pair.map(({ args }) => start(newsroom.folder, args(finding))));
      for (const run of runs) expect(run, name).toMatchObject({ code: 0 });
      for (const command of pair) expect(command.stands(newsroom), `${name}: ${command.name}`).toBe(true);
      const files = readdirSync(newsroom.folder, { recursive: true, encoding: 'utf8' });
      expect(
        files.filter((path) => /\.(?:tmp|lock|commit\.json)$/.test(path)),
        name,
      ).toEqual([]);
    }
  },
);
