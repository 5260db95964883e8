import type { Command } from 'commander';
import { defined } from '../../model/defined.ts';
import type { Cli } from '../terminal/cli.ts';
import { instant } from '../terminal/instant.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly project?: string;
}

export function defineUndo(program: Command, cli: Cli): void {
  const { t, print } = cli;
  verb(program, cli, 'undo', '')
    .option('--by <name>', t('cli.undo.by'))
    .option('--dry-run', t('cli.undo.dry-run'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async ({ by, dryRun = false, project }: Options) => {
      const { undo } = await import('../../workflow/undo.ts');
      const request = { dryRun, ...defined({ by }) };
      const { when, from, taken, changed } = await cli.withNewsroom(project, (context) => undo(context, request));
      const at = `${instant(when)} UTC`;
      print(t(dryRun ? 'cli.undo.would' : 'cli.undo.done', { when: at, from: from.join(' ') }));
      for (const { release, locale, segments } of taken) {
        print(`  ${t('cli.undo.taken', { release, locale, count: segments })}`);
      }
      if (!dryRun) print(t('cli.files-changed', { count: changed.length }));
    });
}
