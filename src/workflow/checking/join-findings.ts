import { rank } from '../../check/running/severity.ts';
import { defined } from '../../model/defined.ts';
import type { Finding } from '../../model/finding.ts';
import { lookup } from '../../model/lookup.ts';
import type { Translation } from '../../model/translation.ts';
import type { XliffFault } from '../../xliff/conformance.ts';

/**
 * Finds the language of a translation's targets. A file that does not say it is compared all the same: in that of its
 * neighbours, else in one that nobody knows, by what all languages write alike. Undefined where nothing is translated.
 */
export function languageOf(
  { targetLocale }: Translation,
  all: readonly Translation[],
  isTranslated: () => boolean,
): string | undefined {
  if (targetLocale !== undefined || !isTranslated()) return targetLocale;
  return all.find((other) => other.targetLocale !== undefined)?.targetLocale ?? 'und';
}

/** What is found in one document. */
export interface FoundInDocument {
  readonly faults: readonly XliffFault[];
  /** The findings of each of its files. */
  readonly files: readonly (readonly Finding[])[];
  /** They were made by the policy of a newsroom. */
  readonly byPolicy: boolean;
}

/**
 * Joins the faults of a document and the findings in its files. What a translator did to a code breaks the standard too,
 * and a check says it better to a newsroom. A file that no newsroom surrounds is judged by the standard as well, and is
 * told every rule that it breaks.
 */
export function joinFindings({ faults, files, byPolicy }: FoundInDocument): readonly Finding[] {
  const findings = withIdsApart(files);
  const broken = faults.map(conformanceFinding);
  if (!byPolicy) return [...broken, ...findings];
  const inUnits = new Map<string, Finding[]>();
  for (const finding of findings) {
    const inUnit = inUnits.get(unitKey(finding));
    if (inUnit === undefined) inUnits.set(unitKey(finding), [finding]);
    else inUnit.push(finding);
  }
  return [...broken.filter((fault) => !isSaidBy(fault, inUnits.get(unitKey(fault)) ?? [])), ...findings];
}

function unitKey({ file, unit }: Finding): string {
  return JSON.stringify([file, unit]);
}

/** Joins the findings of a document's files; of ids that come in two files, as where both have one name, the later get a number. */
function withIdsApart(files: readonly (readonly Finding[])[]): readonly Finding[] {
  const taken = new Set<string>();
  return files.flatMap((findings) => {
    const apart = findings.map((finding) => {
      let { id } = finding;
      for (let number = 2; taken.has(id); number++) id = `${finding.id}-${number}`;
      return id === finding.id ? finding : { ...finding, id };
    });
    for (const { id } of apart) taken.add(id);
    return apart;
  });
}

/** Makes a fault of the document itself a finding like any other. */
export function conformanceFinding(fault: XliffFault, index: number): Finding {
  const { rule, severity, section, message, line, column, file = '', unit, segment } = fault;
  return {
    id: `${rule}-${index + 1}`,
    check: rule,
    type: 'non-conformance',
    severity,
    file,
    ...defined({ unit, segment }),
    line,
    column,
    evidence: { section },
    message,
  };
}

/** Rules of the standard about codes, and the checks and problems that say in a translator's words what breaks them. */
const better: Readonly<Record<string, readonly string[]>> = {
  'xliff-removed-code': [
    'placeholders missing',
    'placeholders typed',
    'inline-codes missing',
    'inline-codes not-deletable',
    'html-tags typed',
    'empty blank',
  ],
  'xliff-duplicate-id': ['placeholders doubled', 'inline-codes doubled'],
  'xliff-copy-of': ['placeholders not-copyable', 'inline-codes not-copyable'],
  'xliff-start-without-end': ['code-pairs unpaired'],
  'xliff-end-without-start': ['code-pairs unpaired'],
  'xliff-end-before-start': ['code-pairs reversed'],
  'xliff-reordered-code': ['code-order'],
  'xliff-reorder-sequence': ['code-order'],
};

/** Tells whether a check says of the same unit what a fault of the document says, as gravely. */
function isSaidBy({ check, severity, segment }: Finding, findings: readonly Finding[]): boolean {
  const names = lookup(better, check);
  if (names === undefined) return false;
  return findings.some(
    (found) =>
      (names.includes(found.check) || names.includes(`${found.check} ${String(found.evidence['problem'])}`)) &&
      // The standard counts some codes over the whole unit.
      (segment === undefined || found.segment === segment) &&
      rank[found.severity] >= rank[severity] &&
      found.waived === undefined,
  );
}
