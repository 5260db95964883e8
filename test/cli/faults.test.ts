import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { FaultyDisk, type Fault, type Kind } from '../faulty-disk.ts';
import { folderAt, type Run, type TestNewsroom } from '../newsroom.ts';

const disk = vi.hoisted(() => ({ now: undefined as FaultyDisk | undefined }));

vi.mock(import('node:fs'), async (importOriginal) => {
  const { FaultyDisk: Disk } = await import('../faulty-disk.ts');
  disk.now = new Disk();
  return disk.now.over(await importOriginal());
});

const real = process.pid;
let runs = 0;

/** Makes this process another one: what an earlier one held is abandoned. */
function becomeAnother(): void {
  runs += 1;
  Object.defineProperty(process, 'pid', { value: 1_000_000_000 + runs, configurable: true });
}

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2010-11-09T00:00:00Z') }));
afterEach(() => {
  disk.now?.mend();
  Object.defineProperty(process, 'pid', { value: real, configurable: true });
});
afterAll(() => void vi.useRealTimers());

const source = [
  'FOR IMMEDIATE RELEASE',
  '',
  'Harbour opens to the public',
  '',
  'PENANG, 5 November 2010 – The harbour has 12 berths. It opens on Monday.',
  '',
  'The harbour was built in 1998.',
  '',
].join('\n');

const other = 'School has a new roof\n\nThe school has a new roof.\n';

const words: readonly (readonly [english: RegExp, malay: string])[] = [
  [/Harbour opens to the public/, 'Pelabuhan dibuka kepada orang ramai'],
  [/The harbour has 12 berths\./, 'Pelabuhan itu mempunyai 12 tempat berlabuh.'],
  [/It opens on Monday\./, 'Ia dibuka pada hari Isnin.'],
  [/The harbour was built in 1998\./, 'Pelabuhan itu dibina pada tahun 1998.'],
  [/School has a new roof/, 'Sekolah berbumbung baharu'],
  [/The school has a new roof\./, 'Sekolah itu berbumbung baharu.'],
];

/** Writes the translations into a file that went out. */
function translated(xliff: string): string {
  return xliff.replace(/<source>([^<]*)<\/source>(?!\s*<target)/g, (whole, text: string) => {
    const malay = words.find(([english]) => english.test(text))?.[1];
    return malay === undefined ? whole : `${whole}<target>${malay}</target>`;
  });
}

function returned(newsroom: TestNewsroom, name: string): void {
  newsroom.write(`back/${name}`, translated(newsroom.read(`out/outgoing/ms/${name}`)));
}

/** A command in the life of a newsroom. */
interface Step {
  readonly name: string;
  /** What people do before it. */
  readonly before?: (newsroom: TestNewsroom) => void | Promise<void>;
  readonly args: readonly string[] | ((newsroom: TestNewsroom) => Promise<readonly string[]>);
  /** It writes where there is no newsroom: what is killed is done when it is run again. */
  readonly isNoCommit?: true;
}

const person = {
  env: { DRAGOMAN_WAIT: '0', OPENAI_API_KEY: 'none' },
  edit: () => Promise.resolve(true),
  stdin: () => Promise.resolve(new TextEncoder().encode(source)),
};

async function firstFinding(newsroom: TestNewsroom): Promise<readonly string[]> {
  const { stdout } = await newsroom.dragoman('check', '--format', 'json');
  const { files } = JSON.parse(stdout) as { files: readonly { findings: readonly { id: string }[] }[] };
  const [id = 'none'] = files.flatMap(({ findings }) => findings.map((finding) => finding.id));
  return ['waive', id, '--by', 'Ana', '--why', 'Meant so'];
}

async function takenBack(newsroom: TestNewsroom): Promise<readonly string[]> {
  const waivers = JSON.parse(newsroom.read('locales/ms/news.waivers.json')) as readonly { finding: string }[];
  return ['unwaive', waivers[0]?.finding ?? 'none', '--by', 'Ana', '--why', 'Wrong after all'];
}

/** A memory of one sentence, as an agency sends it. */
const agency = (date: string): string =>
  `<tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" srclang="en" datatype="plaintext"/><body><tu><tuv xml:lang="en" changedate="${date}"><seg>Boats come.</seg></tuv><tuv xml:lang="ms" changedate="${date}"><seg>Bot datang.</seg></tuv></tu></body></tmx>`;

