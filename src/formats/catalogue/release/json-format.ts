import { likelyTag } from '../../../locale/tags/tags.ts';
import { jsonEscape } from '../../../model/json-escape.ts';
import type { Format } from '../../source/define-format.ts';
import type { CatalogueEntry } from '../contract/catalogue-kind.ts';
import { visitStrings } from '../json/parse-json.ts';
import { jsonKinds, kindOf } from '../kinds.ts';
import { messagesFormat } from './catalogue-format.ts';
import { linksInStrings } from './string-links.ts';
import { isLanguageKey, placesOfStrings } from './readable-strings.ts';

/** JSON: what a content system stores of a release, and catalogues of messages. */
export const jsonFormat: Format = messagesFormat({
  id: 'json',
  extensions: ['.json'],
  kinds: jsonKinds,
  isEdited: true,
  hasPages: true,
  namesKeys: true,
  links: linksInStrings,
  kindOf: (text, { path, messages }) => kindOf(path, text, messages),
  placesOf: placesOfStrings,
  languageOf: () => undefined,
  entriesFor: languageEntries,
  inEncodingOf: escapedAs,
});

/** Where a file says that it is in the source's language, it says the other one in its translation. */
function languageEntries(text: string, source: string, target: string): readonly CatalogueEntry[] {
  const entries: CatalogueEntry[] = [];
  visitStrings(text, ({ value }, path) => {
    const isSaid = isLanguageKey(path.at(-1) ?? '') && languageOf(value) === languageOf(source);
    if (isSaid) entries.push({ path: [...path], text: target });
  });
  return entries;
}

/** Writes characters beyond ASCII by their numbers where the source writes all of them so. */
function escapedAs(source: string, written: string): string {
  if (/[\x80-\uffff]/.test(source) || !/\\u[\dA-Fa-f]{4}/.test(source)) return written;
  return written.replace(/[\x80-\uffff]/g, jsonEscape);
}

function languageOf(tag: string): string | undefined {
  return /^[A-Za-z]{2,3}(?:[-_]\w+)*$/u.test(tag) ? likelyTag(tag.replace(/_/gu, '-'))?.language : undefined;
}
