import { bestMatch } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import type { Term, TermStatus } from '../../model/term.ts';
import type { TbxConcept, TbxTerm } from './read-tbx.ts';

/** What `administrativeStatus` says, without its ending `-admn-sts`. */
const statuses: Readonly<Record<string, TermStatus>> = {
  preferredTerm: 'preferred',
  admittedTerm: 'admitted',
  legalTerm: 'admitted',
  regulatedTerm: 'preferred',
  standardizedTerm: 'preferred',
  deprecatedTerm: 'forbidden',
  supersededTerm: 'forbidden',
};

/** The customer's subset under which terms that stay as they are go out. */
export const doNotTranslate = 'do-not-translate';

/** What a status is in TBX. */
export function administrativeStatus(status: TermStatus): string {
  if (status === 'forbidden') return 'deprecatedTerm-admn-sts';
  return status === 'admitted' ? 'admittedTerm-admn-sts' : 'preferredTerm-admn-sts';
}

/**
 * Gives the terms of the newsroom that a term base has: each term of the source language with each of a target language.
 * A term of the source that is not to be used any more has none.
 */
export function termsOf(
  concepts: readonly TbxConcept[],
  { source, targets }: { readonly source: string; readonly targets: readonly string[] },
): readonly Term[] {
  return concepts.flatMap(({ terms }) => {
    const sources = terms.filter(
      (each) => bestMatch(source, [each.language]) !== undefined && statusOf(each) !== 'forbidden',
    );
    return sources.flatMap(({ term }) =>
      targets.flatMap((locale) =>
        terms
          .filter((each) => bestMatch(locale, [each.language]) !== undefined)
          .map((each) => ({
            source: term,
            locale,
            target: each.term,
            status: statusOf(each),
            ...defined({ note: each.note }),
          })),
      ),
    );
  });
}

function statusOf({ status = '', subset }: TbxTerm): TermStatus {
  return subset === doNotTranslate ? doNotTranslate : (statuses[status.replace(/-admn-sts$/u, '')] ?? 'preferred');
}
