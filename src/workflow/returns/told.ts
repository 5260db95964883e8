import type { Content } from '../../model/content.ts';
import type { Unit } from '../../model/unit.ts';
import type { ImportedUnit } from './merge-unit.ts';
import type { MendKind } from './mend-return.ts';

/** What a merge did not take as it came, or took away. */
export const setbackKinds = ['outdated', 'stale', 'blank', 'emptied', 'lowered', 'unfinished', 'unseen'] as const;

/** What became of one unit. */
export interface Told {
  readonly kind: 'changed' | (typeof setbackKinds)[number] | 'gone' | MendKind;
  /** Its id in the newsroom. */
  readonly unit: string;
  /** Its text in the source. */
  readonly text: string;
}

/** Tells of a unit. */
export function tell(kind: Told['kind'], unit: Unit): Told {
  return { kind, unit: unit.id, text: textWith(unit, ({ source }) => source) };
}

/** Lists what there is to tell of a merged unit. */
export function toldOf(result: ImportedUnit, isGone: boolean, stored: Unit): readonly Told[] {
  const kinds: Told['kind'][] = setbackKinds.filter((kind) => result[kind] > 0);
  if (isGone) kinds.unshift('gone');
  else if (result.changed > 0) kinds.unshift('changed');
  return kinds.map((kind) => tell(kind, stored));
}

/** Writes the translation of a unit. */
export function targetTextOf(unit: Unit): string {
  return textWith(unit, ({ source, target, kind }) => target ?? (kind === 'ignorable' ? source : []));
}

function textWith({ parts }: Unit, side: (part: Unit['parts'][number]) => Content): string {
  return parts
    .flatMap(side)
    .map((inline) => (inline.kind === 'text' ? inline.text : codeText(inline)))
    .join('')
    .trim();
}

/** Writes a code as people write it. */
function codeText(inline: Content[number]): string {
  return 'equiv' in inline ? (inline.equiv ?? '') : '';
}
