import { Option, type Command } from 'commander';
import { defined } from '../../model/defined.ts';
import type { ImportedCatalogue, ImportedFile, ImportResult } from '../../workflow/import.ts';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly project?: string;
  readonly theirs?: boolean;
  readonly ours?: boolean;
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly format: 'pretty' | 'json';
}

export function defineImport(program: Command, cli: Cli): void {
  verb(program, cli, 'import', '<file...>')
    .option('--project <folder>', cli.t('cli.option.project'))
    .addOption(new Option('--theirs', cli.t('cli.import.theirs')).conflicts('ours'))
    .option('--ours', cli.t('cli.import.ours'))
    .option('--by <name>', cli.t('cli.import.by'))
    .option('--dry-run', cli.t('cli.import.dry-run'))
    .addOption(
      new Option('--format <format>', cli.t('cli.import.format')).choices(['pretty', 'json']).default('pretty'),
    )
    .action(async (files: string[], { project, theirs, ours, by, dryRun = false, format }: Options) => {
      const { importTranslations } = await import('../../workflow/import.ts');
      const prefer = theirs === true ? 'theirs' : ours === true ? 'ours' : 'newer';
      const request = { paths: files.map(cli.absolute), prefer, dryRun, ...defined({ by }) } as const;
      const result = await cli.withNewsroom(project, (context) => importTranslations(context, request));
      if (format === 'json') return printJson(result, cli);
      await printCatalogues(result.catalogues, cli);
      printResult(result, cli);
      printWritten(result.changed.length, dryRun, cli);
    });
}

function printWritten(count: number, dryRun: boolean, { t, print }: Cli): void {
  print(count === 0 ? t('cli.nothing-changed') : t(dryRun ? 'cli.import.would' : 'cli.files-changed', { count }));
}

/** Prints the outcome for programs, with paths as the user would type them. */
function printJson({ files, catalogues, changed }: ImportResult, { printJson: print, shown, exit }: Cli): void {
  print({
    files: files.map((file) => ({ ...file, path: shown(file.path) })),
    catalogues: catalogues.map(({ checked, ...catalogue }) => ({
      ...catalogue,
      path: shown(catalogue.path),
      findings: checked.findings,
    })),
    changed: changed.map(shown),
  });
  const isFaulty = catalogues.some(({ checked }) => checked.findings.some(({ severity }) => severity === 'error'));
  if (isFaulty || catalogues.some(({ refused }) => refused)) exit(1);
}

/** Counts that are told where there is something to tell. */
const toldCounts = ['stale', 'outdated', 'gone', 'blank', 'emptied', 'lowered', 'unfinished', 'unseen'] as const;

/** Of targets that are kept beside others, so many are shown. */
const shownKept = 10;

function printResult({ files }: ImportResult, { t, print, shown }: Cli): void {
  for (const { path, release, locale, units, changed: count, unknown, sourceChanged, kept, ...counts } of files) {
    const merged = t('cli.import.merged', { release, locale, units, count });
    print(`${shown(path)}: ${merged}`);
    for (const told of toldCounts) if (counts[told] > 0) print(`  ${t(`cli.import.${told}`, { count: counts[told] })}`);
    printKept(kept, 'conflicts', { t, print });
    if (unknown.length > 0) {
      print(`  ${t('cli.import.unknown', { release, units: unknown.join(', '), count: unknown.length })}`);
    }
    if (sourceChanged) print(`  ${t('cli.import.source-changed', { release })}`);
  }
}

/** Prints what was kept, unit by unit. */
function printKept(
  kept: ImportedFile['kept'],
  how: 'conflicts' | 'kept-beside',
  { t, print }: Pick<Cli, 't' | 'print'>,
): void {
  if (kept.length === 0) return;
  print(`  ${t(`cli.import.${how}`, { count: kept.length })}`);
  for (const { unit, text } of kept.slice(0, shownKept)) {
    print(`    ${unit}  ${text.replace(/[\s\p{Cc}]+/gu, ' ').trim()}`);
  }
  if (kept.length > shownKept) print(`    ${t('cli.import.more', { count: kept.length - shownKept })}`);
}

async function printCatalogues(catalogues: readonly ImportedCatalogue[], cli: Cli): Promise<void> {
  const { t, terminal, print, shown } = cli;
  for (const { path, catalogue, locale, messages, changed, outdated, stale, unfinished, kept, refused } of catalogues) {
    const merged = t('cli.import.catalogue', { catalogue, locale, messages, count: changed });
    print(`${shown(path)}: ${refused ? t('cli.import.refused', { catalogue }) : merged}`);
    if (stale > 0) print(`  ${t('cli.import.stale', { count: stale })}`);
    if (unfinished > 0) print(`  ${t('cli.import.unfinished', { count: unfinished })}`);
    printKept(kept, 'kept-beside', { t, print });
    if (outdated > 0) print(`  ${t('cli.import.left-out', { count: outdated })}`);
  }
  if (catalogues.some(({ refused }) => refused)) cli.exit(1);
  const faulty = catalogues.map(({ checked }) => checked).filter(({ findings }) => findings.length > 0);
  if (faulty.length === 0) return;
  const { printPretty } = await import('../../report/pretty.ts');
  const named = faulty.map((file) => ({ ...file, path: shown(file.path) }));
  terminal.stdout(printPretty(named, t, { color: terminal.colour }));
  if (faulty.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))) cli.exit(1);
}
