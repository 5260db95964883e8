import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../src/check/checks.ts';
import { createCli } from '../src/cli/terminal/cli.ts';
import { main, type Terminal } from '../src/cli/main.ts';
import { buildProgram } from '../src/cli/program.ts';
import { editionKinds } from '../src/edition/kinds.ts';
import { isValidTag, sameLocale } from '../src/locale/tags/tags.ts';
import { contactFields, roles } from '../src/model/role.ts';
import { DragomanError } from '../src/model/error.ts';
import { translator } from '../src/report/messages.ts';
import { parseConfig } from '../src/workspace/config/config.ts';
import { readReleaseMeta } from '../src/workspace/release-meta.ts';
import { commandsOf, matchesOutput, programsOf, type CommandExample } from './docs/examples.ts';
import { brokenLinks, pages, readPage, root } from './docs/markdown.ts';
import { emptyFolder, sampleNewsroom } from './newsroom.ts';

const documents = pages();
const manual = documents.filter(({ path }) => path.startsWith('docs/') || path === 'README.md');

/** The sample newsroom with what the pages' examples read beside it. */
function documentedNewsroom(): ReturnType<typeof sampleNewsroom> {
  const newsroom = sampleNewsroom();
  cpSync(join(root, 'docs/examples'), join(newsroom.folder, 'docs/examples'), { recursive: true });
  return newsroom;
}

/** The rest of a test happens in this folder, as it would for a user who is there. */
function workIn(folder: string): void {
  const before = process.cwd();
  onTestFinished(() => process.chdir(before));
  process.chdir(folder);
}

it.each(documents)('$path links to what is there', (page) => {
  expect(brokenLinks(page)).toEqual([]);
});

const pagesWithCommands = documents.map((page) => ({ ...page, commands: commandsOf(page) }));

it.each(pagesWithCommands.filter(({ commands }) => commands.length > 0))(
  '$path shows commands that do what it says',
  async ({ path, commands }) => {
    const { folder } = documentedNewsroom();
    workIn(folder);
    for (const example of commands) {
      const { code, stdout, stderr } = await run(folder, example);
      const place = `${path}:${example.line}: ${example.command}`;
      expect(code, `${place}\n${stdout}${stderr}`).toBe(example.exit);
      const said = stdout === '' ? stderr : stdout;
      if (example.output === undefined || matchesOutput(said, example.output)) continue;
      expect(said, place).toBe(example.output.join('\n'));
    }
  },
);

/** The file of `src/` that a subpath of the package is made of. */
function sourceOf(_specifier: string, subpath?: string): string {
  return `${root}src/${subpath === undefined ? 'index' : `library${subpath}`}.ts`;
}

async function run(
  cwd: string,
  { args, input }: CommandExample,
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  let stdout = '';
  let stderr = '';
  const stdin = (): Uint8Array => {
    if (input === undefined) return new Uint8Array();
    return 'text' in input ? new TextEncoder().encode(input.text) : readFileSync(join(cwd, input.file));
  };
  const code = await main(args, {
    ...silentTerminal,
    cwd,
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    stdin: () => Promise.resolve(stdin()),
  });
  return { code, stdout, stderr };
}

const silentTerminal: Terminal = {
  cwd: root,
  env: {},
  stdout: () => undefined,
  stderr: () => undefined,
  stdin: () => Promise.resolve(new Uint8Array()),
  colour: false,
  interactive: false,
  columns: 100,
};

describe('programs in the manual', () => {
  const programs = documents.flatMap((page) => programsOf(page).map((program) => ({ ...program, path: page.path })));

  it('have no type errors', () => {
    const { folder } = emptyFolder();
    for (const [index, { code }] of programs.entries()) writeFileSync(join(folder, `example-${index}.ts`), code);
    const compilerOptions = {
      noEmit: true,
      declaration: false,
      isolatedDeclarations: false,
      rootDir: '/',
      typeRoots: [join(root, 'node_modules/@types')],
      paths: { dragoman: [join(root, 'src/index.ts')], 'dragoman/*': [join(root, 'src/library/*.ts')] },
    };
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions,
      include: ['.', join(root, 'src/**/*.d.ts')],
    };
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it.each(programs)('$path:$line prints what it says', async ({ code, prints }) => {
    const { folder } = documentedNewsroom();
    const file = join(folder, 'example.ts');
    writeFileSync(file, code.replace(/(?<=from ')dragoman(\/\w+)?(?=')/g, sourceOf));
    const printed: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...values) => void printed.push(format(...values)));
    onTestFinished(() => log.mockRestore());
    workIn(folder);
    await import(/* @vite-ignore */ file);
    expect(printed.length).toBe(prints.length);
    for (const [index, line] of prints.entries()) {
      if (!matchesOutput(printed[index] ?? '', [line])) expect(printed[index]).toBe(line);
    }
  });
});

