import { Option, type Command } from 'commander';
import { writeCsv } from '../../model/csv.ts';
import { defined } from '../../model/defined.ts';
import { printable } from '../../model/printable.ts';
import type { Analysis, AnalyzedLocale, Volume, WorkKind } from '../../workflow/analyze.ts';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { table } from '../terminal/table.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly format: 'pretty' | 'json' | 'csv';
  readonly project?: string;
}

export function defineAnalyze(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'analyze', '[release...]')
    .addOption(localesOption(t('cli.option.to')))
    .addOption(
      new Option('--format <format>', t('cli.analyze.format')).choices(['pretty', 'json', 'csv']).default('pretty'),
    )
    .option('--project <folder>', t('cli.option.project'))
    .action(async (names: string[], { to, format, project }: Options) => {
      const { analyze, workKinds } = await import('../../workflow/analyze.ts');
      const what = names.map(cli.named);
      const analysis = await cli.withNewsroom(
        project,
        (context) => analyze(context, { what, ...defined({ to }) }),
        what,
      );
      const { texts, locales, unusable } = analysis;
      if (format === 'json') cli.printJson({ version: 1, texts, locales });
      else if (format === 'csv') cli.terminal.stdout(csvOf(analysis, workKinds));
      else printAnalysis(analysis, workKinds, cli);
      for (const error of unusable) await cli.printError(error);
      if (unusable.length > 0) cli.exit(2);
    });
}

function printAnalysis({ texts, locales }: Analysis, kinds: readonly WorkKind[], { t, print }: Cli): void {
  if (texts.length === 0) print(t('cli.analyze.nothing'));
  if (texts.length === 0) return;
  const head = ['text', 'locale', 'segments', 'words', 'characters'].map((column) => t(`cli.analyze.${column}`));
  const heads = [...head, ...kinds.map((kind) => t(`cli.analyze.work.${kind}`))];
  const row = (name: string, { locale, total, work }: AnalyzedLocale): readonly string[] => [
    name,
    locale,
    ...[total.segments, total.words, total.characters].map(String),
    ...kinds.map((kind) => amount(work[kind])),
  ];
  const sums = texts.length > locales.length ? locales : [];
  const rows = [
    ...texts.map((text) => row(text.what, text)),
    ...sums.map((locale) => row(t('cli.analyze.total'), locale)),
  ];
  for (const line of table([heads, ...rows])) print(line);
  print('');
  print(t('cli.analyze.legend'));
}

const amount = ({ segments, words }: Volume): string => (segments === 0 ? '–' : `${segments} / ${words}`);

/** One row for each text, locale and kind of work; its words are the same in every language of the interface. */
function csvOf({ texts }: Analysis, kinds: readonly WorkKind[]): string {
  const rows = texts.flatMap(({ what, locale, work }) =>
    kinds.map((kind) => {
      const { segments, words, characters } = work[kind];
      return [printable(what), locale, kind, ...[segments, words, characters].map(String)];
    }),
  );
  return writeCsv([['text', 'locale', 'work', 'segments', 'words', 'characters'], ...rows]);
}
