import { CommanderError } from 'commander';
import { DragomanError } from '../model/error.ts';
import { chooseUi, translator } from '../report/messages.ts';
import { fileError } from '../workspace/files/file-error.ts';
import { configuredUi } from '../workspace/newsroom.ts';
import { createCli } from './terminal/cli.ts';
import { buildProgram } from './program.ts';
import type { Terminal } from './terminal/terminal.ts';
import { usageMessage } from './usage-message.ts';

export { processTerminal, type Terminal } from './terminal/terminal.ts';

/** A bug: neither findings nor input is to blame (`EX_SOFTWARE` of sysexits). */
const internalError = 70;

/**
 * Runs one command: 0 clean, 1 findings of severity error or editions held back, 2 unusable input or usage.
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const ui = chooseUi(langOption(argv), terminal.env, configuredUi(terminal.cwd));
  const t = translator(ui);
  terminal.whenLost?.(({ message }) => terminal.stderr(`${t('cli.output-lost', { reason: message })}\n`));
  let code = 0;
  const cli = createCli(terminal, t, ui, { run: main, exit: (asked) => void (code = Math.max(code, asked)) });
  try {
    await buildProgram(cli, argv).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (thrown) {
    // Whatever the system refuses, wherever: input or surroundings are to blame, not a bug.
    const error = fileError(thrown);
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      terminal.stderr(usageMessage(error, t));
      return 2;
    }
    if (error instanceof DragomanError) {
      await cli.printError(error);
      return 2;
    }
    terminal.stderr(`${t('cli.bug')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return internalError;
  }
}

/** Finds the language option before the options are parsed: usage errors are in this language too. */
function langOption(argv: readonly string[]): string | undefined {
  for (const [index, word] of argv.entries()) {
    if (word === '--') return undefined;
    if (word === '--lang') return argv[index + 1];
    if (word.startsWith('--lang=')) return word.slice('--lang='.length);
  }
  return undefined;
}
