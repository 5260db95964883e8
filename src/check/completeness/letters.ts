import { writtenWith } from '../contract/scripts.ts';

/** How many letters of a script a text has, vowel signs included, and how many of other scripts. */
export interface LetterCount {
  readonly own: number;
  /** Without what stands in round brackets: a name's original form beside the name. */
  readonly other: number;
}

const unknown = 0;
const own = 1;
const other = 2;
const none = 3;

/** What each code unit of the basic plane is to a script, found out when it is first met. */
interface LetterTable {
  readonly classes: Uint8Array;
  readonly isOwn: RegExp;
}

const tables = new Map<string, LetterTable>();

function tableOf(script: string): LetterTable {
  let table = tables.get(script);
  if (table === undefined) {
    table = { classes: new Uint8Array(0x10000), isOwn: ownLetter(script) };
    tables.set(script, table);
  }
  return table;
}

/** Marks that several scripts share, such as Arabic vowels, are written by few and count nowhere. */
function ownLetter(script: string): RegExp {
  const codes = writtenWith(script);
  try {
    const letters = codes.map((code) => `\\p{scx=${code}}`).join('');
    const marks = codes.map((code) => `\\p{sc=${code}}`).join('');
    return new RegExp(`^(?:(?=\\p{L})[${letters}]|(?=\\p{M})[${marks}])$`, 'u');
  } catch {
    return /^\p{L}$/u; // a script that this engine's Unicode does not know
  }
}

function classOf(character: string, { isOwn }: LetterTable): number {
  if (isOwn.test(character)) return own;
  return /^\p{L}$/u.test(character) ? other : none;
}

export function countLetters(text: string, script: string): LetterCount {
  const table = tableOf(script);
  const { classes } = table;
  let owns = 0;
  let others = 0;
  let beforeBracket = -1;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    let kind = classes[unit]!;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      kind = classOf(String.fromCodePoint(text.codePointAt(index)!), table);
    } else if (kind === unknown) {
      kind = classOf(text.charAt(index), table);
      classes[unit] = kind;
    }
    if (kind === own) owns++;
    else if (kind === other) others++;
    else if (isOpening(unit)) beforeBracket = others;
    else if (isClosing(unit) && beforeBracket >= 0) {
      others = beforeBracket;
      beforeBracket = -1;
    }
  }
  return { own: owns, other: others };
}

/** A round bracket, or its full-width form. */
function isOpening(unit: number): boolean {
  return unit === 0x28 || unit === 0xff08;
}

function isClosing(unit: number): boolean {
  return unit === 0x29 || unit === 0xff09;
}
