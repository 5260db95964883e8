import type { Content } from '../model/content.ts';
import type { Part, Unit } from '../model/unit.ts';

/**
 * Strips a returned unit of the quality issues that a check put on its segments: they were for the translator, and
 * say nothing of the text that came back. Marks of ITS data go whoever made them, since a mark alone has lost what it
 * said.
 */
export function stripQualityIssues(unit: Unit): Unit {
  const { extensions, ...rest } = unit;
  const kept = extensions?.filter((xml) => !/^<(?:[^\s>:]+:)?locQualityIssues[\s>/]/.test(xml)) ?? [];
  return {
    ...rest,
    parts: unit.parts.map(withoutMarks),
    notes: unit.notes.filter(({ category }) => category !== 'dragoman'),
    ...(kept.length === 0 ? {} : { extensions: kept }),
  };
}

function withoutMarks(part: Part): Part {
  const source = unmarked(part.source);
  return part.target === undefined ? { ...part, source } : { ...part, source, target: unmarked(part.target) };
}

function unmarked(content: Content): Content {
  const marks = new Set(
    content.flatMap((inline) => (inline.kind === 'sm' && inline.type === 'its:generic' ? [inline.id] : [])),
  );
  if (marks.size === 0) return content;
  return content.filter(
    (inline) =>
      !(inline.kind === 'sm' && marks.has(inline.id)) && !(inline.kind === 'em' && marks.has(inline.startRef)),
  );
}
