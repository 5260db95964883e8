import { defined } from '../../model/defined.ts';
import type { TextSpan } from '../../model/finding.ts';
import { spanOf } from '../contract/span.ts';
import { matchAt } from './text-code.ts';
import type { TextCode } from './text-code.ts';

/** A character written otherwise: `&amp;`, `&#160;`, `\n`, `\u00e9`. */
export interface WrittenCharacter extends TextCode {
  readonly kind: 'entity' | 'escape';
  /** The character, where this table knows it. */
  readonly character?: string;
}

/** The entities that HTML authors write; others are known by their form alone. */
const named: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    shy: '\u00ad',
    zwnj: '\u200c',
    zwj: '\u200d',
    lrm: '\u200e',
    rlm: '\u200f',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    hellip: '…',
    bull: '•',
    middot: '·',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    plusmn: '±',
    times: '×',
    divide: '÷',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    sup2: '²',
    sup3: '³',
    micro: 'µ',
    para: '¶',
    sect: '§',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    iexcl: '¡',
    iquest: '¿',
    ordf: 'ª',
    ordm: 'º',
    szlig: 'ß',
    larr: '←',
    uarr: '↑',
    rarr: '→',
    darr: '↓',
    infin: '∞',
    ne: '≠',
    le: '≤',
    ge: '≥',
    minus: '−',
    oelig: 'œ',
    OElig: 'Œ',
    scaron: 'š',
    Scaron: 'Š',
  }),
  ...accented(),
]);

/** `&eacute;` and its like: a Latin letter and the name of its mark. */
function accented(): [string, string][] {
  const marks = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', cedil: '\u0327' };
  const pairs: [string, string][] = [];
  for (const [name, mark] of Object.entries(marks)) {
    for (const base of 'aceinouyACEINOUY') {
      const character = `${base}${mark}`.normalize('NFC');
      if (character.length === 1 && character < '\u0100') pairs.push([`${base}${name}`, character]);
    }
  }
  return pairs;
}

const entity = /&(?:(?<name>[A-Za-z][A-Za-z0-9]{1,30})|#(?<decimal>\d{1,7})|#[xX](?<hex>[0-9A-Fa-f]{1,6}));/y;
const escape =
  /\\(?:u(?<unit>[0-9A-Fa-f]{4})|u\{(?<point>[0-9A-Fa-f]{1,6})\}|x(?<byte>[0-9A-Fa-f]{2})|(?<letter>[nrt"]))/y;
const letterEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"' };

/** What begins with an ampersand and ends with a semicolon. */
export function readEntity(text: string, start: number): WrittenCharacter | undefined {
  const groups = matchAt(entity, text, start)?.groups;
  if (groups === undefined) return undefined;
  const { name, decimal, hex } = groups;
  const character = name === undefined ? characterOf(Number(decimal ?? `0x${hex}`)) : named.get(name);
  return written('entity', spanOf(text, start, entity.lastIndex), character);
}

/** What begins with a backslash and is neither part of a path nor another backslash. */
export function readEscape(text: string, start: number): WrittenCharacter | undefined {
  const groups = matchAt(escape, text, start)?.groups;
  if (groups === undefined) return undefined;
  const { letter, unit, point, byte } = groups;
  const code = unit ?? point ?? byte;
  const character = code === undefined ? letterEscapes[letter ?? ''] : characterOf(Number.parseInt(code, 16));
  return written('escape', spanOf(text, start, escape.lastIndex), character);
}

function written(kind: WrittenCharacter['kind'], span: TextSpan, character: string | undefined): WrittenCharacter {
  return defined({ family: 'entities' as const, kind, ...span, key: `${kind} ${character ?? span.text}`, character });
}

function characterOf(code: number): string | undefined {
  const isScalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isScalar ? String.fromCodePoint(code) : undefined;
}
