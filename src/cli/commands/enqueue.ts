import { Argument, Command } from 'commander';
import { DragomanError } from '../../model/error.ts';
import type { JobRow, JobVerb } from '../../workflow/jobs.ts';
import type { Cli } from '../terminal/cli.ts';
import { printJob } from '../terminal/job-lines.ts';
import { verb } from '../terminal/verb.ts';
import { defineCheck } from './check.ts';
import { defineDraft } from './draft.ts';
import { defineImport } from './import.ts';
import { definePublish } from './publish.ts';

/** The verbs that may be left to other machines. */
const definitions: Readonly<Record<JobVerb, (program: Command, cli: Cli) => void>> = {
  import: defineImport,
  draft: defineDraft,
  check: defineCheck,
  publish: definePublish,
};

interface Options {
  readonly wait?: boolean;
  readonly project?: string;
}

export function defineEnqueue(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'enqueue', '')
    .addArgument(new Argument('<verb>').choices(Object.keys(definitions)))
    .argument('[what...]')
    // Those of the verb, which is asked below.
    .allowUnknownOption()
    .option('--wait', t('cli.enqueue.wait'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (name: JobVerb, words: string[], { wait = false, project }: Options) => {
      const { names, options } = parsed(name, words, cli);
      const { awaitJobs, openJobs, tasksOf } = await import('../../workflow/jobs.ts');
      const rows = await cli.withNewsroom(
        project,
        async (context) => {
          const tasks = tasksOf(context, { verb: name, names, options });
          const queue = await openJobs(context);
          try {
            const ids = await queue.send(tasks);
            cli.print(t('cli.enqueue.waiting', { count: ids.length }));
            return wait ? await awaitJobs(queue, ids) : [];
          } finally {
            await queue.close();
          }
        },
        names,
      );
      for (const row of rows) printJob(row, cli);
      endAs(rows, cli);
    });
}

/** Ends as the commands did that were waited for. */
function endAs(rows: readonly JobRow[], { exit }: Cli): void {
  if (rows.some(({ outcome }) => outcome?.code === 1)) exit(1);
  if (rows.some(({ state }) => state === 'failed')) exit(2);
}

/** Parses what is said of a verb as the verb does: its names and files, and its options. */
function parsed(
  name: JobVerb,
  words: readonly string[],
  cli: Cli,
): { readonly names: readonly string[]; readonly options: readonly string[] } {
  const program = new Command();
  definitions[name](program, cli);
  const command = program.commands[0]!;
  command.exitOverride().configureOutput({ outputError: () => undefined });
  const { operands, unknown } = command.parseOptions([...words]);
  if (unknown.length > 0) throw new DragomanError('enqueue-option', { verb: name, option: unknown[0]! });
  const options = command.options.flatMap((option) => {
    const { long } = option;
    const key = option.attributeName();
    const given = command.getOptionValue(key) as string | readonly string[] | true | undefined;
    const value = command.getOptionValueSource(key) === 'cli' ? given : undefined;
    if (value === undefined || long === undefined || long === null) return [];
    if (value === true) return [long];
    return [long, typeof value === 'string' ? value : value.join(',')];
  });
  // A file of a newsroom is found from anywhere.
  const named = name === 'import' ? cli.absolute : cli.named;
  return { names: operands.map(named), options };
}