const life: readonly Step[] = [
  { name: 'init', args: ['init', '.', '--source', 'en', '--to', 'ms'], isNoCommit: true },
  {
    name: 'outline --write',
    before: ({ write }) => {
      write('source/news.txt', source);
      write('source/other.txt', other);
      write('locales/en/site.json', '{ "home": "Home", "all": "All {{count}} releases" }');
      write('locales/ms/site.json', '{ "home": "Laman", "all": "" }');
    },
    args: ['outline', 'news', '--write'],
  },
  { name: 'outline --html', args: ['outline', 'news', '--html'] },
  {
    name: 'outline --edit',
    before: ({ edit }) => edit('source/news.txt', '1998.', '1998. Boats come.'),
    args: ['outline', 'news', '--edit', '--html'],
  },
  { name: 'export', args: ['export', 'news', 'other'] },
  { name: 'export of a catalogue', args: ['export', 'locales/en/site.json'] },
  { name: 'export --kit', args: ['export', 'news', 'other', '--kit', '--xliff', '1.2'] },
  {
    name: 'import',
    before(newsroom) {
      for (const name of ['news.xlf', 'other.xlf']) returned(newsroom, name);
      newsroom.write('back/late.xlf', newsroom.read('back/news.xlf').replaceAll('Pelabuhan', 'Dermaga'));
      newsroom.write('back/site.xlf', newsroom.read('out/outgoing/ms/site.xlf').replace('>Laman<', '>Halaman<'));
    },
    args: ['import', 'back/news.xlf', 'back/other.xlf', 'back/site.xlf'],
  },
  {
    name: 'export of an edited release',
    before: ({ edit }) => edit('source/news.txt', /The harbour was built in 1998\. Boats come\.\n/, ''),
    args: ['export', 'news', 'other', '--xliff', '2.1'],
  },
  { name: 'import of a late file', args: ['import', 'back/late.xlf'] },
  { name: 'undo', args: ['undo', '--by', 'Ana'] },
  { name: 'import of a late file again', args: ['import', 'back/late.xlf', '--by', 'Ana'] },
  { name: 'import --dry-run', args: ['import', 'back/late.xlf', '--dry-run', '--theirs'] },
  { name: 'import --theirs of a kit', args: ['import', 'out/outgoing/ms/news+other.ms.kit.zip', '--theirs'] },
  {
    name: 'check --fix',
    before: ({ edit }) => edit('locales/ms/news.xlf', 'tempat berlabuh.<', 'tempat  berlabuh. <'),
    args: ['check', '--fix'],
  },
  {
    name: 'check --format xliff',
    args: ['check', 'back/news.xlf', 'back/other.xlf', '--format', 'xliff'],
    isNoCommit: true,
  },
  { name: 'waive', before: ({ edit }) => edit('locales/ms/news.xlf', '12 tempat', '13 tempat'), args: firstFinding },
  {
    name: 'accept',
    before: ({ edit }) => edit('locales/ms/news.xlf', 'state="translated"', 'state="initial"'),
    args: ['accept', 'news', '--to', 'ms', '--by', 'Ana', '--why', 'Read'],
  },
  { name: 'publish', args: ['publish'] },
  { name: 'publish --sign-off', args: ['publish', '--sign-off', 'Ana', '--why', 'Read'] },
  {
    name: 'publish of an edited release',
    before: ({ edit }) => edit('locales/ms/other.xlf', 'berbumbung baharu', 'beratap baharu'),
    args: ['publish', 'other', '--as', 'html'],
  },
  {
    name: 'publish without a release',
    before: ({ remove }) => remove('source/other.txt'),
    args: ['publish'],
  },
  { name: 'unpublish', args: ['unpublish', 'news', '--to', 'ms', '--by', 'Ana', '--why', 'A wrong figure'] },
  { name: 'publish --check', args: ['publish', 'news', '--to', 'en', '--check'] },
  {
    name: 'waive --to',
    before: ({ edit }) => edit('locales/ms/news.xlf', '13 tempat', '14 tempat'),
    args: async (newsroom) => [...(await firstFinding(newsroom)), '--to', 'ms'],
  },
  { name: 'unwaive', args: takenBack },
  { name: 'status', args: ['status'] },
  { name: 'report', args: ['report'] },
  { name: 'record', args: ['record', 'news'] },
  { name: 'log', args: ['log', 'news'] },
  { name: 'check', args: ['check'] },
  { name: 'outline', args: ['outline', 'news'] },
  { name: 'outline --format json', args: ['outline', 'news', '--format', 'json'] },
  { name: 'facts', args: ['facts', '--locale', 'en'] },
  { name: 'segment', args: ['segment', '--locale', 'en'] },
  {
    name: 'terms import',
    before: ({ write }) =>
      write('back/glossary.csv', 'source,locale,target,status,note\nharbour,ms,pelabuhan,preferred,\n'),
    args: ['terms', 'import', 'back/glossary.csv'],
  },
  { name: 'terms export', args: ['terms', 'export'] },
  {
    name: 'tm import',
    before({ write }) {
      write('back/first.tmx', agency('20101105T000000Z'));
      write('back/second.tmx', agency('20101106T000000Z'));
    },
    args: ['tm', 'import', 'back/first.tmx', 'back/second.tmx'],
  },
  { name: 'tm clean --write', args: ['tm', 'clean', '--write'] },
  { name: 'tm search', args: ['tm', 'search', 'boats'] },
  { name: 'tm stats', args: ['tm', 'stats'] },
  { name: 'tm export', args: ['tm', 'export'] },
  {
    name: 'diff --format html',
    before: ({ edit }) => edit('source/news.txt', 'It opens on Monday.', 'It opens on Monday. Nobody pays for it.'),
    args: ['diff', 'news', '--format', 'html'],
  },
  { name: 'preview', args: ['preview', 'news', '--to', 'ms'] },
  { name: 'analyze', args: ['analyze'] },
  { name: 'pseudo', args: ['pseudo', 'news'] },
  {
    name: 'draft',
    async before(newsroom) {
      await run(newsroom, ['export', 'news']);
      const engine = JSON.stringify({ kind: 'openai', url: engineUrl, model: 'm' });
      newsroom.edit('dragoman.config.json', '{', `{ "engine": ${engine},`);
    },
    args: ['draft'],
  },
];

