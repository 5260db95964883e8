import { unitAt } from '../../model/unit-at.ts';
import type { XmlElement } from '../xml/element.ts';
import { positionOf, valueOf } from '../xml/element.ts';
import type { SegmentRef } from './edit.ts';
import type { XliffRoot } from './walk.ts';
import { walkXliff } from './walk.ts';

/**
 * Indexes the units of a document. What it returns finds a unit by its id and, where that is given, a name of its file; of
 * several units with one id, the one that has the place, else the first.
 */
export function unitFinder(
  root: XliffRoot,
  fileNames: (file: XmlElement) => readonly string[],
): (at: SegmentRef) => XmlElement | undefined {
  const inDocument = new Map<string, XmlElement[]>();
  const inFiles = new Map<string, Map<string, XmlElement[]>>();
  let around: readonly Map<string, XmlElement[]>[] = [inDocument];
  walkXliff(root, {
    open(container) {
      if (container.local !== 'file') return;
      const names = new Set(fileNames(container));
      for (const name of names) if (!inFiles.has(name)) inFiles.set(name, new Map());
      around = [inDocument, ...[...names].map((name) => inFiles.get(name)!)];
    },
    unit(unit) {
      const id = valueOf(unit, 'id') ?? '';
      for (const units of around) {
        const same = units.get(id);
        if (same === undefined) units.set(id, [unit]);
        else same.push(unit);
      }
    },
  });
  return ({ file, unit, place }) =>
    unitAt((file === undefined ? inDocument : inFiles.get(file))?.get(unit) ?? [], positionOf, place);
}
