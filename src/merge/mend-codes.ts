import { textOf, type Content, type Ec, type Inline, type Ph, type Sc } from '../model/content.ts';
import { lookup } from '../model/lookup.ts';

type Code = Ph | Sc | Ec;

/** What stands around a code in an editor, and is left in the text when the code is typed or copied. */
const brackets: readonly (readonly [open: string, close: string])[] = [
  ['⟦', '⟧'],
  ['{', '}'],
  ['[', ']'],
  ['<', '>'],
];

/**
 * Makes codes of what stands for them in a target: their native form typed as text (`{cost}`, also with spaces or in an
 * editor's brackets), or the form in which an editor shows them (`<x1/>`, `{1}`, `[1]`, `<g1>`). Only where the code is
 * missing, as many of the form stand in the target as codes are missing, and the source has no such text. Brackets that
 * an editor left around a code go, unless the source has them.
 */
export function mendCodes(target: Content, source: Content, originalData: Readonly<Record<string, string>>): Content {
  const codes = source.filter(isCode);
  if (codes.length === 0) return target;
  const text = textOf(source);
  let mended = target;
  for (const { formOf, anyOf } of forms) {
    const missing = missingFrom(mended, codes);
    if (missing.length === 0) break;
    const formed = missing.map((code) => ({ code, form: formOf(code, codes.indexOf(code), originalData) }));
    mended = typedCodes(mended, formed, { sourceText: text, any: anyOf?.(missing) });
  }
  return withoutBrackets(mended, source);
}

function isCode(inline: Inline): inline is Code {
  return inline.kind === 'ph' || inline.kind === 'sc' || inline.kind === 'ec';
}

function nameOf(code: Code): string {
  return `${code.kind} ${code.id ?? (code.kind === 'ec' ? (code.startRef ?? '') : '')}`;
}

function missingFrom(target: Content, codes: readonly Code[]): readonly Code[] {
  const there = new Set(target.filter(isCode).map(nameOf));
  return codes.filter((code) => !there.has(nameOf(code)));
}

/** How codes may stand in a text. */
interface Form {
  /** Gives the pattern of a code, as a source of a regular expression; undefined where it has none. */
  readonly formOf: FormOf;
  /** Of forms that number the codes: gives the pattern of any number. */
  readonly anyOf?: (codes: readonly Code[]) => string;
}

type FormOf = (code: Code, at: number, originalData: Readonly<Record<string, string>>) => string | undefined;

/** How tools show codes: a pattern for each kind of code, with an example. */
const shown: readonly Readonly<Record<Code['kind'], (number: string) => string>>[] = [
  // <x1/> <g1>…</g1>: OmegaT
  { ph: (n) => `<[a-z]${n}\\s?/>`, sc: (n) => `<[a-z]${n}>`, ec: (n) => `</[a-z]${n}>` },
  // <ph id="1"/> <pc id="1">…: markup as it is
  {
    ph: (n) => `<(?:ph|x)\\s+id=["“”]${n}["“”][^<>]*/>`,
    sc: (n) => `<(?:pc|g)\\s+id=["“”]${n}["“”][^<>]*>`,
    ec: () => '</(?:pc|g)>',
  },
  // <1/> <1>…</1>: Crowdin, Smartling
  { ph: (n) => `<${n}\\s?/>`, sc: (n) => `<${n}>`, ec: (n) => `</${n}>` },
  // {1} {1>…<1}: memoQ, Phrase
  { ph: (n) => `\\{${n}\\}`, sc: (n) => `\\{${n}>`, ec: (n) => `<${n}\\}` },
  // [1] ⟦1⟧: Trados, the messages of this program
  { ph: (n) => `[[⟦]${n}[\\]⟧]`, sc: (n) => `[[⟦]${n}[\\]⟧]`, ec: (n) => `[[⟦]/${n}[\\]⟧]` },
];

const forms: readonly Form[] = [
  { formOf: nativeForm },
  ...[idOf, placeOf, placeFromZero].flatMap((number) => shownForms(number)),
];

/** `{cost}`: what the code stands for in the newsroom's file, or what is shown in its place. */
function nativeForm(code: Code, _at: number, originalData: Readonly<Record<string, string>>): string | undefined {
  const native = lookup(originalData, code.dataRef) ?? code.equiv;
  // One letter or mark may stand in any text.
  if (native === undefined || native.trim().length < 2 || native.length > 100 || /^[\p{L}\p{N}\s]+$/u.test(native))
    return undefined;
  const spaced = /^([[{<]+)\s*(.*?)\s*([\]}>]+)$/su.exec(native);
  if (spaced === null) return escaped(native);
  const [, open = '', inner = '', close = ''] = spaced;
  return `${escaped(open)}\\s?${escaped(inner)}\\s?${escaped(close)}`;
}

