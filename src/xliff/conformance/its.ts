import type { XmlElement } from '../element.ts';
import { valueIn, valueOf } from '../element.ts';
import { ITS, ITS_XLIFF } from '../namespaces.ts';
import type { Report } from './rules.ts';

const ISSUE = ['locQualityIssueSeverity', 'locQualityIssueProfileRef', 'locQualityIssueEnabled'];

/** ITS markup (section 5.9): its version is stated, and an annotation says enough and not too much. */
export function checkIts(element: XmlElement, report: Report): void {
  const its = new Set<string>();
  for (const { uri, local } of Object.values(element.attributes)) if (uri === ITS || uri === ITS_XLIFF) its.add(local);
  if (its.size === 0) return;
  if (!its.has('version') && !isVersionStated(element)) report('its-version', element);
  if (its.has('locQualityIssuesRef')) {
    if (['locQualityIssueType', 'locQualityIssueComment', ...ISSUE].some((name) => its.has(name))) {
      report('its-annotation', element, { attribute: 'its:locQualityIssuesRef' });
    }
  } else if (
    ISSUE.some((name) => its.has(name)) &&
    !its.has('locQualityIssueType') &&
    !its.has('locQualityIssueComment')
  ) {
    report('its-annotation', element, { attribute: 'its:locQualityIssueType' });
  }
  if (its.has('locQualityRatingScore') && its.has('locQualityRatingVote')) {
    report('its-annotation', element, { attribute: 'its:locQualityRatingVote' });
  }
  if (its.has('localeFilterType') && !its.has('localeFilterList')) {
    report('its-annotation', element, { attribute: 'its:localeFilterList' });
  }
  for (const reference of ['taClassRef', 'taIdent', 'taSource']) checkAnalysis(reference, its, element, report);
}

/** A text analysis names a class or an identity; a source goes with an identifier only. */
function checkAnalysis(name: string, its: ReadonlySet<string>, element: XmlElement, report: Report): void {
  const alone =
    (name === 'taSource' && its.has(name) && !its.has('taIdent')) ||
    (name === 'taIdent' && its.has(name) && its.has('taIdentRef'));
  if (alone) report('its-annotation', element, { attribute: `its:${name}` });
}

function isVersionStated(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    if (valueIn(at, ITS, 'version') !== undefined) return true;
    if (at.uri === ITS && valueOf(at, 'version') !== undefined) return true;
  }
  return false;
}
