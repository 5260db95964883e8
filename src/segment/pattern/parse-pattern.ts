import { parseClass } from './parse-class.ts';
import { empty, PatternRefusal } from './pattern.ts';
import type { Edge, Pattern } from './pattern.ts';
import { PatternReader } from './pattern-reader.ts';
import { any, codePointSet, lineBreak, shorthands, word } from './sets.ts';

const maximumLength = 50_000;
const maximumDepth = 100;

const startOfText = `(?<!${any})`;
const endOfText = `(?!${any})`;
const endOfTextOrLastLine = `(?=(?:\\r\\n|${lineBreak})?${endOfText})`;
const edges: Readonly<Record<string, string>> = {
  b: `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
  B: `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
  A: startOfText,
  z: endOfText,
  Z: endOfTextOrLastLine,
};
const startOfLine = `(?<![^${lineBreak}])`;
const endOfLine = `(?![^${lineBreak}])`;

/**
 * Reads a regular expression in the syntax of ICU or Java, as SRX 2.0 (section 2.2.1) asks for, with ICU's meaning of
 * `\b`, `\w`, `\d` and `\s`. Throws a `PatternRefusal` for what JavaScript has no equal of.
 */
export function parsePattern(source: string): Pattern {
  if (source.length > maximumLength) throw new PatternRefusal('too-large', source.slice(0, 40), 0);
  const reader = new PatternReader(source);
  const pattern = parseChoice(reader, 0);
  if (!reader.atEnd) throw reader.refusal('malformed', ')');
  return pattern;
}

function parseChoice(reader: PatternReader, depth: number): Pattern {
  if (depth > maximumDepth) throw reader.refusal('too-large', '(');
  const options: Pattern[] = [];
  // A flag group such as (?i) holds up to the end of the enclosing group.
  const flags = reader.flags;
  do options.push(parseSequence(reader, depth));
  while (reader.take('|'));
  reader.flags = flags;
  return options.length === 1 ? (options[0] ?? empty) : { kind: 'choice', options };
}

function parseSequence(reader: PatternReader, depth: number): Pattern {
  const items: Pattern[] = [];
  for (;;) {
    reader.skipComments();
    if (reader.atEnd || reader.next === '|' || reader.next === ')') break;
    // A quantifier after \Q…\E belongs to the last character alone.
    const atoms = reader.rest().startsWith('\\Q') ? reader.takeQuotation() : listOf(parseAtom(reader, depth));
    const last = atoms.pop();
    items.push(...atoms);
    if (last !== undefined) items.push(parseQuantifiers(reader, last));
  }
  return items.length === 1 ? (items[0] ?? empty) : { kind: 'sequence', items };
}

function parseAtom(reader: PatternReader, depth: number): Pattern | undefined {
  const ignoreCase = reader.flags.has('i');
  if (reader.next === '(') return parseGroup(reader, depth);
  if (reader.next === '[') return { kind: 'one', set: parseClass(reader) };
  if (reader.next === '\\') return parseEscape(reader);
  if (reader.take('.')) return { kind: 'one', set: reader.flags.has('s') ? any : `[^${lineBreak}]` };
  if (reader.take('^')) return edge(reader.flags.has('m') ? startOfLine : startOfText);
  if (reader.take('$')) return edge(reader.flags.has('m') ? endOfLine : endOfTextOrLastLine);
  if (reader.next === '*' || reader.next === '+' || reader.next === '?') throw reader.refusal('malformed', reader.next);
  return { kind: 'one', set: codePointSet(reader.takeCodePoint(), ignoreCase) };
}

