import type { Command } from 'commander';
import type { ImportResult } from '../../workflow/import.ts';
import type { Cli } from '../cli.ts';
import { verb } from '../verb.ts';

export function defineImport(program: Command, cli: Cli): void {
  verb(program, cli, 'import', '<file...>')
    .option('--project <folder>', cli.t('cli.option.project'))
    .action(async (files: string[], { project }: { readonly project?: string }) => {
      const { importFiles } = await import('../../workflow/import.ts');
      const paths = files.map(cli.absolute);
      printResult(await cli.withNewsroom(project, (context) => importFiles(context, paths)), cli);
    });
}

function printResult({ files, changed }: ImportResult, { t, print, shown }: Cli): void {
  for (const { path, release, locale, units, changed: count, outdated, gone } of files) {
    const merged = t('cli.import.merged', { release, locale, units, count });
    print(`${shown(path)}: ${merged}`);
    if (outdated > 0) print(`  ${t('cli.import.outdated', { count: outdated })}`);
    if (gone > 0) print(`  ${t('cli.import.gone', { count: gone })}`);
  }
  print(changed.length === 0 ? t('cli.nothing-changed') : t('cli.files-changed', { count: changed.length }));
}
