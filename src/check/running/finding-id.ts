import { maximize } from '../../locale/tags/tags.ts';
import { memoize } from '../../model/memoize.ts';
import type { Finding } from '../../model/finding.ts';
import { shortDigest } from './digest.ts';

/** Completes the tag of a locale: `ms` and `ms-MY` are one. */
const completeTag = memoize(maximize, { most: 1000 });

/**
 * Makes the id of a finding: a digest of its file, unit, segment, check and evidence, and of the target locale, for what
 * stands in one locale says nothing of another. Offsets are left out, so that an edit elsewhere in the segment keeps the
 * id.
 */
export function stampedId(finding: Omit<Finding, 'id'>, locale: string): string {
  return shortDigest(`${completeTag(locale)}\0${canonicalFault(finding)}`, 8);
}

/**
 * Makes the id that the same fault has in every locale; a number at the end of the finding's id stays. Until ids had the
 * locale in them, it was the id.
 */
export function idInAnyLocale(finding: Finding): string {
  const [number = ''] = /-\d+$/.exec(finding.id) ?? [];
  return shortDigest(canonicalFault(finding), 8) + number;
}

function canonicalFault(finding: Omit<Finding, 'id'>): string {
  const { file, unit, segment, check, source, target, evidence } = finding;
  const { certainty: _certainty, ...values } = evidence;
  return canonical([file, unit ?? '', segment ?? '', check, source?.text, target?.text, values]);
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
