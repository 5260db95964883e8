import { amongSiblings, filterBy, firstIn, followed, reachedBy, rootOf, valueAt } from './element-paths.ts';
import type { Choice, Step, Test } from './element-paths.ts';
import type { PageElement } from './page-tree.ts';

/** What a selector of ITS rules chooses: elements by what stands around them, or an attribute of such. */
export interface Selector {
  /** A name, or `*` for any. */
  readonly attribute?: string;
  matches(element: PageElement): boolean;
}

/** Values that rules name, by their names. */
export type Parameters = ReadonlyMap<string, string>;

/**
 * Reads a selector in XPath, the absolute location paths of it: steps to children and descendants with names, places among
 * siblings and conditions on attributes, and an attribute at the end. Namespaces are not compared: a page has one.
 * Undefined for any other selector.
 */
export function readSelectors(xpath: string, parameters: Parameters): readonly Selector[] | undefined {
  return new SelectorReader(xpath, parameters).read((reader) => reader.paths());
}

/** Finds the text of an element, or the value of an attribute, from an element of a page. */
export type Pointer = (from: PageElement) => string | undefined;

/** Reads a pointer: a path to an element or an attribute from the one that a rule chooses. */
export function readPointer(xpath: string, parameters: Parameters): Pointer | undefined {
  return new SelectorReader(xpath, parameters).read((reader) => reader.pointer());
}

const token =
  /\s*(?:(?<string>"[^"]*"|'[^']*')|(?<number>\d+)|(?<name>\$?[A-Za-z_][\w.-]*(?::(?:[A-Za-z_][\w.-]*|\*))?)|(?<sign>\/\/|::|!=|\.\.|[/@*[\]()=,|.]))/uy;

function tokensOf(xpath: string): readonly string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < xpath.trimEnd().length) {
    const found = token.exec(xpath);
    // What is no token is one that no rule expects.
    if (found === null) return ['?'];
    tokens.push(found[0].trim());
  }
  return tokens;
}

/** Thrown within the reader alone. */
class Unread extends Error {}

class SelectorReader {
  readonly #tokens: readonly string[];
  readonly #parameters: Parameters;
  #at = 0;

  constructor(xpath: string, parameters: Parameters) {
    this.#tokens = tokensOf(xpath);
    this.#parameters = parameters;
  }

  /** Reads all of it as something; undefined where it is none. */
  read<Read>(read: (reader: this) => Read): Read | undefined {
    try {
      const found = read(this);
      return this.#at === this.#tokens.length ? found : undefined;
    } catch (error) {
      if (error instanceof Unread) return undefined;
      throw error;
    }
  }

