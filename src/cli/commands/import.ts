import { Option, type Command } from 'commander';
import type { ImportedCatalogue, ImportedFile, ImportResult } from '../../workflow/import.ts';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly project?: string;
  readonly theirs?: boolean;
  readonly ours?: boolean;
}

export function defineImport(program: Command, cli: Cli): void {
  verb(program, cli, 'import', '<file...>')
    .option('--project <folder>', cli.t('cli.option.project'))
    .addOption(new Option('--theirs', cli.t('cli.import.theirs')).conflicts('ours'))
    .option('--ours', cli.t('cli.import.ours'))
    .action(async (files: string[], { project, theirs, ours }: Options) => {
      const { importTranslations } = await import('../../workflow/import.ts');
      const prefer = theirs === true ? 'theirs' : ours === true ? 'ours' : 'newer';
      const paths = files.map(cli.absolute);
      const result = await cli.withNewsroom(project, (context) => importTranslations(context, { paths, prefer }));
      await printCatalogues(result.catalogues, cli);
      printResult(result, cli);
    });
}

/** Counts that are told where there is something to tell. */
const toldCounts = ['stale', 'outdated', 'gone', 'blank', 'emptied', 'lowered', 'unfinished', 'unseen'] as const;

/** Of targets that are kept beside others, so many are shown. */
const shownKept = 10;

function printResult({ files, changed }: ImportResult, { t, print, shown }: Cli): void {
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
  print(changed.length === 0 ? t('cli.nothing-changed') : t('cli.files-changed', { count: changed.length }));
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
