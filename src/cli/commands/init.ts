import type { Command } from 'commander';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly source: string;
  readonly to: readonly string[];
}

export function defineInit(program: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  verb(program, cli, 'init', '[folder]')
    .option('--source <locale>', t('cli.init.source'), 'en')
    .option('--to <locale...>', t('cli.init.to'), ['zh-Hans', 'ms'])
    .action(async (folder: string | undefined, { source, to }: Options) => {
      const { init } = await import('../../workflow/init.ts');
      const request = { folder: cli.absolute(folder ?? '.'), sourceLocale: source, targetLocales: to };
      const { made } = await init(request);
      for (const path of made) print(t('cli.init.made', { path: shown(path) }));
      print(t('cli.init.next'));
    });
}
