import { keyOfPath, type CatalogueMessage } from '../contract/catalogue-kind.ts';

/**
 * Finds for a message of one language that of another by its path, else, as languages have different plural forms, by the
 * text that it is made of.
 */
export function counterparts<Value>(
  messages: readonly CatalogueMessage[],
  valueOf: (message: CatalogueMessage) => Value | undefined,
): (message: CatalogueMessage) => Value | undefined {
  const byPath = new Map<string, Value>();
  const byText = new Map<string, Value>();
  for (const message of messages) {
    const value = valueOf(message);
    if (value === undefined) continue;
    byPath.set(keyOfPath(message.path), value);
    byText.set(textKey(message), value);
  }
  // Forms of gettext have numbers, which mean something else in each language.
  return (message) => {
    const isForm = message.category !== undefined;
    return (isForm ? byText.get(textKey(message)) : undefined) ?? byPath.get(keyOfPath(message.path));
  };
}

function textKey({ start, text, category }: CatalogueMessage): string {
  return `${category === undefined ? '' : start} ${text}`;
}
