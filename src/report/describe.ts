import type { DragomanError } from '../model/error.ts';
import { shortened } from '../model/error-message.ts';
import type { Finding } from '../model/finding.ts';
import type { Translate } from '../model/translate.ts';
import { printable } from '../model/printable.ts';

/** What is wrong and what was expected, as a sentence. */
export function describeFinding({ message }: Finding, t: Translate): string {
  return printable(message.text ?? t(message.key, shortened(message.values)));
}

/** What is wrong with input that can't be used and what to do, as a sentence. */
export function describeError({ code, values }: DragomanError, t: Translate): string {
  return printable(t(`error.${code}`, shortened(values)));
}
