import { Option, type Command } from 'commander';
import { defined } from '../../model/defined.ts';
import { harmlessLine } from '../../model/printable.ts';
import type { DifferencePiece, DiffResult, LocaleWork, WaitingSentence } from '../../workflow/diff.ts';
import type { Cli } from '../terminal/cli.ts';
import { instant } from '../terminal/instant.ts';
import { localesOption } from '../terminal/locales-option.ts';
import { table } from '../terminal/table.ts';
import { verb } from '../terminal/verb.ts';
import type { Painter } from '../../report/paint.ts';

interface Options {
  readonly to?: readonly string[];
  readonly format: 'pretty' | 'json' | 'html';
  readonly project?: string;
}

export function defineDiff(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'diff', '<release>')
    .addOption(localesOption(t('cli.option.to')))
    .addOption(
      new Option('--format <format>', t('cli.diff.format')).choices(['pretty', 'json', 'html']).default('pretty'),
    )
    .option('--project <folder>', t('cli.option.project'))
    .action(async (name: string, { to, format, project }: Options) => {
      const { diff } = await import('../../workflow/diff.ts');
      const page = format === 'html' ? cli.ui : undefined;
      const request = { release: cli.named(name), ...defined({ to, page }) };
      const result = await cli.withNewsroom(project, (context) => diff(context, request), [request.release]);
      if (format === 'json') cli.printJson({ version: 1, ...result });
      else if (result.page === undefined) await printDiff(result, cli);
      else cli.print(t('cli.diff.page', { path: cli.shown(result.page) }));
    });
}

async function printDiff(
  { release, since, blocks, roles, gone, sentences, locales }: DiffResult,
  cli: Cli,
): Promise<void> {
  const { t, print, terminal } = cli;
  const [{ painter }, { changeNote }] = await Promise.all([
    import('../../report/paint.ts'),
    import('../../workflow/diff.ts'),
  ]);
  const style = { paint: painter(terminal.colour), changeNote };
  print(
    since === undefined ? t('cli.diff.never', { release }) : t('cli.diff.since', { release, when: instant(since) }),
  );
  for (const [kind, count] of Object.entries(blocks))
    if (count > 0) print(`  ${t(`cli.diff.blocks.${kind}`, { count })}`);
  for (const { before, now, isLeftOut, ...block } of roles) {
    const values = { release, ...block, before: t(`kit.role.${before}`), now: t(`kit.role.${now}`) };
    print(`  ${t(isLeftOut ? 'cli.diff.left-out' : 'cli.diff.role', values)}`);
  }
  const started = new Set(locales.filter(({ isNew }) => !isNew).map(({ locale }) => locale));
  const shown = sentences.filter((sentence) => sentence.locales.some((locale) => started.has(locale)));
  for (const sentence of shown) printSentence(sentence, started, style, cli);
  for (const text of gone) {
    print('');
    print(`  ${t('cli.diff.gone')}`);
    cli.terminal.stdout(`    ${marked([{ kind: 'removed', text }], style.paint)}\n`);
  }
  printWork(locales, cli);
}

/** How sentences are painted, and changes worded. */
interface Style {
  readonly paint: Painter;
  readonly changeNote: typeof import('../../workflow/diff.ts').changeNote;
}

function printSentence(
  { unit, segment, role, text, edited, locales }: WaitingSentence,
  started: ReadonlySet<string>,
  { paint, changeNote }: Style,
  cli: Cli,
): void {
  const { t, print } = cli;
  const where = [...(role === undefined ? [] : [t(`kit.role.${role}`)]), `${unit} ${segment}`].join('  ');
  const whose = locales.filter((locale) => started.has(locale)).join(', ');
  print('');
  print(`  ${where}  ${whose}`);
  const pieces = edited === undefined ? [{ kind: 'added', text } as const] : edited.pieces;
  cli.terminal.stdout(`    ${marked(pieces, paint)}\n`);
  if (edited === undefined) return;
  if (edited.kind !== 'meaning') print(`    ${t(`cli.diff.${edited.kind}`)}`);
  for (const change of edited.changes) print(`    ${changeNote(change, t)}`);
}

/** On a terminal in colours; elsewhere as `git diff --word-diff` marks words. */
function marked(pieces: readonly DifferencePiece[], paint: Painter): string {
  return pieces
    .map(({ kind, text }) => {
      const clean = harmlessLine(text);
      if (kind === 'same') return clean;
      if (paint.color) return kind === 'removed' ? `\u001b[31;9m${clean}\u001b[29;39m` : `\u001b[32m${clean}\u001b[39m`;
      return kind === 'removed' ? `[-${clean}-]` : `{+${clean}+}`;
    })
    .join('');
}

const columns = ['locale', 'untranslated', 'edited', 'wording-only'] as const;

function printWork(locales: readonly LocaleWork[], { t, print }: Cli): void {
  print('');
  const amount = ({ sentences, words }: LocaleWork['edited']): string =>
    sentences === 0 ? '–' : t('cli.diff.amount', { count: sentences, words: t('cli.diff.words', { count: words }) });
  const rows = locales.map(({ locale, untranslated, edited, wordingOnly }) => [
    locale,
    ...[untranslated, edited, wordingOnly].map(amount),
  ]);
  for (const line of table([columns.map((column) => t(`cli.diff.${column}`)), ...rows])) print(line);
}
