/**
 * A regular expression as a tree, reduced to what decides whether a match exists: groups do not capture, and a lazy
 * quantifier is the same as a greedy one.
 */
export type Pattern = One | Sequence | Choice | Repeat | Look | Edge;

/** Exactly one code point out of a set, written as an operand of a class in JavaScript's `v` syntax. */
export interface One {
  readonly kind: 'one';
  readonly set: string;
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly items: readonly Pattern[];
}

export interface Choice {
  readonly kind: 'choice';
  readonly options: readonly Pattern[];
}

export interface Repeat {
  readonly kind: 'repeat';
  readonly body: Pattern;
  readonly min: number;
  /** `Infinity` where the expression sets no limit. */
  readonly max: number;
}

export interface Look {
  readonly kind: 'look';
  readonly ahead: boolean;
  readonly negative: boolean;
  readonly body: Pattern;
}

/** A place between two code points, such as `^` or `\b`, in JavaScript's syntax. */
export interface Edge {
  readonly kind: 'edge';
  readonly source: string;
}

export const empty: Sequence = { kind: 'sequence', items: [] };

/** Why an expression can't be used. `reason` completes the message key `error.srx-pattern-…`. */
export class PatternRefusal extends Error {
  readonly reason: RefusalReason;
  readonly construct: string;
  /** UTF-16 offset into the expression. */
  readonly offset: number;

  constructor(reason: RefusalReason, construct: string, offset: number) {
    super(`${reason}: ${construct}`);
    this.reason = reason;
    this.construct = construct;
    this.offset = offset;
  }
}

export type RefusalReason =
  /** Not a regular expression: a bracket without its partner, a quantifier with nothing before it. */
  | 'malformed'
  /** Well-formed in ICU or Java, with no equivalent in JavaScript. */
  | 'untranslatable'
  /** Could need time that grows faster than the text. */
  | 'super-linear'
  /** Too long or too deeply nested to be looked into. */
  | 'too-large';
