import type { Finding } from '../../model/finding.ts';
import { shortDigest } from './digest.ts';

/**
 * The id of a finding: a digest of its file, unit, segment, check and evidence. Offsets are left out, so that an edit
 * elsewhere in the segment keeps the id.
 */
export function stampedId(finding: Omit<Finding, 'id'>): string {
  const { file, unit, segment, check, source, target, evidence } = finding;
  const { certainty: _certainty, ...values } = evidence;
  return shortDigest(canonical([file, unit ?? '', segment ?? '', check, source?.text, target?.text, values]), 8);
}

/** Gives findings that have one id between them a number each, from the second on. */
export function numberRepeated(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}-${count}` };
  });
}

/** JSON with sorted keys: evidence written in another order is the same evidence. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
