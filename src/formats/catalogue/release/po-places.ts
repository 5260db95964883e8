import type { CatalogueMessage } from '../contract/catalogue-kind.ts';
import type { MessagePlace } from './messages-format.ts';
import { isOfProgram, nameThings, stringPlace } from './program-messages.ts';

/** What po4a says of each message: that it is a paragraph, a title, an item of the text that it was cut from. */
const ofText = /^type: \S/u;

/**
 * Says what the messages of a PO file are in a release: strings where a program shows them, otherwise what the wording
 * tells. A file that was cut from a text says so; any other is a program's where one of its messages is completed by the
 * program, or where hardly any runs on.
 */
export function placesOfPo(messages: readonly CatalogueMessage[]): readonly MessagePlace[] {
  const isText = messages.some(({ notes = [] }) => notes.some((note) => ofText.test(note)));
  const isProgram = !isText && (messages.some(isOfProgram) || nameThings(messages.map(({ text }) => text)));
  return messages.map(() => (isProgram ? stringPlace : {}));
}
