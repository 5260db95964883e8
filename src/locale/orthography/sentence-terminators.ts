import { tableRows } from './tables.ts';
import { likelyTag } from '../tags/tags.ts';

/** The marks that part sentences in a script. */
export interface SentenceTerminators {
  /** What a sentence ends with. */
  readonly ends: string;
  /** What may join two sentences into one. */
  readonly joins: string;
}

const known = new Map<string, SentenceTerminators | undefined>();

/** Undefined where a script has no such marks, as Thai, or nobody has listed them. */
export function sentenceTerminators(locale: string): SentenceTerminators | undefined {
  const script = likelyTag(locale)?.script ?? '';
  if (!known.has(script)) {
    const rows = tableRows<Record<keyof SentenceTerminators, readonly string[]>>('sentence-terminators');
    const row = Object.hasOwn(rows, script) ? rows[script] : undefined;
    known.set(script, row && { ends: row.ends.join(''), joins: row.joins.join('') });
  }
  return known.get(script);
}
