import type { Content, Inline, Ph } from '../../model/content.ts';
import type { Unit } from '../../model/unit.ts';

/**
 * The text of a unit as its source file has it, with placeholders in ICU syntax: the source, or the target with the
 * source where a part has no target.
 */
export function composeText(unit: Pick<Unit, 'parts' | 'originalData'>, which: 'source' | 'target'): string {
  let text = '';
  for (const part of unit.parts) {
    text += originalText(which === 'target' ? (part.target ?? part.source) : part.source, unit.originalData);
  }
  return text;
}

/** Content with each placeholder in its original form, and without markup. */
export function originalText(content: Content, originalData: Readonly<Record<string, string>>): string {
  let text = '';
  for (const inline of content) {
    if (inline.kind === 'text') text += inline.text;
    else if (isPlaceholder(inline) && inline.dataRef !== undefined) text += originalData[inline.dataRef] ?? '';
  }
  return text;
}

/** Placeholders are of the type `ui`, or of none; markup says what it is. */
function isPlaceholder(inline: Inline): inline is Ph {
  return inline.kind === 'ph' && (inline.type === undefined || inline.type === 'ui');
}
