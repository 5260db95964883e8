import type { XmlElement } from '../xml/element.ts';
import { valueOf } from '../xml/element.ts';
import { lookup } from '../../model/lookup.ts';
import { findForbidden } from '../../model/xml-characters.ts';
import type { Report } from '../common/rules.ts';
import type { UnitView } from './unit-view.ts';

const DATA_REFS = ['dataRef', 'dataRefStart', 'dataRefEnd'];
const TYPES_OF_XLF: Readonly<Record<string, string>> = {
  'xlf:lb': 'fmt',
  'xlf:pb': 'fmt',
  'xlf:b': 'fmt',
  'xlf:i': 'fmt',
  'xlf:u': 'fmt',
  'xlf:var': 'ui',
};

/** What a code refers to and how its type is told. */
export function checkCodes(unit: UnitView, report: Report): void {
  let bases: ReadonlyMap<string, XmlElement> | undefined;
  for (const inlines of [unit.sourceInlines, unit.targetInlines]) {
    for (const element of inlines) {
      checkDataRefs(element, unit.data, report);
      checkSubType(element, report);
      checkBothEnds(element, report);
      const copyOf = valueOf(element, 'copyOf');
      if (copyOf !== undefined) checkCopy(element, copyOf, (bases ??= basesOf(unit)), report);
    }
  }
}

/** Codes by id, those of the sources first. */
function basesOf(unit: UnitView): ReadonlyMap<string, XmlElement> {
  const bases = new Map<string, XmlElement>();
  for (const element of [...unit.sourceInlines, ...unit.targetInlines]) {
    const id = valueOf(element, 'id');
    if (id !== undefined && !bases.has(id)) bases.set(id, element);
  }
  return bases;
}

/** What is said of the start of a `pc` is said of its end too. */
export function checkBothEnds(pc: XmlElement, report: Report): void {
  if (pc.local !== 'pc') return;
  for (const name of ['dataRef', 'equiv', 'subFlows']) {
    const start = valueOf(pc, `${name}Start`);
    const end = valueOf(pc, `${name}End`);
    if ((start === undefined) !== (end === undefined)) report('one-end-only', pc, { attribute: name });
  }
}

export function checkDataRefs(element: XmlElement, data: ReadonlyMap<string, XmlElement>, report: Report): void {
  for (const name of DATA_REFS) {
    const id = valueOf(element, name);
    if (id !== undefined && !data.has(id)) report('unknown-data', element, { attribute: name, id });
  }
}

/** A sub-type needs a type; those that begin with `xlf:` are the standard's own. */
export function checkSubType(element: XmlElement, report: Report): void {
  const subType = valueOf(element, 'subType');
  if (subType === undefined) return;
  const type = valueOf(element, 'type');
  if (type === undefined) report('subtype-without-type', element, { subType });
  else if (subType.startsWith('xlf:') && lookup(TYPES_OF_XLF, subType) !== type)
    report('reserved-subtype', element, { subType, type });
}

/** Values that users make up do not begin with `xlf:`, which is the standard's own. */
export function checkPrefix(element: XmlElement, name: 'type' | 'subState', report: Report): void {
  const value = valueOf(element, name);
  if (value?.startsWith('xlf:')) report('reserved-prefix', element, { attribute: name, value });
}

function checkCopy(element: XmlElement, copyOf: string, bases: ReadonlyMap<string, XmlElement>, report: Report): void {
  const base = bases.get(copyOf);
  const fits =
    base !== undefined &&
    base !== element &&
    base.local === element.local &&
    valueOf(base, 'canCopy') !== 'no' &&
    DATA_REFS.every((name) => valueOf(element, name) === undefined && valueOf(base, name) === undefined);
  if (!fits) report('copy-of', element, { id: copyOf });
}

/** C1 controls, which XML allows but discourages: the standard's own Schematron rules let them pass. */
// oxlint-disable-next-line no-control-regex
const DISCOURAGED = /^[\x7F-\x84\x86-\x9F]$/;

/** A `cp` is only for a character that XML can't hold. */
export function checkCodePoint(cp: XmlElement, report: Report): void {
  const hex = valueOf(cp, 'hex') ?? '';
  const code = /^[0-9A-Fa-f]{4,6}$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  const isNeeded = character !== undefined && (findForbidden(character) !== undefined || DISCOURAGED.test(character));
  if (!isNeeded) report('code-point', cp, { hex });
}
