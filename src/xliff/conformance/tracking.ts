import type { XmlElement } from '../xml/element.ts';
import { childrenOf, descendants, valueOf } from '../xml/element.ts';
import type { Report } from '../common/rules.ts';
import { modelFor } from './content-model.ts';

/**
 * Change Tracking (a module in 2.0, an extension in 2.1) in a unit. `around` a file or group may stream: there only the
 * ids can be looked for, by `Awaited`.
 */
export function checkChangeTrack(changeTrack: XmlElement, report: Report): void {
  const around = changeTrack.parent;
  const tracked = around?.local === 'unit' ? new Tracked(around) : undefined;
  for (const revisions of childrenOf(changeTrack, 'revisions')) {
    checkVersions(revisions, report);
    if (tracked === undefined) continue;
    const ref = valueOf(revisions, 'ref');
    const name = valueOf(revisions, 'appliesTo') ?? '';
    if (ref !== undefined && !tracked.has(ref)) report('tracked-element', revisions, { ref });
    else if (name !== '' && !tracked.hasElement(name)) report('tracked-element', revisions, { ref: `<${name}>` });
    if (ref === undefined && tracked.needsId(name)) report('tracked-instance', revisions, { element: name });
    const element = tracked.find(name, ref);
    if (element !== undefined) checkProperties(revisions, element, report);
    else checkPropertyNames(revisions, attributesOf(changeTrack, name), report);
  }
}

function checkProperties(revisions: XmlElement, element: XmlElement, report: Report): void {
  for (const revision of childrenOf(revisions, 'revision')) {
    for (const item of childrenOf(revision, 'item')) {
      const property = valueOf(item, 'property');
      if (property === undefined || property === 'content') continue;
      if (element.attributes[property] === undefined) report('tracked-property', item, { property });
    }
  }
}

/** What changed of an element of the core, whichever it is, is something that such an element has. */
function checkPropertyNames(revisions: XmlElement, attributes: ReadonlySet<string> | undefined, report: Report): void {
  if (attributes === undefined) return;
  for (const item of childrenOf(revisions, 'revision').flatMap((revision) => childrenOf(revision, 'item'))) {
    const property = valueOf(item, 'property') ?? 'content';
    const isForeign = property.includes(':') && !property.startsWith('xml:');
    if (property !== 'content' && !isForeign && !attributes.has(property))
      report('tracked-property', item, { property });
  }
}

/** The attributes that an element of the core may have; undefined where the name is none of the core's. */
function attributesOf(changeTrack: XmlElement, name: string): ReadonlySet<string> | undefined {
  const core = changeTrack.parent;
  if (core === undefined) return undefined;
  const model = modelFor({ ...core, local: name });
  return model && new Set(model.attributes.keys());
}

/** Elements that the change tracking of a file or group refers to, until they come. */
export class Awaited {
  readonly #revisions: { readonly ref: string; readonly element: XmlElement }[] = [];
  readonly #missing = new Set<string>();

  await(changeTrack: XmlElement): void {
    for (const element of childrenOf(changeTrack, 'revisions')) {
      const ref = valueOf(element, 'ref');
      if (ref === undefined) continue;
      this.#revisions.push({ ref, element });
      this.#missing.add(ref);
    }
  }

  meet(element: XmlElement): void {
    if (this.#missing.size > 0) this.#missing.delete(valueOf(element, 'id') ?? '');
  }

  end(report: Report): void {
    for (const { ref, element } of this.#revisions) {
      if (this.#missing.has(ref)) report('tracked-element', element, { ref });
    }
  }
}

/** What revisions may be of: the elements of the unit that the tracking stands in. */
class Tracked {
  readonly #ids = new Set<string>();
  readonly #byName = new Map<string, XmlElement[]>();
  /** Of elements of modules too. */
  readonly #names = new Set<string>();

  constructor(around: XmlElement) {
    for (const element of descendants(around)) {
      this.#names.add(element.local);
      if (element.uri !== around.uri || element === around) continue;
      const id = valueOf(element, 'id');
      if (id !== undefined) this.#ids.add(id);
      for (const key of [element.local, `${element.local} ${id ?? ''}`]) {
        const known = this.#byName.get(key);
        if (known === undefined) this.#byName.set(key, [element]);
        else known.push(element);
      }
    }
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  hasElement(name: string): boolean {
    return this.#names.has(name);
  }

  /** Whether there are several of that name, all with ids to tell them apart. */
  needsId(name: string): boolean {
    const found = this.#byName.get(name) ?? [];
    return found.length > 1 && found.every((element) => valueOf(element, 'id') !== undefined);
  }

  /** The one element of that name and id, where that is certain. */
  find(name: string, id: string | undefined): XmlElement | undefined {
    const found = this.#byName.get(id === undefined ? name : `${name} ${id}`);
    return found?.length === 1 ? found[0] : undefined;
  }
}

function checkVersions(revisions: XmlElement, report: Report): void {
  const current = valueOf(revisions, 'currentVersion');
  if (current === undefined) return;
  const versions = childrenOf(revisions, 'revision').map((revision) => valueOf(revision, 'version'));
  if (!versions.includes(current)) report('tracked-version', revisions, { version: current });
}
