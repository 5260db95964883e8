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

export function defineUnwaive(program: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  verb(program, cli, 'unwaive', '<finding>')
    .addOption(localesOption(t('cli.option.to')))
    .requiredOption('--by <name>', t('cli.waive.by'))
    .requiredOption('--why <reason>', t('cli.waive.why'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (finding: string, { to, by, why, project }: Options) => {
      const { unwaive } = await import('../../workflow/unwaive.ts');
      const { withdrawn } = await cli.withNewsroom(project, (context) =>
        unwaive(context, { finding, by, why, ...defined({ to }) }),
      );
      for (const { release, locale, path, waiver } of withdrawn) {
        print(t('cli.unwaive.done', { finding, release, locale, path: shown(path), by: waiver.by }));
      }
    });
}
