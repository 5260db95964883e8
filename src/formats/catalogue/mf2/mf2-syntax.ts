import { parseMessage, stringifyMessage, validate, MessageSyntaxError, type Model } from 'messageformat';
import { parseCST, type CST } from 'messageformat/cst';
import type { Inline } from '../../../model/content.ts';
import {
  MOST_BRANCHES,
  numbersOfKey,
  pluralKeys,
  type Branch,
  type BranchedMessage,
  type ChoiceType,
  type MessageFault,
  type MessageSyntax,
} from '../branches/branched-message.ts';
import { patternText } from './pattern-syntax.ts';

/** Unicode MessageFormat 2, read and checked by the package of its working group’s editor. */
export const mf2Syntax: MessageSyntax = { id: 'mf2', read: readMf2 };

const LONGEST = 20_000;

function readMf2(text: string): BranchedMessage | { readonly fault: MessageFault } {
  if (text.length > LONGEST) return { fault: { reason: 'too-long', offset: 0 } };
  try {
    validate(parseMessage(text));
    const cst = parseCST(text);
    return cst.type === 'select' ? matched(text, cst) : single(text, cst);
  } catch (error) {
    if (!(error instanceof MessageSyntaxError)) throw error;
    return { fault: { reason: error.type, offset: Math.max(error.start, 0) } };
  }
}

/** A message of one pattern: all of it, or what stands between double braces behind its declarations. */
function single(text: string, { pattern, type }: CST.SimpleMessage | CST.ComplexMessage): BranchedMessage {
  const { start, end } = insideOf(pattern);
  const branch: Branch = { labels: [], text: canonical(text.slice(start, end)), syntax: patternText };
  return {
    branches: [branch],
    branchesFor: () => [branch],
    compose: (_, texts) => {
      const own = texts.get('[]') ?? branch.text;
      // A simple message can’t begin as a complex one does.
      if (type === 'simple') return /^\s*[.]/.test(own) ? `{{${own}}}` : own;
      return text.slice(0, start) + own + text.slice(end);
    },
  };
}

function insideOf({ braces, start, end }: CST.Pattern): { readonly start: number; readonly end: number } {
  return braces === undefined ? { start, end } : { start: braces[0].end, end: braces[1]?.start ?? end };
}

function canonical(pattern: string): string {
  return [...patternText.tokens(pattern)]
    .map(({ kind, text }) => (kind === 'code' ? text : patternText.write(text)))
    .join('');
}

/** The word that looks like the key for all. */
const STAR = '|*|';

function keyOf(key: CST.Literal | CST.CatchallKey): string {
  if (key.type === '*') return '*';
  return key.value === '*' ? STAR : key.value;
}

/** One selector of `.match`. */
interface Selector {
  readonly name: string;
  readonly type: ChoiceType;
}

/** A variant: its keys, `*` for any, and its text. */
interface Variant {
  readonly keys: readonly string[];
  readonly text: string;
}

function matched(text: string, cst: CST.SelectMessage): BranchedMessage | { readonly fault: MessageFault } {
  const selectors = cst.selectors.map(({ name }): Selector => ({ name, type: choiceType(name, cst.declarations) }));
  const variants = cst.variants.map(({ keys, value }): Variant => {
    const { start, end } = insideOf(value);
    return { keys: keys.map(keyOf), text: canonical(text.slice(start, end)) };
  });
  if (variants.length > MOST_BRANCHES) return { fault: { reason: 'too-many-branches', offset: 0 } };
  const head = text.slice(0, cst.variants[0]?.start ?? text.length).trimEnd();
  return {
    branches: variants.map((variant) => branchOf(variant, selectors, variants, undefined)),
    branchesFor: (locale) => {
      const all = fitted(variants, selectors, locale);
      return all.map((variant) => branchOf(variant, selectors, all, locale));
    },
    compose: (locale, texts) => {
      const rows = fitted(variants, selectors, locale).map((variant) => {
        const own = texts.get(JSON.stringify(labelsOf(variant, selectors))) ?? variant.text;
        return `${variant.keys.map(writeKey).join(' ')} {{${own}}}`;
      });
      return [head, ...rows].join('\n');
    },
  };
}

/** The functions that choose by plural category. */
const NUMERIC = new Set(['number', 'integer', 'percent', 'currency', 'unit', 'offset']);

