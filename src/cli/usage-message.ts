import type { CommanderError } from 'commander';
import type { Translate } from '../model/translate.ts';

const keys: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'option-missing-argument',
  'commander.missingMandatoryOptionValue': 'missing-option',
  'commander.excessArguments': 'excess-arguments',
  'commander.invalidArgument': 'invalid-argument',
};

/** Says what was wrong with the words of a command, with the nearest word that exists. */
export function usageMessage(error: CommanderError, t: Translate): string {
  const key = keys[error.code];
  if (error.code === 'commander.help') return '';
  if (key === undefined) return `${error.message}\n`;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /Did you mean (?:one of )?(.+?)\?/.exec(error.message)?.[1];
  const allowed = /Allowed choices are (.+?)\.$/.exec(error.message)?.[1];
  const sentences = [t(`cli.usage.${key}`, { name })];
  if (suggestion !== undefined) sentences.push(t('cli.usage.did-you-mean', { suggestion }));
  if (allowed !== undefined) sentences.push(t('cli.usage.allowed', { allowed }));
  return `${sentences.join(' ')}\n${t('cli.usage.see-help')}\n`;
}
