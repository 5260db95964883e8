import type { Finding } from '../../model/finding.ts';
import { lacksTarget, leftAsSource, type Dossier, type DossierEdition } from '../dossier.ts';

/**
 * Lists what is found in an edition and stands neither in a cell of the facts sheet nor among the sentences that are not
 * translated: a sentence that is shorter by half, a misspelt place. Hints and what somebody let stand are none of it.
 */
export function otherFindings({ facts }: Dossier, { locale, units, findings }: DossierEdition): readonly Finding[] {
  const inSheet = new Set(facts.rows.flatMap(({ cells }) => cells[locale]?.finding ?? []));
  const isLeft = leftAsSource(findings);
  const absent = new Set(
    units.flatMap(({ id, segments }) =>
      segments.flatMap((each) => (lacksTarget(each) || isLeft(id, each.id) ? [`${id} ${each.id}`] : [])),
    ),
  );
  return findings.filter(({ id, severity, waived, unit, segment }) => {
    const isOpen = severity !== 'info' && waived === undefined;
    return isOpen && !inSheet.has(id) && !absent.has(`${unit} ${segment}`);
  });
}
