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
}

/** Gives the terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  const plain = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  // A reader such as `head` that has seen enough is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const colour = stdout.isTTY && !plain && env['TERM'] !== 'dumb';
  return {
    cwd: process.cwd(),
    env,
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    async stdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    colour,
    interactive: stderr.isTTY && env['TERM'] !== 'dumb',
    columns: stdout.columns ?? 100,
  };
}
