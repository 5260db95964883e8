import type { Content, Ec, Ph, Sc } from '../../model/content.ts';
import { lastMade } from '../contract/last-made.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { pairCodes } from './pair-codes.ts';
import type { CodeKey, StandingCode } from './pair-codes.ts';
import { textCodesOf } from './text-codes.ts';

/** An inline code and where it stands. */
export interface PlacedCode extends StandingCode, CodeKey {
  /** What a person should see in place of the code. */
  readonly label: string;
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

const none: UnitCodes = { source: [], target: [], everySource: [] };

function collected({ unit, pairs }: UnitSubject): UnitCodes {
  if (!pairs.some(({ sourceContent, targetContent = [] }) => hasCode(sourceContent) || hasCode(targetContent))) {
    return none;
  }
  const worked = new Set(pairs.filter(({ targetContent }) => hasWork(targetContent)).map(({ segment }) => segment.id));
  const inOrder = pairs
    .map((pair, index) => ({ pair, order: pair.segment.order ?? index + 1 }))
    .toSorted((a, b) => a.order - b.order);
  const sources = pairs.flatMap((pair) => placedCodes(pair.sourceContent, pair.segment.id, unit.originalData));
  const targets = inOrder.flatMap(({ pair: { targetContent, segment } }) =>
    hasWork(targetContent) ? placedCodes(targetContent, segment.id, unit.originalData) : [],
  );
  const keys = pairCodes(sources, targets, worked);
  const everySource = sources.map((code, at) => ({ ...code, ...keys.source[at]! }));
  return {
    source: everySource.filter(({ segment }) => worked.has(segment)),
    target: targets.map((code, at) => ({ ...code, ...keys.target[at]! })),
    everySource,
  };
}

function hasCode(content: Content): boolean {
  return content.some(({ kind }) => kind === 'ph' || kind === 'sc' || kind === 'ec');
}

function hasWork(content: Content | undefined): content is Content {
  return content !== undefined && content.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
}

type UnpairedCode = Omit<PlacedCode, keyof CodeKey>;

function placedCodes(
  content: Content,
  segment: string,
  originalData: Readonly<Record<string, string>>,
): readonly UnpairedCode[] {
  let offset = 0;
  const placed: UnpairedCode[] = [];
  for (const inline of content) {
    if (inline.kind === 'text') offset += inline.text.length;
    else if (inline.kind === 'ph' || inline.kind === 'sc' || inline.kind === 'ec') {
      const { native, label } = namesOf(inline, originalData);
      placed.push({ code: inline, native, label, segment, offset });
    }
  }
  return placed;
}

/** The key of the other half of a spanning code; empty for a code that stands alone. */
export function otherHalf({ code, key }: PlacedCode): string {
  if (code.kind === 'ph') return '';
  return code.kind === 'sc' ? key.replace('sc', 'ec') : key.replace('ec', 'sc');
}

function namesOf(
  code: Ph | Sc | Ec,
  originalData: Readonly<Record<string, string>>,
): Pick<PlacedCode, 'native' | 'label'> {
  const { dataRef, equiv, disp } = code;
  const data = dataRef !== undefined && Object.hasOwn(originalData, dataRef) ? originalData[dataRef] : undefined;
  const id = code.kind === 'ec' ? `/${code.startRef ?? code.id ?? ''}` : code.id;
  return { native: data ?? equiv ?? disp ?? '', label: data ?? disp ?? equiv ?? `<${id}>` };
}

/** The code stands for a value, as in `{attendees, number}`, `%s` or a plural's `#`; all others are formatting and the like. */
export function isPlaceholder({ code, label }: PlacedCode): boolean {
  return code.kind === 'ph' && (label.startsWith('{') || label === '#' || isVariable(label));
}

function isVariable(label: string): boolean {
  const [first] = textCodesOf(label);
  return first?.text === label && (first.family === 'printf' || first.family === 'i18next');
}
