import { harmlessLine } from '../../model/printable.ts';
import { Option, type Command } from 'commander';
import { summaryOf } from '../../model/checked-file.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import { isReturnName } from '../../model/xliff-name.ts';
import type { CheckRequest, CheckResult } from '../../workflow/check.ts';
import type { FixResult } from '../../workflow/fix.ts';
import { surroundingsOf, type Cli } from '../terminal/cli.ts';
import { progressLine } from '../terminal/progress-line.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { verb } from '../terminal/verb.ts';
import type { CheckForm } from './check-forms.ts';

interface Options {
  readonly to?: readonly string[];
  readonly strict?: boolean;
  readonly explain?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly verbose?: boolean;
  readonly format?: CheckForm;
  readonly project?: string;
}

const forms: readonly CheckForm[] = ['pretty', 'json', 'sarif', 'junit', 'github', 'html', 'xliff'];

export function defineCheck(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'check', '[what...]')
    .addOption(localesOption(t('cli.option.to')))
    .option('--strict', t('cli.check.strict'))
    .option('--verbose', t('cli.check.verbose'))
    .option('--fix', t('cli.check.fix'))
    .option('--dry-run', t('cli.check.dry-run'))
    .option('--explain <check>', t('cli.check.explain'))
    .addOption(new Option('--format <format>', t('cli.check.format')).choices(forms))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (what: string[], options: Options) => {
      if (options.explain !== undefined) return explain(options.explain, cli);
      // An option that takes several words takes a file behind them too.
      const taken = options.to?.find(isReturnName);
      if (taken !== undefined) throw new DragomanError('to-is-file', { name: taken });
      const { format = 'pretty', fix = false, dryRun = false } = options;
      if (dryRun && (!fix || options.format !== undefined)) throw new DragomanError('fix-dry-run-alone');
      const { reportIn } = await import('./check-forms.ts');
      const report = await reportIn(format, { verbose: options.verbose ?? false, fixed: fix }, cli);
      const result = await run(what, options, cli, report.eachDocument);
      if ('changed' in result) await printFixes(result, options, cli);
      if (!dryRun) await report.print(result);
      if (summaryOf(result.files).errors > 0) cli.exit(1);
      if (result.files.some(({ error }) => error !== undefined)) cli.exit(2);
    });
}

async function explain(check: string, { t, terminal }: Cli): Promise<void> {
  const [{ explainCheck }, { printExplained }] = await Promise.all([
    import('../../workflow/checking/explain-check.ts'),
    import('../../report/explain.ts'),
  ]);
  const { colour, columns } = terminal;
  terminal.stdout(printExplained(explainCheck(check), t, { color: colour, columns }));
}

async function run(
  what: readonly string[],
  { to, strict, project, fix: mend = false, dryRun = false }: Options,
  cli: Cli,
  eachDocument: CheckRequest['eachDocument'],
): Promise<CheckResult | FixResult> {
  const [{ check }, { openContext }] = await Promise.all([
    import('../../workflow/check.ts'),
    import('../../workflow/newsroom/context.ts'),
  ]);
  const line = progressLine(cli.terminal, (verbName) => cli.t(`cli.progress.${verbName}`));
  const request = {
    what: what.map((name) => (isReturnName(name) ? cli.absolute(name) : cli.named(name))),
    progress: line.progress,
    ...defined({ to, strict, eachDocument }),
  };
  const opened = new Map<string, ReturnType<typeof openContext>>();
  const open = (folder: string = cli.absolute(project ?? '.')): ReturnType<typeof openContext> => {
    const context = opened.get(folder) ?? openContext(folder, surroundingsOf(cli.terminal));
    opened.set(folder, context);
    return context;
  };
  try {
    const surroundings = { open, project: project === undefined ? undefined : await open() };
    if (!mend) return await check(surroundings, request);
    const { fix } = await import('../../workflow/fix.ts');
    return await fix(surroundings, { ...request, dryRun });
  } finally {
    line.end();
    for (const context of await Promise.allSettled(opened.values())) {
      if (context.status === 'fulfilled') await cli.tellFaults(context.value);
    }
  }
}

/**
 * Prints what was fixed: before the report on a person's terminal; beside a report for programs, and beside the diff
 * of a dry run, it goes to standard error.
 */
async function printFixes(result: FixResult, { format = 'pretty', dryRun = false }: Options, cli: Cli): Promise<void> {
  const { t, terminal, shown } = cli;
  const [{ printFixed }, { diffOf }] = await Promise.all([
    import('../../report/fixed.ts'),
    import('../../workflow/fix.ts'),
  ]);
  const files = result.files.map((file) => ({ ...file, path: shown(file.path) }));
  const isReport = format === 'pretty' && !dryRun;
  const color = isReport && terminal.colour;
  if (dryRun)
    for (const file of result.changed) terminal.stdout(diffOf({ ...file, path: harmlessLine(shown(file.path)) }));
  const say = isReport ? terminal.stdout : terminal.stderr;
  say(`${printFixed(files, t, { color, dryRun })}${isReport ? '\n' : ''}`);
  for (const path of result.inKits) cli.printNote(t('report.fixed.in-kit', { path: shown(path) }));
  if (!dryRun) return;
  const { printError } = await import('../../report/error.ts');
  for (const { path, error } of files) {
    if (error !== undefined) terminal.stderr(`${printError(error, t, { file: path })}\n`);
  }
}
