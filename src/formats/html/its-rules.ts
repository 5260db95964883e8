import { DragomanError } from '../../model/error.ts';
import { parseXml } from '../../xliff/xml/parse.ts';
import { childOf, textIn, valueIn, valueOf, type XmlElement } from '../../xliff/xml/element.ts';
import { placeAt } from '../source/place.ts';
import type { Span } from '../source/define-format.ts';
import type { PageElement } from './page-tree.ts';
import { readPointer, readSelectors, type Parameters, type Selector } from './selectors.ts';

const ITS = 'http://www.w3.org/2005/11/its';
const XLINK = 'http://www.w3.org/1999/xlink';

/** What a rule says, in the attributes that elements have for it. */
export type Sayings = Readonly<Record<string, string>>;

/** A rule (ITS 2.0, 5.3): what it says of the elements or attributes that it chooses, as they could say it themselves. */
export interface Rule {
  readonly selectors: readonly Selector[];
  said(element: PageElement): Sayings;
}

/** Rules, and what other rules they continue. */
export interface RulesDocument {
  readonly rules: readonly Rule[];
  /** The file that their `xlink:href` names, and where that stands in the text. */
  readonly linked?: { readonly reference: string; readonly at: number };
}

/**
 * Reads rules that stand in a part of a text.
 *
 * @throws DragomanError `its-rules` with the place of those that can't be read.
 */
export function readRules(text: string, { start, end }: Span): RulesDocument {
  const xml = text.slice(start, end);
  const from = start + xml.length - xml.trimStart().length;
  const elements: XmlElement[] = [];
  try {
    parseXml([text.slice(from, end)], { open: () => {}, close: (element) => elements.push(element) });
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    throw refused(text, from, error.code);
  }
  const own = elements.filter(({ uri }) => uri === ITS).toSorted((one, other) => one.start - other.start);
  const document = own.find(({ local }) => local === 'rules');
  const language = document && valueOf(document, 'queryLanguage');
  if (document !== undefined && language !== undefined && language !== 'xpath') {
    throw refused(text, from + document.start, `queryLanguage="${language}"`);
  }
  const reference = document && valueIn(document, XLINK, 'href');
  const parameters = new Map(
    own.filter(({ local }) => local === 'param').map((each) => [valueOf(each, 'name') ?? '', textIn(each).trim()]),
  );
  return {
    rules: own.flatMap((element) =>
      readRule(element, parameters, (reason) => refused(text, from + element.start, reason)),
    ),
    ...(reference !== undefined && { linked: { reference, at: from + (document?.start ?? 0) } }),
  };
}

function refused(text: string, at: number, reason: string): DragomanError {
  return new DragomanError('its-rules', { reason }, placeAt(text, at));
}

function readRule(element: XmlElement, parameters: Parameters, refuse: (reason: string) => Error): readonly Rule[] {
  const kind = Object.hasOwn(kinds, element.local) ? kinds[element.local] : undefined;
  if (kind === undefined) return [];
  const selector = valueOf(element, 'selector') ?? '';
  const selectors = readSelectors(selector, parameters);
  if (selectors === undefined) throw refuse(selector);
  const values = Object.entries(kind(element)).flatMap(([name, value]): [string, Value][] => {
    if (value === undefined || typeof value === 'string') return value === undefined ? [] : [[name, () => value]];
    const pointer = readPointer(value.pointer, parameters);
    if (pointer === undefined) throw refuse(value.pointer);
    return [[name, pointer]];
  });
  const said = (chosen: PageElement): Sayings =>
    Object.fromEntries(
      values.flatMap(([name, value]) => {
        const own = value(chosen);
        return own === undefined ? [] : [[name, own]];
      }),
    );
  return [{ selectors, said }];
}

type Value = (element: PageElement) => string | undefined;

/** What a rule says itself, or where that stands in the page. */
type Given = string | { readonly pointer: string } | undefined;

/** What each kind of rule says, in the attributes that elements have for it. */
const kinds: Readonly<Record<string, (rule: XmlElement) => Readonly<Record<string, Given>>>> = {
  translateRule: (rule) => ({ translate: valueOf(rule, 'translate') }),
  withinTextRule: (rule) => ({ 'its-within-text': valueOf(rule, 'withinText') }),
  localeFilterRule: (rule) => ({
    'its-locale-filter-list': valueOf(rule, 'localeFilterList'),
    'its-locale-filter-type': valueOf(rule, 'localeFilterType'),
  }),
  locNoteRule: (rule) => {
    const note = childOf(rule, 'locNote');
    return {
      'its-loc-note': note === undefined ? pointerIn(rule, 'locNotePointer') : textIn(note),
      'its-loc-note-ref': valueOf(rule, 'locNoteRef') ?? pointerIn(rule, 'locNoteRefPointer'),
      'its-loc-note-type': valueOf(rule, 'locNoteType'),
    };
  },
  termRule: (rule) => ({
    'its-term': valueOf(rule, 'term'),
    'its-term-info': pointerIn(rule, 'termInfoPointer'),
    'its-term-info-ref': valueOf(rule, 'termInfoRef') ?? pointerIn(rule, 'termInfoRefPointer'),
  }),
  idValueRule: (rule) => ({ 'its-id-value': pointerIn(rule, 'idValue') }),
  dirRule: (rule) => ({ dir: valueOf(rule, 'dir') }),
  langRule: (rule) => ({ lang: pointerIn(rule, 'langPointer') }),
};

function pointerIn(rule: XmlElement, name: string): Given {
  const pointer = valueOf(rule, name);
  return pointer === undefined ? undefined : { pointer };
}
