import { DragomanError } from '../../model/error.ts';
import { parseXml } from '../../xliff/xml/parse.ts';
import { childOf, textIn, valueOf, type XmlElement } from '../../xliff/xml/element.ts';
import { placeAt } from '../source/place.ts';
import type { Span } from '../source/define-format.ts';
import { readSelectors, type Selector } from './selectors.ts';
import { readTokens, type Attribute, type Tag } from './tokens.ts';

const ITS = 'http://www.w3.org/2005/11/its';

/** A rule of a page (ITS 2.0, 5.3): what it says of the elements or attributes that it chooses, as they could say it themselves. */
interface Rule {
  readonly selectors: readonly Selector[];
  said(tag: Tag): Readonly<Record<string, string>>;
}

export type ItsRules = readonly Rule[];

/**
 * Reads the rules that stand in a page, in scripts of the type `application/its+xml`.
 *
 * @throws DragomanError `its-rules` with the place of those that can't be read.
 */
export function rulesIn(text: string): ItsRules {
  if (!/application\/its\+xml/iu.test(text)) return [];
  const rules: Rule[] = [];
  let isOpen = false;
  readTokens(text, {
    startTag: ({ name, attributes }) => {
      isOpen = name === 'script' && attributes.get('type')?.value.trim().toLowerCase() === 'application/its+xml';
    },
    text: (span) => {
      if (isOpen) rules.push(...readRules(text, span));
    },
    endTag: () => {
      isOpen = false;
    },
  });
  return rules;
}

function readRules(text: string, { start, end }: Span): readonly Rule[] {
  const xml = text.slice(start, end);
  const indent = xml.length - xml.trimStart().length;
  const elements: XmlElement[] = [];
  try {
    parseXml([xml.slice(indent)], { open: () => {}, close: (element) => elements.push(element) });
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    throw refused(text, start + indent, error.code);
  }
  return elements
    .filter(({ uri, local }) => uri === ITS && Object.hasOwn(kinds, local))
    .toSorted((one, other) => one.start - other.start)
    .map((element) => {
      const selector = valueOf(element, 'selector') ?? '';
      const selectors = readSelectors(selector);
      if (selectors === undefined) throw refused(text, start + indent + element.start, selector);
      return { selectors, said: kinds[element.local]!(element) };
    });
}

function refused(text: string, at: number, reason: string): DragomanError {
  return new DragomanError('its-rules', { reason }, placeAt(text, at));
}

type Said = Rule['said'];

/** What each kind of rule says, in the attributes that elements have for it. */
const kinds: Readonly<Record<string, (rule: XmlElement) => Said>> = {
  translateRule: (rule) => always({ translate: valueOf(rule, 'translate') }),
  withinTextRule: (rule) => always({ 'its-within-text': valueOf(rule, 'withinText') }),
  localeFilterRule: (rule) =>
    always({
      'its-locale-filter-list': valueOf(rule, 'localeFilterList'),
      'its-locale-filter-type': valueOf(rule, 'localeFilterType'),
    }),
  locNoteRule: (rule) => {
    const type = valueOf(rule, 'locNoteType');
    const note = childOf(rule, 'locNote');
    const pointer = /^(?:\.\/)?@(?:[\w-]+:)?([\w-]+)$/u.exec(valueOf(rule, 'locNotePointer')?.trim() ?? '')?.[1];
    if (pointer === undefined) {
      return always({
        'its-loc-note': note === undefined ? valueOf(rule, 'locNoteRef') : textIn(note),
        'its-loc-note-type': type,
      });
    }
    return (tag) =>
      defined({ 'its-loc-note': tag.attributes.get(pointer.toLowerCase())?.value, 'its-loc-note-type': type });
  },
};

function always(said: Readonly<Record<string, string | undefined>>): Said {
  const values = defined(said);
  return () => values;
}

function defined(said: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** What belongs together: who says one of them himself has said all of it. */
const families = [
  ['translate'],
  ['its-within-text'],
  ['its-loc-note', 'its-loc-note-ref', 'its-loc-note-type'],
  ['its-locale-filter-list', 'its-locale-filter-type'],
];
const nowhere: Span = { start: 0, end: 0 };

/** Gives an element with what rules say of it where it says nothing itself; the last rule counts (ITS 2.0, 5.5). */
export function withRules(rules: ItsRules, tag: Tag, around: readonly Tag[]): Tag {
  const path = [...around, tag];
  const added = new Map<string, Attribute>();
  const translated = new Map<string, boolean>();
  for (const { selectors, said } of rules) {
    for (const { attribute, matches } of selectors) {
      if (!matches(path)) continue;
      const own = said(tag);
      if (attribute === undefined) addTo(added, own, tag);
      else if (own['translate'] !== undefined) {
        const names = attribute === '*' ? [...tag.attributes.keys()] : [attribute];
        for (const name of names) translated.set(name, own['translate'] === 'yes');
      }
    }
  }
  if (added.size === 0 && translated.size === 0) return tag;
  return { ...tag, attributes: new Map([...tag.attributes, ...added]), translated };
}

function addTo(added: Map<string, Attribute>, own: Readonly<Record<string, string>>, { attributes }: Tag): void {
  for (const family of families) {
    if (family.some((name) => attributes.has(name)) || !family.some((name) => name in own)) continue;
    for (const name of family) added.delete(name);
    for (const name of family) if (own[name] !== undefined) added.set(name, { value: own[name], span: nowhere });
  }
}
