import type { XmlElement } from '../xml/element.ts';
import { childrenOf, valueOf } from '../xml/element.ts';
import type { XliffRoot } from '../common/walk.ts';
import { checkFragment } from './annotations.ts';
import { checkCodePoint, checkPrefix } from './codes.ts';
import { checkGlossary } from './glossary.ts';
import { checkNoteIds } from './ids.ts';
import { checkItsRecord } from './its.ts';
import { checkMatches } from './matches.ts';
import { checkMetadata } from './metadata.ts';
import { checkResourceData } from './resources.ts';
import type { Report } from '../common/rules.ts';
import { checkProfiles } from './sizes.ts';
import { checkChangeTrack } from './tracking.ts';
import { checkValidation } from './validation.ts';

/** What a rule may have to know beside the element. */
export interface ElementScope {
  readonly root: XliffRoot;
  /** Ids of the file's own resource items. */
  readonly fileItems: ReadonlySet<string>;
}

type ElementRule = (element: XmlElement, report: Report, scope: ElementScope) => void;

/** The rules that look at one element and what is in it, by `prefixOf` and name. */
export const elementRules: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ['x:cp', checkCodePoint],
  ['x:notes', checkNoteIds],
  ['x:note', (note, report) => checkFragment(note, 'ref', report)],
  ['x:group', (group, report) => checkPrefix(group, 'type', report)],
  ['x:unit', (unit, report) => checkPrefix(unit, 'type', report)],
  ['x:skeleton', checkSkeleton],
  ['mtc:matches', (matches, report, { root }) => checkMatches(matches, root, report)],
  ['gls:glossary', checkGlossary],
  ['mda:metadata', checkMetadata],
  ['res:resourceData', checkResources],
  ['ctr:changeTrack', checkChangeTrack],
  ['slr:profiles', checkProfiles],
  ['val:validation', checkValidation],
  ['its:locQualityIssue', checkItsRecord],
  ['its:provenanceRecord', checkItsRecord],
]);

/** A skeleton is either linked to or here. */
function checkSkeleton(skeleton: XmlElement, report: Report): void {
  const linked = valueOf(skeleton, 'href') !== undefined;
  if (linked === skeleton.children.length > 0) report('skeleton-href', skeleton);
}

function checkResources(resourceData: XmlElement, report: Report, { root, fileItems }: ElementScope): void {
  const own = new Set(childrenOf(resourceData, 'resourceItem').flatMap((item) => valueOf(item, 'id') ?? []));
  checkResourceData(resourceData, root, (id) => fileItems.has(id) || own.has(id), report);
}
