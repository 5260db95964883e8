import { Option, type Command } from 'commander';
import { defined } from '../../model/defined.ts';
import { editionKindIds, sourceKindId } from '../../model/edition-kinds.ts';
import { DragomanError } from '../../model/error.ts';
import type { PublishRequest, PublishResult } from '../../workflow/publish.ts';
import type { Cli } from '../terminal/cli.ts';
import { noteReadings } from '../terminal/reading-notes.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { verb } from '../terminal/verb.ts';
import { printPublished } from './publish-forms.ts';

interface Options {
  readonly to?: readonly string[];
  readonly as?: string;
  readonly signOff?: string;
  readonly again?: string;
  readonly why?: string;
  readonly check?: true;
  readonly watch?: true;
  readonly project?: string;
}

export function definePublish(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'publish', '[release...]')
    .addOption(localesOption(t('cli.option.to')))
    .option('--as <kinds>', t('cli.publish.as', { kinds: [...editionKindIds, sourceKindId].join(',') }))
    .option('--sign-off <name>', t('cli.publish.sign-off'))
    .option('--again <name>', t('cli.publish.again'))
    .option('--why <reason>', t('cli.publish.why'))
    .option('--check', t('cli.publish.check'))
    .addOption(new Option('--watch', t('cli.publish.watch')).conflicts(['check', 'signOff', 'again']))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (releases: string[], options: Options) => {
      if (options.watch === true) {
        const { watchAndPublish } = await import('./publish-watch.ts');
        return watchAndPublish(options.project, { releases: releases.map(cli.named), ...requestOf(options) }, cli);
      }
      const { publish } = await import('../../workflow/publish.ts');
      const request = { releases: releases.map(cli.named), ...requestOf(options) };
      const result = await cli.withNewsroom(options.project, (context) => publish(context, request), request.releases);
      await printPublished(result, options.check === true, cli);
      noteReadings(result.readings, result.unread, cli);
      if (result.clockBehind !== undefined) {
        cli.printNote(t('cli.publish.clock', { now: new Date().toISOString(), last: result.clockBehind }));
      }
      const code = codeOf(result);
      if (code !== 0) cli.exit(code);
      else if (options.check === true && isAnythingToDo(result)) cli.exit(1);
    });
}

/** 1: somebody has something to do, or to know; 2: a file can't be used. */
function codeOf({ editions, embargoed, damaged, unmade }: PublishResult): 0 | 1 | 2 {
  const kinds = new Set(editions.flatMap(({ holds }) => holds.map(({ kind }) => kind)));
  if (kinds.has('unusable') || damaged.length > 0) return 2;
  const isHeldWrongly = [...kinds].some((kind) => kind !== 'embargo' && kind !== 'withdrawn');
  return isHeldWrongly || embargoed.length > 0 || unmade.length > 0 ? 1 : 0;
}

function isAnythingToDo({ editions, withdrawn, contradictions, changed }: PublishResult): boolean {
  return contradictions.length > 0 || changed.length > 0 || withdrawn.length > 0 || editions.some(({ isNew }) => isNew);
}

function requestOf({ to, as, signOff, again, why, check }: Options): PublishRequest {
  if (again !== undefined && why === undefined) throw new DragomanError('again-incomplete');
  if ((signOff ?? again) === undefined ? why !== undefined : why === undefined) {
    throw new DragomanError('sign-off-incomplete');
  }
  return defined({
    to,
    check,
    as: as?.split(',').map((kind) => kind.trim()),
    signOff: signOff === undefined || why === undefined ? undefined : { by: signOff, why },
    again: again === undefined || why === undefined ? undefined : { by: again, why },
  });
}