/** An engine on loopback, which knows one sentence. */
const engine = createServer((request, response) => {
  request.resume().on('end', () => {
    const content = JSON.stringify({ translations: ['Tiada siapa membayarnya.'] });
    response.end(JSON.stringify({ choices: [{ message: { content } }] }));
  });
});
let engineUrl = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    engine.listen(0, '127.0.0.1', resolve);
  });
  engineUrl = `http://127.0.0.1:${(engine.address() as AddressInfo).port}`;
});
afterAll(() => {
  engine.closeAllConnections();
  engine.close();
});

/** The commands as they were given. */
const commands: (readonly string[])[] = [];

/** A folder with the newsroom as it was before and after each step: `3-old`, `3-next`. */
let ages = '';

const run = (newsroom: TestNewsroom, args: readonly string[]): Promise<Run> => newsroom.at(person, ...args);

/** What is known of memories is named by what it is of, and costs time alone where it is not there. */
const isDerived = (path: string): boolean => path.includes('/out/.index/memory/');

/** All files and links below a folder, by path from there: what the files say, and where the links lead. */
function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = files
    .map((entry) => [join(entry.parentPath, entry.name), entry.isSymbolicLink()] as const)
    .filter(([path]) => !isDerived(path));
  const read = (path: string, isLink: boolean): string =>
    isLink ? `-> ${readlinkSync(path)}` : readFileSync(path, 'latin1');
  return Object.fromEntries(paths.map(([path, isLink]) => [relative(folder, path), read(path, isLink)]));
}

