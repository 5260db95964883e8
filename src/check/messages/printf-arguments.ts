import { defined } from '../../model/defined.ts';
import { spanOf } from '../contract/span.ts';
import type { Directive } from '../syntax/read-percent.ts';
import type { PlacedText, TextPair } from '../syntax/text-pairs.ts';
import type { VariableFault } from './variable-fault.ts';

type Placed = PlacedText<Directive>;

/** An argument that a program puts in by its place in the sequence, or by its number. */
export function isArgument({ conversion }: Directive): boolean {
  return conversion !== undefined;
}

function isUnnumbered({ conversion, number, weak }: Directive): boolean {
  return conversion !== undefined && number === undefined && weak !== true;
}

function isNumbered({ number }: Directive): boolean {
  return number !== undefined;
}

export interface ArgumentFaults {
  readonly faults: readonly VariableFault[];
  /** What has been said of: it need not be compared. */
  readonly except: ReadonlySet<Placed>;
}

/** Faults of the sequence as a whole: its order, its numbers, and percent signs that begin no directive. */
export function argumentFaults(source: readonly Placed[], target: readonly Placed[], pair: TextPair): ArgumentFaults {
  const own = { source: source.filter(isStrongArgument), target: target.filter(isStrongArgument) };
  if (own.source.length === 0) return { faults: [], except: new Set() };
  const faults = [...percentSigns(pair)];
  const sequence = reordered(own.source, own.target) ?? mixed(own.source, own.target);
  if (sequence === undefined) return { faults, except: new Set() };
  return { faults: [...faults, sequence], except: new Set([...own.source, ...own.target]) };
}

function isStrongArgument({ code }: Placed): boolean {
  return isNumbered(code) || isUnnumbered(code);
}

/** The same unnumbered arguments in another order: each would print the value of another. */
function reordered(source: readonly Placed[], target: readonly Placed[]): VariableFault | undefined {
  if (![...source, ...target].every(({ code }) => isUnnumbered(code))) return undefined;
  const keys = [source, target].map((side) => side.map(({ code }) => code.key));
  const [from = [], to = []] = keys;
  if (from.toSorted().join(' ') !== to.toSorted().join(' ')) return undefined;
  const index = from.findIndex((key, at) => key !== to[at]);
  const [expected, found] = [source[index], target[index]];
  return expected && found && faultOf('order', found, expected.code.text);
}

/** Numbers on some arguments only: where counting goes on from is anybody's guess. */
function mixed(source: readonly Placed[], target: readonly Placed[]): VariableFault | undefined {
  if (source.length < 2 || !target.some(({ code }) => isNumbered(code))) return undefined;
  if (source.some(({ code }) => isNumbered(code)) && source.some(({ code }) => isUnnumbered(code))) return undefined;
  const found = target.find(({ code }) => isUnnumbered(code));
  return found && faultOf('mixed', found);
}

/** A percent sign that neither is doubled nor begins anything like a directive. */
const lone = /(?<!%)(?:%%)*(%)(?![\w%$({<.*'#+-])/g;

/** A source that doubles its percent signs is printed by a program that would take a single one for a directive. */
function* percentSigns({ source, target, texts }: TextPair): Generator<VariableFault> {
  if (!source.some(({ code }) => code.key === '%%')) return;
  // Each text once, though it has thousands of directives.
  const sources = new Set(source.map(({ text }) => text));
  if (Array.from(sources).some((text) => text.search(lone) !== -1)) return;
  const held = new Set(
    target.filter(({ code }) => code.key !== '%%').map(({ code, segment }) => `${segment} ${code.start}`),
  );
  for (const [segment, text] of texts) {
    for (const { 0: found, index } of text.matchAll(lone)) {
      const at = index + found.length - 1;
      if (held.has(`${segment} ${at}`)) continue;
      const span = spanOf(text, at, at + 1);
      yield {
        problem: 'percent',
        variable: '%',
        expected: '%%',
        certainty: 'certain',
        segment,
        target: span,
        fix: '%%',
      };
    }
  }
}

/** What matters of a directive's form: how many digits of a fraction, and what it takes from its arguments. */
export function formatOf({ text, conversion = '' }: Directive): string {
  const stars = text.replaceAll(/[^*.]/g, '');
  const precision = /[efg]$/i.test(conversion) ? (/\.\d*/.exec(text)?.[0] ?? '') : '';
  return `${text.includes('*') ? stars : ''} ${precision} ${text.endsWith('X') ? 'X' : ''}`;
}

function faultOf(problem: 'order' | 'mixed', { code, segment, text }: Placed, expected?: string): VariableFault {
  const place = { segment, target: spanOf(text, code.start, code.end) };
  return defined({ problem, variable: code.text, expected, certainty: 'certain' as const, ...place });
}

/**
 * Arguments in the order of the source, numbered on one side only, are told apart by their numbers on both. Where the
 * numbers do not come out, as beside directives that only one program knows, by what they print.
 */
export function numberedAlike(source: readonly Placed[], target: readonly Placed[]): Sides {
  const numbers = [source, target].map((side) => side.filter(({ code }) => isNumbered(code)).length);
  const [ofSource = 0, ofTarget = 0] = numbers;
  if (ofSource > 0 === ofTarget > 0) return { source, target };
  const sides = ofSource > 0 ? { source, target: withNumbers(target) } : { source: withNumbers(source), target };
  return comesOut(sides) ? sides : { source: source.map(withoutNumber), target: target.map(withoutNumber) };
}

interface Sides {
  readonly source: readonly Placed[];
  readonly target: readonly Placed[];
}

function comesOut({ source, target }: Sides): boolean {
  const numbers = new Set(source.flatMap(({ code }) => code.number ?? []));
  return target.every(({ code }) => code.number === undefined || numbers.has(code.number));
}

function withNumbers(side: readonly Placed[]): readonly Placed[] {
  let number = 0;
  return side.map((placed) => {
    if (!isUnnumbered(placed.code)) return placed;
    number++;
    return { ...placed, code: { ...placed.code, key: `%${number}$${placed.code.conversion}`, number } };
  });
}

function withoutNumber(placed: Placed): Placed {
  const { number, conversion } = placed.code;
  return number === undefined ? placed : { ...placed, code: { ...placed.code, key: `%${conversion}` } };
}
