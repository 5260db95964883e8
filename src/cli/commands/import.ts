import { Option, type Command } from 'commander';
import { defined } from '../../model/defined.ts';
import { excerpt } from '../../model/excerpt.ts';
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
      printResult(result, { dryRun, chosen: prefer !== 'newer' }, cli);
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
      ...defined({ more: checked.more }),
    })),
    changed: changed.map(shown),
  });
  const isFaulty = catalogues.some(({ checked }) => checked.findings.some(({ severity }) => severity === 'error'));
  if (isFaulty || catalogues.some(({ refused }) => refused)) exit(1);
}

/** Units, and targets that are kept beside others: so many of each kind are shown. */
const mostShown = 10;

/** What is told of units, in this order; all but what changed is told in any case. */
const toldKinds: readonly ImportedFile['told'][number]['kind'][] = [
  ...(['changed', 'placed', 'source', 'codes', 'escapes', 'spaces', 'shifted', 'doubtful', 'lost'] as const),
  ...(['stale', 'outdated', 'gone', 'blank', 'emptied', 'lowered', 'unfinished', 'unseen'] as const),
];

/** What was asked for, as far as it changes what is told. */
interface Asked {
  readonly dryRun: boolean;
  /** Which side counts where both changed a translation. */
  readonly chosen: boolean;
}

function printResult({ files }: ImportResult, { dryRun, chosen }: Asked, cli: Cli): void {
  const { t, print, shown } = cli;
  for (const file of files) {
    const { path, release, locale, units, changed: count, unknown, sourceChanged, kept } = file;
    print(`${shown(path)}: ${t('cli.import.merged', { release, locale, units, count })}`);
    for (const kind of toldKinds) if (kind !== 'changed' || dryRun) printTold(file, kind, cli);
    printConflicts(kept, cli);
    if (kept.length > 0 && !chosen) print(`    ${t('cli.import.choose', { file: shown(path) })}`);
    if (unknown.length > 0) {
      print(`  ${t('cli.import.unknown', { release, units: unknown.join(', '), count: unknown.length })}`);
    }
    if (sourceChanged) print(`  ${t('cli.import.source-changed', { release })}`);
  }
}

/** Prints what happened to units in one way, and which they are. */
function printTold(file: ImportedFile, kind: ImportedFile['told'][number]['kind'], { t, print }: Cli): void {
  const own = file.told.filter((told) => told.kind === kind);
  if (own.length === 0) return;
  const count = kind in file ? file[kind as 'stale'] : own.length;
  print(`  ${t(`cli.import.${kind}`, { count })}`);
  for (const { unit, text } of own.slice(0, mostShown)) print(`    ${unit}  ${plain(excerpt(text, shownCharacters))}`);
  if (own.length > mostShown) print(`    ${t('cli.import.more', { count: own.length - mostShown })}`);
}

/** So much of a unit tells which it is. */
const shownCharacters = 60;

/** Prints both targets where two were new. */
function printConflicts(kept: ImportedFile['kept'], { t, print }: Cli): void {
  if (kept.length === 0) return;
  print(`  ${t('cli.import.conflicts', { count: kept.length })}`);
  for (const { unit, text, used } of kept.slice(0, mostShown)) {
    print(`    ${unit}  ${t('cli.import.used', { text: plain(used) })}`);
    print(`    ${' '.repeat(unit.length)}  ${t('cli.import.kept', { text: plain(text) })}`);
  }
  if (kept.length > mostShown) print(`    ${t('cli.import.more', { count: kept.length - mostShown })}`);
}

function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Prints what is kept beside a catalogue, message by message. */
function printKept(kept: ImportedCatalogue['kept'], { t, print }: Cli): void {
  if (kept.length === 0) return;
  print(`  ${t('cli.import.kept-beside', { count: kept.length })}`);
  for (const { unit, text } of kept.slice(0, mostShown)) print(`    ${unit}  ${plain(text)}`);
  if (kept.length > mostShown) print(`    ${t('cli.import.more', { count: kept.length - mostShown })}`);
}

async function printCatalogues(catalogues: readonly ImportedCatalogue[], cli: Cli): Promise<void> {
  const { t, terminal, print, shown } = cli;
  for (const { path, catalogue, locale, messages, changed, outdated, stale, unfinished, kept, refused } of catalogues) {
    const merged = t('cli.import.catalogue', { catalogue, locale, messages, count: changed });
    print(`${shown(path)}: ${refused ? t('cli.import.refused', { catalogue }) : merged}`);
    if (stale > 0) print(`  ${t('cli.import.stale', { count: stale })}`);
    if (unfinished > 0) print(`  ${t('cli.import.unfinished', { count: unfinished })}`);
    printKept(kept, cli);
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
