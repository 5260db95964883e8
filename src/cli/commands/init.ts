import type { Command } from 'commander';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { verb } from '../terminal/verb.ts';

const usualTargets = ['zh-Hans', 'ms'];

interface Options {
  readonly source: string;
  readonly to?: readonly string[];
}

export function defineInit(program: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  verb(program, cli, 'init', '[folder]')
    .option('--source <locale>', t('cli.init.source'), 'en')
    .addOption(localesOption(t('cli.init.to')))
    .action(async (folder: string | undefined, { source, to = usualTargets }: Options) => {
      const { init } = await import('../../workflow/init.ts');
      const request = { folder: cli.absolute(folder ?? '.'), sourceLocale: source, targetLocales: to };
      const { made } = await init(request);
      for (const path of made) print(t('cli.init.made', { path: shown(path) }));
      print(t('cli.init.next'));
    });
}
