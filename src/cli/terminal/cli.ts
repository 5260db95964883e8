import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { DragomanError } from '../../model/error.ts';
import { harmlessJson } from '../../model/json-escape.ts';
import { harmlessLine } from '../../model/printable.ts';
import type { Translate } from '../../model/translate.ts';
import type { Context, ContextOptions } from '../../workflow/newsroom/context.ts';
import { findNewsroom } from '../../workspace/newsroom.ts';
import { progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** What every command works with. */
export interface Cli {
  readonly terminal: Terminal;
  readonly t: Translate;
  readonly ui: string;
  /** Prints one line of result; what a name in it could do to a terminal or a build's log is disarmed. */
  print(line?: string): void;
  /** Prints lines like `print`, all at once. */
  printLines(lines: readonly string[]): void;
  /** A path as the user would type it from where they are. */
  shown(path: string): string;
  absolute(path: string): string;
  /** A name as it is, a path (whatever has a folder in it, or exists) in full. */
  named(nameOrPath: string): string;
  /**
   * Runs work on a newsroom, with progress on standard error: that of `project`, else that around the files among
   * `names`, else that around the current folder.
   */
  withNewsroom<Result>(
    project: string | undefined,
    work: (context: Context) => Promise<Result>,
    names?: readonly string[],
  ): Promise<Result>;
  /** Prints why a file can't be used to standard error, with its place. */
  printError(error: DragomanError): Promise<void>;
  /** Prints which lines of the newsroom's files could not be used, where the work went on without them. */
  tellFaults(context: Context): Promise<void>;
  /** Prints one line of what is to be noticed to standard error, as harmless as `print`. */
  printNote(line: string): void;
  /** Prints data as JSON, as it is. */
  printJson(data: unknown, indent?: number): void;
  /** Runs another command, as if it were typed, and gives the code that it ends with. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
  /** The command ends with this code, unless a graver one was given. */
  exit(code: 1 | 2): void;
}

export function createCli(
  terminal: Terminal,
  t: Translate,
  ui: string,
  { run, exit }: Pick<Cli, 'run'> & { exit(code: number): void },
): Cli {
  const absolute = (path: string): string => resolve(terminal.cwd, path);
  const below = `${terminal.cwd}${sep}`;
  const shown = (path: string): string => {
    // Thousands are shown, and most are below the present folder, in their shortest form.
    if (path.startsWith(below) && sep === '/' && !/\/(?:[./]|$)/u.test(path)) return path.slice(below.length);
    const near = relative(terminal.cwd, path);
    return near === '' ? '.' : near.startsWith(`..${sep}..${sep}..`) ? path : near;
  };
  const printFault = async (error: DragomanError): Promise<void> => {
    const { printError } = await import('../../report/error.ts');
    const place = error.file === undefined ? {} : { file: shown(error.file) };
    terminal.stderr(`${printError(error, t, place)}\n`);
  };
  const tellFaults = async ({ newsroom: { faults } }: Context): Promise<void> => {
    for (const fault of faults) await printFault(fault);
    if (faults.length > 0) exit(2);
  };
  return {
    terminal,
    t,
    ui,
    print: (line = '') => terminal.stdout(`${harmlessLine(line)}\n`),
    printLines(lines) {
      if (lines.length > 0) terminal.stdout(lines.map((line) => `${harmlessLine(line)}\n`).join(''));
    },
    shown,
    absolute,
    named: (name) => (/[\\/]/.test(name) || existsSync(absolute(name)) ? absolute(name) : name),
    async withNewsroom(project, work, names = []) {
      const { openContext } = await import('../../workflow/newsroom/context.ts');
      const line = progressLine(terminal, (verb) => t(`cli.progress.${verb}`));
      try {
        const options = { progress: line.progress, ...surroundingsOf(terminal) };
        const context = await openContext(absolute(project ?? folderAround(names) ?? '.'), options);
        const result = await work(context);
        line.end();
        await tellFaults(context);
        return result;
      } finally {
        line.end();
      }
    },
    printError: printFault,
    run,
    tellFaults,
    printNote: (line) => terminal.stderr(`${harmlessLine(line)}\n`),
    printJson: (data, indent = 2) => terminal.stdout(`${harmlessJson(data, indent)}\n`),
    exit,
  };
}

/** Finds the newsroom of the first file among names, if there is one. */
function folderAround(names: readonly string[]): string | undefined {
  return names
    .filter(isAbsolute)
    .map((path) => findNewsroom(dirname(path)))
    .find((folder) => folder !== undefined);
}

/** Reads from the environment how many seconds a command waits for another one at work, and what settings name there. */
export function surroundingsOf({ env }: Terminal): Pick<ContextOptions, 'patience' | 'variable'> {
  const variable = (name: string): string | undefined => env[name];
  const seconds = env['DRAGOMAN_WAIT'];
  return seconds !== undefined && /^\d{1,6}$/.test(seconds)
    ? { patience: Number(seconds) * 1000, variable }
    : { variable };
}
