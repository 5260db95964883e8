import { contentOfText, textOfContent } from '../../formats/catalogue/contract/text-codes.ts';
import { pseudoContent, type PseudoKind } from '../../edition/composed/pseudo.ts';
import type { Context } from '../newsroom/context.ts';
import { readSource } from './export-catalogue.ts';

/** Gives a catalogue in pseudo-translation, with the plural forms of the pseudo-locale. */
export function pseudoCatalogue(
  context: Context,
  path: string,
  { kind: pseudo, locale }: { readonly kind: PseudoKind; readonly locale: string },
): string {
  const { kind, text: source, messagesFor } = readSource(context, path);
  const { sourceLocale } = context.newsroom.config;
  const messages = messagesFor(locale, undefined);
  const entries = messages.map((message) => {
    const target = pseudoContent(contentOfText(message), pseudo, sourceLocale);
    return { path: message.path, text: textOfContent(target, message) ?? message.text };
  });
  return kind.edit({ own: undefined, source, locale, entries, messages });
}