describe('data in the manual', () => {
  const blocks = (language: string): readonly string[] =>
    documents.flatMap(({ fences }) =>
      fences.filter((each) => each.language === language).map(({ lines }) => lines.join('\n')),
    );

  it('has metadata and settings that can be used', async () => {
    for (const yaml of blocks('yaml').filter((text) => !/^(?:jobs|repos):/m.test(text)))
      expect(() => readReleaseMeta(yaml, 'meta')).not.toThrow();
    for (const json of blocks('json').filter(
      (text) => text.includes('"sourceLocale":') && !text.includes('"version"'),
    )) {
      await expect(parseConfig(json, 'config', { isValid: isValidTag, areSame: sameLocale })).resolves.toBeDefined();
    }
  });

  it('names hooks and inputs of the action that there are', () => {
    const hooks = parse(readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8')) as { readonly id: string }[];
    const action = parse(readFileSync(`${root}action.yml`, 'utf8')) as { readonly inputs: object };
    const shown = blocks('yaml').map((text) => parse(text) as Shown);
    const used = shown.flatMap(({ repos = [] }) => repos).flatMap((repo) => repo.hooks.map(({ id }) => id));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !hooks.some((hook) => hook.id === id))).toEqual([]);
    const steps = shown.flatMap(({ jobs = {} }) => Object.values(jobs)).flatMap((job) => job.steps);
    const inputs = steps
      .filter(({ uses = '' }) => uses.includes('/dragoman@'))
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(inputs.length).toBeGreaterThan(0);
    expect(inputs.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
  });

  it('has schedules that run commands as they are', async () => {
    const scheduled = ['crontab', 'ini', 'yaml'].flatMap((language) =>
      blocks(language).map((text) => ({ language, text })),
    );
    const examples = scheduled.flatMap(({ language, text }) => {
      const calls = [...text.matchAll(/\bnpx dragoman (.+?)(?= *(?:>|\n|$))/g)].map(([, call = '']) => call.split(' '));
      return calls.length === 0 ? [] : [{ language, text, calls }];
    });
    expect(examples.map(({ language }) => language)).toEqual(['crontab', 'ini', 'yaml']);
    for (const { language, text, calls } of examples) {
      for (const call of calls) {
        const { folder } = documentedNewsroom();
        const args = call.map((word) => (word === '/srv/newsroom' ? folder : word));
        const { code, stderr } = await run(folder, { line: 0, command: '', args, exit: 0 });
        expect([0, 1], `${call.join(' ')}: ${stderr}`).toContain(code);
      }
      const times = [...text.matchAll(/^([*\d/,-]+(?: [*\d/,-]+){4}) +npx|cron: '([^']+)'/gm)];
      for (const [, time = '', other = time] of times) expect(other.split(' ')).toHaveLength(5);
      if (language === 'yaml')
        expect(parse(text)).toMatchObject({ jobs: { publish: { steps: expect.anything() as object } } });
      if (language !== 'ini') expect(times.length).toBe(language === 'crontab' ? 2 : 1);
    }
  });

  it('has a report as `check --format json` prints it', async () => {
    const [example] = blocks('json').filter((text) => text.includes('"version"'));
    const { files, summary } = JSON.parse(example ?? '') as Report;
    const [{ findings, ...file }] = files;
    const { dragoman } = documentedNewsroom();
    const { stdout } = await dragoman('check', file.path, '--format', 'json');
    const printed = JSON.parse(stdout) as Report;
    expect(printed.summary).toEqual(summary);
    expect(printed.files).toEqual([expect.objectContaining(file)]);
    for (const { evidence, ...finding } of findings) {
      const same = expect.objectContaining({ ...finding, evidence: expect.objectContaining(evidence) });
      expect(printed.files[0].findings).toContainEqual(same);
    }
  });
});

