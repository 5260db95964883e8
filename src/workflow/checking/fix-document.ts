import type { CheckedFile } from '../../model/checked-file.ts';
import { readXliff, writeXliff } from '../../xliff/document.ts';
import type { Splice } from '../../xliff/xml/splice.ts';
import { targetsOf } from '../../xliff/targets.ts';
import { digestOf } from '../../model/digest.ts';
import { fixSplice, isFixable, placeOf, type Fixable } from './fix-splice.ts';

/** Checks a document as it would be with these bytes. */
export type CheckBytes = (bytes: Uint8Array) => CheckedFile;

export interface FixedDocument {
  readonly bytes: Uint8Array;
  /** The check of these bytes. */
  readonly checked: CheckedFile;
  /** What was mended, in the order it was done. */
  readonly fixed: readonly Fixable[];
}

/** Fixes that overlap, and those that only show when others are made, are made in later rounds. */
const mostRounds = 20;

/**
 * Makes the fixes that checks are certain of, again and again until none is left; every other byte stays as it is.
 * What two checks would mend in turns for ever ends where a text comes back.
 */
export function fixDocument(bytes: Uint8Array, check: CheckBytes): FixedDocument {
  let now: FixedDocument = { bytes, checked: check(bytes), fixed: [] };
  const seen = new Set([digestOf([bytes])]);
  for (let round = 0; round < mostRounds; round++) {
    const step = fixOnce(now);
    if (step === undefined || seen.has(digestOf([step.bytes]))) break;
    const checked = check(step.bytes);
    if (checked.error !== undefined) break;
    seen.add(digestOf([step.bytes]));
    now = { bytes: step.bytes, checked, fixed: [...now.fixed, ...step.fixed] };
  }
  return now;
}

/** Makes the fixes that do not overlap: the one that starts first, of two that start together the shorter. */
function fixOnce({ bytes, checked }: FixedDocument): Pick<FixedDocument, 'bytes' | 'fixed'> | undefined {
  const wanted = checked.findings.filter(isFixable);
  if (wanted.length === 0) return undefined;
  const document = readXliff(bytes);
  const targetAt = targetsOf(document);
  const splices: { readonly finding: Fixable; readonly splice: Splice }[] = [];
  for (const finding of wanted) {
    const target = targetAt(placeOf(finding));
    const splice = target === undefined ? undefined : fixSplice(finding, target);
    if (splice !== undefined) splices.push({ finding, splice });
  }
  const chosen: typeof splices = [];
  let end = -1;
  for (const each of splices.toSorted((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end)) {
    if (each.splice.start <= end) continue;
    chosen.push(each);
    end = each.splice.end;
  }
  if (chosen.length === 0) return undefined;
  return {
    bytes: writeXliff({ ...document, splices: chosen.map(({ splice }) => splice) }),
    fixed: chosen.map(({ finding }) => finding),
  };
}
