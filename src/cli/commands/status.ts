import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import { memoize } from '../../model/memoize.ts';
import { Option, type Command } from 'commander';
import type { StatusResult, StatusRow } from '../../workflow/status.ts';
import type { Context } from '../../workflow/newsroom/context.ts';
import type { Cli } from '../terminal/cli.ts';
import type { JobsReport } from '../terminal/job-lines.ts';
import { noteReadings } from '../terminal/reading-notes.ts';
import { table } from '../terminal/table.ts';
import { printUnusable } from '../terminal/unusable.ts';
import { verb } from '../terminal/verb.ts';
import { printContradictions } from './contradiction-forms.ts';

interface Options {
  readonly format: 'pretty' | 'json';
  readonly project?: string;
}

export function defineStatus(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'status', '[release...]')
    .addOption(new Option('--format <format>', t('cli.status.format')).choices(['pretty', 'json']).default('pretty'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (releases: string[], { format, project }: Options) => {
      const { status } = await import('../../workflow/status.ts');
      const request = { releases: releases.map(cli.named) };
      const { result, asked } = await cli.withNewsroom(
        project,
        async (context) => ({ result: await status(context, request), asked: await jobsOf(context, cli) }),
        request.releases,
      );
      if (asked instanceof DragomanError) await cli.printError(asked);
      const jobs = asked instanceof DragomanError ? undefined : asked;
      const { rows } = result;
      if (format === 'json') cli.printJson({ ...(await reportOf(result, cli)), ...defined({ jobs: jobs?.report }) });
      else {
        printTable(result, cli);
        jobs?.print();
      }
      await printUnusable(rows, format, cli);
    });
}

/** Looks where the jobs of the newsroom stand; where the data base can't say so, that is told, and is no fault of status. */
async function jobsOf(context: Context, cli: Cli): Promise<JobsReport | DragomanError | undefined> {
  // Few newsrooms have any.
  const { jobs, memory } = context.newsroom.config;
  if ((jobs?.postgres ?? memory?.postgres) === undefined) return undefined;
  const { reportJobs } = await import('../terminal/job-lines.ts');
  return reportJobs(context, cli);
}

function headOf({ t }: Cli): readonly string[] {
  return ['release', 'locale', 'standing', 'translated', 'errors', 'warnings'].map((name) => t(`cli.status.${name}`));
}

function printTable({ rows, contradictions, unread }: StatusResult, cli: Cli): void {
  const { t, print } = cli;
  const totals = totalsOf(rows);
  const { segments, translated, errors, warnings } = totals;
  const editions = t('cli.status.editions', { count: rows.length });
  const last = [t('cli.status.total'), '', editions, `${translated}/${segments}`, `${errors}`, `${warnings}`];
  const word = memoize((key: string) => t(key));
  for (const line of table([headOf(cli), ...rows.map((row) => cellsOf(row, word)), last])) print(line);
  const standings = Object.entries(totals.standings);
  if (standings.length > 1) {
    print(standings.map(([standing, count]) => `${count} ${t(`cli.standing.${standing}`)}`).join(t('cli.reading.and')));
  }
  for (const { release, locale, kept } of rows) {
    if (kept === undefined) continue;
    print(t('cli.status.kept', { release, locale, count: kept.targets, path: cli.shown(kept.path) }));
  }
  printPages(rows, cli);
  printContradictions(contradictions, cli);
  const steps = stepsOf(rows, cli);
  if (steps.length > 0) {
    print();
    print(t('cli.status.next'));
  }
  for (const step of steps) print(`  ${step}`);
  noteReadings([], unread, cli);
}

/** Names the pages that are not as they were written; those of a newsroom that was never published here, together. */
function printPages(rows: readonly StatusRow[], { t, print, shown }: Cli): void {
  const faults = rows.flatMap(({ release, locale, pages }) =>
    pages === undefined ? [] : [{ release, locale, pages }],
  );
  for (const { release, locale, pages } of faults) {
    if (pages.paths.length === 0) continue;
    print(t(`cli.status.${pages.kind}`, { release, locale, paths: pages.paths.map(shown).join(' ') }));
  }
  const count = faults.filter(({ pages }) => pages.paths.length === 0).length;
  if (count > 0) print(t('cli.status.gone-all', { count }));
}

/** Sums up the rows; what is still to be translated is counted for the translations alone. */
function totalsOf(rows: readonly StatusRow[]): StatusTotals {
  const sum = (of: (row: StatusRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const standings: Record<string, number> = {};
  for (const { standing } of rows) standings[standing] = (standings[standing] ?? 0) + 1;
  return {
    standings,
    segments: sum(({ source, segments }) => (source ? 0 : segments)),
    translated: sum(({ source, translated }) => (source ? 0 : translated)),
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
  };
}

interface StatusTotals extends Pick<StatusRow, 'segments' | 'translated' | 'errors' | 'warnings'> {
  readonly standings: Readonly<Record<string, number>>;
}

/** Lists what to do next, the locales of a release together where it is the same. */
function stepsOf(rows: readonly StatusRow[], { t }: Cli): readonly string[] {
  const steps = new Map<string, { readonly row: StatusRow; readonly locales: string[] }>();
  for (const row of rows) {
    if (row.next === undefined) continue;
    const key = JSON.stringify([row.release, row.next]);
    const step = steps.get(key);
    if (step === undefined) steps.set(key, { row, locales: [row.locale] });
    else step.locales.push(row.locale);
  }
  return [...steps.values()].map(({ row: { release, next }, locales }) => {
    const to = locales.join(',');
    const { text = '', until = '', count } = next ?? {};
    return `${release} ${to}: ${t(`cli.next.${next?.do}`, { release, to, text, until, ...defined({ count }) })}`;
  });
}

async function reportOf({ rows, contradictions, unread }: StatusResult, cli: Cli): Promise<object> {
  return {
    version: 1,
    rows: await Promise.all(rows.map((row) => entryOf(row, cli))),
    totals: { editions: rows.length, ...totalsOf(rows) },
    contradictions,
    unread: unread.map(({ path, why }) => ({ path: cli.shown(path), why })),
  };
}

function cellsOf(row: StatusRow, word: (key: string) => string): readonly string[] {
  const { release, locale, source, standing, segments, translated, errors, warnings } = row;
  const done = source ? word('cli.status.is-source') : `${translated}/${segments}`;
  return [release, locale, word(`cli.standing.${standing}`), done, `${errors}`, `${warnings}`];
}

/** Gives the row as JSON: an error as `check --format json` has it, with the file it is about. */
async function entryOf({ error, kept, pages, ...rest }: StatusRow, { t, shown }: Cli): Promise<object> {
  const row = {
    ...rest,
    ...(kept === undefined ? {} : { kept: { ...kept, path: shown(kept.path) } }),
    ...(pages === undefined ? {} : { pages: { ...pages, paths: pages.paths.map(shown) } }),
  };
  if (error === undefined) return row;
  const { describeError } = await import('../../report/describe.ts');
  const { code, file, line = 1, column = 1 } = error;
  const path = file === undefined ? {} : { path: shown(file) };
  return { ...row, error: { code, message: describeError(error, t), ...path, line, column } };
}
