import { Command } from 'commander';
import type { Cli } from './terminal/cli.ts';
import { defineAccept } from './commands/accept.ts';
import { defineAnalyze } from './commands/analyze.ts';
import { defineCheck } from './commands/check.ts';
import { defineDiff } from './commands/diff.ts';
import { defineDraft } from './commands/draft.ts';
import { defineEnqueue } from './commands/enqueue.ts';
import { defineExport } from './commands/export.ts';
import { defineFacts } from './commands/facts.ts';
import { defineImport } from './commands/import.ts';
import { defineInit } from './commands/init.ts';
import { defineLog } from './commands/log.ts';
import { defineLsp } from './commands/lsp.ts';
import { defineMcp } from './commands/mcp.ts';
import { defineOutline } from './commands/outline.ts';
import { definePseudo } from './commands/pseudo.ts';
import { definePreview } from './commands/preview.ts';
import { definePublish } from './commands/publish.ts';
import { defineRecord } from './commands/record.ts';
import { defineReport } from './commands/report.ts';
import { defineSegment } from './commands/segment.ts';
import { defineStatus } from './commands/status.ts';
import { defineTerms } from './commands/terms.ts';
import { defineTm } from './commands/tm.ts';
import { defineUndo } from './commands/undo.ts';
import { defineUnpublish } from './commands/unpublish.ts';
import { defineUnwaive } from './commands/unwaive.ts';
import { defineWaive } from './commands/waive.ts';
import { defineWork } from './commands/work.ts';
import { examples } from './terminal/verb.ts';
import { version } from './terminal/version.ts';

/** The order in which a newsroom meets the verbs. */
const definitions: Readonly<Record<string, (program: Command, cli: Cli) => void>> = {
  init: defineInit,
  outline: defineOutline,
  analyze: defineAnalyze,
  export: defineExport,
  draft: defineDraft,
  diff: defineDiff,
  import: defineImport,
  undo: defineUndo,
  check: defineCheck,
  waive: defineWaive,
  unwaive: defineUnwaive,
  accept: defineAccept,
  preview: definePreview,
  publish: definePublish,
  unpublish: defineUnpublish,
  pseudo: definePseudo,
  tm: defineTm,
  terms: defineTerms,
  status: defineStatus,
  report: defineReport,
  record: defineRecord,
  log: defineLog,
  enqueue: defineEnqueue,
  work: defineWork,
  segment: defineSegment,
  facts: defineFacts,
  mcp: defineMcp,
  lsp: defineLsp,
};

/** Defines the verb that the command line begins with; all of them where it begins with none, for help and suggestions. */
export function buildProgram(cli: Cli, argv: readonly string[]): Command {
  const { t, terminal } = cli;
  const program = new Command('dragoman');
  program
    .description(t('cli.description'))
    .version(version(), '-V, --version', t('cli.option.version'))
    .helpOption('-h, --help', t('cli.option.help'))
    .helpCommand('help [command]', t('cli.option.help-command'))
    .option('--lang <locale>', t('cli.option.lang'))
    .showSuggestionAfterError(true)
    .configureHelp({
      helpWidth: Math.min(terminal.columns, 100),
      styleTitle: (title) => (titles[title] === undefined ? title : t(`cli.help.${titles[title]}`)),
    });
  for (const define of definitionsFor(argv[0])) define(program, cli);
  for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.stdout(text),
      writeErr: (text) => terminal.stderr(text),
      // The error comes back as a CommanderError, and is said once, in the user's language.
      outputError: () => undefined,
    });
  }
  program.addHelpText('after', examples(t('cli.help.examples'), t('cli.examples')));
  return program;
}

function definitionsFor(word = ''): readonly ((program: Command, cli: Cli) => void)[] {
  const asked = Object.hasOwn(definitions, word) ? definitions[word] : undefined;
  return asked === undefined ? Object.values(definitions) : [asked];
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
  'Global Options:': 'global-options',
};
