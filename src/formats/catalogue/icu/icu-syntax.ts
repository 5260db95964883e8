import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
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
import { brokenIcuMessage } from './broken-message.ts';
import { messageText, pluralText, rewrite } from './leaf-syntax.ts';

/** ICU MessageFormat 1, as FormatJS and ICU have it: plurals, ordinals and selects, in one another. */
export const icuSyntax: MessageSyntax = { id: 'icu', read: readIcuMessage, broken: brokenIcuMessage };

/** A message as choices: whole texts, however its author has put them together. */
type Tree = Leaf | Choice;

interface Leaf {
  readonly kind: 'leaf';
  readonly text: string;
  readonly isPlural: boolean;
}

interface Choice {
  readonly kind: 'choice';
  readonly name: string;
  readonly type: ChoiceType;
  readonly offset: number;
  readonly branches: ReadonlyMap<string, Tree>;
}

const LONGEST = 20_000;
const DEEPEST = 32;

class Unreadable extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

function readIcuMessage(text: string): BranchedMessage | { readonly fault: MessageFault } {
  try {
    if (text.length > LONGEST || depthOf(text) > DEEPEST) throw new Unreadable('too-long', 0);
    const left = { branches: MOST_BRANCHES };
    const tree = treeOf(text, undefined, left);
    return {
      branches: [...branchesOf(tree, undefined)],
      branchesFor: (locale) => [...branchesOf(fitted(tree, locale), locale)],
      compose: (locale, texts) => written(fitted(tree, locale), texts, []),
    };
  } catch (error) {
    const { message, location } = error as Error & {
      readonly location?: { readonly start: { readonly offset: number } };
    };
    const offset = error instanceof Unreadable ? error.offset : location?.start.offset;
    if (offset === undefined) throw error;
    return { fault: { reason: message.toLowerCase().replaceAll('_', '-'), offset } };
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === '{') most = Math.max(most, ++depth);
    else if (character === '}') depth -= 1;
  }
  return most;
}

/** The plural that a text stands in directly: what `#` is there. */
interface Plural {
  readonly name: string;
  readonly offset: number;
}

/** Draws the first choice of a message out of it, so that its branches are whole texts, and goes on in each of them. */
function treeOf(text: string, plural: Plural | undefined, left: { branches: number }): Tree {
  const elements = parse(text, { ignoreTag: true, captureLocation: true, shouldParseSkeletons: false });
  const choice = elements.find(isChoice);
  if (choice?.location === undefined) {
    left.branches -= 1;
    if (left.branches < 0) throw new Unreadable('too-many-branches', 0);
    const syntax = plural === undefined ? messageText : pluralText;
    return {
      kind: 'leaf',
      text: rewrite([...syntax.tokens(text)], syntax, (code) => code),
      isPlural: plural !== undefined,
    };
  }
  const { start, end } = choice.location;
  const offset = choice.type === TYPE.plural ? choice.offset : 0;
  const inner = choice.type === TYPE.plural ? { name: choice.value, offset } : undefined;
  const before = moved(text.slice(0, start.offset), plural, inner);
  const after = moved(text.slice(end.offset), plural, inner);
  const branches = Object.entries(choice.options).map(([key, { location }]) => {
    const own = text.slice((location?.start.offset ?? 0) + 1, (location?.end.offset ?? 0) - 1);
    return [key, treeOf(before + own + after, inner, left)] as const;
  });
  const type = choice.type === TYPE.select ? 'word' : choice.pluralType === 'ordinal' ? 'ordinal' : 'cardinal';
  return { kind: 'choice', name: choice.value, type, offset, branches: new Map(branches) };
}

type ChoiceElement = Extract<MessageFormatElement, { readonly options: unknown }>;

function isChoice(element: MessageFormatElement): element is ChoiceElement {
  return element.type === TYPE.plural || element.type === TYPE.select;
}

/** Rewrites what stands around a choice for the inside of its branches, where `#` is another number, or none. */
function moved(text: string, from: Plural | undefined, to: Plural | undefined): string {
  const tokens = [...(from === undefined ? messageText : pluralText).tokens(text)];
  return rewrite(tokens, to === undefined ? messageText : pluralText, (code) => {
    if (code !== '#' || from === undefined) return code;
    if (from.offset !== 0) throw new Unreadable('number-with-offset', 0);
    return `{${from.name}, number}`;
  });
}

/** Gives the plurals of a tree the keys of a locale. */
function fitted(tree: Tree, locale: string): Tree {
  if (tree.kind === 'leaf') return tree;
  const { type, branches } = tree;
  const other = branches.get('other')!;
  const keys = type === 'word' ? [...branches.keys()] : pluralKeys([...branches.keys()], locale, type);
  return { ...tree, branches: new Map(keys.map((key) => [key, fitted(branches.get(key) ?? other, locale)])) };
}

interface Way {
  readonly labels: readonly string[];
  /** What is known of the innermost plural. */
  readonly plural?: Pick<Branch, 'category' | 'numbers' | 'isCount'>;
  /** The same way by the branch for other numbers. */
  readonly others?: Tree;
}

function* branchesOf(tree: Tree, locale: string | undefined, way: Way = { labels: [] }): Generator<Branch> {
  if (tree.kind === 'leaf') {
    const { plural = {}, others } = way;
    const isForOne = plural.numbers?.list.length === 1;
    const counted = isForOne && others?.kind === 'leaf' ? others.text : undefined;
    const { isCount, ...told } = plural;
    yield {
      labels: way.labels,
      text: tree.text,
      syntax: tree.isPlural ? pluralText : messageText,
      ...told,
      ...(counted !== undefined && isCount !== undefined && { counted, isCount }),
    };
    return;
  }
  for (const [key, branch] of tree.branches) {
    yield* branchesOf(branch, locale, wayInto(tree, key, locale, way));
  }
}

function wayInto({ name, type, branches }: Choice, key: string, locale: string | undefined, way: Way): Way {
  const labels = [...way.labels, `${name}:${key}`];
  if (type === 'word') {
    const others = way.others?.kind === 'choice' ? way.others.branches.get(key) : undefined;
    return { ...way, labels, ...(others === undefined ? {} : { others }) };
  }
  const numbers = locale === undefined ? undefined : numbersOfKey(key, locale, type);
  const plural = { category: key, ...(numbers !== undefined && { numbers }), isCount: isCountOf(name) };
  return { labels, plural, others: branches.get('other')! };
}

function isCountOf(name: string): (code: Inline) => boolean {
  return (code) => {
    if (code.kind !== 'ph') return false;
    const shown = code.disp ?? '';
    return shown === '#' || /^\{\s*([^\s,{}]+)/.exec(shown)?.[1] === name;
  };
}

function written(tree: Tree, texts: ReadonlyMap<string, string>, labels: readonly string[]): string {
  if (tree.kind === 'leaf') return texts.get(JSON.stringify(labels)) ?? tree.text;
  const { name, type, offset, branches } = tree;
  const keyword = { word: 'select', ordinal: 'selectordinal', cardinal: 'plural' }[type];
  const options = [...branches].map(
    ([key, branch]) => `${key} {${written(branch, texts, [...labels, `${name}:${key}`])}}`,
  );
  return `{${name}, ${keyword}, ${offset === 0 ? '' : `offset:${offset} `}${options.join(' ')}}`;
}
