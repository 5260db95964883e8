import type { PatternReader } from './pattern-reader.ts';
import { codePointSet, propertySet, rangeSet, shorthands } from './sets.ts';

const maximumDepth = 20;

/**
 * Reads a class such as `[\p{L}&&[^a-z]]` from its opening bracket on: nested classes, intersection (`&&`), ICU's
 * difference (`--`) and POSIX names. The result is an operand in JavaScript's `v` syntax.
 */
export function parseClass(reader: PatternReader, depth = 0): string {
  const start = reader.offset;
  if (depth > maximumDepth) throw reader.refusal('too-large', '[');
  const posix = /^\[:(\^?)([A-Za-z_]+):\]/.exec(reader.rest());
  if (posix !== null) {
    const set = propertySet(posix[2] ?? '', reader.flags.has('i'));
    if (set === undefined) throw reader.refusal('untranslatable', posix[0]);
    reader.offset += posix[0].length;
    return posix[1] === '^' ? `[^${set}]` : set;
  }
  reader.take('[');
  const negated = reader.take('^');
  let result = parseUnion(reader, start, depth, true);
  for (;;) {
    if (reader.take('&&')) result = `[${result}&&${parseUnion(reader, start, depth, false)}]`;
    else if (reader.take('--')) result = `[${result}--${parseUnion(reader, start, depth, false)}]`;
    else break;
  }
  if (!reader.take(']')) throw reader.refusal('malformed', '[', start);
  return negated ? `[^${result}]` : result;
}

function parseUnion(reader: PatternReader, start: number, depth: number, atStart: boolean): string {
  const members: string[] = [];
  const spaced = reader.flags.has('x');
  for (;;) {
    if (reader.atEnd) throw reader.refusal('malformed', '[', start);
    const rest = reader.rest();
    if (rest.startsWith('&&') || (rest.startsWith('--') && members.length > 0)) break;
    // A bracket that stands first is itself, as in []abc].
    if (reader.next === ']' && !(atStart && members.length === 0 && reader.source.includes(']', reader.offset + 1)))
      break;
    if (spaced && /^\s/.test(reader.next)) reader.offset++;
    else members.push(parseMember(reader, depth));
  }
  if (members.length === 0) throw reader.refusal('malformed', '[', start);
  return `[${members.join('')}]`;
}

function parseMember(reader: PatternReader, depth: number): string {
  const ignoreCase = reader.flags.has('i');
  if (reader.next === '[') return parseClass(reader, depth + 1);
  if (reader.take('\\E')) return '';
  if (reader.rest().startsWith('\\Q')) return quoted(reader, ignoreCase);
  if (/^\\[pPdDwWsShHvV]/.test(reader.rest())) return reader.takeEscapedSet(shorthands);
  const first = takeClassCodePoint(reader);
  if (!/^-[^\]\-[]/.test(reader.rest()) || /^-(?:&&|\\[pPdDwWsShHvV])/.test(reader.rest()))
    return codePointSet(first, ignoreCase);
  reader.take('-');
  const last = takeClassCodePoint(reader);
  if (last < first) throw reader.refusal('malformed', '-');
  return rangeSet(first, last, ignoreCase);
}

function takeClassCodePoint(reader: PatternReader): number {
  if (reader.next !== '\\') return reader.takeCodePoint();
  if (reader.source[reader.offset + 1] === 'b') throw reader.refusal('untranslatable', '\\b');
  return reader.takeEscapedCodePoint();
}

function quoted(reader: PatternReader, ignoreCase: boolean): string {
  reader.offset += 2;
  let members = '';
  while (!reader.atEnd && !reader.take('\\E')) members += codePointSet(reader.takeCodePoint(), ignoreCase);
  return members;
}
