import type { Finding, Waiver } from '../../model/finding.ts';
import { digestAt } from './digest.ts';
import { idInAnyLocale } from './finding-id.ts';
import type { ReleaseSubject } from '../contract/subject.ts';

/** The findings of a release, those that a waiver in force covers marked as waived. */
export function withWaivers(findings: Finding[], release: ReleaseSubject, waivers: readonly Waiver[]): Finding[] {
  if (waivers.length === 0) return findings;
  const waivedIds = new Set(waivers.map((waiver) => waiver.finding));
  return findings.map((finding) => {
    const ids = waiverIds(finding);
    if (!ids.some((id) => waivedIds.has(id))) return finding;
    const waived = waivers.find((waiver) => ids.includes(waiver.finding) && covers(waiver, finding, release));
    return waived === undefined ? finding : { ...finding, waived };
  });
}

/** Lists the ids by which a waiver may name a finding: its own, and the one from before ids had the locale in them. */
export function waiverIds(finding: Finding): readonly string[] {
  return [finding.id, idInAnyLocale(finding)];
}

/** The id holds the evidence; the digests hold the texts that the person looked at. */
function covers(waiver: Waiver, finding: Finding, release: ReleaseSubject): boolean {
  if (finding.file !== release.file || waiver.file !== finding.file) return false;
  if (waiver.unit !== finding.unit || waiver.check !== finding.check) return false;
  const digest = digestAt(finding, release.translation);
  return waiver.sourceDigest === digest.source && waiver.targetDigest === digest.target;
}
