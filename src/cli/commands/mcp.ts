import type { Command } from 'commander';
import { surroundingsOf, type Cli } from '../terminal/cli.ts';
import { verb } from '../terminal/verb.ts';
import { version } from '../terminal/version.ts';

export function defineMcp(program: Command, cli: Cli): void {
  verb(program, cli, 'mcp', '')
    .option('--project <folder>', cli.t('cli.option.project'))
    .action(async ({ project = '.' }: { readonly project?: string }) => {
      const [{ serveMcp }, { openContext }] = await Promise.all([
        import('../../services/mcp/mcp-server.ts'),
        import('../../workflow/newsroom/context.ts'),
      ]);
      const folder = cli.absolute(project);
      const open = (around: string = folder): ReturnType<typeof openContext> =>
        openContext(around, surroundingsOf(cli.terminal));
      await serveMcp({ folder, open, lang: cli.ui }, version());
    });
}
