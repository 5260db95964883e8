import { DragomanError } from '../../model/error.ts';
import type { JobRow } from '../../workflow/jobs.ts';
import type { Context } from '../../workflow/newsroom/context.ts';
import type { Cli } from './cli.ts';

/** So many lines of a reason are shown. */
const mostLines = 3;

/** Prints what became of a job, and of one that failed why. */
export function printJob(row: JobRow, cli: Cli, indent = ''): void {
  const { t, print } = cli;
  const { state, outcome } = row;
  const kind = state === 'done' && outcome?.code === 1 ? 'findings' : state;
  print(`${indent}${t(`cli.job.${kind}`, { task: taskOf(row) })}`);
  if (state !== 'failed') return;
  for (const line of reasonOf(row, cli).split('\n').slice(0, mostLines)) print(`${indent}  ${line}`);
}

/** Says why a job failed. */
function reasonOf({ outcome }: JobRow, { t }: Cli): string {
  return outcome?.code === undefined ? t('cli.job.lost') : outcome.said;
}

/** Writes a job as the command that it is. */
function taskOf({ args }: Pick<JobRow, 'args'>): string {
  return args.filter((word) => word !== '--').join(' ');
}

/** Where the jobs of a newsroom stand, for people and for programs. */
export interface JobsReport {
  readonly report: object;
  print(): void;
}

/** Gives where the jobs stand, or why the data base can't say so. */
export async function reportJobs(context: Context, cli: Cli): Promise<JobsReport | DragomanError> {
  const { jobsOf } = await import('../../workflow/jobs.ts');
  let rows: readonly JobRow[];
  try {
    rows = await jobsOf(context);
  } catch (error) {
    if (error instanceof DragomanError) return error;
    throw error;
  }
  const of = (state: JobRow['state']): readonly JobRow[] => rows.filter((row) => row.state === state);
  const [waiting, active, done, failed] = [of('waiting'), of('active'), of('done'), of('failed')];
  const counts = { waiting: waiting.length, active: active.length, done: done.length, failed: failed.length };
  return {
    report: {
      ...counts,
      tasks: [...active, ...failed].map((row) => ({
        task: taskOf(row),
        state: row.state,
        ...(row.state === 'failed' && { reason: reasonOf(row, cli) }),
      })),
    },
    print() {
      cli.print();
      cli.print(cli.t('cli.status.jobs', counts));
      for (const row of [...active, ...failed]) printJob(row, cli, '  ');
      if (failed.length > 0) cli.print(`  ${cli.t('cli.status.failed-jobs')}`);
    },
  };
}
