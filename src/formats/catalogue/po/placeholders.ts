import { TAGS } from '../contract/tags.ts';
import { plainSyntax, type TextSyntax } from '../contract/text-codes.ts';

const LENGTH = String.raw`(?:hh|h|ll|l|q|j|z|t|L)?`;
const WIDTH = String.raw`[-+ #0'I]{0,6}(?:\d{1,6}|\*(?:\d{1,3}\$)?)?(?:\.(?:\d{1,6}|\*(?:\d{1,3}\$)?)?)?`;
/** The directives of `printf`, as each language extends them. */
const printf = (letters: string, before = String.raw`(?:\d{1,3}\$)?`): string =>
  String.raw`%${before}${WIDTH}${LENGTH}(?:${letters}|<PRI[a-zA-Z]{1,8}\d{0,2}>)`;
const C = printf('[diouxXeEfFgGaAcCsSpm@]');
const BRACES = String.raw`\{[^{}\n]{0,200}\}`;

/** The syntax of a plural of which no flag says what a program reads in it: the number, as most programs write it. */
const unsaid = 'unsaid';

/** What a program reads in a text, by the flag of gettext that names the syntax, without its `-format`. */
const SYNTAXES: Readonly<Record<string, readonly string[]>> = {
  c: [C],
  objc: [C],
  'c++': [BRACES],
  'gcc-internal': [printf('[diouxXeEfFgGaAcCsSpmDTEV@<>]')],
  awk: [C],
  lua: [printf('[diouxXeEfFgGaAcsq]')],
  perl: [C],
  php: [printf('[bcdeEfFgGosuxX]')],
  python: [printf('[diouxXeEfFgGcrsa]', String.raw`(?:\([^()%]{1,100}\))?`)],
  ruby: [printf('[dioubBxXeEfgGaAcsp]', String.raw`(?:\d{1,3}\$)?(?:<[^<>%]{1,100}>)?`), String.raw`%\{[^{}]{1,100}\}`],
  go: [printf('[vTtbcdoOqxXUeEfFgGsp]', String.raw`[#+\- 0]{0,4}(?:\[\d{1,3}\])?`)],
  'java-printf': [printf('[bBhHsScCdoxXeEfgGaAn]|[tT][a-zA-Z]')],
  javascript: [printf('[diouxXeEfFgGcsoOj]')],
  ycp: [String.raw`%\d`],
  smalltalk: [String.raw`%\d`],
  tcl: [printf('[diouxXeEfgGcs]')],
  boost: [String.raw`%\d{1,3}%`, String.raw`%\|[^|\n]{0,100}\|`, C],
  qt: [String.raw`%L?(?:\d{1,2}|n)`],
  'qt-plural': [String.raw`%L?(?:\d{1,2}|n)`],
  kde: [String.raw`%\d{1,2}`],
  'kde-kuit': [String.raw`%\d{1,2}`, String.raw`<\/?[a-z]{1,20}>`],
  'object-pascal': [String.raw`%(?:\d{1,3}:)?-?(?:\d{1,4}|\*)?(?:\.(?:\d{1,4}|\*))?[dDuUxXeEfFgGnNmMsSpP]`],
  'python-brace': [BRACES],
  'perl-brace': [String.raw`\{\w{1,100}\}`],
  java: [BRACES],
  csharp: [BRACES],
  rust: [BRACES],
  d: [C],
  modula2: [C],
  sh: [String.raw`\$\{\w{1,100}\}`, String.raw`\$\w{1,100}`],
  'sh-printf': [printf('[diouxXeEfFgGaAcsb]')],
  lisp: [String.raw`~[^~a-zA-Z\n]{0,20}[a-zA-Z%&]`],
  scheme: [String.raw`~[^~a-zA-Z\n]{0,20}[a-zA-Z%&]`],
  elisp: [C],
  librep: [C],
  [unsaid]: [String.raw`%(?:\d{1,2}\$)?[dius](?![a-zA-Z])`, String.raw`%\(\w{1,100}\)[ds](?![a-zA-Z])`],
};

/** What stands for a single character and is text: `%%`, `{{`. */
const ESCAPED = String.raw`%%|\{\{|\}\}|~~`;

const syntaxes = new Map<string, TextSyntax>();

/** Makes the syntax of a text with these flags: what a program reads in it, and simple tags. */
export function syntaxOf(flags: readonly string[], isPlural: boolean): TextSyntax {
  const isSaid = flags.some((flag) => flag.endsWith('-format'));
  const names = isPlural && !isSaid ? [unsaid] : flags.flatMap(nameOf);
  const key = names.join(' ');
  let syntax = syntaxes.get(key);
  if (syntax === undefined) syntaxes.set(key, (syntax = plainSyntax(finderOf(names))));
  return syntax;
}

function finderOf(names: readonly string[]): Parameters<typeof plainSyntax>[0] {
  const patterns = names.flatMap((name) => SYNTAXES[name] ?? []);
  const escaped = patterns.length === 0 ? [] : [ESCAPED];
  const pattern = new RegExp([...escaped, `(?<code>${[...patterns, ...TAGS].join('|')})`].join('|'), 'g');
  return function* codesIn(text) {
    for (const match of text.matchAll(pattern)) {
      const code = match.groups?.['code'];
      if (code !== undefined) yield { code, index: match.index };
    }
  };
}

/** The syntax that a flag names; none that it only rules out. */
function nameOf(flag: string): readonly string[] {
  const name = /^(?!no-|impossible-)(?:possible-)?(.+)-format$/.exec(flag)?.[1];
  return name === undefined || !Object.hasOwn(SYNTAXES, name) ? [] : [name];
}

/** Tells whether a code may be the number of a plural: a directive for a whole number, `%n`, `{n}`, `{count}`. */
export function isCountCode(code: string): boolean {
  return /^%(?:[^a-zA-Z%]*|\([^()]*\)[^a-zA-Z]*|<[^<>]*>[^a-zA-Z]*)(?:hh|h|ll|l|q|j|z|t|L)?(?:[diuns]|\d{1,2})$|^%(?:<PRI|\{)|^\{|^\$/.test(
    code,
  );
}
