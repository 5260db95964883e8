import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly env: Readonly<Record<string, string>>; readonly run: string }[];
  };
}

const action = parse(readFileSync(`${root}action.yml`, 'utf8')) as Action;

const xliff = (
  target: string,
): string => `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms">
<file id="f"><unit id="u"><segment><source>It lasts 12 days.</source>
<target>${target}</target></segment></unit></file></xliff>
`;

/** A repository with two translated files on its main line. */
function repository(): TestNewsroom & { git(...args: string[]): string } {
  const folder = emptyFolder();
  const git = (...args: string[]): string => {
    const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
      cwd: folder.folder,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return stdout.trim();
  };
  git('init', '-q');
  folder.write('l10n/old.xlf', xliff('Ia berlangsung 13 hari.'));
  folder.write('l10n/ours.xlf', xliff('Ia berlangsung 12 hari.'));
  git('add', '.');
  git('commit', '-q', '-m', 'Begin');
  return { ...folder, git };
}

/** Runs the step as the runner does, with the inputs' defaults where nothing else is given. */
function runAction(
  folder: string,
  given: Readonly<Record<string, string>>,
  base: string,
): { readonly status: number | null; readonly stdout: string } {
  const [step] = action.runs.steps;
  const inputs = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])),
    ...given,
  };
  const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
    name,
    value.replace(/\$\{\{ (?:inputs\.([\w-]+)|github\.[\w.]+) \}\}/, (_, input?: string) =>
      input === undefined ? base : (inputs[input as keyof typeof inputs] ?? ''),
    ),
  ]);
  return spawnSync('bash', ['-e', '-c', step?.run ?? ''], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GITHUB_ACTION_PATH: root,
      ...Object.fromEntries(env),
      GITHUB_STEP_SUMMARY: `${folder}/summary.md`,
    },
  });
}

const ours = { command: `${process.execPath} ${root}bin/dragoman.js` };

describe.skipIf(process.platform === 'win32')('action.yml', () => {
  it('annotates what a pull request changes, and leaves alone what it does not', () => {
    const { folder, git, write, read } = repository();
    const base = git('rev-parse', 'HEAD');
    expect(runAction(folder, ours, base)).toMatchObject({ status: 0, stdout: 'No XLIFF file was changed.\n' });
    write('l10n/ours.xlf', xliff('Ia berlangsung 21 hari.'));
    write('l10n/-new file.xlf', xliff('Ia berlangsung dua belas hari.'));
    git('add', '.');
    git('commit', '-q', '-m', 'Translate');
    const { status, stdout } = runAction(folder, ours, base);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=l10n\/ours\.xlf,line=3/m);
    expect(stdout).not.toContain('old.xlf');
    expect(read('summary.md')).toContain('| 2 | 1 | 0 |');
  });

  it('fetches what it compares with into a clone that has one commit, as the runner makes it', () => {
    const origin = repository();
    const base = origin.git('rev-parse', 'HEAD');
    origin.git('checkout', '-q', '-b', 'translate');
    origin.write('l10n/ours.xlf', xliff('Ia berlangsung 21 hari.'));
    origin.git('commit', '-q', '-a', '-m', 'Translate');
    origin.git('checkout', '-q', '-b', 'merged', base);
    origin.git('merge', '-q', '--no-ff', '-m', 'Merge', 'translate');
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const clone = emptyFolder();
    const url = pathToFileURL(origin.folder).href;
    const made = spawnSync('git', ['clone', '-q', '--depth=1', '--branch=merged', url, '.'], { cwd: clone.folder });
    expect(made.status, String(made.stderr)).toBe(0);
    const { status, stdout } = runAction(clone.folder, ours, base);
    expect(stdout).toMatch(/^::error file=l10n\/ours\.xlf,line=3/m);
    expect(stdout).not.toContain('old.xlf');
    expect(status).toBe(1);
    expect(clone.read('summary.md')).toContain('| 1 | 1 | 0 |');
  });

  it('checks the files that are named', () => {
    const { folder } = repository();
    const { status, stdout } = runAction(folder, { ...ours, files: 'l10n/old.xlf\nl10n/ours.xlf', lang: 'ms' }, '');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=l10n\/old\.xlf,.*dijangka/m);
  });

  it('says what is missing, and passes on that a file can’t be used', () => {
    const { folder } = repository();
    expect(runAction(folder, ours, '')).toMatchObject({ status: 2, stdout: expect.stringContaining('"files"') });
    expect(runAction(folder, { ...ours, files: 'none.xlf' }, '').status).toBe(2);
    expect(runAction(folder, { command: 'no-such-command-here', files: 'l10n/old.xlf' }, '').status).toBe(2);
  });
});
