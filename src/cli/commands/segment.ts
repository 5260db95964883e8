import type { Command } from 'commander';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

export function defineSegment(program: Command, cli: Cli): void {
  verb(program, cli, 'segment', '')
    .requiredOption('--locale <locale>', cli.t('cli.option.locale'))
    .action(async ({ locale }: { readonly locale: string }) => {
      const { segmentText } = await import('../../workflow/inspect.ts');
      for (const segment of segmentText(await cli.terminal.stdin(), locale)) cli.printJson(segment, 0);
    });
}
