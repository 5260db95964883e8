import type { Command } from 'commander';
import { setTimeout } from 'node:timers/promises';
import type { DraftedLocale, DraftResult } from '../../workflow/draft.ts';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly dryRun?: boolean;
  readonly project?: string;
}

export function defineDraft(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'draft', '[release...]')
    .addOption(localesOption(t('cli.draft.to')))
    .option('--dry-run', t('cli.draft.dry-run'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (names: string[], { to = [], dryRun = false, project }: Options) => {
      const { draft } = await import('../../workflow/draft.ts');
      const releases = names.map(cli.named);
      const net = {
        fetch: globalThis.fetch,
        wait: (milliseconds: number) => setTimeout(milliseconds),
        variable: (name: string) => cli.terminal.env[name],
      };
      const result = await cli.withNewsroom(
        project,
        (context) => draft(context, { releases, to, dryRun, net }),
        releases,
      );
      await printDrafted(result, dryRun, cli);
      if (result.locales.some(({ left }) => left.length > 0)) cli.exit(1);
    });
}

async function printDrafted({ locales, host, changed }: DraftResult, isDry: boolean, cli: Cli): Promise<void> {
  const { t, print } = cli;
  for (const each of locales) {
    const { release, locale, open, characters, drafted, again } = each;
    const values = { release, locale, host, characters, again };
    if (open === 0) print(t('cli.draft.nothing', values));
    else if (isDry) print(t('cli.draft.would-send', { ...values, count: open }));
    else print(t('cli.draft.drafted', { ...values, count: drafted }));
    if (again > 0) print(`  ${t('cli.draft.again', { count: again })}`);
    await printLeft(each, cli);
  }
  if (isDry) return;
  print(changed.length === 0 ? t('cli.nothing-changed') : t('cli.files-changed', { count: changed.length }));
  if (locales.some(({ drafted }) => drafted > 0)) print(t('cli.draft.next'));
}

async function printLeft({ left }: DraftedLocale, { t, print, terminal }: Cli): Promise<void> {
  for (const { unit, text, because, findings, translation } of left) {
    print(`  ${t(`cli.draft.left.${because}`, { unit, text })}`);
    if (findings === undefined || translation === undefined) continue;
    const { printFindings } = await import('../../report/pretty.ts');
    terminal.stdout(printFindings(findings, [translation], t, { color: terminal.colour }));
  }
}