function parseGroup(reader: PatternReader, depth: number): Pattern | undefined {
  const start = reader.offset;
  const look = /(?:\(\?(<?)([=!]))/y.exec(reader.rest());
  if (look !== null) {
    reader.offset += look[0].length;
    const body = closed(reader, depth, start);
    return { kind: 'look', ahead: look[1] === '', negative: look[2] === '!', body };
  }
  const flags = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/.exec(reader.rest());
  if (flags !== null && flags[0] !== '(?)') {
    const before = reader.flags;
    reader.offset += flags[0].length;
    reader.changeFlags(flags[1] ?? '', flags[2] ?? '', start);
    if (flags[3] === ')') return undefined;
    const body = closed(reader, depth, start);
    reader.flags = before;
    return body;
  }
  if (reader.take('(?>')) return atomic(reader, closed(reader, depth, start), start);
  const name = /^\(\?<[A-Za-z][A-Za-z0-9]*>/.exec(reader.rest());
  reader.offset += name === null ? 1 : name[0].length;
  if (reader.next === '?') throw reader.refusal('untranslatable', reader.source.slice(start, start + 4), start);
  return closed(reader, depth, start);
}

function closed(reader: PatternReader, depth: number, start: number): Pattern {
  const body = parseChoice(reader, depth + 1);
  if (!reader.take(')')) throw reader.refusal('malformed', '(', start);
  return body;
}

/** JavaScript has no atomic groups; one that holds a run of single characters is the run taken whole. */
function atomic(reader: PatternReader, body: Pattern, start: number): Pattern {
  if (body.kind === 'one') return body;
  if (body.kind === 'repeat' && body.body.kind === 'one') return possessive(body.body.set, body.min, body.max);
  throw reader.refusal('untranslatable', '(?>', start);
}

function possessive(set: string, min: number, max: number): Pattern {
  const run: Pattern = { kind: 'repeat', body: { kind: 'one', set }, min, max };
  const whole: Pattern = {
    kind: 'sequence',
    items: [run, { kind: 'look', ahead: true, negative: true, body: { kind: 'one', set } }],
  };
  if (max === Infinity) return whole;
  return { kind: 'choice', options: [{ kind: 'repeat', body: { kind: 'one', set }, min: max, max }, whole] };
}

function parseQuantifiers(reader: PatternReader, atom: Pattern): Pattern {
  let quantified = atom;
  for (;;) {
    reader.skipComments();
    const start = reader.offset;
    const bounds = parseBounds(reader);
    if (bounds === undefined) return quantified;
    const [min, max] = bounds;
    if (min > max) throw reader.refusal('malformed', reader.source.slice(start, reader.offset), start);
    if (max !== Infinity && max > 10_000)
      throw reader.refusal('too-large', reader.source.slice(start, reader.offset), start);
    if (reader.take('+')) {
      if (quantified.kind !== 'one')
        throw reader.refusal('untranslatable', reader.source.slice(start, reader.offset), start);
      quantified = possessive(quantified.set, min, max);
    } else {
      reader.take('?');
      quantified = { kind: 'repeat', body: quantified, min, max };
    }
  }
}

function parseBounds(reader: PatternReader): readonly [number, number] | undefined {
  if (reader.take('*')) return [0, Infinity];
  if (reader.take('+')) return [1, Infinity];
  if (reader.take('?')) return [0, 1];
  const braces = /^\{\s*(\d{1,6})\s*(?:(,)\s*(\d{0,6})\s*)?\}/.exec(reader.rest());
  if (braces === null) {
    if (reader.next === '{') throw reader.refusal('malformed', '{');
    return undefined;
  }
  reader.offset += braces[0].length;
  const min = Number(braces[1]);
  if (braces[2] === undefined) return [min, min];
  return [min, braces[3] === '' || braces[3] === undefined ? Infinity : Number(braces[3])];
}

function parseEscape(reader: PatternReader): Pattern | undefined {
  const start = reader.offset;
  const letter = reader.source[start + 1];
  if (letter === undefined) throw reader.refusal('malformed', '\\');
  if (letter === 'E' || letter === 'Q') {
    reader.offset += 2;
    return undefined;
  }
  const place = edges[letter];
  if (place !== undefined) {
    if (reader.rest().startsWith('\\b{')) throw reader.refusal('untranslatable', '\\b{', start);
    reader.offset += 2;
    return edge(place);
  }
  if (letter === 'R') {
    reader.offset += 2;
    const pair: Pattern = { kind: 'sequence', items: [one('\\r'), one('\\n')] };
    return { kind: 'choice', options: [pair, one(lineBreak)] };
  }
  if (letter === 'G' || letter === 'X' || letter === 'k' || /[1-9]/.test(letter))
    throw reader.refusal('untranslatable', `\\${letter}`, start);
  return one(reader.takeEscapedSet(shorthands));
}

const one = (set: string): Pattern => ({ kind: 'one', set });
const edge = (source: string): Edge => ({ kind: 'edge', source });
const listOf = (atom: Pattern | undefined): Pattern[] => (atom === undefined ? [] : [atom]);
