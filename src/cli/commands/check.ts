import { Option, type Command } from 'commander';
import { isReturnName } from '../../workflow/return-name.ts';
import type { CheckRequest, CheckResult } from '../../workflow/check.ts';
import type { Cli } from '../cli.ts';
import { progressLine } from '../progress-line.ts';
import { verb } from '../verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly strict?: boolean;
  readonly explain?: string;
  readonly format: 'pretty' | 'json' | 'xliff';
  readonly project?: string;
}

export function defineCheck(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'check', '[what...]')
    .option('--to <locale...>', t('cli.option.to'))
    .option('--strict', t('cli.check.strict'))
    .option('--explain <check>', t('cli.check.explain'))
    .addOption(
      new Option('--format <format>', t('cli.check.format')).choices(['pretty', 'json', 'xliff']).default('pretty'),
    )
    .option('--project <folder>', t('cli.option.project'))
    .action(async (what: string[], options: Options) => {
      if (options.explain !== undefined) return explain(options.explain, cli);
      const documents: Checked[] = [];
      const keep: CheckRequest['eachDocument'] = (checked, bytes, home) => documents.push({ checked, bytes, home });
      const result = await run(what, options, cli, options.format === 'xliff' ? { eachDocument: keep } : {});
      if (options.format === 'xliff') await printXliff(result, documents, cli);
      else await print(result, options, cli);
      if (result.files.some(({ findings }) => findings.some(isBlocking))) cli.exit(1);
      if (result.files.some(({ error }) => error !== undefined)) cli.exit(2);
    });
}

async function explain(check: string, { t, terminal }: Cli): Promise<void> {
  const [{ explainCheck }, { printExplained }] = await Promise.all([
    import('../../workflow/explain-check.ts'),
    import('../../report/explain.ts'),
  ]);
  const { colour, columns } = terminal;
  terminal.stdout(printExplained(explainCheck(check), t, { color: colour, columns }));
}

function isBlocking({ severity, waived }: CheckResult['files'][number]['findings'][number]): boolean {
  return severity === 'error' && waived === undefined;
}

async function run(
  what: readonly string[],
  { to, strict, project }: Options,
  cli: Cli,
  { eachDocument }: Pick<CheckRequest, 'eachDocument'>,
): Promise<CheckResult> {
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
    ...(eachDocument === undefined ? {} : { eachDocument }),
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

interface Checked {
  readonly checked: CheckResult['files'][number];
  readonly bytes: Uint8Array;
  readonly home: string;
}

/** One document is the output itself; several, and one that a terminal's text can't be, are written as files. */
async function printXliff({ files }: CheckResult, documents: readonly Checked[], cli: Cli): Promise<void> {
  const { t, terminal, print: line, shown } = cli;
  const [{ annotateChecked, countUnplaced, writeAnnotated }, { printError }] = await Promise.all([
    import('../../workflow/annotate.ts'),
    import('../../report/error.ts'),
  ]);
  const annotated = documents.map(({ checked, bytes, home }) => ({ bytes: annotateChecked(bytes, checked, t), home }));
  const text = files.length === 1 && annotated[0] !== undefined ? utf8Text(annotated[0].bytes) : undefined;
  if (text !== undefined) terminal.stdout(text);
  else {
    const inputs = files.map(({ path }) => path);
    for (const path of writeAnnotated(annotated, inputs)) line(shown(path));
  }
  const unplaced = files.reduce((sum, file) => sum + countUnplaced(file), 0);
  if (unplaced > 0) terminal.stderr(`${t('cli.check.unplaced', { count: unplaced })}\n`);
  for (const { path, error } of files) {
    if (error !== undefined) terminal.stderr(`${printError(error, t, { file: shown(path) })}\n`);
  }
}

/** The text whose UTF-8 are these bytes, if there is one. */
function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
