import { Option, type Command } from 'commander';
import type { StatusRow } from '../../workflow/status.ts';
import type { Cli } from '../terminal/cli.ts';
import { table } from '../terminal/table.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly format: 'pretty' | 'json';
  readonly project?: string;
}

export function defineStatus(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'status', '[release...]')
    .addOption(new Option('--format <format>', t('cli.status.format')).choices(['pretty', 'json']).default('pretty'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (releases: string[], { format, project }: Options) => {
      const { status } = await import('../../workflow/status.ts');
      const request = { releases: releases.map(cli.named) };
      const { rows } = await cli.withNewsroom(project, (context) => status(context, request), request.releases);
      if (format === 'json')
        cli.print(
          JSON.stringify({ version: 1, rows: await Promise.all(rows.map((row) => entryOf(row, cli))) }, null, 2),
        );
      else for (const line of table([headOf(cli), ...rows.map((row) => cellsOf(row, cli))])) cli.print(line);
      await printErrors(rows, format, cli);
    });
}

function headOf({ t }: Cli): readonly string[] {
  return ['release', 'locale', 'standing', 'translated', 'errors', 'warnings'].map((name) => t(`cli.status.${name}`));
}

function cellsOf(row: StatusRow, { t }: Cli): readonly string[] {
  const { release, locale, standing, segments, translated, errors, warnings } = row;
  return [release, locale, t(`cli.standing.${standing}`), `${translated}/${segments}`, `${errors}`, `${warnings}`];
}

/** Gives the row as JSON: an error as `check --format json` has it, with the file it is about. */
async function entryOf({ error, ...row }: StatusRow, { t, shown }: Cli): Promise<object> {
  if (error === undefined) return row;
  const { describeError } = await import('../../report/describe.ts');
  const { code, file, line = 1, column = 1 } = error;
  const path = file === undefined ? {} : { path: shown(file) };
  return { ...row, error: { code, message: describeError(error, t), ...path, line, column } };
}

/** Prints the errors of rows after the table: what can't be used keeps nothing else from being shown. */
async function printErrors(rows: readonly StatusRow[], format: Options['format'], cli: Cli): Promise<void> {
  const errors = rows.flatMap(({ error }) => (error === undefined ? [] : [error]));
  if (errors.length === 0) return;
  cli.exit(2);
  if (format === 'json') return;
  const { printError } = await import('../../report/error.ts');
  for (const error of errors) {
    const place = error.file === undefined ? {} : { file: cli.shown(error.file) };
    cli.terminal.stderr(`${printError(error, cli.t, place)}\n`);
  }
}
