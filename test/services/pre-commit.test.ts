import type { SpawnSyncReturns } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isInstalled, runProgram, tryProgram } from '../clients/programs.ts';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hooks = readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8');

const xliff = (
  target: string,
): string => `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms">
<file id="f"><unit id="u"><segment state="translated"><source>It lasts 12 days.</source>
<target>${target}</target></segment></unit></file></xliff>
`;

function git(folder: string, ...args: readonly string[]): string {
  const identity = ['user.name=T', 'user.email=t@example.org', 'commit.gpgsign=false', 'init.defaultBranch=main'];
  return runProgram('git', [...identity.flatMap((each) => ['-c', each]), ...args], folder).trim();
}

/** A repository with a hook of ours; the program is that of this folder, for to install it takes the net. */
function repository(hook: string): TestNewsroom & { commit(): SpawnSyncReturns<string> } {
  const ours = emptyFolder();
  ours.write('.pre-commit-hooks.yaml', hooks);
  git(ours.folder, 'init', '-q');
  git(ours.folder, 'add', '.');
  git(ours.folder, 'commit', '-q', '-m', 'Publish');
  const { entry = '' } = (parse(hooks) as { id: string; entry: string }[]).find(({ id }) => id === hook) ?? {};
  const command = entry.replace(/^dragoman/u, `${process.execPath} ${root}bin/dragoman.js`);
  const repo = `repo: ${ours.folder}, rev: ${git(ours.folder, 'rev-parse', 'HEAD')}`;
  const theirs = emptyFolder();
  const config = `repos: [{ ${repo}, hooks: [{ id: ${hook}, language: system, entry: ${command} }] }]\n`;
  theirs.write('.pre-commit-config.yaml', config);
  git(theirs.folder, 'init', '-q');
  runProgram('pre-commit', ['install'], theirs.folder);
  return {
    ...theirs,
    commit() {
      git(theirs.folder, 'add', '.');
      const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
      return tryProgram('git', [...identity, 'commit', '-m', 'Translate'], theirs.folder);
    },
  };
}

describe.skipIf(!isInstalled('pre-commit'))('the hooks, run by pre-commit', { timeout: 60_000 }, () => {
  it('keep back a commit with an error, and look at the translations in it alone', () => {
    const { commit, write } = repository('dragoman-check');
    write('l10n/news of May.xlf', xliff('Ia berlangsung 12 hari.'));
    write('notes.txt', 'It lasts 13 days.');
    const right = commit();
    expect(right.status, right.stdout + right.stderr).toBe(0);
    write('l10n/-second.xliff', xliff('Ia berlangsung 21 hari.'));
    const wrong = commit();
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/-second\.xliff .*3:1 {2}error {2}.*“21”.*1 error/su);
    expect(wrong.stderr).not.toContain('May.xlf');
  });

  it('fix what is certain, and let that be looked at before it is committed', () => {
    const { commit, write, read } = repository('dragoman-fix');
    write('l10n/news.xlf', xliff('Ia berlangsung  12 hari.'));
    const first = commit();
    expect(first.status).toBe(1);
    expect(first.stderr).toContain('files were modified by this hook');
    expect(read('l10n/news.xlf')).toBe(xliff('Ia berlangsung 12 hari.'));
    const second = commit();
    expect(second.status, second.stderr).toBe(0);
  });
});
