import { InvalidArgumentError, Option, type Command } from 'commander';
import { defined } from '../../model/defined.ts';
import type { TbxVersion } from '../../workflow/terms.ts';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { table } from '../terminal/table.ts';
import { subverb, verb } from '../terminal/verb.ts';

interface Options {
  readonly tbx?: TbxVersion;
  readonly project?: string;
}

export function defineTerms(program: Command, cli: Cli): void {
  const terms = verb(program, cli, 'terms', '');
  defineImport(terms, cli);
  defineExport(terms, cli);
  defineExtract(terms, cli);
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
      print(path === undefined ? t('cli.terms.none') : `${shown(path)}  ${t('cli.terms.terms', { count })}`);
    });
}

interface ExtractOptions extends Options {
  readonly to?: readonly string[];
  readonly min?: number;
  readonly limit?: number;
  readonly format?: 'pretty' | 'json';
}

/** @throws InvalidArgumentError for what is no whole number from 1 on. */
function countOf(value: string): number {
  if (/^[1-9]\d{0,6}$/u.test(value)) return Number(value);
  throw new InvalidArgumentError('Allowed choices are 1, 2, 3 ….');
}

function defineExtract(terms: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  subverb(terms, cli, 'extract', '')
    .addOption(localesOption(t('cli.option.to')))
    .addOption(new Option('--min <count>', t('cli.terms.min')).argParser(countOf))
    .addOption(new Option('--limit <count>', t('cli.terms.limit')).argParser(countOf))
    .addOption(new Option('--tbx <version>', t('cli.terms.tbx-extracted')).choices(['2019', '2008']))
    .addOption(new Option('--format <format>', t('cli.tm.format')).choices(['pretty', 'json']).default('pretty'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async ({ to, min, limit, tbx, format, project }: ExtractOptions) => {
      const { extractTerms } = await import('../../workflow/extract-terms.ts');
      const request = defined({ to, min, limit, tbx });
      const { path, terms: found } = await cli.withNewsroom(project, (context) => extractTerms(context, request));
      if (format === 'json') return cli.printJson({ path, terms: found });
      if (path === undefined) return print(t('cli.terms.none'));
      const rows = found.map(({ locale, source, target, sentences, confidence }) => [
        locale,
        source,
        target,
        String(sentences),
        `${Math.round(confidence * 100)} %`,
      ]);
      const head = ['locale', 'source', 'translation', 'sentences', 'confidence'].map((key) => t(`cli.terms.${key}`));
      for (const line of table([head, ...rows])) print(line);
      print(`${shown(path)}  ${t('cli.terms.terms', { count: found.length })}`);
      print(t('cli.terms.accept', { path: shown(path) }));
    });
}
