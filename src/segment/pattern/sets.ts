/** Sets of code points as operands of a class in JavaScript's `v` syntax, with the meaning that ICU gives them. */
export const word = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u{200c}\\u{200d}]';
export const lineBreak = '[\\n\\v\\f\\r\\u{85}\\u{2028}\\u{2029}]';
export const any = '[\\u{0}-\\u{10ffff}]';

/** `\d`, `\w` and the like; the upper-case letter stands for the complement. */
export const shorthands: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  w: word,
  s: '[\\t\\n\\v\\f\\r\\u{85}\\p{Z}]',
  h: '[\\t\\p{Zs}]',
  v: lineBreak,
};

/** Names of POSIX classes and of Java's ASCII classes, which ICU widens to Unicode. */
const named: Readonly<Record<string, string>> = {
  alpha: '\\p{Alphabetic}',
  lower: '\\p{Lowercase}',
  upper: '\\p{Uppercase}',
  digit: '\\p{Nd}',
  alnum: '[\\p{Alphabetic}\\p{Nd}]',
  punct: '\\p{P}',
  graph: '[^\\p{Z}\\p{C}]',
  print: '[[^\\p{C}]\\p{Zs}]',
  blank: '[\\t\\p{Zs}]',
  cntrl: '\\p{Cc}',
  xdigit: '\\p{Hex_Digit}',
  space: '[\\t\\n\\v\\f\\r\\u{85}\\p{Z}]',
  word,
  ascii: '[\\u{0}-\\u{7f}]',
  javalowercase: '\\p{Lowercase}',
  javauppercase: '\\p{Uppercase}',
  javaletter: '\\p{L}',
  javawhitespace: '[\\t\\n\\v\\f\\r\\u{1c}-\\u{1f}\\p{Z}]',
};

const cased = '[\\p{Lu}\\p{Ll}\\p{Lt}]';
const casedNames = new Set([
  'lu',
  'll',
  'lt',
  'lowercase',
  'uppercase',
  'lower',
  'upper',
  'javalowercase',
  'javauppercase',
]);
const generalCategory = /^(?:gc|general_?category)=/i;
const script = /^(?:sc|script)=/i;
const scriptExtensions = /^(?:scx|script_?extensions)=/i;

/** Finds the set of `\p{name}`; undefined where JavaScript has none. */
export function propertySet(name: string, ignoreCase: boolean): string | undefined {
  const plain = name.trim();
  const value = plain.replace(/^[^=]*=/, '');
  const attempts: string[] = [];
  if (generalCategory.test(plain)) attempts.push(value);
  else if (script.test(plain)) attempts.push(`Script=${titled(value)}`);
  else if (scriptExtensions.test(plain)) attempts.push(`Script_Extensions=${titled(value)}`);
  else {
    const posix = named[plain.toLowerCase()] ?? named[plain.replace(/^Is/, '').toLowerCase()];
    if (posix !== undefined) return ignoreCase && casedNames.has(plain.toLowerCase()) ? cased : posix;
    const bare = plain.replace(/^Is/, '');
    attempts.push(bare, titled(bare), `Script=${titled(bare)}`, bare.toUpperCase());
  }
  for (const attempt of attempts) {
    if (!isProperty(attempt)) continue;
    return ignoreCase && casedNames.has(attempt.toLowerCase()) ? cased : `\\p{${attempt}}`;
  }
  return undefined;
}

function titled(name: string): string {
  return name.toLowerCase().replace(/(?:^|[_\s-])[a-z]/g, (start) => start.replace(/[\s-]/, '_').toUpperCase());
}

function isProperty(name: string): boolean {
  if (!/^[A-Za-z_=]+$/.test(name)) return false;
  try {
    return new RegExp(`\\p{${name}}`, 'v') instanceof RegExp;
  } catch {
    return false;
  }
}

export function codePointSet(codePoint: number, ignoreCase: boolean): string {
  const own = escapeCodePoint(codePoint);
  if (!ignoreCase) return own;
  const variants = caseVariants(codePoint);
  return variants.length === 1 ? own : `[${variants.map(escapeCodePoint).join('')}]`;
}

/** Writes a range of code points; with `ignoreCase` the other cases of those in it are added. */
export function rangeSet(first: number, last: number, ignoreCase: boolean): string {
  const range = `${escapeCodePoint(first)}-${escapeCodePoint(last)}`;
  if (!ignoreCase) return `[${range}]`;
  const others = new Set<number>();
  const lastWithCase = Math.min(last, 0x1ffff);
  for (let codePoint = first; codePoint <= lastWithCase; codePoint++)
    for (const variant of caseVariants(codePoint)) if (variant < first || variant > last) others.add(variant);
  return `[${range}${[...others].map(escapeCodePoint).join('')}]`;
}

function caseVariants(codePoint: number): readonly number[] {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return [codePoint];
  const character = String.fromCodePoint(codePoint);
  const variants = new Set([codePoint]);
  for (const variant of [character.toLowerCase(), character.toUpperCase()])
    if ([...variant].length === 1) variants.add(variant.codePointAt(0) ?? codePoint);
  return [...variants];
}

function escapeCodePoint(codePoint: number): string {
  const isAsciiWord =
    (codePoint >= 0x30 && codePoint <= 0x39) ||
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0x61 && codePoint <= 0x7a);
  return isAsciiWord ? String.fromCodePoint(codePoint) : `\\u{${codePoint.toString(16)}}`;
}
