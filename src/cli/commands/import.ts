import type { Command } from 'commander';
import type { ImportedCatalogue, ImportResult } from '../../workflow/import.ts';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

export function defineImport(program: Command, cli: Cli): void {
  verb(program, cli, 'import', '<file...>')
    .option('--project <folder>', cli.t('cli.option.project'))
    .action(async (files: string[], { project }: { readonly project?: string }) => {
      const { importTranslations } = await import('../../workflow/import.ts');
      const paths = files.map(cli.absolute);
      const result = await cli.withNewsroom(project, (context) => importTranslations(context, { paths }));
      await printCatalogues(result.catalogues, cli);
      printResult(result, cli);
    });
}

function printResult({ files, changed }: ImportResult, { t, print, shown }: Cli): void {
  for (const { path, release, locale, units, changed: count, outdated, gone, sourceChanged } of files) {
    const merged = t('cli.import.merged', { release, locale, units, count });
    print(`${shown(path)}: ${merged}`);
    if (outdated > 0) print(`  ${t('cli.import.outdated', { count: outdated })}`);
    if (gone > 0) print(`  ${t('cli.import.gone', { count: gone })}`);
    if (sourceChanged) print(`  ${t('cli.import.source-changed', { release })}`);
  }
  print(changed.length === 0 ? t('cli.nothing-changed') : t('cli.files-changed', { count: changed.length }));
}

async function printCatalogues(catalogues: readonly ImportedCatalogue[], cli: Cli): Promise<void> {
  const { t, terminal, print, shown } = cli;
  for (const { path, catalogue, locale, messages, changed, outdated, refused } of catalogues) {
    const merged = t('cli.import.catalogue', { catalogue, locale, messages, count: changed });
    print(`${shown(path)}: ${refused ? t('cli.import.refused', { catalogue }) : merged}`);
    if (outdated > 0) print(`  ${t('cli.import.left-out', { count: outdated })}`);
  }
  if (catalogues.some(({ refused }) => refused)) cli.exit(1);
  const faulty = catalogues.map(({ checked }) => checked).filter(({ findings }) => findings.length > 0);
  if (faulty.length === 0) return;
  const { printPretty } = await import('../../report/pretty.ts');
  const named = faulty.map((file) => ({ ...file, path: shown(file.path) }));
  terminal.stdout(printPretty(named, t, { color: terminal.colour }));
  if (faulty.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))) cli.exit(1);
}