function put(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

beforeAll(async () => {
  ages = mkdtempSync(join(tmpdir(), 'dragoman-ages-'));
  const newsroom = folderAt(join(ages, 'now'));
  mkdirSync(newsroom.folder);
  for (const [at, step] of life.entries()) {
    await step.before?.(newsroom);
    const command = typeof step.args === 'function' ? await step.args(newsroom) : step.args;
    put(newsroom.folder, join(ages, `${at}-old`));
    const { code, stderr } = await run(newsroom, command);
    if (code !== 0) throw new Error(`${step.name}: ${stderr}`);
    put(newsroom.folder, join(ages, `${at}-next`));
    commands.push(command);
  }
}, 300_000);
afterAll(() => rmSync(ages, { recursive: true, force: true }));

/** All operations are many: unless `DRAGOMAN_FAULTS=all`, each step meets one of so many, beginning with another. */
const strides: Readonly<Record<Kind, number>> =
  process.env['DRAGOMAN_FAULTS'] === 'all' ? { changing: 1, looking: 1 } : { changing: 17, looking: 97 };

interface Met {
  readonly newsroom: TestNewsroom;
  readonly code: number;
  readonly stderr: string;
  /** What is said where it went wrong. */
  readonly at: string;
}

/** Runs a step's command again and again, and each time another operation on files goes wrong. */
async function* meeting(at: number, kind: Kind, fault: Fault): AsyncGenerator<Met> {
  const newsroom = folderAt(join(ages, 'now'));
  const stride = strides[kind];
  for (let operation = (at * 5) % stride; ; operation += stride) {
    put(join(ages, `${at}-old`), newsroom.folder);
    becomeAnother();
    disk.now?.breakAt(operation, kind, fault);
    const dead = { code: 137, stderr: '' };
    const { code, stderr } = await run(newsroom, commands[at]!).catch((error: unknown) => {
      if (fault === 'killed') return dead;
      throw error;
    });
    if (disk.now?.mend() !== true) return;
    becomeAnother();
    // Each command begins so: what a killed one left half done is completed.
    if (existsSync(join(newsroom.folder, 'dragoman.config.json'))) await openContext(newsroom.folder);
    yield { newsroom, code, stderr, at: `${fault} at the operation ${operation}` };
  }
}

const isTemporary = (path: string): boolean => /\.tmp(?:\/|$)/.test(path);

function withoutTemporaries(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !isTemporary(path)));
}

/** What was held at first comes later into the journal, and the site of the others stands as the previous one. */
function unordered(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const journal = files['locales/journal.jsonl'] ?? '';
  const site = `out/${files['out/editions']?.slice('-> '.length) ?? 'editions'}/`;
  const standing = Object.entries(files).filter(([path]) => !path.startsWith('out/releases/') || path.startsWith(site));
  return { ...Object.fromEntries(standing), 'locales/journal.jsonl': journal.split('\n').toSorted().join('\n') };
}

describe.each(life.map(({ name, isNoCommit = false }, at) => ({ name, isNoCommit, at })))(
  '$name',
  ({ at, isNoCommit }) => {
    const timeout = 600_000;
    const ends = (): readonly Readonly<Record<string, string>>[] =>
      ['old', 'next'].map((age) => contents(join(ages, `${at}-${age}`)));

    it('that is killed is done as a whole or not at all', { timeout }, async () => {
      for await (const met of meeting(at, 'changing', 'killed')) {
        // Where there is no newsroom yet, the same command is the next.
        if (isNoCommit) await run(met.newsroom, commands[at]!);
        expect(isNoCommit ? ends().slice(1) : ends(), met.at).toContainEqual(contents(met.newsroom.folder));
      }
    });

    it('that is refused a change is done as a whole or not at all, and says so', { timeout }, async () => {
      const [old, next] = ends();
      for await (const met of meeting(at, 'changing', 'refused')) {
        const found = contents(met.newsroom.folder);
        const isOld = isDeepStrictEqual(withoutTemporaries(found), old);
        expect(isOld ? old : next, met.at).toEqual(withoutTemporaries(found));
        // What can't be removed or flushed when all is done is no failure, or told as such.
        if (met.code !== 0)
          expect(met, met.at).toMatchObject({ code: 2, stderr: expect.stringMatching(/\S/) as string });
        else expect(isDeepStrictEqual(withoutTemporaries(found), next), met.at).toBe(true);
        await run(met.newsroom, commands[at]!);
        expect(contents(met.newsroom.folder), met.at).toEqual(next);
      }
    });

    it('that is refused a look ends without a stack, and does all when it is run again', { timeout }, async () => {
      const [, next] = ends();
      for await (const met of meeting(at, 'looking', 'refused')) {
        expect([0, 1, 2], `${met.at}: ${met.stderr}`).toContain(met.code);
        await run(met.newsroom, commands[at]!);
        expect(unordered(contents(met.newsroom.folder)), met.at).toEqual(unordered(next!));
      }
    });
  },
);
