import { Option, type Command } from 'commander';
import { defined } from '../../model/defined.ts';
import { memoize } from '../../model/memoize.ts';
import { doubtful } from '../../model/role.ts';
import type { OutlinedBlock, OutlineResult } from '../../workflow/outline.ts';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly write?: boolean;
  readonly edit?: boolean;
  readonly html?: boolean;
  readonly format: 'pretty' | 'json';
  readonly project?: string;
}

export function defineOutline(program: Command, cli: Cli): void {
  const { t } = cli;
  verb(program, cli, 'outline', '<file>')
    .option('--write', t('cli.outline.write'))
    .option('--edit', t('cli.outline.edit'))
    .option('--html', t('cli.outline.html'))
    .addOption(new Option('--format <format>', t('cli.outline.format')).choices(['pretty', 'json']).default('pretty'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (file: string, { html = false, format, project, ...options }: Options) => {
      const { outline } = await import('../../workflow/outline.ts');
      const { write = false, edit = false } = options;
      const request = { release: cli.named(file), write: write || edit, ...(html ? { page: cli.ui } : {}) };
      const read = (again: typeof request): Promise<OutlineResult> =>
        cli.withNewsroom(project, (context) => outline(context, again), [request.release]);
      let result = await read(request);
      if (edit && result.written !== undefined && (await cli.terminal.edit?.(result.written)) === true) {
        result = await read({ ...request, write: false });
      }
      await printResult(result, format, cli);
    });
}

async function printResult(result: OutlineResult, format: Options['format'], cli: Cli): Promise<void> {
  const { t, print, shown } = cli;
  if (format === 'json') cli.printJson(entryOf(result, cli));
  else {
    if (result.page === undefined) await printBlocks(result, cli);
    else print(t('cli.outline.page', { path: shown(result.page) }));
    if (result.written !== undefined) print(t('cli.outline.written', { path: shown(result.written) }));
  }
  if (result.strays.length === 0) return;
  cli.exit(2);
  const { printError } = await import('../../report/error.ts');
  for (const error of result.strays) {
    const place = error.file === undefined ? {} : { file: shown(error.file) };
    cli.terminal.stderr(`${printError(error, t, place)}\n`);
  }
}

/** Gives the outline as JSON; the texts of the blocks are as they stand in the source. */
function entryOf({ release, path, meta, blocks, written, page }: OutlineResult, { shown }: Cli): object {
  const { values: _, ...said } = meta;
  return {
    version: 1,
    release,
    path: shown(path),
    meta: said,
    blocks: blocks.map(({ block, text, line, why }) => {
      const { id, role, field, speaker, confidence, translate, group, localeFilter } = block;
      return { line, id, role, text, translate, confidence, why, ...defined({ field, speaker, group, localeFilter }) };
    }),
    ...defined({
      written: written === undefined ? undefined : shown(written),
      page: page === undefined ? undefined : shown(page),
    }),
  };
}

/** From this many columns on, a text has room enough to be read in full. */
const wideEnough = 60;
/** So many blocks are written at once: each time costs a call of the system. */
const together = 200;

async function printBlocks({ blocks }: OutlineResult, cli: Cli): Promise<void> {
  const reason = memoize((why: string) => cli.t(`outline.why.${why}`), { most: 200 });
  const [{ wrap }, { harmlessLine, printable }] = await Promise.all([
    import('../../report/wrap.ts'),
    import('../../model/printable.ts'),
  ]);
  const linesOf = (outlined: OutlinedBlock): readonly string[] => {
    const head = headOf(outlined);
    const marks = marksOf(outlined, reason, cli);
    const tail = marks.length === 0 ? '' : `  [${marks.join('; ')}]`;
    const room = cli.terminal.columns - head.length;
    if (room >= wideEnough) {
      const [first = '', ...rest] = wrap(printable(outlined.text) + tail, room);
      return [head + first, ...rest.map((line) => ' '.repeat(head.length) + line)];
    }
    const width = Math.max(30, room - tail.length);
    // A character is two code units at most.
    return [head + shortened(printable(outlined.text.slice(0, 2 * width + 2)), width) + tail];
  };
  for (let at = 0; at < blocks.length; at += together) {
    const lines = blocks.slice(at, at + together).map(linesOf);
    cli.terminal.stdout(`${lines.flat().map(harmlessLine).join('\n')}\n`);
  }
}

function headOf({ block, line }: OutlinedBlock): string {
  const sure = `${Math.round(block.confidence * 100)} %`;
  const role = block.field === undefined ? block.role : `${block.role}/${block.field}`;
  return `${String(line).padStart(4)}  ${block.id.padEnd(12)} ${role.padEnd(22)} ${sure.padStart(5)}  `;
}

/** Where a person should look, the line says by which rule the reader decided. */
function marksOf({ block, why }: OutlinedBlock, reason: (why: string) => string, { t }: Cli): readonly string[] {
  return [
    ...(block.confidence < doubtful ? [reason(why)] : []),
    ...(block.translate ? [] : [t('cli.outline.untranslated')]),
    ...(block.speaker === undefined ? [] : [t('cli.outline.speaker', { name: block.speaker })]),
    ...(block.localeFilter === undefined
      ? []
      : [t(`cli.outline.${block.localeFilter.type}`, { locales: block.localeFilter.locales.join(', ') })]),
  ];
}

function shortened(text: string, width: number): string {
  const characters = [...text.slice(0, 2 * width + 2)];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}
