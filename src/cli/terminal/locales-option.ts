import { Option } from 'commander';

/** Makes the option `--to`, which takes locales one after the other, with commas, or both: `--to fr,ja ms`. */
export function localesOption(about: string): Option {
  return new Option('--to <locale...>', about).argParser<readonly string[]>((value, before) => [
    ...(before ?? []),
    ...value
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ]);
}
