import type { Command } from 'commander';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly rtl?: boolean;
  readonly project?: string;
}

export function definePseudo(program: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  verb(program, cli, 'pseudo', '[release...]')
    .option('--rtl', t('cli.pseudo.rtl'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (names: string[], { rtl = false, project }: Options) => {
      const { pseudo } = await import('../../workflow/pseudo.ts');
      const what = names.map(cli.named);
      const kind = rtl ? 'bidi' : 'accented';
      const { locale, paths } = await cli.withNewsroom(project, (context) => pseudo(context, { what, kind }), what);
      print(t('cli.pseudo.written', { count: paths.length, locale }));
      for (const path of paths) print(`  ${shown(path)}`);
    });
}
