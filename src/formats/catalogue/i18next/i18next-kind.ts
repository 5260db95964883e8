import type { CatalogueKind, CatalogueMessage } from '../contract/catalogue-kind.ts';
import { keyOfPath } from '../contract/catalogue-kind.ts';
import { visitStrings } from '../json/parse-json.ts';
import { newJson, setStrings } from '../json/edit-json.ts';
import { idOfPath } from '../json/message-id.ts';
import { messagesFor, messagesOf } from './messages.ts';

/** Catalogues of i18next, and of all that keeps plain strings in JSON. */
export const i18nextKind: CatalogueKind = {
  id: 'i18next',
  read: (source) => {
    const messages = messagesOf(source);
    return (locale) => messagesFor(messages, locale);
  },
  ownTexts: (own) => {
    const texts = new Map<string, string>();
    visitStrings(own, ({ value }, path) => texts.set(keyOfPath(path), value));
    return { texts, drafts: new Map() };
  },
  idOf: ({ path }) => idOfPath(path),
  nameOf: ({ path }) => path.join('.'),
  edit: ({ own, source, entries, messages }) =>
    own === undefined ? newJson(entries, source) : setStrings(own, entries, messages.map(pathOf)),
};

function pathOf({ path }: CatalogueMessage): readonly string[] {
  return path;
}
