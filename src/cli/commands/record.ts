import type { Command } from 'commander';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly project?: string;
}

export function defineRecord(program: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  verb(program, cli, 'record', '<release...>')
    .option('--project <folder>', t('cli.option.project'))
    .action(async (names: string[], { project }: Options) => {
      const { record } = await import('../../workflow/record.ts');
      const releases = names.map(cli.named);
      const { records } = await cli.withNewsroom(
        project,
        (context) => record(context, { releases, ui: cli.ui }),
        releases,
      );
      for (const { record: made, json, page } of records) {
        print(t('cli.record.written', { release: made.release, page: shown(page), json: shown(json) }));
      }
    });
}
