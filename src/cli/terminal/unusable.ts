import type { DragomanError } from '../../model/error.ts';
import type { Cli } from './cli.ts';

/**
 * Tells what files of a newsroom can't be used, which keep nothing else from its way: the exit code says so, and a
 * sentence for each where the result is not data that has them itself.
 */
export async function printUnusable(
  rows: readonly { readonly error?: DragomanError }[],
  format: string,
  cli: Cli,
): Promise<void> {
  const errors = rows.flatMap(({ error }) => (error === undefined ? [] : [error]));
  if (errors.length === 0) return;
  cli.exit(2);
  if (format === 'json') return;
  for (const error of errors) await cli.printError(error);
}
