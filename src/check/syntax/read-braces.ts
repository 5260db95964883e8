import { defined } from '../../model/defined.ts';
import { matchAt } from './text-code.ts';
import type { CodeFamily, TextCode } from './text-code.ts';

const letter = '[\\p{L}\\p{M}\\p{N}_]';
const path = `[\\p{L}\\p{M}\\p{N}_][\\p{L}\\p{M}\\p{N}_.\\[\\]-]{0,60}`;

/** `{name}`, `{0}`, `{user.name}`. */
const simple = new RegExp(`\\{\\s{0,2}(?<name>${path})\\s{0,2}\\}`, 'uy');

/** Letters of scripts that part words with spaces. */
const goesOn = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{3}/uy;

/** An argument of ICU MessageFormat whose text stands in branches: only its head, for its branches hold more. */
const branchingHead = new RegExp(
  `\\{\\s{0,9}(?<name>${letter}{1,60})\\s{0,9},\\s{0,9}(?<type>plural|selectordinal|select)\\s{0,9},`,
  'uy',
);

/** `{name, type}` and `{name, type, style}` of ICU MessageFormat. */
const typed = new RegExp(
  `\\{\\s{0,9}(?<name>${letter}{1,60})\\s{0,9},\\s{0,9}(?<type>number|date|time)\\s{0,9}(?:,(?<style>[^{}]{1,80}))?\\}`,
  'uy',
);

/** Named styles, skeletons, and patterns of digits or of date fields; other words after a comma are prose. */
const style =
  /^\s*(?:short|medium|long|full|integer|percent|currency|::.+|[\p{P}\p{S}\p{Z}yYMLdDEecaHhKkmsSGQwWzZvVOxXu0]+)\s*$/u;

/** Python's `str.format` and its kin: a conversion, a format, or nothing at all between the braces. */
const formatted = new RegExp(`\\{(?<name>${path})?(?<conversion>![rsa])?(?::(?<spec>[^{}]{1,40}))?\\}`, 'uy');
const formatSpec = /^(?:[^{}]?[<>=^])?[-+ ]?#?0?\d{0,4}[,_]?(?:\.\d{1,3})?[bcdeEfFgGnosxX%]?$/;
const timeSpec = /^[^%{}]*%[A-Za-z]/;

