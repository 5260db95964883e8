import type { Command } from 'commander';
import type { PreviewedEdition } from '../../workflow/preview.ts';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { verb } from '../terminal/verb.ts';
import { printHold } from './publish-forms.ts';

interface Options {
  readonly to?: readonly string[];
  readonly open?: boolean;
  readonly project?: string;
}

export function definePreview(program: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  verb(program, cli, 'preview', '[release...]')
    .addOption(localesOption(t('cli.option.to')))
    .option('--open', t('cli.preview.open'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (names: string[], { to = [], open = false, project }: Options) => {
      const { preview } = await import('../../workflow/preview.ts');
      const releases = names.map(cli.named);
      const work = cli.withNewsroom(project, (context) => preview(context, { releases, to }), releases);
      const { editions, start } = await work;
      for (const edition of editions) await printPreviewed(edition, cli);
      if (editions.some(({ holds }) => holds.some(({ kind }) => kind === 'unusable'))) cli.exit(2);
      if (start === undefined) return;
      print(t('cli.preview.look', { path: shown(start) }));
      if (open) await cli.terminal.open?.(start);
    });
}

async function printPreviewed({ release, locale, holds, page }: PreviewedEdition, cli: Cli): Promise<void> {
  const { t, print } = cli;
  const key = page === undefined ? 'nothing' : holds.length > 0 ? 'held' : 'free';
  print(t(`cli.preview.${key}`, { release, locale }));
  for (const hold of holds) await printHold(hold, { release, locale }, cli);
}
