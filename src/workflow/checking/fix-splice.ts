import type { Finding } from '../../model/finding.ts';
import { commonStart } from '../../locale/characters.ts';
import type { SegmentRef } from '../../xliff/edit.ts';
import type { Splice } from '../../xliff/xml/splice.ts';
import type { RawTarget } from '../../xliff/targets.ts';

/** A finding that names the span to put its fix into. */
export interface Fixable extends Finding {
  readonly unit: string;
  readonly segment: string;
  readonly target: NonNullable<Finding['target']>;
  readonly fix: string;
}

/** Tells whether the check is certain of the right text, and nobody waived the finding. */
export function isFixable(finding: Finding): finding is Fixable {
  const { unit, segment, target, fix, waived } = finding;
  return (
    unit !== undefined && segment !== undefined && target !== undefined && fix !== undefined && waived === undefined
  );
}

export function placeOf({ file, unit, segment, line, column }: Fixable): SegmentRef {
  return { file, unit, segment, place: { line, column } };
}

/**
 * Makes the change in the document that a fix asks for: only what differs between the span and its fix. Undefined
 * where an inline code would be cut, or where there is nothing to change.
 */
export function fixSplice({ target: span, fix }: Fixable, target: RawTarget): Splice | undefined {
  const { text, start } = span;
  if (text === fix || target.text.slice(start, span.end) !== text) return undefined;
  const before = wholeStart(text, fix);
  const after = commonEnd(text.slice(before), fix.slice(before));
  const least = target.rangeOf(start + before, span.end - after);
  if (least !== undefined) return target.spliceOf(least, fix.slice(before, fix.length - after));
  const whole = target.rangeOf(start, span.end);
  return whole === undefined ? undefined : target.spliceOf(whole, fix);
}

/** Counts the code units at the start of two texts that are the same in both, without the half of a character. */
function wholeStart(one: string, other: string): number {
  const at = commonStart(one, other);
  return /[\ud800-\udbff]/.test(one.charAt(at - 1)) ? at - 1 : at;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (one.at(-1 - length) === other.at(-1 - length)) length++;
  return /[\udc00-\udfff]/.test(one.charAt(one.length - length)) ? length - 1 : length;
}
