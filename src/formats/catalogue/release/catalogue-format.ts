import { defined } from '../../../model/defined.ts';
import type { Format } from '../../source/define-format.ts';
import type { MessagesFormat } from './messages-format.ts';
import { readMessages } from './read-messages.ts';
import { writeMessages } from './write-messages.ts';

/**
 * Makes a source format of files with messages: each line of a message is a block. It is written as its kind of
 * catalogue writes translations; the plural forms that a language has and the source has not say what the general form
 * does.
 */
export function messagesFormat(format: MessagesFormat): Format {
  return {
    id: format.id,
    extensions: format.extensions,
    read: (bytes, options) => readMessages(format, bytes, options),
    write: (document, targets, locale) =>
      targets.size === 0 ? document.bytes : writeMessages(format, document, targets, locale ?? document.locale),
    ...defined({ links: format.links }),
  };
}
