import type { XmlAttribute, XmlElement } from '../xml/element.ts';
import * as namespaces from '../xml/namespaces.ts';
import type { ElementModel } from './model-tables.ts';
import { CORE, CORE_22, MODULES, MODULE_ATTRIBUTES, PLACES } from './model-tables.ts';
import type { Report } from '../common/rules.ts';
import { valueTypes } from './values.ts';

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [namespaces.XLIFF_20, 'x'],
  [namespaces.XLIFF_22, 'x'],
  [namespaces.MATCHES, 'mtc'],
  [namespaces.GLOSSARY, 'gls'],
  [namespaces.FORMAT_STYLE, 'fs'],
  [namespaces.METADATA, 'mda'],
  [namespaces.RESOURCE_DATA, 'res'],
  [namespaces.CHANGE_TRACKING, 'ctr'],
  [namespaces.SIZE_RESTRICTION, 'slr'],
  [namespaces.VALIDATION, 'val'],
  [namespaces.ITS, 'its'],
  [namespaces.ITS_XLIFF, 'itsm'],
  [namespaces.PLURALS, 'pgs'],
]);

/** `x` for the core, the customary prefix for a module, undefined for what is neither. */
export function prefixOf(uri: string): string | undefined {
  return PREFIXES.get(uri);
}

interface Slot {
  /** Names in the parent's own namespace. */
  readonly own: ReadonlySet<string>;
  /** Names in other namespaces of the standard, as `mda:metadata`. */
  readonly others: ReadonlySet<string>;
  /** Any element of another namespace. */
  readonly any: boolean;
  readonly least: 0 | 1;
  readonly many: boolean;
}

interface AttributeModel {
  readonly accepts: (value: string) => boolean;
  readonly required: boolean;
}

/** What the schemas say of one element. */
export interface Model {
  /** Of its namespace, as `prefixOf` gives it. */
  readonly prefix: string;
  /** Prefix and name. */
  readonly key: string;
  readonly text: boolean;
  readonly slots: readonly Slot[];
  /** The slot of each name in the element's own namespace. */
  readonly ownSlots: ReadonlyMap<string, number>;
  readonly needsChildren: boolean;
  readonly attributes: ReadonlyMap<string, AttributeModel>;
  readonly required: readonly string[];
  /** Whether it may have attributes of any other namespace. */
  readonly other: boolean;
  /** The modules whose attributes it may have; all of them where empty, if it may have others at all. */
  readonly modules: ReadonlySet<string>;
  /** Names of the elements that it may stand in; any where absent. */
  readonly places: readonly string[] | undefined;
}

const models: ReadonlyMap<string, ReadonlyMap<string, Model>> = new Map(
  [...PREFIXES].map(([uri, prefix]) => [uri, modelsOf(prefix, elementsIn(uri, prefix))]),
);
function elementsIn(uri: string, prefix: string): Readonly<Record<string, ElementModel>> {
  if (uri === namespaces.XLIFF_22) return CORE_22;
  return prefix === 'x' ? CORE : (MODULES[prefix] ?? {});
}

const moduleAttributes = new Map(
  Object.entries(MODULE_ATTRIBUTES).map(([prefix, attributes]) => [prefix, attributesOf(attributes)]),
);

function modelsOf(prefix: string, elements: Readonly<Record<string, ElementModel>>): ReadonlyMap<string, Model> {
  return new Map(Object.entries(elements).map(([name, model]) => [name, modelOf(prefix, name, model)]));
}

function modelOf(prefix: string, name: string, { children, attributes }: ElementModel): Model {
  const words = children.split(' ').filter(Boolean);
  const parsed = attributesOf(attributes);
  const other = parsed.delete('other');
  const modules = [...attributes.matchAll(/(\w+):\*/g)].map(([, module = '']) => module);
  const slots = words.filter((word) => word !== 'text').map(slotOf);
  return {
    prefix,
    key: `${prefix}:${name}`,
    text: words.includes('text'),
    slots,
    ownSlots: new Map(slots.flatMap(({ own }, at) => [...own].map((local) => [local, at] as const))),
    needsChildren: slots.some(({ least }) => least > 0),
    attributes: parsed,
    required: [...parsed].filter(([, { required }]) => required).map(([attribute]) => attribute),
    other,
    modules: new Set(modules),
    places: PLACES[`${prefix}:${name}`],
  };
}

function slotOf(word: string): Slot {
  const [, names = '', sign = ''] = /^(.*?)([?*+]?)$/.exec(word) ?? [];
  const all = names.split('|');
  return {
    own: new Set(all.filter((name) => name !== 'other' && !name.includes(':'))),
    others: new Set(all.filter((name) => name.includes(':'))),
    any: all.includes('other'),
    least: sign === '' || sign === '+' ? 1 : 0,
    many: sign === '*' || sign === '+',
  };
}

function attributesOf(words: string): Map<string, AttributeModel> {
  return new Map(
    words
      .split(' ')
      .filter((word) => word !== '' && !word.endsWith(':*'))
      .map((word) => {
        const [, name = '', required, type = 'text'] = /^((?:xml:)?\w+)(!?)(?::(\w+))?$/.exec(word) ?? [];
        return [name, { accepts: valueTypes[type]!, required: required === '!' }];
      }),
  );
}

/** The schemas' word on an element; undefined where it is not of the standard, or is unknown there. */
export function modelFor(element: XmlElement): Model | undefined {
  return models.get(element.uri)?.get(element.local);
}

