import { segmentsOf, type Part, type Unit } from '../model/unit.ts';
import { sourceKey } from './content-key.ts';
import { codeMapper } from './map-codes.ts';

/**
 * Gives a returned unit the newsroom's source back, where a tool or a translator edited that: its targets then stay with
 * their sentences. Call it only where the unit is known to have gone out with the source that the stored one has.
 *
 * @returns undefined where the source came back as it is, or the segments can't be told from one another any more
 */
export function restoreSources(returned: Unit, stored: Unit): Unit | undefined {
  if (sourceKey(returned) === sourceKey(stored)) return undefined;
  const back = segmentsOf(returned);
  const codes = codeMapper(returned, stored);
  const targetAt = (at: number): Pick<Part, 'target'> => {
    const target = back[at]?.target;
    return target === undefined ? {} : { target: codes.map(target) };
  };
  if (back.length === segmentsOf(stored).length) {
    let at = 0;
    const parts = stored.parts.map((part): Part => {
      if (part.kind !== 'segment') return part;
      const own = back[at]!;
      return { ...own, id: part.id, source: part.source, ...targetAt(at++) };
    });
    return { ...returned, parts, originalData: codes.originalData };
  }
  const [only, ...others] = back;
  if (only === undefined || others.length > 0) return undefined;
  const whole = { ...only, source: stored.parts.flatMap(({ source }) => source), ...targetAt(0) };
  return { ...returned, parts: [whole], originalData: codes.originalData };
}
