import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where `scripts/clients.mjs` puts what it installs. */
const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'dragoman');

/** What is in the path comes after it. */
const toolkit = join(cache, 'translate-toolkit-3.20.0', 'bin');
export const toolkitPython = join(toolkit, 'python');

/** The libraries of Okapi’s filters. */
export const okapiLibraries = join(cache, 'okapi-1.46.0', 'lib');

const preCommit = join(cache, 'pre-commit-4.7.0', 'bin');

const path = [toolkit, preCommit, process.env['PATH'] ?? ''].join(delimiter);

/** Whether a program is on this machine; its tests are skipped by name where it is not. */
export function isInstalled(program: string): boolean {
  return path.split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Runs a program to its end, whatever that is. */
export function tryProgram(program: string, args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  // Such programs keep settings in the user's home.
  const env = { ...process.env, HOME: cwd, LANG: 'C.UTF-8', PATH: path };
  return spawnSync(program, args, { cwd, env, encoding: 'utf8' });
}

/** Runs a program to its end and gives what it says; a failure is a fault of the test. */
export function runProgram(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = tryProgram(program, args, cwd);
  if (error !== undefined || status !== 0)
    throw new Error(`${program}: ${String(error ?? status)}\n${stdout}${stderr}`);
  return stdout;
}

/** A project of OmegaT, from English to Malay. */
export const omegatProject = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
 <project version="1.0">
  <source_dir>__DEFAULT__</source_dir>
  <target_dir>__DEFAULT__</target_dir>
  <tm_dir>__DEFAULT__</tm_dir>
  <glossary_dir>__DEFAULT__</glossary_dir>
  <glossary_file>__DEFAULT__</glossary_file>
  <dictionary_dir>__DEFAULT__</dictionary_dir>
  <source_lang>EN</source_lang>
  <target_lang>MS</target_lang>
  <sentence_seg>true</sentence_seg>
  <support_default_translations>true</support_default_translations>
  <remove_tags>false</remove_tags>
 </project>
</omegat>
`;
