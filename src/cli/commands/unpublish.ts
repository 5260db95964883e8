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

export function defineUnpublish(program: Command, cli: Cli): void {
  const { t, print } = cli;
  verb(program, cli, 'unpublish', '<release>')
    .addOption(localesOption(t('cli.option.to')))
    .requiredOption('--by <name>', t('cli.waive.by'))
    .requiredOption('--why <reason>', t('cli.waive.why'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (name: string, { to, by, why, project }: Options) => {
      const { unpublish } = await import('../../workflow/unpublish.ts');
      const request = { release: cli.named(name), by, why, ...defined({ to }) };
      const { release, locales, changed } = await cli.withNewsroom(project, (context) => unpublish(context, request), [
        request.release,
      ]);
      for (const locale of locales) print(t('cli.unpublish.done', { release, locale }));
      print(t('cli.files-changed', { count: changed.length }));
      print(t('cli.unpublish.again', { release }));
    });
}
