import { pluralCategories } from '../../locale/cldr/plural-categories.ts';
import type { PluralCategory } from '../../locale/cldr/plural-categories.ts';
import { pluralIntegers } from '../../locale/orthography/plural-integers.ts';
import type { TextSpan } from '../../model/finding.ts';
import type { Certainty, Evidence } from '../contract/define-check.ts';
import { spanOf } from '../contract/span.ts';
import type { IcuArgument, IcuBranch } from '../syntax/icu-message.ts';

export type IcuProblem =
  | 'unclosed'
  | 'no-other'
  | 'syntax'
  | 'full-width'
  | 'missing'
  | 'quoted'
  | 'added'
  | 'changed'
  | 'type'
  | 'style'
  | 'offset'
  | 'branch'
  | 'unused'
  | 'exact'
  | 'number'
  | 'key-missing'
  | 'key-added'
  | 'tag-missing'
  | 'tag-added'
  | 'tag-unpaired';

export interface IcuFaultFound extends Evidence {
  readonly problem: IcuProblem;
  /** The argument or tag. */
  readonly name: string;
  /** The branch, style or name that the target has, or the category that it lacks. */
  readonly found?: string;
  readonly expected?: string;
}

/** The two sides of one message. */
export interface IcuSides {
  readonly source: readonly IcuArgument[];
  readonly target: readonly IcuArgument[];
  readonly sourceText: string;
  readonly targetText: string;
  readonly targetLocale: string;
}

/** How two messages differ in what a program reads of them. */
export function* icuFaults(sides: IcuSides): Generator<IcuFaultFound> {
  const source = byName(sides.source);
  const target = byName(sides.target);
  yield* names(source, target, sides);
  for (const [name, uses] of target) {
    const originals = source.get(name);
    if (originals === undefined) continue;
    yield* types(originals, uses, sides);
    const plurals = uses.filter(({ type }) => type === 'plural' || type === 'selectordinal');
    for (const plural of plurals) yield* branchFaults(plural, originals, sides);
    for (const select of uses.filter(({ type }) => type === 'select')) yield* keyFaults(select, originals, sides);
  }
}

function byName(uses: readonly IcuArgument[]): ReadonlyMap<string, readonly IcuArgument[]> {
  const found = new Map<string, IcuArgument[]>();
  for (const use of uses) {
    const list = found.get(use.name);
    if (list === undefined) found.set(use.name, [use]);
    else list.push(use);
  }
  return found;
}

type Uses = ReadonlyMap<string, readonly IcuArgument[]>;

function* names(source: Uses, target: Uses, { sourceText, targetText }: IcuSides): Generator<IcuFaultFound> {
  const lost = [...source].flatMap(([name, uses]) => (target.has(name) ? [] : [{ name, uses }]));
  const added = [...target].flatMap(([name, [first]]) => (source.has(name) || !first ? [] : [{ name, use: first }]));
  const [onlyLost, onlyAdded] = [lost[0], added[0]];
  if (onlyLost && onlyAdded && lost.length === 1 && added.length === 1) {
    const start = targetText.indexOf(onlyAdded.name, onlyAdded.use.start);
    const span = spanOf(targetText, start, start + onlyAdded.name.length);
    const isOnce = target.get(onlyAdded.name)?.length === 1;
    const fix = isOnce ? { fix: onlyLost.name } : {};
    yield { ...named('changed', onlyAdded.name), expected: onlyLost.name, target: span, ...fix };
    return;
  }
  for (const { name, uses } of lost) {
    const quote = quoteBefore(name, targetText);
    if (quote !== undefined) {
      yield { ...named('quoted', name), target: spanOf(targetText, quote, quote + 1), fix: "''" };
      continue;
    }
    const certainty = uses.every(({ isConditional }) => isConditional) ? 'likely' : 'certain';
    const [first] = uses;
    yield { ...named('missing', name, certainty), source: spanOf(sourceText, first?.start ?? 0, first?.end ?? 0) };
  }
  for (const { name, use } of added) {
    yield { ...named('added', name), target: spanOf(targetText, use.start, use.end) };
  }
}

