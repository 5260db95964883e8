import type { Command } from 'commander';
import type { OutlinedBlock } from '../../workflow/outline.ts';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

interface Options {
  readonly write?: boolean;
  readonly project?: string;
}

export function defineOutline(program: Command, cli: Cli): void {
  const { t, print, shown } = cli;
  verb(program, cli, 'outline', '<file>')
    .option('--write', t('cli.outline.write'))
    .option('--project <folder>', t('cli.option.project'))
    .action(async (file: string, { write, project }: Options) => {
      const { outline } = await import('../../workflow/outline.ts');
      const request = { release: cli.named(file), write: write === true };
      const result = await cli.withNewsroom(project, (context) => outline(context, request));
      for (const line of result.blocks) print(lineOf(line, cli));
      if (result.written !== undefined) print(t('cli.outline.written', { path: shown(result.written) }));
    });
}

/** Below this a person should look: the line says by which rule the reader decided. */
const doubtful = 0.8;

function lineOf({ block, text, line, why }: OutlinedBlock, { t, terminal }: Cli): string {
  const sure = `${Math.round(block.confidence * 100)} %`;
  const role = block.field === undefined ? block.role : `${block.role}/${block.field}`;
  const marks = [
    ...(block.confidence < doubtful ? [t(`outline.why.${why}`)] : []),
    ...(block.translate ? [] : [t('cli.outline.untranslated')]),
    ...(block.speaker === undefined ? [] : [t('cli.outline.speaker', { name: block.speaker })]),
    ...(block.localeFilter === undefined
      ? []
      : [t(`cli.outline.${block.localeFilter.type}`, { locales: block.localeFilter.locales.join(', ') })]),
  ];
  const head = `${String(line).padStart(4)}  ${block.id.padEnd(12)} ${role.padEnd(22)} ${sure.padStart(5)}  `;
  const tail = marks.length === 0 ? '' : `  [${marks.join('; ')}]`;
  return head + shortened(text, Math.max(30, terminal.columns - head.length - tail.length)) + tail;
}

function shortened(text: string, width: number): string {
  const characters = [...text.slice(0, 2 * width + 2)];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}
