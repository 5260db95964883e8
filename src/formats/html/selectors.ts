import type { Tag } from './tokens.ts';

/** What a selector of ITS rules chooses: elements by what stands around them, or an attribute of such. */
export interface Selector {
  /** A name, or `*` for any. */
  readonly attribute?: string;
  /** Tells whether an element is chosen, by the elements around it, outermost first, and itself. */
  matches(path: readonly Tag[]): boolean;
}

type Test = (tag: Tag) => boolean;

interface Step {
  readonly isAnywhere: boolean;
  readonly test: Test;
}

/**
 * Reads a selector in XPath, the absolute location paths of it: steps to children and descendants with names and conditions on
 * attributes, and an attribute at the end. Namespaces are not compared: a page has one. Undefined for any other selector.
 */
export function readSelectors(xpath: string): readonly Selector[] | undefined {
  const reader = new SelectorReader(tokensOf(xpath));
  return reader.all();
}

const token =
  /\s*(?:(?<string>"[^"]*"|'[^']*')|(?<name>[A-Za-z_][\w.-]*(?::(?:[A-Za-z_][\w.-]*|\*))?)|(?<sign>\/\/|::|!=|[/@*[\]()=,|.]))/uy;

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
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  all(): readonly Selector[] | undefined {
    try {
      const selectors = [this.#path()];
      while (this.#take('|')) selectors.push(this.#path());
      return this.#at === this.#tokens.length ? selectors : undefined;
    } catch (error) {
      if (error instanceof Unread) return undefined;
      throw error;
    }
  }

  #path(): Selector {
    const steps: Step[] = [];
    let attribute: string | undefined;
    if (this.#take('id')) {
      this.#expect('(');
      const id = this.#literal();
      this.#expect(')');
      steps.push({ isAnywhere: true, test: (tag) => tag.attributes.get('id')?.value === id });
    }
    for (let isAnywhere = this.#slash(); isAnywhere !== undefined; isAnywhere = this.#slash()) {
      if (this.#isAttribute()) {
        attribute = this.#name();
        if (isAnywhere) steps.push({ isAnywhere, test: () => true });
        break;
      }
      steps.push({ isAnywhere: this.#axis() || isAnywhere, test: this.#step() });
    }
    if (steps.length === 0) throw new Unread();
    const matches = (path: readonly Tag[]): boolean => matchesFrom(steps, path, steps.length - 1, path.length - 1);
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

  #step(): Test {
    const name = this.#name();
    const tests: Test[] = name === '*' ? [] : [(tag) => tag.name === name];
    while (this.#take('[')) {
      tests.push(this.#either());
      this.#expect(']');
    }
    return (tag) => tests.every((test) => test(tag));
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
    return (tag) => tests.some((test) => test(tag));
  }

  #both(): Test {
    const tests = [this.#condition()];
    while (this.#take('and')) tests.push(this.#condition());
    return (tag) => tests.every((test) => test(tag));
  }

  #condition(): Test {
    if (this.#take('(')) return this.#closed(this.#either());
    if (this.#take('not')) {
      this.#expect('(');
      const test = this.#closed(this.#either());
      return (tag) => !test(tag);
    }
    for (const [name, compare] of comparisons) {
      if (!this.#take(name)) continue;
      this.#expect('(');
      const one = this.#value();
      this.#expect(',');
      const other = this.#closed(this.#value());
      return (tag) => compare(one(tag) ?? '', other(tag) ?? '');
    }
    const one = this.#value();
    if (this.#take('=')) return equal(one, this.#value());
    if (!this.#take('!=')) return (tag) => (one(tag) ?? '') !== '';
    const other = this.#value();
    return (tag) => one(tag) !== undefined && other(tag) !== undefined && one(tag) !== other(tag);
  }

  /** The value of an attribute, or a text. */
  #value(): (tag: Tag) => string | undefined {
    if (this.#isAttribute()) {
      const name = this.#name();
      return (tag) => tag.attributes.get(name)?.value;
    }
    const text = this.#literal();
    return () => text;
  }

  #literal(): string {
    const text = this.#next();
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

function equal(one: (tag: Tag) => string | undefined, other: (tag: Tag) => string | undefined): Test {
  return (tag) => {
    const value = one(tag);
    return value !== undefined && value === other(tag);
  };
}

/** Tells whether the steps up to one lead to the element at a place of the path. */
function matchesFrom(steps: readonly Step[], path: readonly Tag[], step: number, at: number): boolean {
  const { isAnywhere, test } = steps[step]!;
  const own = path[at];
  if (own === undefined || !test(own)) return false;
  if (step === 0) return isAnywhere || at === 0;
  if (!isAnywhere) return matchesFrom(steps, path, step - 1, at - 1);
  for (let above = at - 1; above >= 0; above -= 1) if (matchesFrom(steps, path, step - 1, above)) return true;
  return false;
}
