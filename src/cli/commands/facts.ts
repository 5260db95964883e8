import type { Command } from 'commander';
import type { Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';

export function defineFacts(program: Command, cli: Cli): void {
  verb(program, cli, 'facts', '')
    .requiredOption('--locale <locale>', cli.t('cli.option.locale'))
    .action(async ({ locale }: { readonly locale: string }) => {
      const { factsIn } = await import('../../workflow/inspect.ts');
      cli.printJson(factsIn(await cli.terminal.stdin(), locale));
    });
}
