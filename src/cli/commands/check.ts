import { Option, type Command } from 'commander';
import { isReturnName } from '../../workflow/return-name.ts';
import type { CheckResult } from '../../workflow/check.ts';
import type { Cli } from '../cli.ts';
import { progressLine } from '../progress-line.ts';
import { verb } from '../verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly strict?: boolean;
  readonly format: 'pretty' | 'json';
  readonly project?: string;
}

export function defineCheck(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'check', '[what...]')
    .option('--to <locale...>', t('cli.option.to'))
    .option('--strict', t('cli.check.strict'))
    .addOption(new Option('--format <format>', t('cli.check.format')).choices(['pretty', 'json']).default('pretty'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (what: string[], options: Options) => {
      const result = await run(what, options, cli);
      await print(result, options, cli);
      if (result.files.some(({ findings }) => findings.some(isBlocking))) cli.exit(1);
      if (result.files.some(({ error }) => error !== undefined)) cli.exit(2);
    });
}

function isBlocking({ severity, waived }: CheckResult['files'][number]['findings'][number]): boolean {
  return severity === 'error' && waived === undefined;
}

async function run(what: readonly string[], { to, strict, project }: Options, cli: Cli): Promise<CheckResult> {
  const [{ check }, { openContext }] = await Promise.all([
    import('../../workflow/check.ts'),
    import('../../workflow/context.ts'),
  ]);
  const line = progressLine(cli.terminal, (verbName) => cli.t(`cli.progress.${verbName}`));
  const request = {
    what: what.map((name) => (isReturnName(name) ? cli.absolute(name) : cli.named(name))),
    progress: line.progress,
    ...(to === undefined ? {} : { to }),
    ...(strict === undefined ? {} : { strict }),
  };
  const opened = new Map<string, ReturnType<typeof openContext>>();
  const open = (folder: string = cli.absolute(project ?? '.')): ReturnType<typeof openContext> => {
    const context = opened.get(folder) ?? openContext(folder, { progress: line.progress });
    opened.set(folder, context);
    return context;
  };
  try {
    return await check(request, open, project === undefined ? undefined : await open());
  } finally {
    line.end();
  }
}

async function print({ files }: CheckResult, { format }: Options, { t, terminal, shown }: Cli): Promise<void> {
  const named = files.map((file) => ({ ...file, path: shown(file.path) }));
  if (format === 'json') {
    const { printJson } = await import('../../report/json.ts');
    return terminal.stdout(printJson(named, t));
  }
  const { printPretty } = await import('../../report/pretty.ts');
  terminal.stdout(printPretty(named, t, { color: terminal.colour }));
}