/** What a page shows of a workflow, or of the configuration of pre-commit. */
interface Shown {
  readonly repos?: readonly { readonly hooks: readonly { readonly id: string }[] }[];
  readonly jobs?: Readonly<
    Record<string, { readonly steps: readonly { readonly uses?: string; readonly with?: object }[] }>
  >;
}

interface Report {
  readonly files: readonly [{ readonly path: string; readonly findings: readonly { readonly evidence: object }[] }];
  readonly summary: object;
}

describe('the manual is complete', () => {
  const newsroomPage = readPage('docs/1-newsroom.md').text;
  const everything = manual.map(({ text }) => text).join('\n');

  it('describes every setting of the configuration', async () => {
    const base = { sourceLocale: 'en', targetLocales: ['ms'] };
    const places: readonly Record<string, unknown>[] = [
      { ...base, '?': 1 },
      { ...base, folders: { '?': 1 } },
      { ...base, locales: { ms: { '?': 1 } } },
      { ...base, locales: { ms: { contacts: [{ name: 'Desk', '?': 1 }] } } },
      { ...base, locales: { ms: { socialLinks: [{ name: 'X', url: 'https://x.example', '?': 1 }] } } },
    ];
    for (const config of places) {
      for (const key of await settingsKnown(config)) expect(newsroomPage).toContain(`\`${key}\``);
    }
  });

  it('describes every key of the metadata, every role and every field of a contact', () => {
    for (const yaml of ['"?": 1', 'values: {a: {"?": 1}}', 'outline: {a: {"?": 1}}']) {
      for (const key of metadataKnown(yaml)) expect(newsroomPage).toContain(`\`${key}\``);
    }
    for (const name of [...roles, ...contactFields]) expect(newsroomPage).toContain(`\`${name}\``);
  });

  it('names every verb and every option', () => {
    const t = translator('en');
    const program = buildProgram(createCli(silentTerminal, t, 'en', { run: async () => 0, exit: () => undefined }), []);
    for (const command of program.commands) {
      if (command.name() !== 'help') expect(everything).toContain(`dragoman ${command.name()}`);
      for (const { long } of command.options) expect(everything).toContain(long);
    }
    for (const { long } of program.options) expect(everything).toContain(long);
  });

  it('lists every check with its severity', () => {
    const page = readPage('docs/4-check.md').text;
    for (const { id, severity } of checks) {
      const row = new RegExp(`^\\| \`${id}\` +\\|[^|]*\\| ([^|]*?) +\\|$`, 'm').exec(page)?.[1];
      expect({ id, severity: row }).toEqual({ id, severity: `\`${severity}\`` });
    }
  });

  it('describes every kind of edition, and names it beside `--as`', () => {
    const page = readPage('docs/5-publish.md').text;
    const listed = editionKinds.map(({ id }) => id).join(',');
    expect(/^\| `--as <kinds>` +\|.*/m.exec(page)?.[0]).toContain(`\`${listed}\``);
    for (const { id } of editionKinds) expect(page).toMatch(new RegExp(`^\`${id}\` is \\S`, 'm'));
  });

  it('gives a reason for every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const reasons = [...readPage('docs/dependencies.md').text.matchAll(/^\| `([^`]+)` +\| \S/gm)].map(
      ([, name]) => name,
    );
    expect(new Set(reasons)).toEqual(new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]));
  });
});

const anyLocale = { isValid: () => true, areSame: () => false };

/** The settings that a configuration with an unknown one could have in its place. */
async function settingsKnown(config: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const error = await parseConfig(JSON.stringify(config), 'config', anyLocale).catch((fault: unknown) => fault);
  return knownIn(error);
}

function metadataKnown(yaml: string): readonly string[] {
  try {
    readReleaseMeta(yaml, 'meta');
    return [];
  } catch (error) {
    return knownIn(error);
  }
}

function knownIn(error: unknown): readonly string[] {
  if (!(error instanceof DragomanError)) throw error;
  const known = String(error.values['known']).split(', ');
  expect(known.length).toBeGreaterThan(1);
  return known;
}
