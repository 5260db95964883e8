import { memoize } from '../../model/memoize.ts';
import type { Translate } from '../../model/translate.ts';
import type { Hold } from '../../workflow/publishing/gate.ts';
import type { PublishResult } from '../../workflow/publish.ts';
import type { Unmade } from '../../workflow/publishing/rendered-kinds.ts';
import type { PublishedEdition } from '../../workflow/publishing/settle-release.ts';
import type { Cli } from '../terminal/cli.ts';
import { printContradictions } from './contradiction-forms.ts';

/** Prints what was published and what is held, or with `--check` what would be. */
export async function printPublished(result: PublishResult, isCheck: boolean, cli: Cli): Promise<void> {
  const { editions, withdrawn, embargoed, decided, damaged, folder, changed, nextEmbargo } = result;
  const { t, print, shown } = cli;
  // Thousands are printed at once: to write each line costs more than to make it.
  let lines: string[] = [];
  const lineOf = publishedLines(isCheck, t);
  for (const edition of editions) {
    if (edition.holds.length === 0) {
      lines.push(lineOf(edition));
      continue;
    }
    cli.printLines(lines);
    lines = [];
    await printHeld(edition, cli);
  }
  cli.printLines(lines);
  const done = isCheck ? 'would' : 'is';
  for (const { release, locale } of withdrawn) print(t(`cli.publish.withdrawn.${done}`, { release, locale }));
  for (const { release, locale, isUnsure } of embargoed)
    print(t(`cli.publish.${isUnsure ? 'taken-down-unsure' : 'taken-down'}.${done}`, { release, locale }));
  for (const { release, locale } of decided) print(t(`cli.publish.decided.${done}`, { release, locale }));
  printContradictions(result.contradictions, cli);
  for (const error of damaged) await cli.printError(error);
  await printUnmade(result.unmade, cli);
  if (changed.length === 0) print(t(isCheck ? 'cli.publish.would-change-nothing' : 'cli.nothing-changed'));
  else print(t(isCheck ? 'cli.publish.would-change' : 'cli.files-changed', { count: changed.length }));
  if (!isCheck) print(t('cli.publish.look', { path: shown(folder) }));
  if (nextEmbargo === undefined) return;
  const { release, until } = nextEmbargo;
  const utc = new Date(until).toISOString().replace(/:00\.000Z$/, 'Z');
  print(t('cli.publish.next-embargo', { release, until, utc }));
}

/** Says what could not be made, and each reason once. */
async function printUnmade(unmade: PublishResult['unmade'], { t, print, printError }: Cli): Promise<void> {
  const first = new Map<string, { readonly case: Unmade; count: number }>();
  for (const each of unmade) {
    const reason = `${each.kind} ${each.error.message}`;
    const known = first.get(reason);
    if (known === undefined) first.set(reason, { case: each, count: 1 });
    else known.count += 1;
  }
  for (const { case: each, count } of first.values()) {
    const { kind, release, locale, error } = each;
    print(t('cli.publish.unmade', { kind, release, locale, count }));
    await printError(error);
  }
}

/** Makes a line of an edition that nothing holds. Each wording is looked up once. */
function publishedLines(isCheck: boolean, t: Translate): (edition: PublishedEdition) => string {
  const wordings = memoize((key: string) =>
    t(`cli.publish.${key}`, { release: '\uE000', locale: '\uE001' }).split(/([\uE000\uE001])/u),
  );
  return ({ release, locale, isNew }) => {
    const wording = wordings(!isCheck ? 'published' : isNew ? 'would-publish' : 'unchanged');
    return wording.map((part) => (part === '\uE000' ? release : part === '\uE001' ? locale : part)).join('');
  };
}

async function printHeld(edition: PublishedEdition, cli: Cli): Promise<void> {
  const { release, locale, holds, standing, afterwards } = edition;
  const { t, print } = cli;
  print(t(standing ? 'cli.publish.held-standing' : 'cli.publish.held', { release, locale }));
  for (const hold of holds) await printHold(hold, { release, locale }, cli);
  // An embargo that was written into it since can't be read either.
  if (standing && holds.some((hold) => hold.kind === 'unusable' && hold.isOfAll))
    print(`  ${t('cli.hold.unread-stands', { release })}`);
  if (afterwards === undefined) return;
  print(`  ${t(afterwards.length === 0 ? 'cli.publish.goes-out-then' : 'cli.publish.held-then')}`);
  for (const hold of afterwards) {
    // The findings themselves are a matter for `check`.
    const step = hold.kind === 'errors' ? 'mend' : hold.kind === 'warnings' ? 'sign-off' : undefined;
    if (step === undefined) await printHold(hold, { release, locale }, cli);
    else print(`  ${t(`cli.next.${step}`, { release, to: locale })}`);
  }
}

/** Prints why an edition is held back. */
export async function printHold(
  hold: Hold,
  { release, locale: to }: Pick<PublishedEdition, 'release' | 'locale'>,
  { t, print, terminal, printError }: Cli,
): Promise<void> {
  switch (hold.kind) {
    case 'embargo':
      return hold.line === undefined
        ? print(`  ${t('cli.hold.embargo', { until: hold.until })}`)
        : print(`  ${t('cli.hold.embargo-read', { until: hold.until, line: hold.line, release })}`);
    case 'withdrawn':
      return print(`  ${t('cli.hold.withdrawn', { by: hold.by, why: hold.why, release })}`);
    case 'unusable':
      print(`  ${t('cli.hold.unusable')}`);
      return printError(hold.error);
    case 'embargo-unread': {
      const { printable } = await import('../../model/printable.ts');
      return print(`  ${t('cli.hold.embargo-unread', { text: printable(hold.text.slice(0, 80)), release })}`);
    }
    case 'embargo-unclear': {
      const { printable } = await import('../../model/printable.ts');
      const { line, text } = hold;
      return print(`  ${t('cli.hold.embargo-unclear', { line, text: printable(text.slice(0, 80)), release })}`);
    }
    case 'untranslated':
      return print(`  ${t(`cli.hold.${hold.kind}`)}`);
    case 'state':
      return print(
        `  ${t('cli.hold.state', { count: hold.segments, state: hold.minimum, text: hold.text, units: hold.units.join(' ') })}`,
      );
    case 'machine':
      return print(
        `  ${t('cli.hold.machine', { count: hold.segments, text: hold.text, units: hold.units.join(' '), release, to })}`,
      );
    case 'errors':
    case 'warnings': {
      const { printFindings } = await import('../../report/pretty.ts');
      print(`  ${t(`cli.hold.${hold.kind}`, { count: hold.findings.length })}`);
      terminal.stdout(printFindings(hold.findings, [hold.translation], t, { color: terminal.colour }));
    }
  }
}
