import { Option, type Command } from 'commander';
import { memoize } from '../../model/memoize.ts';
import type { ExportedCatalogue, ExportedRelease, ExportResult } from '../../workflow/export.ts';
import type { Cli } from '../terminal/cli.ts';
import { noteReadings } from '../terminal/reading-notes.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly project?: string;
  readonly to?: readonly string[];
  readonly xliff?: '1.2' | '2.0' | '2.1' | '2.2';
  readonly profile?: 'plain' | 'omegat3';
  readonly kit?: boolean;
  readonly resegment?: boolean;
  readonly changed?: boolean;
}

export function defineExport(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'export', '[release...]')
    .addOption(localesOption(t('cli.option.to')))
    .addOption(new Option('--xliff <version>', t('cli.export.xliff')).choices(['1.2', '2.0', '2.1', '2.2']))
    .addOption(new Option('--profile <tool>', t('cli.export.profile')).choices(['plain', 'omegat3']))
    .option('--kit', t('cli.export.kit'))
    .option('--changed', t('cli.export.changed'))
    .option('--resegment', t('cli.export.resegment'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (what: string[], { project, changed: waiting = false, ...options }: Options) => {
      const { exportTranslations } = await import('../../workflow/export.ts');
      const request = { ...options, waiting, what: what.map(cli.named) };
      const result = await cli.withNewsroom(project, (context) => exportTranslations(context, request), request.what);
      await printResult(result, cli);
      noteReadings(
        result.releases.map(({ reading }) => reading),
        result.unread,
        cli,
      );
    });
}

async function printResult({ catalogues, releases, kits, unusable, changed }: ExportResult, cli: Cli): Promise<void> {
  const { t, print, shown } = cli;
  for (const catalogue of catalogues) printCatalogue(catalogue, cli);
  const words = wordsOf(t);
  cli.printLines(releases.flatMap((release) => linesOf(release, cli, words)));
  for (const kit of kits) print(t('cli.export.kit-made', { path: shown(kit) }));
  for (const error of unusable) await cli.printError(error);
  if (unusable.length > 0) cli.exit(2);
  if (unusable.length > 0 && changed.length === 0) return;
  print(changed.length === 0 ? t('cli.nothing-changed') : t('cli.files-changed', { count: changed.length }));
}

/** Words what is told of thousands of releases at once, in few wordings. */
interface Words {
  /** Words what is counted, by the key of its wording. */
  counted(key: string, count: number): string;
  head(exported: Pick<ExportedRelease, 'release' | 'units' | 'segments'>): string;
}

/** No name of a release has it. */
const placeOfName = '\0';

function wordsOf(t: Cli['t']): Words {
  const byKey = memoize((key: string) => memoize((count: number) => t(key, { count })));
  const counted: Words['counted'] = (key, count) => byKey(key)(count);
  const heads = memoize((units: number) =>
    memoize((segments: number) =>
      t('cli.export.release', {
        release: placeOfName,
        units: counted('cli.export.units', units),
        segments: counted('cli.export.segments', segments),
      }),
    ),
  );
  return {
    counted,
    head: ({ release, units, segments }) => heads(units)(segments).replace(placeOfName, () => release),
  };
}

function linesOf(
  { release, units, segments, changes, locales }: ExportedRelease,
  { t, shown }: Pick<Cli, 't' | 'shown'>,
  { counted, head }: Words,
): readonly string[] {
  const lines = [head({ release, units, segments })];
  for (const kind of ['inserted', 'edited', 'moved', 'split', 'joined', 'gone'] as const) {
    if (changes[kind] > 0) lines.push(`  ${counted(`cli.export.${kind}`, changes[kind])}`);
  }
  for (const { locale, path, open, remembered, leftWhole } of locales) {
    const state = counted(open === 0 ? 'cli.export.complete' : 'cli.export.open', open);
    lines.push(path === undefined ? `  ${locale}  ${state}` : `  ${locale}  ${shown(path)}  ${state}`);
    if (remembered !== undefined) lines.push(`    ${t('cli.export.remembered', { ...remembered })}`);
    if (leftWhole.length > 0) {
      lines.push(`    ${t('cli.export.left-whole', { count: leftWhole.length, units: leftWhole.join(' ') })}`);
    }
  }
  return lines;
}

function printCatalogue(
  { catalogue, locale, path, messages, open }: ExportedCatalogue,
  { t, print, shown }: Cli,
): void {
  const state = open === 0 ? t('cli.export.complete') : t('cli.export.open', { count: open });
  print(t('cli.export.catalogue', { catalogue, locale, count: messages, path: shown(path), state }));
}
