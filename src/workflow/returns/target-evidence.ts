import { align } from '../../facts/align/align.ts';
import { recognize } from '../../facts/recognize.ts';
import { textOf, type Content } from '../../model/content.ts';
import type { Fact } from '../../model/fact.ts';
import { lookup } from '../../model/lookup.ts';

/** A sentence of a returned file, and what stands in the place of its translation. */
export interface Row {
  readonly source: Content;
  readonly target: Content;
  readonly originalData: Readonly<Record<string, string>>;
}

/** Tells how much speaks for a target being the translation of a source: from −1, against it, to 1. */
export type Evidence = (source: number, target: number) => number;

/** What a translation keeps: facts, names that are written alike, codes. */
interface Kept {
  readonly facts: readonly Fact[];
  readonly words: ReadonlySet<string>;
  readonly codes: readonly string[];
}

interface Side {
  of(at: number): Kept;
}

/**
 * Compares what sources and targets of a file keep: each is read once, when it is first asked for. Nothing is 0: of two
 * sentences without facts, names and codes nobody can tell.
 */
export function evidenceOf(
  rows: readonly Row[],
  locales: { readonly source: string; readonly target: string },
): Evidence {
  const names = [rows.map(({ source }) => namesIn(source)), rows.map(({ target }) => namesIn(target))] as const;
  const common = [names[1], names[0]].map((others) => new Set(others.flatMap((each) => [...each])));
  const side = (which: 0 | 1): Side => {
    const known = new Map<number, Kept>();
    const read = (at: number): Kept => {
      const { source, target, originalData } = rows[at]!;
      const content = which === 0 ? source : target;
      const text = textOf(content);
      return {
        facts: recognize(text, which === 0 ? locales.source : locales.target).filter(({ soft }) => soft !== true),
        words: new Set([...names[which][at]!].filter((word) => common[which]!.has(word))),
        codes: codesIn(content, originalData),
      };
    };
    return {
      of(at) {
        const kept = known.get(at) ?? read(at);
        known.set(at, kept);
        return kept;
      },
    };
  };
  const [sources, targets] = [side(0), side(1)];
  return (source, target) => {
    const [one, other] = [sources.of(source), targets.of(target)];
    const all = sizeOf(one) + sizeOf(other);
    if (all === 0) return 0;
    const same = align(one.facts, other.facts, locales).agreements.length + inCommon(one, other);
    return Math.min(1, (4 * same) / all - 1);
  };
}

function sizeOf({ facts, words, codes }: Kept): number {
  return facts.length + words.size + codes.length;
}

function inCommon(one: Kept, other: Kept): number {
  const left = [...other.codes];
  const codes = one.codes.filter((code) => {
    const at = left.indexOf(code);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return codes.length + [...one.words].filter((word) => other.words.has(word)).length;
}

/** Words with a capital behind other words, in a script that has capitals. */
function namesIn(content: Content): ReadonlySet<string> {
  return new Set(
    [...textOf(content).matchAll(/(?<=[\p{L}\p{M}\p{N},&] )\p{Lu}[\p{L}\p{M}]{2,}/gu)].map(([word]) => word),
  );
}

/** Codes by their native form. */
export function codesIn(content: Content, originalData: Row['originalData']): readonly string[] {
  return content.flatMap((inline) => {
    if (inline.kind !== 'ph' && inline.kind !== 'sc') return [];
    const native = lookup(originalData, inline.dataRef) ?? inline.equiv ?? inline.disp ?? '';
    return native === '' ? [] : [native];
  });
}
