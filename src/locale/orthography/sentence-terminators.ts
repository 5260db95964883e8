import { readData } from '../load.ts';
import { likelyTag } from '../tags/tags.ts';

/** The marks that part sentences in a script. */
export interface SentenceTerminators {
  /** What a sentence ends with. */
  readonly ends: string;
  /** What may stand between two sentences that were made one. */
  readonly joins: string;
}

const known = new Map<string, SentenceTerminators | undefined>();

/** Undefined where a script has no such marks, as Thai, or nobody has listed them. */
export function sentenceTerminators(locale: string): SentenceTerminators | undefined {
  if (!known.has(locale)) {
    const table =
      readData<Readonly<Record<string, SentenceTerminators>>>('orthography/sentence-terminators.json') ?? {};
    const script = likelyTag(locale)?.script ?? '';
    known.set(locale, Object.hasOwn(table, script) ? table[script] : undefined);
  }
  return known.get(locale);
}
