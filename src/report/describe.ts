import type { DragomanError } from '../model/error.ts';
import type { Finding, Message } from '../model/finding.ts';
import type { Translate } from '../model/translate.ts';
import { printable } from './printable.ts';

/** What is wrong and what was expected, as a sentence. */
export function describeFinding({ message }: Finding, t: Translate): string {
  return printable(t(message.key, shortened(message.values)));
}

/** What is wrong with input that can't be used and what to do, as a sentence. */
export function describeError({ code, values }: DragomanError, t: Translate): string {
  return printable(t(`error.${code}`, shortened(values)));
}

/** What is quoted in a sentence; a value of a broken file may be as long as the file. Lists of what we know are ours. */
const longestValue = 200;
const lists = new Set(['known']);

function shortened(values: Message['values']): Message['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) =>
      typeof value === 'string' && value.length > longestValue && !lists.has(name)
        ? [name, `${value.slice(0, longestValue)}…`]
        : [name, value],
    ),
  );
}
