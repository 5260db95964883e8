import type { XmlElement } from '../xml/element.ts';
import { childrenOf, valueIn, valueOf } from '../xml/element.ts';
import { ITS, ITS_XLIFF, XML } from '../xml/namespaces.ts';
import { parseFragment } from './fragment.ts';
import type { Report } from '../common/rules.ts';

const ISSUE = ['locQualityIssueSeverity', 'locQualityIssueProfileRef', 'locQualityIssueEnabled'];
const ISSUE_ITSELF = ['locQualityIssueType', 'locQualityIssueComment'];
const AGENTS =
  'org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef'.split(' ');

/** A reference to stand-off markup says all; none of these may stand beside it. */
const STANDOFF: readonly (readonly [reference: string, instead: readonly string[]])[] = [
  ['locQualityIssuesRef', [...ISSUE_ITSELF, ...ISSUE]],
  ['provenanceRecordsRef', AGENTS],
  ['taIdentRef', ['taSource', 'taIdent']],
  ['locQualityRatingScore', ['locQualityRatingVote']],
];

/** The first stands only where one of the others does. */
const COMPANIONS: readonly (readonly [attribute: string, needed: readonly string[]])[] = [
  ...ISSUE.map((name) => [name, [...ISSUE_ITSELF, 'locQualityIssuesRef']] as const),
  ['localeFilterType', ['localeFilterList']],
  ['taSource', ['taIdent', 'taIdentRef']],
  ['taIdent', ['taSource', 'taIdentRef']],
];

/** A threshold is for a rating here or around. */
const THRESHOLDS = ['locQualityRatingScore', 'locQualityRatingVote'];

/** On an annotation these make it one of ITS, of type `its:generic` where it has a type at all. */
const GENERIC = new Set([
  ...[...ISSUE_ITSELF, 'locQualityIssuesRef', 'locQualityRatingScore', 'locQualityRatingVote'],
  ...['taIdentRef', 'taSource', 'taIdent', 'taClassRef', 'mtConfidence', 'provenanceRecordsRef', 'allowedCharacters'],
  ...['domains', 'lang', 'localeFilterList'],
]);

/** ITS markup: its version is stated, and an annotation says enough and not too much. */
export function checkIts(element: XmlElement, report: Report): void {
  const its = new Set<string>();
  for (const { uri, local } of element.attributeList) if (uri === ITS || uri === ITS_XLIFF) its.add(local);
  if (its.size === 0) return;
  if (!its.has('version') && !isVersionStated(element)) report('its-version', element);
  for (const attribute of [...misfits(its), ...strayThresholds(element, its)]) {
    report('its-annotation', element, { attribute: `its:${attribute}` });
  }
  checkGenericType(element, its, report);
  for (const reference of ['locQualityIssuesRef', 'provenanceRecordsRef']) checkReference(element, reference, report);
}

/** Lists attributes that may not be beside another one, or lack the one that they need. */
function misfits(its: ReadonlySet<string>): readonly string[] {
  const beside = STANDOFF.flatMap(([one, others]) =>
    its.has(one) ? (others.find((other) => its.has(other)) ?? []) : [],
  );
  const alone = COMPANIONS.filter(([one, needed]) => its.has(one) && !needed.some((name) => its.has(name)));
  return [...beside, ...alone.map(([one]) => one)];
}

function strayThresholds(element: XmlElement, its: ReadonlySet<string>): readonly string[] {
  return THRESHOLDS.filter((rating) => its.has(`${rating}Threshold`) && !isAround(element, rating)).map(
    (rating) => `${rating}Threshold`,
  );
}

function checkGenericType(element: XmlElement, its: ReadonlySet<string>, report: Report): void {
  const type = element.local === 'mrk' || element.local === 'sm' ? valueOf(element, 'type') : undefined;
  if (type === undefined || type === 'its:generic') return;
  for (const local of its) if (GENERIC.has(local)) return report('its-annotation', element, { attribute: 'type' });
}

/** `#its=` and the `xml:id` of stand-off markup; that of issues is in the same unit. */
function checkReference(element: XmlElement, local: string, report: Report): void {
  const reference = valueIn(element, ITS, local);
  if (reference === undefined) return;
  const leaf = reference.startsWith('#') ? parseFragment(reference)?.leaf : undefined;
  const unit = enclosingUnit(element);
  const known =
    leaf?.prefix === 'its' &&
    (local !== 'locQualityIssuesRef' || unit === undefined || standoffIds(unit, 'locQualityIssues').includes(leaf.id));
  if (!known) report('its-ref', element, { attribute: `its:${local}`, ref: reference });
}

function enclosingUnit(element: XmlElement): XmlElement | undefined {
  let at: XmlElement | undefined = element;
  while (at !== undefined && at.local !== 'unit') at = at.parent;
  return at;
}

function standoffIds(around: XmlElement, local: string): readonly string[] {
  return childrenOf(around, local, ITS).flatMap((standoff) => valueIn(standoff, XML, 'id') ?? []);
}

/** A record of stand-off markup says something. */
export function checkItsRecord(record: XmlElement, report: Report): void {
  const needed = record.local === 'locQualityIssue' ? ISSUE_ITSELF : AGENTS;
  if (!needed.some((name) => valueOf(record, name) !== undefined)) {
    report('its-record', record, { element: record.name, attributes: needed.join(', ') });
  }
}

/** Stand-off markup of one element has ids of its own. */
export function checkItsIds(around: XmlElement, report: Report): void {
  const seen = new Set<string>();
  for (const child of around.children) {
    if (typeof child === 'string' || child.uri !== ITS) continue;
    const id = valueIn(child, XML, 'id') ?? '';
    if (seen.has(id)) report('its-id', child, { id });
    seen.add(id);
  }
}

function isAround(element: XmlElement, local: string): boolean {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    if (valueIn(at, ITS, local) !== undefined) return true;
  }
  return false;
}

function isVersionStated(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    if (valueIn(at, ITS, 'version') !== undefined) return true;
    if (at.uri === ITS && valueOf(at, 'version') !== undefined) return true;
  }
  return false;
}
