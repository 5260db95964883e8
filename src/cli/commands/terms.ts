import { Option, type Command } from 'commander';
import { defined } from '../../model/defined.ts';
import type { TbxVersion } from '../../workflow/terms.ts';
import type { Cli } from '../terminal/cli.ts';
import { subverb, verb } from '../terminal/verb.ts';

interface Options {
  readonly tbx?: TbxVersion;
  readonly project?: string;
}

export function defineTerms(program: Command, cli: Cli): void {
  const terms = verb(program, cli, 'terms', '');
  defineImport(terms, cli);
  defineExport(terms, cli);
}

function defineImport(terms: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  subverb(terms, cli, 'import', '<file...>')
    .option('--project <folder>', t('cli.option.project'))
    .action(async (names: string[], { project }: Options) => {
      const { importTerms } = await import('../../workflow/terms.ts');
      const paths = names.map(cli.absolute);
      const { files, changed } = await cli.withNewsroom(project, (context) => importTerms(context, paths));
      for (const { file, terms: count, added, differing } of files) {
        print(
          `${shown(file)}  ${t('cli.terms.terms', { count })}${t('cli.reading.and')}${t('cli.terms.added', { count: added })}`,
        );
        for (const { source, locale, target, status } of differing) {
          print(`  ${t('cli.terms.differing', { source, locale, target, status })}`);
        }
      }
      print(changed.length === 0 ? t('cli.nothing-changed') : t('cli.files-changed', { count: changed.length }));
    });
}

function defineExport(terms: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  subverb(terms, cli, 'export', '')
    .addOption(new Option('--tbx <version>', t('cli.terms.tbx')).choices(['2019', '2008']))
    .option('--project <folder>', t('cli.option.project'))
    .action(async ({ tbx: version, project }: Options) => {
      const { exportTerms } = await import('../../workflow/terms.ts');
      const { path, terms: count } = await cli.withNewsroom(project, (context) =>
        exportTerms(context, defined({ version })),
      );
      print(`${shown(path)}  ${t('cli.terms.terms', { count })}`);
    });
}
