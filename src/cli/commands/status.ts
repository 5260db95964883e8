import { Option, type Command } from 'commander';
import type { StatusRow } from '../../workflow/status.ts';
import type { Cli } from '../cli.ts';
import { table } from '../table.ts';
import { verb } from '../verb.ts';

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
      const rows = await cli.withNewsroom(project, (context) => status(context, releases.map(cli.named)));
      if (format === 'json') cli.print(JSON.stringify({ version: 1, rows }, null, 2));
      else for (const line of table([headOf(cli), ...rows.map((row) => cellsOf(row, cli))])) cli.print(line);
    });
}

function headOf({ t }: Cli): readonly string[] {
  return ['release', 'locale', 'standing', 'translated', 'errors', 'warnings'].map((name) => t(`cli.status.${name}`));
}

function cellsOf(row: StatusRow, { t }: Cli): readonly string[] {
  const { release, locale, standing, segments, translated, errors, warnings } = row;
  return [release, locale, t(`cli.standing.${standing}`), `${translated}/${segments}`, `${errors}`, `${warnings}`];
}