/**
 * Checks one element, not what is under it, against the schemas: its place, its attributes and their values. Elements of
 * other namespaces are free.
 */
export function checkModel(element: XmlElement, model: Model, report: Report): void {
  const { places } = model;
  if (places !== undefined && element.parent !== undefined && !places.includes(element.parent.local)) {
    report('misplaced-element', element, { element: element.name, parent: element.parent.name });
  }
  for (const attribute of element.attributeList) checkAttribute(element, attribute, model, report);
  for (const name of model.required) {
    if (element.attributes[name] === undefined)
      report('missing-attribute', element, { attribute: name, element: element.name });
  }
}

/** Checks the sequence of an element's children. Where the file streams, only once the element is whole. */
export function checkChildren(element: XmlElement, model: Model, report: Report): void {
  let sequence: ChildSequence | undefined;
  for (const child of element.children) {
    if (typeof child !== 'string') (sequence ??= new ChildSequence(model, element)).add(child, report);
    else if (!model.text && child.trim() !== '') report('stray-text', element, { element: element.name });
  }
  if (sequence !== undefined) sequence.end(report);
  else if (model.needsChildren) new ChildSequence(model, element).end(report);
}

/** What has text for translation. */
const TEXT: ReadonlySet<string> = new Set(['unit', 'group', 'segment', 'ignorable']);

/** The children of one element as they come. */
export class ChildSequence {
  readonly #model: Model;
  readonly #element: XmlElement;
  #slot = 0;
  #count = 0;
  #hasText = false;

  constructor(model: Model, element: XmlElement) {
    this.#model = model;
    this.#element = element;
  }

  add(child: XmlElement, report: Report): void {
    const home = child.uri === this.#element.uri;
    const at = home ? (this.#model.ownSlots.get(child.local) ?? -1) : this.#slotForOther(child);
    if (at > this.#slot || (at === this.#slot && (this.#count === 0 || this.#model.slots[at]!.many))) {
      this.#require(at, report, child);
      this.#count = at === this.#slot ? this.#count + 1 : 1;
      this.#slot = at;
      this.#hasText ||= home && TEXT.has(child.local);
      return;
    }
    // Tools put modules after the notes of a unit, and nothing is lost by it; among or after its text they are misread.
    const isOther = !home && child.uri !== '' && this.#model.slots.some((slot) => slot.any);
    const late = isOther && !this.#hasText;
    report(late ? 'late-module' : 'unexpected-element', child, { element: child.name, parent: this.#element.name });
  }

  end(report: Report): void {
    this.#require(this.#model.slots.length, report, this.#element);
  }

  /** The next place for an element of another namespace. */
  #slotForOther(child: XmlElement): number {
    if (child.uri === '') return -1;
    const name = `${prefixOf(child.uri) ?? ''}:${child.local}`;
    return this.#model.slots.findIndex(
      ({ any, others, many }, at) =>
        at >= this.#slot && (any || others.has(name)) && (many || at > this.#slot || this.#count === 0),
    );
  }

  /** All slots before this one have what they need. */
  #require(before: number, report: Report, at: XmlElement): void {
    for (let index = this.#slot; index < before; index++) {
      const slot = this.#model.slots[index]!;
      if (slot.least === 0 || (index === this.#slot && this.#count > 0)) continue;
      const names = [...slot.own, ...slot.others].map((name) => name.replace(/^x:/, '')).join(', ');
      report('missing-element', at, { element: names, parent: this.#element.name });
    }
  }
}

/** For a container whose children come one by one. */
export function childSequence(container: XmlElement): ChildSequence | undefined {
  const model = modelFor(container);
  return model === undefined ? undefined : new ChildSequence(model, container);
}

function checkAttribute(element: XmlElement, attribute: XmlAttribute, model: Model, report: Report): void {
  const { name, uri, value } = attribute;
  if (uri === namespaces.XMLNS) return;
  const known = attributeModelFor(attribute, model);
  if (known === undefined) {
    report('unexpected-attribute', element, { attribute: name, element: element.name });
  } else if (!known.accepts(value)) {
    report('invalid-value', element, { attribute: name, value });
  }
}

const ANYTHING: AttributeModel = { accepts: () => true, required: false };

/** The attributes of XML itself, wherever any attribute may stand. */
const XML_ATTRIBUTES = attributesOf('lang:languageOrNone space:space id:ncname');

const xmlAttribute = (local: string): AttributeModel => XML_ATTRIBUTES.get(local) ?? ANYTHING;

/** Checks what an element of another namespace says with the attributes of XML itself; all else is its own. */
export function checkExtension(element: XmlElement, report: Report): void {
  for (const { name, local, uri, value } of element.attributeList) {
    if (uri === namespaces.XML && !xmlAttribute(local).accepts(value))
      report('invalid-value', element, { attribute: name, value });
  }
}

function attributeModelFor(
  { local, uri }: XmlAttribute,
  { prefix, attributes, other, modules }: Model,
): AttributeModel | undefined {
  if (uri === '') return attributes.get(local);
  if (uri === namespaces.XML) return attributes.get(`xml:${local}`) ?? (other ? xmlAttribute(local) : undefined);
  const module = prefixOf(uri);
  if (module === undefined) return other ? ANYTHING : undefined;
  const allowed = modules.size > 0 ? modules.has(module) : other && module !== prefix;
  return allowed ? moduleAttributes.get(module)?.get(local) : undefined;
}