  paths(): readonly Selector[] {
    const selectors = [this.#path()];
    while (this.#take('|')) selectors.push(this.#path());
    return selectors;
  }

  pointer(): Pointer {
    if (this.#tokens[this.#at]?.startsWith('/') === true) {
      const { matches, attribute } = this.#path();
      return (from) => valueAt(firstIn(rootOf(from), matches), attribute);
    }
    const ways: Choice[] = [];
    do {
      if (this.#isAttribute()) {
        const name = this.#name();
        return (from) => valueAt(followed(ways, from), name);
      }
      if (this.#take('..')) ways.push((elements) => elements.flatMap(({ parent }) => parent ?? []));
      else if (!this.#take('.')) {
        this.#axis();
        const choose = this.#step();
        ways.push((elements) => elements.flatMap(({ children }) => choose(children)));
      }
    } while (this.#take('/'));
    return (from) => valueAt(followed(ways, from), undefined);
  }

  #path(): Selector {
    const steps: Step[] = [];
    let attribute: string | undefined;
    if (this.#take('id')) {
      this.#expect('(');
      const id = this.#literal();
      this.#expect(')');
      steps.push({ isAnywhere: true, test: (element) => element.attributes.get('id') === id });
    }
    for (let isAnywhere = this.#slash(); isAnywhere !== undefined; isAnywhere = this.#slash()) {
      if (this.#isAttribute()) {
        attribute = this.#name();
        if (isAnywhere) steps.push({ isAnywhere, test: () => true });
        break;
      }
      const isBelow = this.#axis();
      steps.push({ isAnywhere: isBelow || isAnywhere, test: amongSiblings(this.#step(isBelow)) });
    }
    if (steps.length === 0) throw new Unread();
    const matches = reachedBy(steps);
    return attribute === undefined ? { matches } : { attribute, matches };
  }

  /** `true` for `//`, `false` for `/`. */
  #slash(): boolean | undefined {
    if (this.#take('//')) return true;
    return this.#take('/') ? false : undefined;
  }

  #isAttribute(): boolean {
    return this.#take('@') || this.#takeAxis('attribute');
  }

  /** Tells whether an axis is named that leads to descendants. */
  #axis(): boolean {
    if (this.#takeAxis('descendant')) return true;
    this.#takeAxis('child');
    return false;
  }

  #takeAxis(name: string): boolean {
    if (this.#tokens[this.#at] !== name || this.#tokens[this.#at + 1] !== '::') return false;
    this.#at += 2;
    return true;
  }

  /** `isBelow`: its places would count among all descendants, which nothing here does. */
  #step(isBelow = false): Choice {
    const name = this.#name();
    const choices: Choice[] = [(elements) => (name === '*' ? elements : elements.filter((each) => each.name === name))];
    while (this.#take('[')) {
      const place = this.#place();
      if (place !== undefined && isBelow) throw new Unread();
      choices.push(place ?? filterBy(this.#either()));
      this.#expect(']');
    }
    return (elements) => choices.reduce((chosen, choose) => choose(chosen), elements);
  }

  /** A place among siblings: `2`, `position()=2`, `last()`. */
  #place(): Choice | undefined {
    if (this.#take('position')) {
      for (const sign of ['(', ')', '=']) this.#expect(sign);
    }
    if (this.#take('last')) {
      for (const sign of ['(', ')']) this.#expect(sign);
      return (elements) => elements.slice(-1);
    }
    const number = this.#tokens[this.#at] ?? '';
    if (!/^\d/u.test(number)) return undefined;
    this.#at += 1;
    return (elements) => elements.slice(Number(number) - 1, Number(number));
  }

  #name(): string {
    const name = this.#next();
    if (name === '*') return name;
    if (!/^[A-Za-z_]/u.test(name)) throw new Unread();
    return name.slice(name.indexOf(':') + 1).toLowerCase();
  }

  #either(): Test {
    const tests = [this.#both()];
    while (this.#take('or')) tests.push(this.#both());
    return (element) => tests.some((test) => test(element));
  }

  #both(): Test {
    const tests = [this.#condition()];
    while (this.#take('and')) tests.push(this.#condition());
    return (element) => tests.every((test) => test(element));
  }

  #condition(): Test {
    if (this.#take('(')) return this.#closed(this.#either());
    if (this.#take('not')) {
      this.#expect('(');
      const test = this.#closed(this.#either());
      return (element) => !test(element);
    }
    for (const [name, compare] of comparisons) {
      if (!this.#take(name)) continue;
      this.#expect('(');
      const one = this.#value();
      this.#expect(',');
      const other = this.#closed(this.#value());
      return (element) => compare(one(element) ?? '', other(element) ?? '');
    }
    const one = this.#value();
    if (this.#take('=')) return equal(one, this.#value());
    if (!this.#take('!=')) return (element) => (one(element) ?? '') !== '';
    const other = this.#value();
    return (element) => one(element) !== undefined && other(element) !== undefined && one(element) !== other(element);
  }

  /** The value of an attribute, or a text. */
  #value(): Pointer {
    if (this.#isAttribute()) {
      const name = this.#name();
      return (element) => element.attributes.get(name);
    }
    const text = this.#literal();
    return () => text;
  }

  #literal(): string {
    const text = this.#next();
    const named = text.startsWith('$') ? this.#parameters.get(text.slice(1)) : undefined;
    if (named !== undefined) return named;
    if (!/^["']/u.test(text)) throw new Unread();
    return text.slice(1, -1);
  }

  #closed<Read>(read: Read): Read {
    this.#expect(')');
    return read;
  }

  #next(): string {
    const next = this.#tokens[this.#at];
    if (next === undefined) throw new Unread();
    this.#at += 1;
    return next;
  }

  #take(wanted: string): boolean {
    if (this.#tokens[this.#at] !== wanted) return false;
    this.#at += 1;
    return true;
  }

  #expect(wanted: string): void {
    if (!this.#take(wanted)) throw new Unread();
  }
}

const comparisons: readonly (readonly [string, (one: string, other: string) => boolean])[] = [
  ['contains', (one, other) => one.includes(other)],
  ['starts-with', (one, other) => one.startsWith(other)],
];

function equal(one: Pointer, other: Pointer): Test {
  return (element) => {
    const value = one(element);
    return value !== undefined && value === other(element);
  };
}