/** i18next, Mustache and their kin: `{{name}}`, `{{name, format}}`, `{{- raw}}`, `{{#section}}`. */
const doubled = /\{\{(?<mark>[-#/>^&!]?)(?<inside>[^{}]{1,200})\}\}/uy;
const expression = new RegExp(`^(?<name>${path})(?:\\s*(?<format>[,|][\\s\\S]+))?$`, 'u');

const reference = /\$t\(\s{0,9}(?<name>[^\s(),{}$'"]{1,100})\s{0,9}(?:\)|(?=,\s{0,9}\{))/uy;
const shell = new RegExp(`\\$\\{(?<name>${path})(?<more>[:=?+#%/-][^{}\\s]{0,40})?\\}`, 'uy');

/** `$name` of Perl, PHP and shells; `US$` and what is written `$A` are money. */
const variable = /(?<![\p{L}\p{N}$])\$(?<name>[A-Za-z_]{2}[A-Za-z0-9_]{0,38})(?![A-Za-z0-9_])/uy;

/** `:name` of Laravel and of SQL: no space follows the colon, and no colon the name. */
const colonName = /:(?<name>[a-z][a-z0-9_]{2,40})(?![A-Za-z0-9_:]|\/)/y;

/** What begins with a colon, after a space or at the start. */
export function readColon(text: string, start: number): TextCode | undefined {
  if (start > 0 && !/[\s("'«“]/.test(text.charAt(start - 1))) return undefined;
  const name = matchAt(colonName, text, start)?.groups?.['name'];
  if (name === undefined) return undefined;
  return codeAt(text, start, colonName.lastIndex, { family: 'placeholders', key: `:${name}`, name });
}

/** What begins with a brace. */
export function readBraces(text: string, start: number): TextCode | undefined {
  if (text[start + 1] === '{') return readDoubled(text, start);
  return readSimple(text, start) ?? readIcu(text, start) ?? readFormatted(text, start);
}

/** What begins with a dollar sign: `$t(key)` of i18next and `${name}`. */
export function readDollar(text: string, start: number): TextCode | undefined {
  const nesting = matchAt(reference, text, start)?.groups?.['name'];
  if (nesting !== undefined)
    return codeAt(text, start, reference.lastIndex, { family: 'i18next', key: `$t(${nesting})`, name: nesting });
  const groups = matchAt(shell, text, start)?.groups;
  if (groups?.['name'] === undefined) {
    const plain = matchAt(variable, text, start)?.groups?.['name'];
    if (plain === undefined || /^[A-Z]{2,3}$/.test(plain)) return undefined;
    return codeAt(text, start, variable.lastIndex, { family: 'printf', key: `$${plain}`, name: plain });
  }
  return codeAt(text, start, shell.lastIndex, {
    family: 'printf',
    key: `\${${groups['name']}${groups['more'] ?? ''}}`,
    name: groups['name'],
  });
}

function readDoubled(text: string, start: number): TextCode | undefined {
  const groups = matchAt(doubled, text, start)?.groups;
  if (groups === undefined) return undefined;
  const { lastIndex: end } = doubled;
  const mark = groups['mark'] ?? '';
  const parts = expression.exec((groups['inside'] ?? '').trim())?.groups;
  if (parts?.['name'] === undefined) return undefined;
  const format = (parts['format'] ?? '').replace(/\s+/g, '');
  return codeAt(text, start, end, {
    family: 'i18next',
    key: `{{${mark}${parts['name']}${format}}}`,
    name: parts['name'],
  });
}

function readSimple(text: string, start: number): TextCode | undefined {
  const name = matchAt(simple, text, start)?.groups?.['name'];
  if (name === undefined) return undefined;
  const { lastIndex: end } = simple;
  const code = codeAt(text, start, end, { family: 'placeholders', key: `{${name}}`, name: name });
  // `{dis}associate`, `{only-what-a-manual-says}`
  const isProse = matchAt(goesOn, text, end) !== null || name.split('-').length > 3;
  return isProse ? { ...code, weak: true } : code;
}

function readIcu(text: string, start: number): TextCode | undefined {
  const head = matchAt(branchingHead, text, start)?.groups;
  if (head?.['name'] !== undefined) {
    return codeAt(text, start, branchingHead.lastIndex, {
      family: 'icu-syntax',
      key: `{${head['name']}}`,
      name: head['name'],
    });
  }
  const groups = matchAt(typed, text, start)?.groups;
  if (groups?.['name'] === undefined) return undefined;
  if (groups['style'] !== undefined && !style.test(groups['style'])) return undefined;
  return codeAt(text, start, typed.lastIndex, {
    family: 'icu-syntax',
    key: `{${groups['name']}}`,
    name: groups['name'],
  });
}

function readFormatted(text: string, start: number): TextCode | undefined {
  const groups = matchAt(formatted, text, start)?.groups;
  if (groups === undefined) return undefined;
  const { lastIndex: end } = formatted;
  const { name = '', conversion = '', spec } = groups;
  if (spec !== undefined && !isFormat(spec, name)) return undefined;
  const key = `{${name}${conversion}${spec === undefined ? '' : `:${spec}`}}`;
  return codeAt(text, start, end, { family: 'printf', key, name: name === '' ? undefined : name });
}

/** .NET puts patterns of its own after the number of an argument. */
function isFormat(spec: string, name: string): boolean {
  return formatSpec.test(spec) || timeSpec.test(spec) || (/^\d+$/.test(name) && !/\s/.test(spec));
}

interface Read {
  readonly family: CodeFamily;
  readonly key: string;
  readonly name: string | undefined;
}

function codeAt(text: string, start: number, end: number, read: Read): TextCode {
  return { ...defined(read), text: text.slice(start, end), start, end };
}
