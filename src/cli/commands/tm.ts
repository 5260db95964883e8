import { Option, type Command } from 'commander';
import { defined } from '../../model/defined.ts';
import { markWithin } from '../../report/mark.ts';
import type { FoundSentence } from '../../workflow/tm.ts';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { table } from '../terminal/table.ts';
import { subverb, verb } from '../terminal/verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly format?: 'pretty' | 'json';
  readonly write?: boolean;
  readonly project?: string;
}

export function defineTm(program: Command, cli: Cli): void {
  const tm = verb(program, cli, 'tm', '');
  defineImport(tm, cli);
  defineExport(tm, cli);
  defineSearch(tm, cli);
  defineClean(tm, cli);
  defineStats(tm, cli);
}

/** Adds what the parts of the verb have in common. */
function part(tm: Command, cli: Cli, name: string, words: string): Command {
  const { t } = cli;
  const command = subverb(tm, cli, name, words);
  if (name !== 'import') command.addOption(localesOption(t('cli.option.to')));
  return command.option('--project <folder>', t('cli.option.project'));
}

function formatOption({ t }: Cli): Option {
  return new Option('--format <format>', t('cli.tm.format')).choices(['pretty', 'json']).default('pretty');
}

function defineImport(tm: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  part(tm, cli, 'import', '<file...>').action(async (names: string[], { project }: Options) => {
    const { importMemories } = await import('../../workflow/tm.ts');
    const paths = names.map(cli.absolute);
    const { files, changed } = await cli.withNewsroom(project, (context) => importMemories(context, paths));
    for (const { file, units, locales } of files) {
      print(t('cli.tm.file', { file: shown(file), count: units }));
      for (const { locale, path, sentences, repeated, cut } of locales) {
        const told = [
          t('cli.tm.sentences', { count: sentences }),
          ...(repeated > 0 ? [t('cli.tm.repeated', { count: repeated })] : []),
          ...(cut > 0 ? [t('cli.tm.cut', { count: cut })] : []),
        ];
        print(`  ${locale}  ${shown(path)}  ${told.join(t('cli.reading.and'))}`);
      }
    }
    print(changed.length === 0 ? t('cli.nothing-changed') : t('cli.files-changed', { count: changed.length }));
  });
}

function defineExport(tm: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  part(tm, cli, 'export', '').action(async ({ to, project }: Options) => {
    const { exportMemories } = await import('../../workflow/tm.ts');
    const exported = await cli.withNewsroom(project, (context) => exportMemories(context, defined({ to })));
    for (const { locale, path, sentences } of exported) {
      print(`${locale}  ${shown(path)}  ${t('cli.tm.sentences', { count: sentences })}`);
    }
  });
}

function defineSearch(tm: Command, cli: Cli): void {
  part(tm, cli, 'search', '<words...>')
    .addOption(formatOption(cli))
    .action(async (words: string[], { to, format, project }: Options) => {
      const { searchMemories } = await import('../../workflow/tm.ts');
      const request = { words: words.join(' '), ...defined({ to }) };
      const found = await cli.withNewsroom(project, (context) => searchMemories(context, request));
      if (format === 'json') cli.printJson({ sentences: found });
      else printFound(found, cli);
    });
}

const reverse = ['\u001b[7m', '\u001b[27m'] as const;
const brackets = ['[', ']'] as const;

function printFound(found: readonly FoundSentence[], { t, print, terminal }: Cli): void {
  const marks = terminal.colour ? reverse : brackets;
  if (found.length === 0) print(t('cli.tm.nothing-found'));
  for (const { locale, origin, source, target, inSource, inTarget } of found) {
    print(`${locale}  ${origin}`);
    print(`  ${markWithin(source, inSource, marks)}`);
    print(`  ${markWithin(target, inTarget, marks)}`);
  }
}

function defineClean(tm: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  part(tm, cli, 'clean', '')
    .option('--write', t('cli.tm.write'))
    .action(async ({ to, write = false, project }: Options) => {
      const { cleanMemories } = await import('../../workflow/tm.ts');
      const { contradictions, files, changed } = await cli.withNewsroom(project, (context) =>
        cleanMemories(context, { write, ...defined({ to }) }),
      );
      for (const { locale, source, targets } of contradictions) {
        print(`${locale}  ${source}`);
        for (const { target, origins } of targets) print(`  ${target}  (${origins.join(', ')})`);
      }
      print(t('cli.tm.contradictions', { count: contradictions.length }));
      for (const { file, repeated } of files) print(`${shown(file)}  ${t('cli.tm.repeated', { count: repeated })}`);
      if (write)
        print(changed.length === 0 ? t('cli.nothing-changed') : t('cli.files-changed', { count: changed.length }));
    });
}

function defineStats(tm: Command, cli: Cli): void {
  const { t, print } = cli;
  part(tm, cli, 'stats', '')
    .addOption(formatOption(cli))
    .action(async ({ to, format, project }: Options) => {
      const { memoryStatistics } = await import('../../workflow/tm.ts');
      const memories = await cli.withNewsroom(project, (context) => memoryStatistics(context, defined({ to })));
      if (format === 'json') return cli.printJson({ memories });
      const head = ['locale', 'from', 'sentence-count', 'repeated-count', 'contradiction-count'];
      const rows = memories.flatMap(({ locale, sentences, repeated, contradictions, origins }) => [
        [locale, t('cli.tm.all'), String(sentences), String(repeated), String(contradictions)],
        ...origins.map(({ name, sentences: some, isImported }) => [
          '',
          isImported ? name : t('cli.tm.releases'),
          String(some),
        ]),
      ]);
      for (const line of table([head.map((key) => t(`cli.tm.${key}`)), ...rows])) print(line);
    });
}
