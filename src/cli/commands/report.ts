import { Option, type Command } from 'commander';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly format: 'json';
  readonly project?: string;
}

export function defineReport(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'report', '[release...]')
    .addOption(localesOption(t('cli.option.to')))
    .addOption(new Option('--format <format>', t('cli.report.format')).choices(['json']).default('json'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (releases: string[], { to, project }: Options) => {
      const { report } = await import('../../workflow/report.ts');
      const request = { releases: releases.map(cli.named), ...(to === undefined ? {} : { to }) };
      const result = await cli.withNewsroom(project, (context) => report(context, request), request.releases);
      const { reportEntry } = await import('../../dossier/json.ts');
      cli.printJson(reportEntry(result, t));
    });
}
