import type { XmlElement } from '../xml/element.ts';
import { descendants, elementsOf, valueIn, valueOf } from '../xml/element.ts';
import { SIZE_RESTRICTION } from '../xml/namespaces.ts';
import type { Report } from '../common/rules.ts';

const STANDARD_PROFILES = {
  generalProfile: new Set(['xliff:codepoints']),
  storageProfile: new Set(['xliff:utf8', 'xliff:utf16', 'xliff:utf32']),
};

/** The elements of the module that stand in an element: its profiles, and the ids in its data. */
interface SizesIn {
  readonly profiles: XmlElement | undefined;
  readonly ids: ReadonlySet<string>;
}

/** What is known of sizes at a point of the walk. */
export class SizeScope {
  /** Elements directly in a container, which a streaming reader has already let go. */
  readonly #beside = new WeakMap<XmlElement, XmlElement[]>();
  readonly #known = new WeakMap<XmlElement, SizesIn>();

  /** Notes an element that stands in a container. */
  add(element: XmlElement): void {
    if (element.parent === undefined) return;
    const beside = this.#beside.get(element.parent);
    if (beside === undefined) this.#beside.set(element.parent, [element]);
    else beside.push(element);
    this.#known.delete(element.parent);
  }

  in(element: XmlElement): SizesIn {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const all = this.#beside.get(element) ?? elementsOf(element).filter((child) => child.uri === SIZE_RESTRICTION);
    const inside = all.filter((child) => child.local === 'data').flatMap((data) => [...descendants(data)].slice(1));
    const sizes = {
      profiles: all.find((child) => child.local === 'profiles'),
      ids: new Set(inside.flatMap((one) => valueOf(one, 'id') ?? [])),
    };
    this.#known.set(element, sizes);
    return sizes;
  }
}

/** Attributes of Size and Length Restriction on an element of the core. */
export function checkSizes(element: XmlElement, scope: SizeScope, report: Report): void {
  for (const name of ['sizeRestriction', 'storageRestriction']) {
    const value = valueIn(element, SIZE_RESTRICTION, name);
    if (value !== undefined && !isRestriction(value) && usesStandardProfile(element, name, scope)) {
      report('size-restriction', element, { attribute: name, value });
    }
  }
  checkSizeInfo(element, scope, report);
}

/** What is stated of an element's own size. */
function checkSizeInfo(element: XmlElement, scope: SizeScope, report: Report): void {
  const read = (local: string): string | undefined => valueIn(element, SIZE_RESTRICTION, local);
  const equivStorage = read('equivStorage');
  const sizeInfo = read('sizeInfo');
  const sizeInfoRef = read('sizeInfoRef');
  if (equivStorage !== undefined && !/^\d+$/.test(equivStorage)) {
    report('size-info', element, { attribute: 'equivStorage', value: equivStorage });
  }
  // In code points, what a code adds is a number of them; in profiles of others it may be anything.
  const isCounted =
    sizeInfo !== undefined && sizeInfo !== '' && profileOf(element, 'generalProfile', scope) === 'xliff:codepoints';
  if (isCounted && !/^\d+$/.test(sizeInfo.trim()))
    report('size-info', element, { attribute: 'sizeInfo', value: sizeInfo });
  const stated = equivStorage ?? sizeInfo ?? sizeInfoRef;
  if (stated === undefined) return;
  if (element.local === 'ec' && valueOf(element, 'isolated') !== 'yes') {
    report('size-info', element, { attribute: 'isolated', value: 'no' });
  }
  if (sizeInfoRef !== undefined && (sizeInfo !== undefined || !findsData(element, sizeInfoRef, scope))) {
    report('size-info', element, { attribute: 'sizeInfoRef', value: sizeInfoRef });
  }
}

/** `*`, `max`, `min,max` or `min,*`. */
function isRestriction(value: string): boolean {
  const [, minimum, maximum] = /^\s*(?:\*|\d+|(\d+)\s*,\s*(\d+|\*))\s*$/.exec(value) ?? [];
  if (minimum === undefined || maximum === undefined) return /^\s*(?:\*|\d+)\s*$/.test(value);
  return maximum === '*' || Number(minimum) <= Number(maximum);
}

/** Profiles whose names begin with `xliff:` are the standard's own. */
export function checkProfiles(profiles: XmlElement, report: Report): void {
  for (const [name, known] of Object.entries(STANDARD_PROFILES)) {
    const value = valueOf(profiles, name);
    if (value?.startsWith('xliff:') && !known.has(value)) {
      report('size-profile', profiles, { attribute: name, value });
    }
  }
}

/** Profiles of others may write their restrictions in any way. */
function usesStandardProfile(element: XmlElement, name: string, scope: SizeScope): boolean {
  const attribute = name === 'sizeRestriction' ? 'generalProfile' : 'storageProfile';
  const profile = profileOf(element, attribute, scope);
  return profile === undefined || STANDARD_PROFILES[attribute].has(profile);
}

/** The profile that holds for an element: that of the nearest element around it that has one. */
function profileOf(
  element: XmlElement,
  attribute: keyof typeof STANDARD_PROFILES,
  scope: SizeScope,
): string | undefined {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    const { profiles } = scope.in(at);
    const profile = profiles && valueOf(profiles, attribute);
    if (profile !== undefined) return profile;
  }
  return undefined;
}

/** Whether size data next to the element or to one around it has the id. */
function findsData(element: XmlElement, id: string, scope: SizeScope): boolean {
  for (let at = element.parent; at !== undefined; at = at.parent) if (scope.in(at).ids.has(id)) return true;
  return false;
}
