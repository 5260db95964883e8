import type { XmlElement } from '../xml/element.ts';
import { descendants } from '../xml/element.ts';
import { checkUnique } from './ids.ts';
import type { Report } from '../common/rules.ts';

/** Metadata: ids are unique among the groups and the element around them. */
export function checkMetadata(metadata: XmlElement, report: Report): void {
  checkUnique(
    [...descendants(metadata)].filter((element) => element.uri === metadata.uri),
    'metadata-id',
    report,
  );
}
