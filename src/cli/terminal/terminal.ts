import type { Interface } from 'node:readline';
import { beforeLargeFile } from '../../workspace/files/read-file.ts';
import { keepHeapLean } from './lean-heap.ts';

/** Where a command reads its surroundings from and writes to; tests give their own. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  stdout(text: string): void;
  /** Progress and errors. */
  stderr(text: string): void;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  /** Colour may be used on standard output. */
  readonly colour: boolean;
  /** Standard error is a person's terminal, so progress may be shown and wiped. */
  readonly interactive: boolean;
  readonly columns: number;
  /** Asks a person one question; undefined where the input has ended. Absent where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Opens a file in the person's editor and waits; false where there is none. Absent where nobody is there. */
  readonly edit?: (path: string) => Promise<boolean>;
  /** Takes what is told where results can't be written, as to a full disk; the process then ends with 2. */
  readonly whenLost?: (tell: (error: Error) => void) => void;
  /** Gives what says that the person ended a command that goes on by itself, by Ctrl+C or as a service is ended. */
  readonly stopped?: () => AbortSignal;
  /** Shows a page in the person's browser, and does not wait for it. Absent where nobody is there. */
  readonly open?: (path: string) => Promise<void>;
}

/** Gives the terminal of this process, which is ours alone: how it keeps its memory is ours to say. */
export function processTerminal(): Terminal {
  beforeLargeFile(keepHeapLean);
  const { stdout, stderr, stdin, env } = process;
  const plain = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  let tell: (error: Error) => void = () => undefined;
  // A reader such as `head` that has seen enough is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    tell(error);
    process.exit(2);
  });
  // Progress that nobody can be shown stops no work.
  stderr.on('error', () => undefined);
  const colour = stdout.isTTY && !plain && env['TERM'] !== 'dumb';
  return {
    cwd: process.cwd(),
    env,
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    whenLost: (taken) => void (tell = taken),
    stopped() {
      const ended = new AbortController();
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => ended.abort());
      return ended.signal;
    },
    async stdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    colour,
    interactive: stderr.isTTY && env['TERM'] !== 'dumb',
    columns: stdout.columns ?? 100,
    ...(stdin.isTTY && stdout.isTTY ? person(env) : {}),
  };
}

/** What only a person at the terminal can do. */
function person(env: Terminal['env']): Required<Pick<Terminal, 'ask' | 'edit' | 'open'>> {
  return {
    ask: asker(),
    async open(path) {
      const { spawn } = await import('node:child_process');
      const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
      // Where there is no browser, the path that was printed has to do.
      const opener = spawn(command, [...args, path], { stdio: 'ignore', detached: true });
      opener.on('error', () => undefined).unref();
    },
    async edit(path) {
      const editor = env['VISUAL'] || env['EDITOR'];
      if (!editor) return false;
      const { spawnSync } = await import('node:child_process');
      // As git does: the variable may hold options too, so a shell reads it. The path is an argument of its own.
      const [shell, args] =
        process.platform === 'win32'
          ? [`${editor} "${path}"`, []]
          : ['/bin/sh', ['-c', `${editor} "$@"`, editor, path]];
      return spawnSync(shell, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
    },
  };
}

/** What shows a file in the program that it is meant for. */
const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

/** Asks through one reader of lines for all questions: what was typed ahead answers the next. */
function asker(): NonNullable<Terminal['ask']> {
  const typed: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let lines: Interface | undefined;
  let hasEnded = false;
  return async (question) => {
    if (lines === undefined) {
      const { createInterface } = await import('node:readline');
      lines = createInterface({ input: process.stdin, output: process.stdout });
      lines.on('line', (line) => {
        if (waiting === undefined) typed.push(line);
        else waiting(line);
      });
      lines.on('close', () => {
        hasEnded = true;
        waiting?.(undefined);
      });
    }
    lines.setPrompt(question);
    lines.prompt();
    const next = typed.shift();
    const answer =
      next ?? (hasEnded ? undefined : await new Promise<string | undefined>((resolve) => (waiting = resolve)));
    waiting = undefined;
    // A paused input keeps no process alive.
    if (!hasEnded) lines.pause();
    return answer;
  };
}
