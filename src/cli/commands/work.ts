import type { Command } from 'commander';
import type { WorkNews } from '../../workflow/work.ts';
import type { Cli } from '../terminal/cli.ts';
import { printJob } from '../terminal/job-lines.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly untilDone?: boolean;
  readonly project?: string;
}

/** So many seconds a job waits for another command in the newsroom. */
const patience = '600';

/** So many characters of what a command said are kept, the last ones. */
const mostSaid = 2000;

export function defineWork(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'work', '')
    .option('--until-done', t('cli.work.until-done'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async ({ untilDone = false, project }: Options) => {
      const { work } = await import('../../workflow/work.ts');
      const stop = new AbortController();
      const end = (): void => stop.abort();
      process.once('SIGTERM', end).once('SIGINT', end);
      try {
        await cli.withNewsroom(project, async (context) => {
          const run = (args: readonly string[]) => runIn(context.newsroom.layout.root, args, cli);
          await work(context, { untilDone, stop: stop.signal, run, tell: (news) => tell(news, cli) });
        });
      } finally {
        process.off('SIGTERM', end).off('SIGINT', end);
      }
    });
}

async function runIn(
  folder: string,
  args: readonly string[],
  cli: Cli,
): Promise<{ readonly code: number; readonly said: string }> {
  let [results, errors] = ['', ''];
  const terminal: Terminal = {
    cwd: folder,
    env: { ...cli.terminal.env, DRAGOMAN_WAIT: patience },
    stdout: (text) => void (results = `${results}${text}`.slice(-mostSaid)),
    stderr: (text) => void (errors = `${errors}${text}`.slice(-mostSaid)),
    stdin: async () => new Uint8Array(),
    colour: false,
    interactive: false,
    columns: 100,
  };
  const code = await cli.run(args, terminal);
  return { code, said: (errors.trim() === '' ? results : errors).trim() };
}

function tell(news: WorkNews, cli: Cli): void {
  const { t, printNote } = cli;
  if (news.kind === 'done' || news.kind === 'failed')
    printJob({ ...news.job, state: news.kind, outcome: news.outcome }, cli);
  else if (news.kind === 'reclaimed') printNote(t('cli.work.reclaimed', { count: news.count }));
  else if (news.kind === 'away') printNote(t('cli.work.away', news.error.values));
  else printNote(t('cli.work.back'));
}
