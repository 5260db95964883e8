import type { Translation } from '../model/translation.ts';
import type { AnyCheck, Check } from './contract/define-check.ts';
import { subjectOf } from './running/subject-of.ts';
import { kindsOfAlike } from './words/kind-survey.ts';

/** What is to be known of a release to tell whether it has to be compared with others: plain JSON, and little. */
export interface ReleaseTrace {
  /** The release as findings name it. */
  readonly file: string;
  /** For each check of many releases, the numbers of its texts two by two, 32 bits each in base64; null: it looks at all. */
  readonly texts: readonly (string | null)[];
}

/** Traces a translation for checks of scope `newsroom`; undefined for a ledger, of which they say nothing. */
export function traceRelease(translation: Translation, checks: readonly AnyCheck[]): ReleaseTrace | undefined {
  const release = subjectOf(translation, { file: translation.release });
  if (release === undefined) return undefined;
  const texts = ofManyReleases(checks).map(({ trace }) => {
    if (trace === undefined) return null;
    const numbers = Uint32Array.from(trace(release).flatMap(({ same, kind }) => [same, kind]));
    return Buffer.from(numbers.buffer).toString('base64');
  });
  return { file: release.file, texts };
}

/**
 * Tells which releases the checks that were traced for may have something to say of: side by side they have the same
 * findings as all together.
 */
export function concernedReleases(traces: readonly ReleaseTrace[]): ReadonlySet<ReleaseTrace> {
  const concerned = new Set<ReleaseTrace>();
  for (let at = 0; at < (traces[0]?.texts.length ?? 0); at++) {
    const numbers = traces.map(({ texts }) => numbersIn(texts[at] ?? null));
    const kinds = kindsOfAlike();
    for (const pairs of numbers) for (const pair of pairs ?? []) kinds.add(pair);
    for (const [index, trace] of traces.entries()) {
      if (numbers[index]?.some(kinds.isOfSeveral) !== false) concerned.add(trace);
    }
  }
  // Of two stores that say they are of one release, the later counts.
  const files = new Set([...concerned].map(({ file }) => file));
  return new Set(traces.filter(({ file }) => files.has(file)));
}

function numbersIn(texts: string | null): readonly { readonly same: number; readonly kind: number }[] | undefined {
  if (texts === null) return undefined;
  const bytes = Buffer.from(texts, 'base64');
  return Array.from({ length: bytes.length >> 3 }, (_, at) => {
    return { same: bytes.readUInt32LE(8 * at), kind: bytes.readUInt32LE(8 * at + 4) };
  });
}

function ofManyReleases(checks: readonly AnyCheck[]): readonly Check<'newsroom'>[] {
  return checks.filter((check) => check.scope === 'newsroom');
}
