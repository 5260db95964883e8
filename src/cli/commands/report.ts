import { Option, type Command } from 'commander';
import { defined } from '../../model/defined.ts';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { printUnusable } from '../terminal/unusable.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly format: 'html' | 'json';
  readonly output?: string;
  readonly open?: boolean;
  readonly project?: string;
}

export function defineReport(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'report', '[release...]')
    .addOption(localesOption(t('cli.option.to')))
    .addOption(new Option('--format <format>', t('cli.report.format')).choices(['html', 'json']).default('html'))
    .option('--output <folder>', t('cli.report.output'))
    .option('--open', t('cli.report.open'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (names: string[], options: Options) => {
      const releases = names.map(cli.named);
      const request = { releases, ...defined({ to: options.to }) };
      await (options.format === 'json' ? printData(request, options, cli) : writePages(request, options, cli));
    });
}

interface Request {
  readonly releases: readonly string[];
  readonly to?: readonly string[];
}

async function printData(request: Request, { project }: Options, cli: Cli): Promise<void> {
  const { report } = await import('../../workflow/report.ts');
  const { reportJson } = await import('../../dossier/json.ts');
  const result = await cli.withNewsroom(project, (context) => report(context, request), request.releases);
  for (const part of reportJson(result, cli.t)) cli.terminal.stdout(part);
  await printUnusable(
    result.board.flatMap(({ rows }) => rows),
    'json',
    cli,
  );
}

async function writePages(request: Request, { project, output, open }: Options, cli: Cli): Promise<void> {
  const { writeReport } = await import('../../workflow/write-report.ts');
  const folder = output === undefined ? undefined : cli.absolute(output);
  const { start, rows } = await cli.withNewsroom(
    project,
    (context) => writeReport(context, { ...request, ui: cli.ui, ...defined({ folder }) }),
    request.releases,
  );
  cli.print(cli.t('cli.report.written', { path: cli.shown(start) }));
  await printUnusable(rows, 'html', cli);
  if (open === true) await cli.terminal.open?.(start);
}
