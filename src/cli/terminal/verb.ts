import type { Command } from 'commander';
import type { Cli } from './cli.ts';

/** Defines a verb with its description and its examples from the messages. */
export function verb(program: Command, { t }: Cli, name: string, words: string): Command {
  return program
    .command(words === '' ? name : `${name} ${words}`)
    .description(t(`cli.${name}.description`))
    .helpOption('-h, --help', t('cli.option.help'))
    .addHelpText('after', examples(t('cli.help.examples'), t(`cli.${name}.examples`)));
}

/** Makes the part of a help page that shows commands to copy. */
export function examples(title: string, text: string): string {
  const lines = text.split('\n').map((line) => `  ${line}`);
  return `\n${title}\n${lines.join('\n')}`;
}
