import type { Command } from 'commander';
import { defined } from '../../model/defined.ts';
import { editionKindIds } from '../../model/edition-kinds.ts';
import { DragomanError } from '../../model/error.ts';
import type { Hold } from '../../workflow/publishing/gate.ts';
import type { PublishedEdition, PublishRequest, PublishResult } from '../../workflow/publish.ts';
import type { Cli } from '../terminal/cli.ts';
import { noteReadings } from '../terminal/reading-notes.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly as?: string;
  readonly signOff?: string;
  readonly again?: string;
  readonly why?: string;
  readonly project?: string;
}

export function definePublish(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'publish', '[release...]')
    .addOption(localesOption(t('cli.option.to')))
    .option('--as <kinds>', t('cli.publish.as', { kinds: editionKindIds.join(',') }))
    .option('--sign-off <name>', t('cli.publish.sign-off'))
    .option('--again <name>', t('cli.publish.again'))
    .option('--why <reason>', t('cli.publish.why'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (releases: string[], options: Options) => {
      const { publish } = await import('../../workflow/publish.ts');
      const request = { releases: releases.map(cli.named), ...requestOf(options) };
      const result = await cli.withNewsroom(options.project, (context) => publish(context, request), request.releases);
      await printResult(result, cli);
      noteReadings(result.readings, result.unread, cli);
      const kinds = new Set(result.editions.flatMap(({ holds }) => holds.map(({ kind }) => kind)));
      if ([...kinds].some((kind) => kind !== 'embargo' && kind !== 'withdrawn')) cli.exit(1);
      if (result.embargoed.length > 0) cli.exit(1);
      if (kinds.has('unusable') || result.damaged.length > 0) cli.exit(2);
    });
}

function requestOf({ to, as, signOff, again, why }: Options): PublishRequest {
  if (again !== undefined && why === undefined) throw new DragomanError('again-incomplete');
  if ((signOff ?? again) === undefined ? why !== undefined : why === undefined) {
    throw new DragomanError('sign-off-incomplete');
  }
  return defined({
    to,
    as: as?.split(',').map((kind) => kind.trim()),
    signOff: signOff === undefined || why === undefined ? undefined : { by: signOff, why },
    again: again === undefined || why === undefined ? undefined : { by: again, why },
  });
}

async function printResult(result: PublishResult, cli: Cli): Promise<void> {
  const { editions, withdrawn, embargoed, damaged, folder, changed } = result;
  const { t, print, shown } = cli;
  for (const edition of editions) await printEdition(edition, cli);
  for (const { release, locale } of withdrawn) print(t('cli.publish.withdrawn', { release, locale }));
  for (const { release, locale } of embargoed) print(t('cli.publish.taken-down', { release, locale }));
  for (const error of damaged) await cli.printError(error);
  print(changed.length === 0 ? t('cli.nothing-changed') : t('cli.files-changed', { count: changed.length }));
  print(t('cli.publish.look', { path: shown(folder) }));
}

async function printEdition({ release, locale, holds, standing }: PublishedEdition, cli: Cli): Promise<void> {
  const { t, print } = cli;
  if (holds.length === 0) return print(t('cli.publish.published', { release, locale }));
  print(t(standing ? 'cli.publish.held-standing' : 'cli.publish.held', { release, locale }));
  for (const hold of holds) await printHold(hold, release, cli);
}

async function printHold(hold: Hold, release: string, { t, print, terminal, printError }: Cli): Promise<void> {
  switch (hold.kind) {
    case 'embargo':
      return hold.line === undefined
        ? print(`  ${t('cli.hold.embargo', { until: hold.until })}`)
        : print(`  ${t('cli.hold.embargo-read', { until: hold.until, line: hold.line, release })}`);
    case 'withdrawn':
      return print(`  ${t('cli.hold.withdrawn', { by: hold.by, why: hold.why, release })}`);
    case 'unusable':
      print(`  ${t('cli.hold.unusable')}`);
      return printError(hold.error);
    case 'embargo-unclear': {
      const { printable } = await import('../../model/printable.ts');
      const { line, text } = hold;
      return print(`  ${t('cli.hold.embargo-unclear', { line, text: printable(text.slice(0, 80)), release })}`);
    }
    case 'untranslated':
      return print(`  ${t(`cli.hold.${hold.kind}`)}`);
    case 'state':
      return print(
        `  ${t('cli.hold.state', { count: hold.segments, state: hold.minimum, text: hold.text, units: hold.units.join(' ') })}`,
      );
    case 'errors':
    case 'warnings': {
      const { printFindings } = await import('../../report/pretty.ts');
      print(`  ${t(`cli.hold.${hold.kind}`, { count: hold.findings.length })}`);
      terminal.stdout(printFindings(hold.findings, [hold.translation], t, { color: terminal.colour }));
    }
  }
}
