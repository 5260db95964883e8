import { Option } from 'commander';

/** Makes the option `--to`, which takes locales one after the other, with commas, or both: `--to fr,ja ms`. */
export function localesOption(about: string): Option {
  return new Option('--to <locale...>', about).argParser<readonly string[]>((value, before) => [
    ...(before ?? []),
    ...tagsIn(value),
  ]);
}

/** Lists the tags in what a person typed, with commas, spaces or both between them. */
export function tagsIn(text: string): readonly string[] {
  return text.split(/[\s,，、;]+/u).filter((tag) => tag !== '');
}
