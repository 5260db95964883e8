import type { Inline, Ph } from '../../model/content.ts';
import type { BlockCode } from '../../model/release.ts';
import { branchesPath, branchId, hasBranches } from '../../model/message.ts';
import type { Branch, MessagePart, Placeholder } from '../message/message.ts';

/** What a placeholder looks like to a person: the ICU source of a value's placeholder gives its text. */
export type Display = (icu: string) => string;

/** Which keys the branches of a placeholder have where they go, in order, and the branch each is taken from. */
export type Keys = (placeholder: Placeholder) => readonly (readonly [key: string, branch: Branch])[];

/** A text with its placeholders as inline codes. */
export interface Coded {
  readonly content: readonly Inline[];
  readonly originalData: Readonly<Record<string, string>>;
  readonly branching: readonly Branching[];
}

/** A placeholder whose text stands in units of its own. */
export interface Branching {
  readonly placeholder: Placeholder;
  readonly branches: readonly { readonly id: string; readonly key: string; readonly branch: Branch }[];
}

/** The number that `#` stands for in a branch. */
export interface Counted {
  /** ICU source that formats it. */
  readonly icu: string;
}

/**
 * Turns the parts of a unit's text into content. The markup of the text has the first numbers, from 1; placeholders have
 * those behind. Their original forms are `d1`, `d2` …, that of an end of markup `e1`, `e2` …
 */
export function codesOf(
  text: string,
  parts: readonly MessagePart[],
  unit: string,
  context: {
    readonly display: Display;
    readonly keys: Keys;
    readonly counted?: Counted;
    readonly markup?: readonly BlockCode[];
  },
): Coded {
  const content: Inline[] = [];
  const originalData: Record<string, string> = {};
  const branching: Branching[] = [];
  const occurrences = new Map<string, number>();
  const markup = markupCodes(context.markup ?? [], originalData);
  let number = markup.pairs;
  for (const part of parts) {
    const source = text.slice(part.start, part.end);
    if (part.kind === 'text') {
      content.push(...markup.within(text, part.start, part.end));
      continue;
    }
    content.push(...markup.before(part.end));
    number++;
    originalData[`d${number}`] = source;
    const code = { kind: 'ph', id: String(number), dataRef: `d${number}`, type: 'ui' } as const;
    const disp = displayOf(text, part, context.display, context.counted);
    if (part.kind === 'pound') {
      content.push({ ...code, equiv: '#', disp, subType: 'dragoman:count' });
    } else if (hasBranches(part.type)) {
      const occurrence = (occurrences.get(part.name) ?? 0) + 1;
      occurrences.set(part.name, occurrence);
      const path = branchesPath(unit, part.name, occurrence);
      const branches = context.keys(part).map(([key, branch]) => ({ id: branchId(path, key), key, branch }));
      branching.push({ placeholder: part, branches });
      content.push(branchingCode(code, part, disp, branches));
    } else {
      content.push({
        ...code,
        equiv: `{${part.name}}`,
        disp,
        subType: `dragoman:${part.type ?? 'value'}`,
        canDelete: false,
      });
    }
  }
  content.push(...markup.before(Infinity));
  return { content, originalData, branching };
}

interface MarkupCodes {
  /** How many numbers are taken. */
  readonly pairs: number;
  /** Gives the codes that stand before an offset and were not given yet. */
  before(end: number): readonly Inline[];
  /** Gives a part of the text with the codes in it. */
  within(text: string, start: number, end: number): readonly Inline[];
}

/** Hands out the codes of markup in their order; their original forms go to `originalData`. */
function markupCodes(markup: readonly BlockCode[], originalData: Record<string, string>): MarkupCodes {
  let next = 0;
  const before = (end: number): readonly Inline[] => {
    const first = next;
    while (next < markup.length && markup[next]!.at < end) next += 1;
    return markup.slice(first, next).map((code) => markupCode(code, originalData));
  };
  const within = (text: string, start: number, end: number): readonly Inline[] => {
    const content: Inline[] = [];
    for (let from = start; from < end;) {
      content.push(...before(from + 1));
      const to = Math.min(markup[next]?.at ?? end, end);
      content.push({ kind: 'text', text: text.slice(from, to) });
      from = to;
    }
    return content;
  };
  return { pairs: markup.reduce((most, { pair }) => Math.max(most, pair), 0), before, within };
}

function markupCode(code: BlockCode, originalData: Record<string, string>): Inline {
  const { kind, pair, original, equiv, disp, type, subType, dir } = code;
  const dataRef = `${kind === 'ec' ? 'e' : 'd'}${pair}`;
  originalData[dataRef] = original;
  const shared = { dataRef, equiv, disp, type, ...(subType === undefined ? {} : { subType }) };
  if (kind === 'ec') return { kind, startRef: String(pair), ...shared, canDelete: false };
  const start = { id: String(pair), ...shared, canDelete: false };
  return kind === 'ph' ? { kind, ...start } : { kind, ...start, ...(dir === undefined ? {} : { dir }) };
}

function branchingCode(
  code: Pick<Ph, 'kind' | 'id' | 'dataRef' | 'type'>,
  placeholder: Placeholder,
  disp: string,
  branches: readonly { readonly id: string }[],
): Ph {
  return {
    ...code,
    equiv: `{${placeholder.name}}`,
    disp,
    subType: `dragoman:${placeholder.type}`,
    canCopy: false,
    canDelete: false,
    subFlows: branches.map(({ id }) => id),
  };
}

/** What stands for a part of the text where only text can be shown; for branches, the `other` one. */
function displayOf(text: string, part: MessagePart, display: Display, counted: Counted | undefined): string {
  if (part.kind === 'text') return text.slice(part.start, part.end);
  if (part.kind === 'pound') return counted === undefined ? '#' : display(counted.icu);
  if (!hasBranches(part.type)) return display(text.slice(part.start, part.end));
  const other = part.branches.find(({ key }) => key === 'other');
  const inner = countedBy(part) ?? counted;
  return (other?.parts ?? []).map((each) => displayOf(text, each, display, inner)).join('');
}

/** The number that a plural's branches show for `#`; a select shows none of its own. */
export function countedBy(placeholder: Placeholder): Counted | undefined {
  return placeholder.type === 'select' ? undefined : { icu: `{${placeholder.name}, number}` };
}
