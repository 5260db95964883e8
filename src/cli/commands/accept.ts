import { Option, type Command } from 'commander';
import type { AcceptResult, AcceptedLocale, RefusedUnit } from '../../workflow/accept.ts';
import type { Cli } from '../terminal/cli.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly to?: readonly string[];
  readonly by: string;
  readonly why: string;
  readonly format: 'pretty' | 'json';
  readonly project?: string;
}

export function defineAccept(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'accept', '<release> [unit...]')
    .addOption(localesOption(t('cli.accept.to')))
    .requiredOption('--by <name>', t('cli.waive.by'))
    .requiredOption('--why <reason>', t('cli.waive.why'))
    .addOption(new Option('--format <format>', t('cli.accept.format')).choices(['pretty', 'json']).default('pretty'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (name: string, units: string[], { to = [], by, why, format, project }: Options) => {
      const { accept } = await import('../../workflow/accept.ts');
      const request = { release: cli.named(name), units, to, by, why };
      const result = await cli.withNewsroom(project, (context) => accept(context, request), [request.release]);
      if (format === 'json') cli.printJson(reportOf(result, cli));
      else await printAccepted(result, cli);
      if (result.locales.some(({ refused }) => refused.length > 0)) cli.exit(1);
    });
}

async function printAccepted({ release, locales, changed }: AcceptResult, cli: Cli): Promise<void> {
  const { t, print } = cli;
  for (const each of locales) await printLocale(release, each, cli);
  if (locales.some(({ refused }) => refused.some(({ because }) => because === 'errors'))) {
    print(t('cli.accept.waive-first'));
  }
  print(changed.length === 0 ? t('cli.nothing-changed') : t('cli.files-changed', { count: changed.length }));
}

async function printLocale(
  release: string,
  { locale, accepted, refused, open }: AcceptedLocale,
  cli: Cli,
): Promise<void> {
  const { t, print } = cli;
  for (const { unit, state, text } of accepted) print(t('cli.accept.accepted', { release, locale, unit, state, text }));
  for (const each of refused) {
    const { unit, text, because } = each;
    print(t(`cli.accept.${because}`, { release, locale, unit, text }));
    await printFaults(each, cli);
  }
  if (accepted.length + refused.length === 0) print(t('cli.accept.nothing', { release, locale }));
  if (open > 0) print(t('cli.accept.open', { release, locale, count: open }));
}

async function printFaults(refused: RefusedUnit, { t, terminal }: Cli): Promise<void> {
  if (refused.because !== 'errors') return;
  const { printFindings } = await import('../../report/pretty.ts');
  terminal.stdout(printFindings(refused.findings, [refused.translation], t, { color: terminal.colour }));
}

/** Gives the result as JSON: of a finding its id and its check. */
function reportOf({ release, locales }: AcceptResult, { shown }: Cli): object {
  return {
    version: 1,
    release,
    locales: locales.map(({ path, refused, ...rest }) => ({
      ...rest,
      path: shown(path),
      refused: refused.map((each) => {
        if (each.because !== 'errors') return each;
        const { translation: _translation, findings, ...about } = each;
        return { ...about, findings: findings.map(({ id, check }) => ({ id, check })) };
      }),
    })),
  };
}
