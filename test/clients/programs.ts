import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a translator's program is on this machine; its tests are skipped by name where it is not. */
export function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Runs a program to its end and gives what it says; a failure is a fault of the test. */
export function runProgram(program: string, args: readonly string[], cwd: string): string {
  // Translators' programs keep settings in the user's home.
  const env = { ...process.env, HOME: cwd, LANG: 'C.UTF-8' };
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (error !== undefined || status !== 0)
    throw new Error(`${program}: ${String(error ?? status)}\n${stdout}${stderr}`);
  return stdout;
}
