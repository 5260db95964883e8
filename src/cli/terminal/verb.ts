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

/** Defines a part of a verb, such as `tm import`, in the same way. */
export function subverb(parent: Command, { t }: Cli, name: string, words: string): Command {
  const key = `cli.${parent.name()}.${name}`;
  return parent
    .command(words === '' ? name : `${name} ${words}`)
    .description(t(`${key}.description`))
    .helpOption('-h, --help', t('cli.option.help'))
    .addHelpText('after', examples(t('cli.help.examples'), t(`${key}.examples`)));
}

/** Makes the part of a help page that shows commands to copy. */
export function examples(title: string, text: string): string {
  const lines = text.split('\n').map((line) => `  ${line}`);
  return `\n${title}\n${lines.join('\n')}`;
}
