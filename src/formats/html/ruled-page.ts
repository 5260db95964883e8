import type { Span } from '../source/define-format.ts';
import type { Rule, Sayings } from './its-rules.ts';
import { treeOf, type PageElement } from './page-tree.ts';
import type { Selector } from './selectors.ts';
import type { Attribute, Tag } from './tokens.ts';

/** Gives an element with what rules say of it where it says nothing itself. */
export type Ruling = (tag: Tag) => Tag;

/** What belongs together: who says one of them himself has said all of it. */
const families = [
  ['translate'],
  ['lang'],
  ['dir'],
  ['its-within-text'],
  ['its-loc-note', 'its-loc-note-ref', 'its-loc-note-type'],
  ['its-locale-filter-list', 'its-locale-filter-type'],
  ['its-term', 'its-term-info', 'its-term-info-ref'],
  ['its-id-value'],
];
const nowhere: Span = { start: 0, end: 0 };

/** What rules say of an element, and of its attributes by their names. */
interface Said {
  readonly own: Map<string, string>;
  readonly ofAttributes: Map<string, Map<string, string>>;
}

/** Applies rules to a page; of what several say of the same, the last counts (ITS 2.0, 5.5). */
export function rulingOf(text: string, rules: readonly Rule[]): Ruling {
  if (rules.length === 0) return (tag) => tag;
  const said = new Map<number, Said>();
  const implied = new Map<PageElement, Said>();
  for (const element of treeOf(text)) {
    const { parent, start } = element;
    const around = parent && implied.get(parent);
    const own: Said = { own: new Map(around?.own), ofAttributes: new Map() };
    for (const rule of rules) applyRule(rule, element, own);
    if (own.own.size === 0 && own.ofAttributes.size === 0) continue;
    // What is said of an element without a tag is said by those that stand in it.
    if (start === undefined) implied.set(element, own);
    // Damage has one tag stand for several elements.
    else if (!said.has(start)) said.set(start, own);
  }
  return (tag) => withSaid(tag, said.get(tag.span.start));
}

function applyRule({ selectors, said }: Rule, element: PageElement, to: Said): void {
  for (const selector of selectors) {
    if (!selector.matches(element)) continue;
    const sayings = said(element);
    if (selector.attribute === undefined) say(to.own, sayings);
    else {
      for (const name of chosenAttributes(selector, element)) {
        const known = to.ofAttributes.get(name) ?? new Map<string, string>();
        to.ofAttributes.set(name, known);
        say(known, sayings);
      }
    }
  }
}

function chosenAttributes({ attribute = '*' }: Selector, { attributes }: PageElement): readonly string[] {
  if (attribute === '*') return [...attributes.keys()];
  return attributes.has(attribute) ? [attribute] : [];
}

function say(known: Map<string, string>, sayings: Sayings): void {
  for (const family of families) {
    if (!family.some((name) => name in sayings)) continue;
    for (const name of family) {
      const value = sayings[name];
      if (value === undefined) known.delete(name);
      else known.set(name, value);
    }
  }
}

function withSaid(tag: Tag, said: Said | undefined): Tag {
  if (said === undefined) return tag;
  const added: [string, Attribute][] = families
    .filter((family) => !family.some((name) => tag.attributes.has(name)))
    .flatMap((family) =>
      family.flatMap((name): [string, Attribute][] => {
        const value = said.own.get(name);
        return value === undefined ? [] : [[name, { value, span: nowhere }]];
      }),
    );
  return { ...tag, attributes: new Map([...tag.attributes, ...added]), saidOf: said.ofAttributes };
}
