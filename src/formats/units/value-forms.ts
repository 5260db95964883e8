import { hasFormFor } from '../../locale/tags/text-value.ts';
import type { Inline } from '../../model/content.ts';
import { headOf } from '../../model/message.ts';
import type { NamedValue } from '../../model/release.ts';
import type { Unit } from '../../model/unit.ts';

/** Marks the placeholders of texts for which the metadata have a form in a locale: there they need no translation. */
export function markForms(
  units: readonly Unit[],
  values: Readonly<Record<string, NamedValue>>,
  locale: string,
): readonly Unit[] {
  const formed = new Set(
    Object.entries(values).flatMap(([name, value]) => (value.kind === 'text' && hasFormFor(value, locale) ? name : [])),
  );
  if (formed.size === 0) return units;
  const isFormed = (inline: Inline): boolean => {
    return (
      inline.kind === 'ph' && inline.subType === 'dragoman:value' && formed.has(headOf(inline.equiv ?? '')?.name ?? '')
    );
  };
  const mark = (inline: Inline): Inline =>
    isFormed(inline) ? ({ ...inline, subType: 'dragoman:form' } as Inline) : inline;
  return units.map((unit) => {
    if (!unit.parts.some(({ source }) => source.some(isFormed))) return unit;
    return { ...unit, parts: unit.parts.map((part) => ({ ...part, source: part.source.map(mark) })) };
  });
}
