import { messagesFor } from '../../formats/catalogue/catalogue.ts';
import { newJson } from '../../formats/catalogue/edit-json.ts';
import { contentOfMessage, messageOf } from '../../formats/catalogue/message-codes.ts';
import { pseudoContent, type PseudoKind } from '../../edition/pseudo.ts';
import type { Context } from '../newsroom/context.ts';
import { readSource } from './export-catalogue.ts';

/** Gives a catalogue in pseudo-translation, with the plural forms of the pseudo-locale. */
export function pseudoCatalogue(
  context: Context,
  path: string,
  { kind, locale }: { readonly kind: PseudoKind; readonly locale: string },
): string {
  const { json, messages } = readSource(context, path);
  const { sourceLocale } = context.newsroom.config;
  const entries = messagesFor(messages, locale).map((message) => {
    const source = contentOfMessage(message.text);
    const target = pseudoContent(source, kind, sourceLocale);
    return { path: message.path, text: messageOf(target, source) ?? message.text };
  });
  return newJson(entries, json);
}
