import type { XmlElement } from '../element.ts';
import { childrenOf, descendants, valueOf } from '../element.ts';
import type { Report } from './rules.ts';

/** Change Tracking (2.0, section 5.6; an extension in 2.1). */
export function checkChangeTrack(changeTrack: XmlElement, report: Report): void {
  const around = changeTrack.parent;
  if (around === undefined) return;
  const tracked = new Tracked(around);
  for (const revisions of childrenOf(changeTrack, 'revisions')) {
    const ref = valueOf(revisions, 'ref');
    if (ref !== undefined && !tracked.has(ref)) report('tracked-element', revisions, { ref });
    checkVersions(revisions, report);
    const element = tracked.find(valueOf(revisions, 'appliesTo') ?? '', ref);
    for (const revision of childrenOf(revisions, 'revision')) {
      for (const item of childrenOf(revision, 'item')) {
        const property = valueOf(item, 'property');
        if (property === undefined || property === 'content' || element === undefined) continue;
        if (element.attributes[property] === undefined) report('tracked-property', item, { property });
      }
    }
  }
}

/** What revisions may be of: the elements within the one that the tracking stands in. */
class Tracked {
  readonly #ids = new Set<string>();
  readonly #byName = new Map<string, XmlElement[]>();

  constructor(around: XmlElement) {
    for (const element of descendants(around)) {
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
