import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { shellWord } from '../../report/shell-word.ts';
import { askNewsroom } from '../terminal/ask-newsroom.ts';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { table } from '../terminal/table.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly source?: string;
  readonly to?: readonly string[];
  readonly from?: string;
}

export function defineInit(program: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  verb(program, cli, 'init', '[folder]')
    .option('--source <locale>', t('cli.init.source'))
    .addOption(localesOption(t('cli.init.to')))
    .option('--from <folder>', t('cli.init.from'))
    .action(async (name: string | undefined, options: Options) => {
      const folder = cli.absolute(name ?? '.');
      const { checkNoNewsroom, init } = await import('../../workflow/init.ts');
      // Before a person answers questions for nothing.
      checkNoNewsroom(folder);
      const wanted = await askNewsroom(options, cli);
      if (wanted === undefined) return cli.exit(2);
      // An option's folder is seen from where the person is, an answer's from the newsroom that is being made.
      const releases = options.from === undefined ? resolve(folder, wanted.from) : cli.absolute(options.from);
      const sourceFolder = relative(folder, releases).replaceAll(sep, '/') || '.';
      const request = { folder, sourceLocale: wanted.source, targetLocales: wanted.to, sourceFolder };
      const { made } = await init(request);
      for (const path of made) print(t('cli.init.made', { path: shown(path) }));
      printNext(folder, sourceFolder, cli);
    });
}

/** Ends with the three commands that come next. */
function printNext(folder: string, source: string, { t, print, shown, terminal }: Cli): void {
  const first = firstText(join(folder, source));
  print();
  if (first === undefined) print(t('cli.init.put', { path: `${shown(join(folder, source))}/` }));
  print(t('cli.init.next'));
  if (folder !== terminal.cwd) print(`  cd ${shown(folder)}`);
  const rows = [
    [
      `dragoman outline ${first === undefined ? `${source}/${t('cli.init.name')}` : shellWord(`${source}/${first}`)}`,
      t('cli.init.see-outline'),
    ],
    ['dragoman export --kit', t('cli.init.see-export')],
    ['dragoman status', t('cli.init.see-status')],
  ];
  for (const line of table(rows)) print(`  ${line}`);
}

function firstText(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => /\.te?xt$/i.test(name))
    .toSorted()[0];
}
