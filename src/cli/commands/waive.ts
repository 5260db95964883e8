import type { Command } from 'commander';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly by: string;
  readonly why: string;
  readonly project?: string;
}

export function defineWaive(program: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  verb(program, cli, 'waive', '<finding>')
    .requiredOption('--by <name>', t('cli.waive.by'))
    .requiredOption('--why <reason>', t('cli.waive.why'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (finding: string, { by, why, project }: Options) => {
      const { waive } = await import('../../workflow/waive.ts');
      const result = await cli.withNewsroom(project, (context) => waive(context, { finding, by, why }));
      print(t('cli.waive.done', { finding, release: result.release, locale: result.locale, path: shown(result.path) }));
    });
}
