import { isAbsolute, relative, sep } from 'node:path';
import { wholeOf, type ByteSource } from '../../model/byte-source.ts';
import { underPath, type CheckedFile } from '../../model/checked-file.ts';
import type { CheckRequest, CheckResult } from '../../workflow/check.ts';
import type { Cli } from '../terminal/cli.ts';
import { version } from '../terminal/version.ts';
import { defined } from '../../model/defined.ts';

export type CheckForm = 'pretty' | 'json' | 'sarif' | 'junit' | 'github' | 'html' | 'xliff';

/** How a form of report takes what was checked and prints it. */
export interface FormOfReport {
  readonly eachDocument: CheckRequest['eachDocument'];
  print(result: CheckResult): void | Promise<void>;
}

/** What a report leaves out or puts in. */
export interface ReportOptions {
  readonly verbose: boolean;
  /** The certain fixes were made. */
  readonly fixed: boolean;
}

export async function reportIn(form: CheckForm, { verbose, fixed }: ReportOptions, cli: Cli): Promise<FormOfReport> {
  if (form === 'xliff') return annotatedFiles(cli);
  if (form === 'sarif' || form === 'github') return placedReport(form, verbose, cli);
  const { t, terminal, shown } = cli;
  const named = ({ files }: CheckResult): readonly CheckedFile[] =>
    files.map((file) => underPath(file, shown(file.path)));
  if (form === 'json') {
    const { printJson } = await import('../../report/json.ts');
    return { eachDocument: undefined, print: (result) => terminal.stdout(printJson(named(result), t)) };
  }
  if (form === 'html') {
    const { findingsPage } = await import('../../dossier/pages/findings-page.ts');
    const setting = { t, ui: cli.ui };
    return { eachDocument: undefined, print: (result) => terminal.stdout(findingsPage(named(result), setting)) };
  }
  if (form === 'junit') {
    const [{ printJunit }, { checkIds }] = await Promise.all([
      import('../../report/junit.ts'),
      import('../../workflow/checking/explain-check.ts'),
    ]);
    const options = { now: new Date(), checks: checkIds() };
    return { eachDocument: undefined, print: (result) => terminal.stdout(printJunit(named(result), t, options)) };
  }
  const { printPretty } = await import('../../report/pretty.ts');
  const { colour, columns } = terminal;
  return {
    eachDocument: undefined,
    print: (result) => terminal.stdout(printPretty(named(result), t, { color: colour, columns, verbose, fixed })),
  };
}

/** Reports that point into the files: with exact places, and paths from the folder of their reader. */
async function placedReport(form: 'sarif' | 'github', verbose: boolean, cli: Cli): Promise<FormOfReport> {
  const { t, ui, terminal } = cli;
  const { locateFindings } = await import('../../workflow/checking/locate-findings.ts');
  const places = new Map<CheckedFile, ReturnType<typeof locateFindings>>();
  const named = ({ files }: CheckResult): readonly CheckedFile[] =>
    files.map((file) => {
      const known = places.get(file);
      return { ...file, path: fromRepository(file.path, cli), ...defined({ places: known }) };
    });
  const eachDocument: CheckRequest['eachDocument'] = (checked, bytes) => {
    places.set(checked, locateFindings(bytes, checked));
  };
  if (form === 'github') {
    const { printGithub } = await import('../../report/github.ts');
    return { eachDocument, print: (result) => terminal.stdout(printGithub(named(result), t, { infos: verbose })) };
  }
  const [{ printSarif }, { explainChecks }] = await Promise.all([
    import('../../report/sarif.ts'),
    import('../../workflow/checking/explain-check.ts'),
  ]);
  return {
    eachDocument,
    print: (result) =>
      terminal.stdout(printSarif(named(result), t, { version: version(), checks: explainChecks(), lang: ui })),
  };
}

/** Gives a path from the workspace of a GitHub job, else from the current folder; in full where it is outside. */
function fromRepository(path: string, { terminal, absolute }: Cli): string {
  const full = absolute(path);
  const { GITHUB_WORKSPACE: workspace } = terminal.env;
  for (const base of [workspace, terminal.cwd]) {
    if (base === undefined || !isAbsolute(base)) continue;
    const near = relative(base, full);
    if (near !== '' && near !== '..' && !near.startsWith(`..${sep}`) && !isAbsolute(near)) {
      return near.replaceAll(sep, '/');
    }
  }
  return full;
}

interface Checked {
  readonly checked: CheckedFile;
  readonly bytes: Uint8Array | ByteSource;
  readonly home: string;
}

async function annotatedFiles(cli: Cli): Promise<FormOfReport> {
  const documents: Checked[] = [];
  return {
    eachDocument: (checked, bytes, home) => documents.push({ checked, bytes, home }),
    print: (result) => printXliff(result, documents, cli),
  };
}

/** Prints one document as the output itself; several, and one that is not UTF-8, are written as files. */
async function printXliff({ files }: CheckResult, documents: readonly Checked[], cli: Cli): Promise<void> {
  const { t, terminal, print: line, shown } = cli;
  const [{ annotateChecked, countUnplaced, writeAnnotated }, { printError }] = await Promise.all([
    import('../../workflow/checking/annotate.ts'),
    import('../../report/error.ts'),
  ]);
  const annotated = documents.map(({ checked, bytes, home }) => ({
    bytes: annotateChecked(wholeOf(bytes), checked, t),
    home,
  }));
  const text = files.length === 1 && annotated[0] !== undefined ? utf8Text(annotated[0].bytes) : undefined;
  if (text !== undefined) terminal.stdout(text);
  else {
    const inputs = files.map(({ path }) => path);
    for (const path of await writeAnnotated(annotated, inputs)) line(shown(path));
  }
  const unplaced = files.reduce((sum, file) => sum + countUnplaced(file), 0);
  if (unplaced > 0) terminal.stderr(`${t('cli.check.unplaced', { count: unplaced })}\n`);
  for (const { path, error } of files) {
    if (error !== undefined) terminal.stderr(`${printError(error, t, { file: shown(path) })}\n`);
  }
}

/** Decodes UTF-8; undefined where the bytes are none. */
function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
