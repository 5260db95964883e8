import type { Content, Ec, Ph, Sc } from '../../model/content.ts';
import { lastMade } from '../contract/last-made.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { textCodesOf } from './text-codes.ts';

/** An inline code and where it stands. */
export interface PlacedCode {
  readonly code: Ph | Sc | Ec;
  /** The same for one code on both sides: its kind and id, an end by its start's id. */
  readonly key: string;
  /** What a person should see in place of the code. */
  readonly label: string;
  readonly segment: string;
  /** Offset in the code-stripped text. */
  readonly offset: number;
}

/** The codes of a unit's two sides, in the order of the text. */
export interface UnitCodes {
  /** Of the segments that have a target that says something. */
  readonly source: readonly PlacedCode[];
  readonly target: readonly PlacedCode[];
  /** Of all segments: what a target may take its codes from. */
  readonly everySource: readonly PlacedCode[];
}

/**
 * Codes are compared over the whole unit, for a translator may move one into another sentence. A segment without target
 * takes no part: that its codes are absent says nothing.
 */
export const codesOf: (subject: UnitSubject) => UnitCodes = lastMade(collected);

function collected({ unit, pairs }: UnitSubject): UnitCodes {
  const source: PlacedCode[] = [];
  const everySource: PlacedCode[] = [];
  const target: PlacedCode[] = [];
  const inOrder = pairs
    .map((pair, index) => ({ pair, order: pair.segment.order ?? index + 1 }))
    .toSorted((a, b) => a.order - b.order);
  for (const pair of pairs) {
    const worked = hasWork(pair.targetContent);
    for (const code of placedCodes(pair.sourceContent, pair.segment.id, unit.originalData)) {
      everySource.push(code);
      if (worked) source.push(code);
    }
  }
  for (const { pair } of inOrder) {
    const { targetContent, segment } = pair;
    if (!hasWork(targetContent)) continue;
    for (const code of placedCodes(targetContent, segment.id, unit.originalData)) target.push(code);
  }
  return { source, target, everySource };
}

function hasWork(content: Content | undefined): content is Content {
  return content !== undefined && content.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
}

function* placedCodes(
  content: Content,
  segment: string,
  originalData: Readonly<Record<string, string>>,
): Generator<PlacedCode> {
  let offset = 0;
  for (const inline of content) {
    if (inline.kind === 'text') offset += inline.text.length;
    else if (inline.kind === 'ph' || inline.kind === 'sc' || inline.kind === 'ec') {
      yield { code: inline, key: pairingKey(inline), label: labelOf(inline, originalData), segment, offset };
    }
  }
}

function pairingKey(code: Ph | Sc | Ec): string {
  return code.kind === 'ec' ? `ec ${code.startRef ?? code.id ?? ''}` : `${code.kind} ${code.id}`;
}

/** The key of the other half of a spanning code; empty for a code that stands alone. */
export function otherHalf({ code, key }: PlacedCode): string {
  if (code.kind === 'ph') return '';
  return code.kind === 'sc' ? key.replace('sc', 'ec') : key.replace('ec', 'sc');
}

function labelOf(code: Ph | Sc | Ec, originalData: Readonly<Record<string, string>>): string {
  const { dataRef } = code;
  const data = dataRef !== undefined && Object.hasOwn(originalData, dataRef) ? originalData[dataRef] : undefined;
  const id = code.kind === 'ec' ? `/${code.startRef ?? code.id ?? ''}` : code.id;
  return data ?? code.disp ?? code.equiv ?? `<${id}>`;
}

/** The code stands for a value, as in `{attendees, number}`, `%s` or a plural's `#`; all others are formatting and the like. */
export function isPlaceholder({ code, label }: PlacedCode): boolean {
  return code.kind === 'ph' && (label.startsWith('{') || label === '#' || isVariable(label));
}

function isVariable(label: string): boolean {
  const [first] = textCodesOf(label);
  return first?.text === label && (first.family === 'printf' || first.family === 'i18next');
}
