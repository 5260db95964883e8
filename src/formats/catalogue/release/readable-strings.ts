import type { Role } from '../../../model/role.ts';
import type { CatalogueKind, CatalogueMessage } from '../contract/catalogue-kind.ts';
import type { MessagePlace } from './messages-format.ts';
import { isOfProgram, isRunning, stringPlace } from './program-messages.ts';

/** Keys whose text has a place in a release, in the names that content systems and schema.org have for them. */
const placed: Readonly<Record<string, Role>> = {
  headline: 'headline',
  title: 'headline',
  subtitle: 'deck',
  subheadline: 'deck',
  alternativeheadline: 'deck',
  deck: 'deck',
  standfirst: 'deck',
};

/** Keys of what systems read: their values are no text unless they are sentences. */
const systemKey =
  /^(?:ids?|uuid|guid|sku|slug|type|kind|key|status|state|layout|template|icon|colou?r|class|classname|lang|language|inlanguage|locale|url|uri|href|src|link|path|file|filename|image|img|e-?mail|phone|tel|telephone|fax|date|time|datetime|created|updated|modified|published|timestamp|version|encoding|format|mimetype|method|rel|target)$/iu;
const systemEnd = /(?:Id|ID|Url|URL|Uri|Href|Src|Slug|At|Date|Type|Key|Path|_id|_url|_at|_date|_key|_type)$/u;
const systemNames = /^(?:@|\$|_)/u;

/** Tells whether a key says which language a file is in. */
export function isLanguageKey(key: string): boolean {
  return /^(?:lang|language|inLanguage|locale)$/iu.test(key);
}

/** Addresses, paths, dates, colours, names of files and of things that a program knows. */
const systemValue =
  /^(?:[a-z][\w+.-]*:\S+|\/\S*|\.{0,2}\/\S*|#\S+|\S+@\S+\.\S+|\d[\d\s:.,/+TZ-]*|[\w-]+(?:[_/:.][\w-]+)+|[a-z\d]+(?:-[a-z\d]+)+|[A-Z\d]+(?:[_-][A-Z\d]+)+|[\da-f]{8,})$/u;

/**
 * Says what the strings of a JSON file are in a release: its headline, its decks, running text, or a string of a program.
 * Keys that are named, in any part of a path, say what is text; without them, what a system reads is none.
 */
export function placesOfStrings(
  messages: readonly CatalogueMessage[],
  { id }: CatalogueKind,
  keys: readonly string[] | undefined,
): readonly (MessagePlace | undefined)[] {
  const isData = id === 'i18next' && !messages.some(isOfProgram);
  const wanted = keys && new Set(keys);
  const places = messages.map((message): MessagePlace | undefined => {
    const { path, text } = message;
    if (text.trim() === '') return undefined;
    if (wanted !== undefined ? !path.some((key) => wanted.has(key)) : isSystem(path, text)) return undefined;
    if (!isData) return stringPlace;
    const role = placed[nameOf(path).toLowerCase()];
    if (role !== undefined) return path.length > deepest ? stringPlace : { role };
    return isRunning(text) || path.length !== nameDepth(path) ? {} : stringPlace;
  });
  const headline = places.findIndex((place) => place?.role === 'headline');
  return places.map((place, at) => (place?.role === 'headline' && at !== headline ? { role: 'subhead' } : place));
}

/** Below this depth a title is that of something else than the release. */
const deepest = 3;

function isSystem(path: readonly string[], text: string): boolean {
  if (path.some((key) => systemNames.test(key))) return true;
  const isOneWord = !/\s/u.test(text.trim());
  return (isOneWord && (systemKey.test(nameOf(path)) || systemEnd.test(nameOf(path)))) || systemValue.test(text.trim());
}

/** The last key that is no number of a list. */
function nameOf(path: readonly string[]): string {
  return path.findLast((key) => !/^\d+$/u.test(key)) ?? '';
}

function nameDepth(path: readonly string[]): number {
  return path.findLastIndex((key) => !/^\d+$/u.test(key)) + 1;
}
