import { valueOf } from '../xml/element.ts';
import { checkPrefix } from './codes.ts';
import type { Report } from '../common/rules.ts';
import type { UnitView } from './unit-view.ts';

const WORKED_ON = new Set(['translated', 'reviewed', 'final']);

/** A unit has a segment, and a segment's sub-state goes with a state. */
export function checkStates(unit: UnitView, report: Report): void {
  if (unit.parts.every((part) => part.element.local !== 'segment')) report('segment-missing', unit.element);
  for (const { element, target } of unit.parts) {
    const state = valueOf(element, 'state') ?? 'initial';
    if (target === undefined && WORKED_ON.has(state)) report('state-without-target', element, { state });
    const subState = valueOf(element, 'subState');
    if (subState !== undefined && valueOf(element, 'state') === undefined)
      report('substate-without-state', element, { subState });
    checkPrefix(element, 'subState', report);
  }
}