type NumberOf = (code: Code, at: number) => string;

function idOf(code: Code): string {
  return (code.kind === 'ec' ? code.startRef : code.id) ?? code.id ?? '';
}

function placeOf(_code: Code, at: number): string {
  return `${at + 1}`;
}

function placeFromZero(_code: Code, at: number): string {
  return `${at}`;
}

function shownForms(numberOf: NumberOf): readonly Form[] {
  return shown.map((patterns) => ({
    formOf: (code, at) => {
      const number = numberOf(code, at);
      return number === '' ? undefined : patterns[code.kind](escaped(number));
    },
    anyOf: (codes) => [...new Set(codes.map(({ kind }) => patterns[kind]('\\d+')))].join('|'),
  }));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A code and the pattern that it may stand in the text by. */
interface FormedCode {
  readonly code: Code;
  readonly form: string | undefined;
}

/**
 * Replaces each form by its codes, in order, where it stands as often as they are missing. Forms with numbers must tell
 * of all numbers that stand there: counted in another way, one that is left would be another code’s.
 */
function typedCodes(
  target: Content,
  formed: readonly FormedCode[],
  { sourceText, any }: { readonly sourceText: string; readonly any: string | undefined },
): Content {
  const groups = new Map<string, Code[]>();
  for (const { code, form } of formed) {
    if (form !== undefined) groups.set(form, [...(groups.get(form) ?? []), code]);
  }
  const text = textOf(target);
  const typed = [...groups].filter(
    ([form, codes]) => countOf(form, text) === codes.length && countOf(form, sourceText) === 0,
  );
  const told = typed.reduce((sum, [, codes]) => sum + codes.length, 0);
  if (any !== undefined && countOf(any, text) > told) return target;
  let mended = target;
  for (const [form, codes] of typed) {
    const pattern = new RegExp(form, 'gu');
    const queue = [...codes];
    mended = mended.flatMap((inline) => (inline.kind === 'text' ? replaced(inline.text, pattern, queue) : [inline]));
  }
  return mended;
}

function countOf(pattern: string, text: string): number {
  return text.match(new RegExp(pattern, 'gu'))?.length ?? 0;
}

/** Empty texts that this leaves between codes go with the brackets. */
function replaced(text: string, pattern: RegExp, queue: Code[]): Content {
  const content: Inline[] = [];
  let at = 0;
  for (const { index, 0: form } of text.matchAll(pattern)) {
    const code = queue.shift();
    if (code === undefined) break;
    content.push({ kind: 'text', text: text.slice(at, index) }, code);
    at = index + form.length;
  }
  return [...content, { kind: 'text', text: text.slice(at) }];
}

function withoutBrackets(target: Content, source: Content): Content {
  const own = new Set(source.flatMap((inline, at) => (isCode(inline) ? [around(source, at)] : [])));
  let mended: Inline[] = [...target];
  for (const [at, inline] of target.entries()) {
    if (!isCode(inline)) continue;
    const pair = brackets.find(([open, close]) => around(mended, at) === open + close);
    if (pair === undefined || own.has(pair.join(''))) continue;
    mended = mended.map((each, place) => {
      if (each.kind !== 'text') return each;
      if (place === at - 1) return { ...each, text: each.text.slice(0, -1) };
      return place === at + 1 ? { ...each, text: each.text.slice(1) } : each;
    });
  }
  return mended.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

/** Gives the character before an inline and the one behind it. */
function around(content: Content, at: number): string {
  const [before, behind] = [content[at - 1], content[at + 1]];
  const last = before?.kind === 'text' ? before.text.slice(-1) : '';
  return last + (behind?.kind === 'text' ? behind.text.slice(0, 1) : '');
}

/**
 * Puts the spaces back that a tool took from both sides of a code. A code that touches a word on one side only may be
 * meant so: many languages attach prefixes or endings.
 */
export function mendSpaces(target: Content, source: Content): Content {
  const isSpaced = (code: Code): boolean =>
    source.some(
      (inline, at) => isCode(inline) && nameOf(inline) === nameOf(code) && /^\s\s$/u.test(around(source, at)),
    );
  return target.flatMap((inline, at): Content => {
    const isApart = isCode(inline) && isSpaced(inline) && /^[\p{L}\p{M}\p{N}]{2}$/u.test(around(target, at));
    return isApart ? [{ kind: 'text', text: ' ' }, inline, { kind: 'text', text: ' ' }] : [inline];
  });
}