/** An apostrophe before a brace quotes it: `l'{name}` prints `l{name}`. */
function quoteBefore(name: string, text: string): number | undefined {
  for (const { index } of text.matchAll(/(?<!')'\{/g)) {
    if (text.startsWith(name, index + 2)) return index;
  }
  return undefined;
}

function named(problem: IcuProblem, name: string, certainty: Certainty = 'certain'): IcuFaultFound {
  return { problem, name, certainty };
}

function* types(
  originals: readonly IcuArgument[],
  uses: readonly IcuArgument[],
  { targetText, targetLocale }: IcuSides,
): Generator<IcuFaultFound> {
  const known = new Set(originals.map(({ type }) => type));
  for (const use of uses) {
    if (known.has(use.type)) {
      const styles = originals.filter(({ type }) => type === use.type).map(({ style }) => style);
      if (styles.includes(use.style)) continue;
      const expected = styles[0] ?? '';
      const target = spanOf(targetText, use.start, use.end);
      yield { ...named('style', use.name, 'possible'), found: use.style, expected, target };
      return;
    }
  }
  const used = new Set(uses.map(({ type }) => type));
  const isPlain = uses.every(({ type }) => type === 'plain');
  const lost = [...known].find((type) => type !== 'plain' && !used.has(type) && (type !== 'number' || isPlain));
  const [first] = uses;
  if (lost === undefined || first === undefined || mayDrop(lost, targetLocale)) return;
  const certainty = lost === 'date' || lost === 'time' ? 'certain' : 'likely';
  const target = spanOf(targetText, first.start, first.end);
  yield { ...named('type', first.name, certainty), found: first.type, expected: lost, target };
}

/** A language with a single form needs no plural. */
function mayDrop(type: IcuArgument['type'], locale: string): boolean {
  if (type !== 'plural' && type !== 'selectordinal') return false;
  return pluralCategories(locale, type === 'plural' ? 'cardinal' : 'ordinal').length === 1;
}

const everyCategory = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** A plural of the target, and what its language and the source's plurals of the same name want of it. */
interface PluralSides {
  readonly plural: IcuArgument;
  readonly likes: readonly IcuArgument[];
  readonly text: string;
  readonly whole: TextSpan;
  readonly keys: ReadonlySet<string>;
  readonly categories: readonly PluralCategory[];
  /** The whole numbers of a category, where they are few enough to be listed. */
  integers(category: PluralCategory): readonly number[] | undefined;
}

function* branchFaults(
  plural: IcuArgument,
  originals: readonly IcuArgument[],
  { targetText, targetLocale }: IcuSides,
): Generator<IcuFaultFound> {
  const isCardinal = plural.type === 'plural';
  const sides: PluralSides = {
    plural,
    likes: originals.filter(({ type }) => type === plural.type),
    text: targetText,
    whole: spanOf(targetText, plural.start, plural.end),
    keys: new Set(plural.branches.map(({ key }) => key)),
    categories: pluralCategories(targetLocale, isCardinal ? 'cardinal' : 'ordinal'),
    integers: (category) => (isCardinal ? pluralIntegers(targetLocale, category) : undefined),
  };
  yield* lackingBranches(sides);
  yield* needlessBranches(sides);
  yield* otherThanSource(sides);
}

function* lackingBranches({ plural, whole, keys, categories, integers }: PluralSides): Generator<IcuFaultFound> {
  for (const category of categories) {
    const numbers = integers(category);
    if (keys.has(category) || numbers?.some((number) => keys.has(`=${number}`))) continue;
    const certainty = numbers?.length === 0 ? 'possible' : 'certain';
    yield { ...named('branch', plural.name, certainty), expected: category, target: whole };
  }
}

function* needlessBranches({ plural, text, categories }: PluralSides): Generator<IcuFaultFound> {
  for (const { key, start, end } of plural.branches) {
    if (key.startsWith('=') || (categories as readonly string[]).includes(key)) continue;
    const fault = everyCategory.has(key) ? named('unused', plural.name, 'possible') : named('key-added', plural.name);
    yield { ...fault, found: key, target: spanOf(text, start, end) };
  }
}

function* otherThanSource(sides: PluralSides): Generator<IcuFaultFound> {
  const { plural, likes, whole, keys, categories, integers } = sides;
  const { name } = plural;
  const [original] = likes;
  if (original === undefined) return;
  if (likes.every(({ offset }) => offset !== plural.offset)) {
    yield { ...named('offset', name), found: `${plural.offset}`, expected: `${original.offset}`, target: whole };
  }
  const exact = new Set(
    likes.flatMap((like) => like.branches.map(({ key }) => key).filter((key) => key.startsWith('='))),
  );
  for (const key of exact) {
    const isCovered = categories.some(
      (category) => keys.has(category) && isOnly(integers(category), Number(key.slice(1))),
    );
    if (!keys.has(key) && !isCovered) yield { ...named('exact', name, 'likely'), expected: key, target: whole };
  }
  yield* unnumbered(sides);
}

function isOnly(integers: readonly number[] | undefined, number: number): boolean {
  return integers?.length === 1 && integers[0] === number;
}

/** Where the source's `other` says the number, so does each branch that stands for several numbers. */
function* unnumbered({ plural: { name, branches }, likes, integers, text }: PluralSides): Generator<IcuFaultFound> {
  if (!likes.every((like) => like.branches.some(({ key, saysNumber }) => key === 'other' && saysNumber))) return;
  for (const { key, saysNumber, start, end } of branches) {
    if (saysNumber || key.startsWith('=')) continue;
    const certainty = silence(key, integers(key as PluralCategory), branches);
    if (certainty !== undefined)
      yield { ...named('number', name, certainty), found: key, target: spanOf(text, start, end) };
  }
}

/** How sure it is that a branch must say its number: not at all where it stands for one number alone. */
function silence(
  key: string,
  numbers: readonly number[] | undefined,
  branches: readonly IcuBranch[],
): Certainty | undefined {
  if (numbers === undefined) return key === 'other' ? 'certain' : 'likely';
  if (numbers.length === 0) return 'possible';
  const open = numbers.filter((number) => !branches.some((branch) => branch.key === `=${number}`));
  return open.length > 1 ? 'possible' : undefined;
}

/** The keys of a select are names in a program. */
function* keyFaults(
  { name, branches }: IcuArgument,
  originals: readonly IcuArgument[],
  { targetText }: IcuSides,
): Generator<IcuFaultFound> {
  const expected = new Set(
    originals.filter(({ type }) => type === 'select').flatMap((like) => like.branches.map(({ key }) => key)),
  );
  if (expected.size === 0) return;
  const keys = new Set(branches.map(({ key }) => key));
  const lost = [...expected].filter((key) => !keys.has(key));
  const added = branches.filter(({ key }) => !expected.has(key));
  for (const { key, start } of added) {
    const from = targetText.lastIndexOf(key, start);
    const target = spanOf(targetText, from, from + key.length);
    const [other] = lost;
    const isRenamed = other !== undefined && lost.length === 1 && added.length === 1;
    const correction = isRenamed ? { expected: other, fix: other } : {};
    yield { ...named('key-added', name), found: key, target, ...correction };
  }
  for (const key of lost.slice(added.length)) yield { ...named('key-missing', name, 'likely'), expected: key };
}
