import { Option, type Command } from 'commander';
import { defined } from '../../model/defined.ts';
import type { LogEntry } from '../../workflow/log.ts';
import type { JournalEvent } from '../../workspace/journal.ts';
import type { Cli } from '../terminal/cli.ts';
import { instant } from '../terminal/instant.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { table } from '../terminal/table.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly format: 'pretty' | 'json';
  readonly project?: string;
}

export function defineLog(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'log', '[release...]')
    .addOption(localesOption(t('cli.option.to')))
    .addOption(new Option('--format <format>', t('cli.log.format')).choices(['pretty', 'json']).default('pretty'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (names: string[], { to, format, project }: Options) => {
      const { log } = await import('../../workflow/log.ts');
      const releases = names.map(cli.named);
      const request = { releases, ...defined({ to }) };
      const entries = await cli.withNewsroom(project, async (context) => log(context, request), releases);
      if (format === 'json') cli.printJson({ events: entries.map(({ event, undone }) => ({ ...event, undone })) });
      else printLog(entries, cli);
    });
}

const columns = ['when', 'event', 'release', 'locale', 'what', 'from', 'by'] as const;

function printLog(entries: readonly LogEntry[], { t, print }: Cli): void {
  if (entries.length === 0) print(t('cli.log.nothing'));
  if (entries.length === 0) return;
  const head = columns.map((column) => t(`cli.log.${column}`));
  const rows = entries.map(({ event, undone }) => [
    instant(event.when),
    t(`cli.log.events.${event.event}`),
    event.release,
    event.locale,
    [...whatIn(event, t), ...(undone === undefined ? [] : [t('cli.log.undone')])].join(t('cli.reading.and')),
    event.event === 'imported' ? (event.from ?? []).join(' ') : '',
    byIn(event),
  ]);
  for (const line of table([head, ...rows])) print(line);
}

/** Says what an event did, in a few words; nothing where its name says all. */
function whatIn(event: JournalEvent, t: Cli['t']): readonly string[] {
  if (event.event === 'exported') return [t('cli.export.segments', { count: event.segments })];
  if (event.event === 'accepted') return [t('cli.log.units', { count: event.units.length }), event.why];
  if (event.event === 'drafted') return [t('cli.log.drafts', { count: event.segments, engine: event.engine })];
  if (event.event === 'unwaived')
    return [t('cli.log.unwaived', { finding: event.finding, by: event.waiver.by }), event.why];
  if (event.event === 'fixed') return [t('cli.log.fixes', { count: event.fixes })];
  if (event.event === 'unpublished') return [event.because === 'decision' ? event.why : t(`cli.log.${event.because}`)];
  if (event.event === 'published' && event.signOff !== undefined) return [event.signOff.why];
  if (event.event !== 'imported') return [];
  const { changed, conflicts = 0 } = event;
  const kept = conflicts === 0 ? [] : [t('cli.log.conflicts', { count: conflicts })];
  return [t('cli.log.changed', { count: changed }), ...kept];
}

function byIn(event: JournalEvent): string {
  if ('by' in event) return event.by ?? '';
  return event.event === 'published' ? (event.signOff?.by ?? event.again?.by ?? '') : '';
}
