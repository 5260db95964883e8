import { readData } from '../load.ts';
import { likelyTag } from '../tags/tags.ts';

/** What stands between two sentences of one paragraph: nothing in Chinese and Japanese, a space elsewhere. */
export function segmentSeparator(locale: string): string {
  const separators = readData<Record<string, string>>('orthography/segment-separators.json') ?? {};
  const script = likelyTag(locale)?.script ?? '';
  return (Object.hasOwn(separators, script) ? separators[script] : undefined) ?? ' ';
}
