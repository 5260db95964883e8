import { tableRows } from './tables.ts';
import { likelyTag } from '../tags/tags.ts';

/** What stands between two sentences of one paragraph: nothing in Chinese and Japanese, a space elsewhere. */
export function segmentSeparator(locale: string): string {
  const separators = tableRows<{ readonly separator: string }>('segment-separators');
  const script = likelyTag(locale)?.script ?? '';
  return (Object.hasOwn(separators, script) ? separators[script]?.separator : undefined) ?? ' ';
}
