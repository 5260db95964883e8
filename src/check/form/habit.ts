import type { MarkKind, Punctuation } from '../../locale/orthography/punctuation.ts';
import type { Certainty } from '../contract/define-check.ts';
import type { ReleaseSubject } from '../contract/subject.ts';

const counted = new WeakMap<ReleaseSubject, ReadonlyMap<string, number>>();

/**
 * How sure it is that a mark of another form is a slip. A form that professionals tolerate is one only where the
 * translation itself keeps to the locale’s own; where it is written throughout, it is the house’s style.
 */
export function certaintyOfForm(
  mark: string,
  kind: MarkKind,
  { forms, tolerated }: Punctuation,
  release: ReleaseSubject,
): Certainty {
  if (!tolerated.includes(mark)) return 'likely';
  const marks = marksOf(release);
  const own = forms[kind].reduce((sum, form) => sum + (marks.get(form) ?? 0), 0);
  return own > 2 * (marks.get(mark) ?? 0) ? 'likely' : 'possible';
}

/** How often each mark stands between a letter that is not Latin and the end of a word in the targets of a release. */
function marksOf(release: ReleaseSubject): ReadonlyMap<string, number> {
  const known = counted.get(release);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { target = '' } of release.sample) {
    for (const [mark] of target.matchAll(/(?<=[^\p{ASCII}\p{P}\p{S}])\p{P}(?=\s|$|\P{ASCII})/gu)) {
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
  }
  counted.set(release, counts);
  return counts;
}
