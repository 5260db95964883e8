import type { Content } from '../model/content.ts';
import type { Term } from '../model/term.ts';
import type { Translation } from '../model/translation.ts';
import type { Unit } from '../model/unit.ts';
import { removeTranslatorNotes } from '../xliff/common/translator-notes.ts';
import { protectedTexts } from './translator-notes.ts';

/**
 * Takes off returned units what export put on them for the translator. `stored` is the unit as the newsroom has it,
 * of which follows what was protected: the texts tell our marks where a tool gave them other ids.
 */
export function translatorNotesStripper(
  sourceLocale: string,
  locale: string,
  terms: readonly Term[],
): (returned: Unit, stored: Unit) => Unit {
  const protectedIn = protectedTexts(sourceLocale, { locale, terms });
  return (returned, stored) => {
    let texts: ReadonlySet<string> | undefined;
    return removeTranslatorNotes(returned, (text) => {
      texts ??= protectedIn(stored);
      return texts.has(text);
    });
  };
}

/** Tells whether a returned file has marks on what is not to be translated, whoever made them. */
export function hasProtection({ units }: Translation): boolean {
  const isProtected = (content: Content): boolean =>
    content.some((inline) => inline.kind === 'sm' && inline.translate === false);
  return units.some(({ parts }) => parts.some(({ target = [] }) => isProtected(target)));
}
