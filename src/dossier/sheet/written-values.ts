import { writtenCode, type UnitContext, type WrittenCode } from '../../edition/composed/compose-unit.ts';
import type { FormatValue } from '../../edition/composed/values.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import type { Content } from '../../model/content.ts';
import { DragomanError } from '../../model/error.ts';
import type { Release } from '../../model/release.ts';
import type { Unit } from '../../model/unit.ts';

/** A named value in a sentence: where it stands in the code-stripped text, and as the edition writes it. */
export interface WrittenValue {
  /** Offset in the code-stripped text, in UTF-16 code units. */
  readonly at: number;
  readonly text: string;
}

/** What the values of a text are written with. */
export type ValueContext = UnitContext;

/** Gives the formatter of a locale. */
export type FormatOf = (locale: string) => FormatValue;

/** Makes the contexts of a release: its own without `translated`. */
export function valueContext(
  release: Release,
  formatOf: FormatOf,
  translated: { readonly locale: string; readonly units: readonly Unit[] } = { locale: release.locale, units: [] },
): ValueContext {
  const { locale, units } = translated;
  const format = formatOf(locale);
  return {
    source: new Map(release.blocks.flatMap((block) => block.units).map((unit) => [unit.id, unit])),
    translated: new Map(units.map((unit) => [unit.id, unit])),
    values: release.meta.values,
    locale,
    sourceLocale: release.locale,
    separator: segmentSeparator(locale),
    // A style that a locale does not have is a finding: here the placeholder stands for itself.
    format: (icu, values) => {
      try {
        return format(icu, values);
      } catch (error) {
        if (error instanceof DragomanError) return { text: icu };
        throw error;
      }
    },
  };
}

/** Lists the placeholders of a text, in order. */
export function valuesIn(
  content: Content,
  unit: string,
  context: ValueContext,
): readonly (WrittenCode & WrittenValue)[] {
  const found: (WrittenCode & WrittenValue)[] = [];
  let at = 0;
  for (const inline of content) {
    if (inline.kind === 'text') at += inline.text.length;
    if (inline.kind !== 'ph') continue;
    const written = writtenCode(inline, unit, context);
    if (written !== undefined) found.push({ ...written, at });
  }
  return found;
}
