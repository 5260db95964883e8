import type { Command } from 'commander';
import { defined } from '../../model/defined.ts';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly by: string;
  readonly why: string;
  readonly project?: string;
}

export function defineWaive(program: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  verb(program, cli, 'waive', '<finding>')
    .addOption(localesOption(t('cli.waive.to')))
    .requiredOption('--by <name>', t('cli.waive.by'))
    .requiredOption('--why <reason>', t('cli.waive.why'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (finding: string, { to, by, why, project }: Options) => {
      const { waive } = await import('../../workflow/waive.ts');
      const result = await cli.withNewsroom(project, (context) =>
        waive(context, { finding, by, why, ...defined({ to }) }),
      );
      for (const { finding: waived, release, locale, path } of result.waived) {
        print(t('cli.waive.done', { finding: waived.id, release, locale, path: shown(path) }));
      }
    });
}
