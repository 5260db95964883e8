import type { Command } from 'commander';
import { surroundingsOf, type Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';
import { version } from '../terminal/version.ts';

export function defineLsp(program: Command, cli: Cli): void {
  verb(program, cli, 'lsp', '')
    .option('--project <folder>', cli.t('cli.option.project'))
    // Editors add it on their own; there is no other way to be served.
    .option('--stdio', cli.t('cli.lsp.stdio'))
    .action(async ({ project = '.' }: { readonly project?: string }) => {
      const [{ serveLsp }, { openContext }] = await Promise.all([
        import('../../services/lsp/language-server.ts'),
        import('../../workflow/newsroom/context.ts'),
      ]);
      const open = (around: string = cli.absolute(project)): ReturnType<typeof openContext> =>
        openContext(around, surroundingsOf(cli.terminal));
      await serveLsp({ open }, { version: version(), lang: cli.ui });
    });
}
