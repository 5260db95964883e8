import { recognize } from '../../facts/recognize.ts';
import type { Fact } from '../../model/fact.ts';

/** A stretch of a text that a pseudo-translation leaves as it is. */
export interface Kept {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds what a text states, in its order, each with what belongs to it and no translator would touch: letters that hang on a
 * figure (`B204`, `COVID-19`), the symbol of a unit or a currency (`25 cm`, `EUR 5`), the capitals of a register or a
 * standard (`HRB 1234`).
 */
export function keptIn(text: string, locale: string): readonly Kept[] {
  return recognize(text, locale).map((fact) => ({
    start: fact.start - before(text, fact).length,
    end: fact.end + after(text, fact).length,
  }));
}

const hangingBefore = /(?:\p{Lu}{1,10}[-–]|\p{L}{1,5})$/u;
/** Among capitals a word is no sign of anything, unless nothing else is there. */
const capitalsBefore = /(?<![\p{L}\p{N}'’-])\p{Lu}{2,5}\p{Sc}?[ \u00a0\u202f]$/u;
const symbolBefore = /(?<![\p{L}\p{N}])\p{Lu}{0,3}\p{Sc}[ \u00a0\u202f]?$/u;

function before(text: string, { start, end, text: fact }: Fact): string {
  if (!/^\p{N}/u.test(fact)) return '';
  const head = text.slice(0, start);
  const found = hangingBefore.exec(head) ?? symbolBefore.exec(head);
  if (found !== null) return found[0];
  const capitals = capitalsBefore.exec(head)?.[0] ?? '';
  const isAll = capitals.length === head.length && end === text.length;
  return isAll || /\p{Ll}/u.test(text) ? capitals : '';
}

const hangingAfter = /^(?:\p{L}{1,5}(?!\p{L})|[-–]\p{Lu}{1,10}(?!\p{L}))/u;
const unitAfter = /^[ \u00a0\u202f]?[°µ]?\p{L}{1,3}[²³]?(?:[/·.]\p{L}{1,3}[²³]?)?(?![\p{L}\p{N}'’-])/u;
const codeAfter = /^[ \u00a0\u202f]\p{Lu}{3}(?![\p{L}\p{N}])/u;

function after(text: string, { end, kind, text: fact }: Fact): string {
  const rest = text.slice(end);
  if (kind === 'quantity') return unitAfter.exec(rest)?.[0] ?? '';
  if (kind === 'currency') return codeAfter.exec(rest)?.[0] ?? '';
  return /\p{N}$/u.test(fact) ? (hangingAfter.exec(rest)?.[0] ?? '') : '';
}
