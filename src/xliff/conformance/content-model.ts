import type { XmlAttribute, XmlElement } from '../element.ts';
import { lookup } from '../../model/lookup.ts';
import * as namespaces from '../namespaces.ts';
import type { ElementModel } from './model-tables.ts';
import { CORE, MODULES, MODULE_ATTRIBUTES, PLACES } from './model-tables.ts';
import type { Report } from './rules.ts';
import { valueTypes } from './values.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  [namespaces.XLIFF_20]: 'x',
  [namespaces.XLIFF_22]: 'x',
  [namespaces.MATCHES]: 'mtc',
  [namespaces.GLOSSARY]: 'gls',
  [namespaces.FORMAT_STYLE]: 'fs',
  [namespaces.METADATA]: 'mda',
  [namespaces.RESOURCE_DATA]: 'res',
  [namespaces.CHANGE_TRACKING]: 'ctr',
  [namespaces.SIZE_RESTRICTION]: 'slr',
  [namespaces.VALIDATION]: 'val',
  [namespaces.ITS]: 'its',
  [namespaces.ITS_XLIFF]: 'itsm',
  [namespaces.PLURALS]: 'pgs',
};

/** `x` for the core, the customary prefix for a module, undefined for what is neither. */
export function prefixOf(uri: string): string | undefined {
  return lookup(PREFIXES, uri);
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

interface Model {
  readonly text: boolean;
  readonly slots: readonly Slot[];
  readonly attributes: ReadonlyMap<string, AttributeModel>;
  readonly required: readonly string[];
  readonly other: boolean;
}

const coreModels = modelsOf(CORE);
const moduleModels = new Map(Object.entries(MODULES).map(([prefix, elements]) => [prefix, modelsOf(elements)]));
const moduleAttributes = new Map(
  Object.entries(MODULE_ATTRIBUTES).map(([prefix, attributes]) => [prefix, attributesOf(attributes)]),
);

function modelsOf(elements: Readonly<Record<string, ElementModel>>): ReadonlyMap<string, Model> {
  return new Map(Object.entries(elements).map(([name, model]) => [name, modelOf(model)]));
}

function modelOf({ children, attributes }: ElementModel): Model {
  const words = children.split(' ').filter(Boolean);
  const parsed = attributesOf(attributes);
  const other = parsed.delete('other');
  return {
    text: words.includes('text'),
    slots: words.filter((word) => word !== 'text').map(slotOf),
    attributes: parsed,
    required: [...parsed].filter(([, { required }]) => required).map(([name]) => name),
    other,
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
      .filter(Boolean)
      .map((word) => {
        const [, name = '', required, type = 'text'] = /^((?:xml:)?\w+)(!?)(?::(\w+))?$/.exec(word) ?? [];
        return [name, { accepts: valueTypes[type]!, required: required === '!' }];
      }),
  );
}

/**
 * Checks one element, not what is under it, against the schemas: its children and their order, its attributes and their
 * values. Elements of other namespaces are free. False where the element itself is not known.
 */
export function checkModel(element: XmlElement, report: Report): boolean {
  const prefix = prefixOf(element.uri);
  if (prefix === undefined) return true;
  const models = prefix === 'x' ? coreModels : moduleModels.get(prefix);
  const model = models?.get(element.local);
  if (model === undefined) {
    report('unknown-element', element, { element: element.name });
    return false;
  }
  const places = lookup(PLACES, `${prefix}:${element.local}`);
  if (places !== undefined && element.parent !== undefined && !places.includes(element.parent.local)) {
    report('misplaced-element', element, { element: element.name, parent: element.parent.name });
  }
  checkAttributes(element, model, report);
  return true;
}

/** Checks the sequence of an element's children. Where the file streams, only once the element is whole. */
export function checkChildren(element: XmlElement, report: Report): void {
  const prefix = prefixOf(element.uri);
  if (prefix === undefined) return;
  const model = (prefix === 'x' ? coreModels : moduleModels.get(prefix))?.get(element.local);
  if (model === undefined) return;
  const sequence = new ChildSequence(model, element);
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (!model.text && child.trim() !== '') report('stray-text', element, { element: element.name });
    } else sequence.add(child, report);
  }
  sequence.end(report);
}

/** The children of one element as they come. */
export class ChildSequence {
  readonly #slots: readonly Slot[];
  readonly #element: XmlElement;
  #slot = 0;
  #count = 0;

  constructor(model: Model, element: XmlElement) {
    this.#slots = model.slots;
    this.#element = element;
  }

  add(child: XmlElement, report: Report): void {
    const home = child.uri === this.#element.uri;
    for (let at = this.#slot; at < this.#slots.length; at++) {
      const slot = this.#slots[at]!;
      if (fits(slot, child, home) && (slot.many || at > this.#slot || this.#count === 0)) {
        this.#require(at, report, child);
        this.#count = at === this.#slot ? this.#count + 1 : 1;
        this.#slot = at;
        return;
      }
    }
    // Tools put modules in any order, and nothing is lost by it.
    const late = !home && this.#slots.some((slot) => slot.any);
    report(late ? 'late-module' : 'unexpected-element', child, { element: child.name, parent: this.#element.name });
  }

  end(report: Report): void {
    this.#require(this.#slots.length, report, this.#element);
  }

  /** All slots before this one have what they need. */
  #require(before: number, report: Report, at: XmlElement): void {
    for (let index = this.#slot; index < before; index++) {
      const slot = this.#slots[index]!;
      if (slot.least === 0 || (index === this.#slot && this.#count > 0)) continue;
      const names = [...slot.own, ...slot.others].map((name) => name.replace(/^x:/, '')).join(', ');
      report('missing-element', at, { element: names, parent: this.#element.name });
    }
  }
}

function fits(slot: Slot, child: XmlElement, home: boolean): boolean {
  if (home) return slot.own.has(child.local);
  return slot.any || (slot.others.size > 0 && slot.others.has(`${prefixOf(child.uri) ?? ''}:${child.local}`));
}

/** For a container whose children come one by one. */
export function childSequence(container: XmlElement): ChildSequence | undefined {
  const model = prefixOf(container.uri) === 'x' ? coreModels.get(container.local) : undefined;
  return model === undefined ? undefined : new ChildSequence(model, container);
}

function checkAttributes(element: XmlElement, model: Model, report: Report): void {
  for (const name in element.attributes) checkAttribute(element, element.attributes[name]!, model, report);
  for (const name of model.required) {
    if (element.attributes[name] === undefined)
      report('missing-attribute', element, { attribute: name, element: element.name });
  }
}

function checkAttribute(element: XmlElement, attribute: XmlAttribute, model: Model, report: Report): void {
  const { name, local, uri, value } = attribute;
  if (uri === namespaces.XMLNS) return;
  let known: AttributeModel | undefined;
  if (uri === '') known = model.attributes.get(local);
  else if (uri === namespaces.XML) known = model.attributes.get(`xml:${local}`);
  if (known === undefined && uri !== '' && model.other) {
    const attributes = moduleAttributes.get(prefixOf(uri) ?? '');
    if (attributes === undefined) return;
    known = attributes.get(local);
  }
  if (known === undefined) {
    report('unexpected-attribute', element, { attribute: name, element: element.name });
  } else if (!known.accepts(value)) {
    report('invalid-value', element, { attribute: name, value });
  }
}