/** Finds how a selector chooses: by the function of its declaration, or of the one that it refers to. */
function choiceType(name: string, declarations: readonly CST.Declaration[]): ChoiceType {
  const seen = new Set<string>();
  for (let wanted: string | undefined = name; wanted !== undefined && !seen.has(wanted);) {
    seen.add(wanted);
    const value: CST.Expression | undefined = valueOf(wanted, declarations);
    if (value?.functionRef?.type === 'function') return choiceBy(value.functionRef);
    wanted = value?.arg?.type === 'variable' ? value.arg.name : undefined;
  }
  return 'word';
}

function choiceBy({ name, options }: CST.FunctionRef): ChoiceType {
  const select = options.find((option) => nameOf(option.name) === 'select')?.value;
  const how = select?.type === 'literal' ? select.value : 'plural';
  if (!NUMERIC.has(nameOf(name)) || how === 'exact') return 'word';
  return how === 'ordinal' ? 'ordinal' : 'cardinal';
}

function valueOf(name: string, declarations: readonly CST.Declaration[]): CST.Expression | undefined {
  for (const declaration of declarations) {
    if (declaration.type === 'junk' || declaration.value.type !== 'expression') continue;
    const target = declaration.type === 'local' ? declaration.target : declaration.value.arg;
    if (target?.type === 'variable' && target.name === name) return declaration.value;
  }
  return undefined;
}

function nameOf(identifier: CST.Identifier): string {
  return identifier.map(({ value }) => value).join('');
}

/** Gives the plurals the keys of a locale: variants that differ in one selector alone are the forms of one plural. */
function fitted(variants: readonly Variant[], selectors: readonly Selector[], locale: string): readonly Variant[] {
  let rows = variants;
  for (const [at, { type }] of selectors.entries()) {
    if (type === 'word') continue;
    const families = new Map<string, Variant[]>();
    for (const row of rows) {
      const key = JSON.stringify(row.keys.toSpliced(at, 1, ''));
      families.set(key, [...(families.get(key) ?? []), row]);
    }
    rows = [...families.values()].flatMap((family) => formsOf(family, at, locale, type));
  }
  return rows;
}

/** A family without a form for any other number is left to what another family says of those. */
function formsOf(
  family: readonly Variant[],
  at: number,
  locale: string,
  type: 'cardinal' | 'ordinal',
): readonly Variant[] {
  const byKey = new Map(family.map((row) => [row.keys[at] === '*' ? 'other' : row.keys[at]!, row]));
  const other = byKey.get('other');
  if (other === undefined) return family;
  return pluralKeys([...byKey.keys()], locale, type).map((key) => {
    const { keys, text } = byKey.get(key) ?? other;
    return { keys: keys.toSpliced(at, 1, key === 'other' ? '*' : key), text };
  });
}

function labelsOf({ keys }: Variant, selectors: readonly Selector[]): readonly string[] {
  return keys.map((key, at) => `${selectors[at]?.name ?? ''}:${key}`);
}

function branchOf(
  variant: Variant,
  selectors: readonly Selector[],
  all: readonly Variant[],
  locale: string | undefined,
): Branch {
  const branch = { labels: labelsOf(variant, selectors), text: variant.text, syntax: patternText };
  const at = selectors.findLastIndex(({ type }) => type !== 'word');
  const selector = selectors[at];
  if (selector === undefined || selector.type === 'word') return branch;
  const key = variant.keys[at] ?? '*';
  const category = key === '*' ? 'other' : key;
  const numbers = locale === undefined ? undefined : numbersOfKey(category, locale, selector.type);
  const others = JSON.stringify(variant.keys.toSpliced(at, 1, '*'));
  const counted = all.find(({ keys }) => JSON.stringify(keys) === others)?.text;
  return {
    ...branch,
    category,
    ...(numbers !== undefined && { numbers }),
    ...(numbers?.list.length === 1 && counted !== undefined && { counted, isCount: isCountOf(selector.name) }),
  };
}

function isCountOf(name: string): (code: Inline) => boolean {
  return (code) => code.kind === 'ph' && /^\{\s*\$([^\s{}]+)/.exec(code.disp ?? '')?.[1] === name;
}

function writeKey(key: string): string {
  if (key === '*' || key === STAR) return key;
  const literal: Model.Literal = { type: 'literal', value: key };
  return stringifyMessage({ type: 'message', declarations: [], pattern: [{ type: 'expression', arg: literal }] }).slice(
    1,
    -1,
  );
}
