import { readPackageJson } from './package-data.ts';
import { printable } from './printable.ts';

/** What a message names, by name. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** What is quoted in a sentence; a value of a broken file may be as long as the file. Lists of what we know are ours. */
const longestValue = 200;
const lists = new Set(['known']);

/** Cuts values that are too long to be quoted in a sentence. */
export function shortened(values: MessageValues): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) =>
      typeof value === 'string' && value.length > longestValue && !lists.has(name)
        ? [name, `${value.slice(0, longestValue)}…`]
        : [name, value],
    ),
  );
}

let sentences: Readonly<Record<string, string>> | undefined;

/** Says in English what is wrong and what to do: what `describeError` says, for whoever translates nothing. */
export function errorMessage(code: string, values: MessageValues): string {
  const sentence = (sentences ??= readSentences())[code];
  if (sentence === undefined) return `${code} ${JSON.stringify(values)}`;
  const short = shortened(values);
  return printable(sentence.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(short[name] ?? '')));
}

function readSentences(): Readonly<Record<string, string>> {
  try {
    return readPackageJson<Messages>('../locales/en/messages.json')?.error ?? {};
  } catch {
    // Where no data was provided the code has to do.
    return {};
  }
}

interface Messages {
  readonly error: Readonly<Record<string, string>>;
}
