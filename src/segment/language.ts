import { canonicalTag, parseTag } from '../locale/tags/tags.ts';

/** Languages that share the rule file of another. */
const shared: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** Gives the language subtag that rule files are named by: `zh` for `cmn-Hant`, `no` for `nb`; `und` where a tag is none. */
export function languageOf(locale: string): string {
  const language = parseTag(canonicalTag(locale))?.language ?? 'und';
  return shared[language] ?? language;
}
