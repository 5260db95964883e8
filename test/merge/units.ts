import { contentOf } from '../../src/model/content.ts';
import type { Part, Segment, State, Unit } from '../../src/model/unit.ts';

/** A unit written as [source, target?, state?] triples, sentences separated by a space. */
export function unitOf(id: string, ...segments: readonly (readonly [string, string?, State?])[]): Unit {
  const parts = segments.flatMap(([source, target, state = 'initial'], index): readonly Part[] => {
    const segment: Segment = {
      kind: 'segment',
      id: `s${index + 1}`,
      source: contentOf(source),
      state,
      ...(target === undefined ? {} : { target: contentOf(target) }),
    };
    return index === 0 ? [segment] : [{ kind: 'ignorable', source: contentOf(' ') }, segment];
  });
  return { id, parts, originalData: {}, notes: [], translate: true, canResegment: true };
}
