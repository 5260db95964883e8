import type { XmlElement } from '../element.ts';
import { childrenOf, valueOf } from '../element.ts';
import {
  CHANGE_TRACKING,
  GLOSSARY,
  MATCHES,
  METADATA,
  RESOURCE_DATA,
  SIZE_RESTRICTION,
  VALIDATION,
  XLIFF_22,
} from '../namespaces.ts';
import type { XliffRoot, XliffVisitor } from '../scan.ts';
import { checkCodePoint } from './codes.ts';
import type { ChildSequence } from './content-model.ts';
import { checkChildren, checkModel, childSequence, prefixOf } from './content-model.ts';
import { checkFormatStyle } from './format-style.ts';
import { checkGlossary } from './glossary.ts';
import { checkNoteIds, ExtensionIds } from './ids.ts';
import { checkIts } from './its.ts';
import { checkMatches } from './matches.ts';
import { checkMetadata } from './metadata.ts';
import { checkResourceData, itemIdsOf } from './resources.ts';
import type { Report } from './rules.ts';
import { checkSizes, SizeScope } from './sizes.ts';
import { checkChangeTrack } from './tracking.ts';
import { unitRules } from './unit-rules.ts';
import { viewOf } from './unit-view.ts';
import { checkValidation } from './validation.ts';

/** What is open at a point of the walk: a document, file or group. */
interface Level {
  readonly sequence: ChildSequence | undefined;
  readonly extensions: ExtensionIds;
}

/** Applies the rules of XLIFF 2 on the way through a document. */
export class ConformanceVisitor implements XliffVisitor {
  readonly #report: Report;
  readonly #levels: Level[] = [];
  readonly #files = new Set<string>();
  readonly #sizes = new SizeScope();
  #root: XliffRoot | undefined;
  #groups = new Set<string>();
  #units = new Set<string>();
  #items = new Set<string>();
  /** Codes whose sub-flows may be units that are yet to come. */
  #flows: { readonly element: XmlElement; readonly unit: string }[] = [];

  constructor(report: Report) {
    this.#report = report;
  }

  root(root: XliffRoot): void {
    this.#root = root;
    const { element, version } = root;
    if ((element.uri === XLIFF_22) !== (version === '2.2')) this.#report('version-namespace', element, { version });
    this.#enter(element);
  }

  open(container: XmlElement): void {
    this.#levels.at(-1)?.sequence?.add(container, this.#report);
    this.#enter(container);
    const id = valueOf(container, 'id');
    if (container.local === 'file') {
      this.#groups = new Set();
      this.#units = new Set();
      this.#items = new Set();
      if (id !== undefined) this.#unique(this.#files, id, 'duplicate-file-id', container);
    } else if (id !== undefined) this.#unique(this.#groups, id, 'duplicate-group-id', container);
  }

  beside(element: XmlElement): void {
    const level = this.#levels.at(-1);
    level?.sequence?.add(element, this.#report);
    if (element.uri === RESOURCE_DATA && element.parent?.local === 'file') {
      for (const id of itemIdsOf(element)) this.#items.add(id);
    }
    if (element.uri === SIZE_RESTRICTION) this.#sizes.add(element);
    this.#subtree(element);
    level?.extensions.check(element, this.#report);
  }

  unit(unit: XmlElement): void {
    this.#levels.at(-1)?.sequence?.add(unit, this.#report);
    const id = valueOf(unit, 'id');
    if (id !== undefined) this.#unique(this.#units, id, 'duplicate-unit-id', unit);
    this.#subtree(unit);
    const extensions = new ExtensionIds();
    for (const child of unit.children) if (typeof child !== 'string') extensions.check(child, this.#report);
    const view = viewOf(unit, this.#root!);
    for (const rule of unitRules) rule(view, this.#report);
    for (const element of [...view.sourceInlines, ...view.targetInlines]) this.#noteFlows(element);
  }

  stray(container: XmlElement): void {
    this.#report('stray-text', container, { element: container.name });
  }

  close(container: XmlElement): void {
    this.#levels.pop()?.sequence?.end(this.#report);
    if (container.local !== 'file') return;
    for (const { element, unit } of this.#flows) {
      if (!this.#units.has(unit)) this.#report('unknown-subflow', element, { unit });
    }
    this.#flows = [];
  }

  /** After the walk. */
  end(): void {
    this.#levels.pop()?.sequence?.end(this.#report);
  }

  #enter(container: XmlElement): void {
    this.#element(container);
    this.#levels.push({ sequence: childSequence(container), extensions: new ExtensionIds() });
  }

  #unique(
    ids: Set<string>,
    id: string,
    rule: 'duplicate-file-id' | 'duplicate-group-id' | 'duplicate-unit-id',
    at: XmlElement,
  ): void {
    if (ids.has(id)) this.#report(rule, at, { id });
    ids.add(id);
  }

  #noteFlows(element: XmlElement): void {
    for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
      const flows = valueOf(element, name);
      if (flows === undefined) continue;
      for (const unit of flows.split(/\s+/).filter(Boolean)) this.#flows.push({ element, unit });
    }
  }

  #subtree(element: XmlElement): void {
    this.#element(element);
    checkChildren(element, this.#report);
    for (const child of element.children) if (typeof child !== 'string') this.#subtree(child);
  }

  #element(element: XmlElement): void {
    const report = this.#report;
    const home = prefixOf(element.uri);
    if (home === undefined) return;
    if (!checkModel(element, report)) return;
    if (home === 'x') this.#coreElement(element);
    else this.#moduleElement(element);
  }

  #coreElement(element: XmlElement): void {
    const report = this.#report;
    if (element.local === 'cp') checkCodePoint(element, report);
    else if (element.local === 'notes') checkNoteIds(element, report);
    else if (element.local === 'skeleton') {
      const linked = valueOf(element, 'href') !== undefined;
      if (linked === element.children.length > 0) report('skeleton-href', element);
    }
    if (!hasModuleAttributes(element)) return;
    checkFormatStyle(element, report);
    checkSizes(element, this.#sizes, report);
    checkIts(element, report);
  }

  #moduleElement(element: XmlElement): void {
    const report = this.#report;
    if (element.uri === MATCHES && element.local === 'matches') checkMatches(element, report);
    else if (element.uri === GLOSSARY && element.local === 'glossary') checkGlossary(element, report);
    else if (element.uri === METADATA && element.local === 'metadata') checkMetadata(element, report);
    else if (element.uri === RESOURCE_DATA && element.local === 'resourceData') {
      const own = element.parent?.local === 'file' ? [] : childrenOf(element, 'resourceItem');
      const items = new Set([...this.#items, ...own.flatMap((item) => valueOf(item, 'id') ?? [])]);
      checkResourceData(element, this.#root!, items, report);
    } else if (element.uri === CHANGE_TRACKING && element.local === 'changeTrack') checkChangeTrack(element, report);
    else if (element.uri === VALIDATION && element.local === 'validation') checkValidation(element, report);
    if (hasModuleAttributes(element)) checkIts(element, report);
  }
}

function hasModuleAttributes(element: XmlElement): boolean {
  for (const name in element.attributes) if (element.attributes[name]!.prefix !== '') return true;
  return false;
}
