import { harmlessLine } from '../../model/printable.ts';
import type { Progress } from '../../workflow/newsroom/progress.ts';
import type { Terminal } from './terminal.ts';

/** What is quicker than this needs no progress, in milliseconds. */
const patience = 1000;

/**
 * Progress for work that is longer than a second: a line on a person's terminal that is wiped at the end, plain lines
 * where standard error is a file.
 */
export function progressLine(
  terminal: Terminal,
  describe: (verb: string) => string,
): { readonly progress: Progress; end(): void } {
  const started = performance.now();
  let shown = false;
  return {
    progress({ verb, what, done, total }) {
      if (performance.now() - started < patience) return;
      const line = harmlessLine(`${describe(verb)} ${done + 1}/${total} ${what}`);
      shown = true;
      if (terminal.interactive) terminal.stderr(`\r\u001B[2K${line.slice(0, Math.max(10, terminal.columns - 1))}`);
      else terminal.stderr(`${line}\n`);
    },
    end() {
      if (shown && terminal.interactive) terminal.stderr('\r\u001B[2K');
    },
  };
}
