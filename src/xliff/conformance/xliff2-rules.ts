import type { XmlElement } from '../xml/element.ts';
import { valueOf } from '../xml/element.ts';
import { CHANGE_TRACKING, RESOURCE_DATA, SIZE_RESTRICTION, XLIFF_22 } from '../xml/namespaces.ts';
import type { RulesVisitor } from '../common/dialect.ts';
import { IdSet } from '../../model/id-set.ts';
import type { XliffRoot } from '../common/walk.ts';
import type { ChildSequence, Model } from './content-model.ts';
import { checkChildren, checkExtension, checkModel, childSequence, modelFor, prefixOf } from './content-model.ts';
import { checkFormatStyle } from './format-style.ts';
import { elementRules } from './element-rules.ts';
import { checkExtensionIds, ExtensionIds } from './ids.ts';
import { checkIts, checkItsIds } from './its.ts';
import { checkPlural } from './plurals.ts';
import { itemIdsOf } from './resources.ts';
import type { Report } from '../common/rules.ts';
import { checkSizes, SizeScope } from './sizes.ts';
import { Awaited } from './tracking.ts';
import { inlineRules, unitRules } from './unit-rules.ts';
import { viewOf } from './unit-view.ts';

/** What is open at a point of the walk: a document, file or group. */
interface Level {
  readonly sequence: ChildSequence | undefined;
  readonly extensions: ExtensionIds;
  /** Of the change tracking in a file or group. */
  awaited?: Awaited;
}

/** Applies the rules of XLIFF 2.0 to 2.2 on a walk through a document. */
export class Xliff2Rules implements RulesVisitor {
  readonly #report: Report;
  readonly #levels: Level[] = [];
  readonly #files = new IdSet();
  readonly #sizes = new SizeScope();
  #root: XliffRoot | undefined;
  /** Whether any change tracking waits for an element. */
  #awaiting = false;
  #groups = new IdSet();
  #units = new IdSet();
  #items = new Set<string>();
  /** Codes whose sub-flows are units that are yet to come, by the units' ids. */
  #flows = new Map<string, XmlElement[]>();

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
      this.#groups = new IdSet();
      this.#units = new IdSet();
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
    if (level !== undefined && element.uri === CHANGE_TRACKING) {
      (level.awaited ??= new Awaited()).await(element);
      this.#awaiting = true;
    }
  }

  unit(unit: XmlElement): void {
    this.#levels.at(-1)?.sequence?.add(unit, this.#report);
    const id = valueOf(unit, 'id');
    if (id !== undefined) {
      this.#unique(this.#units, id, 'duplicate-unit-id', unit);
      this.#flows.delete(id);
    }
    this.#subtree(unit);
    checkExtensionIds(unit, this.#report);
    checkItsIds(unit, this.#report);
    const view = viewOf(unit, this.#root!);
    for (const rule of unitRules) rule(view, this.#report);
    if (view.sourceInlines.length === 0 && view.targetInlines.length === 0) return;
    for (const rule of inlineRules) rule(view, this.#report);
    for (const element of view.sourceInlines) this.#noteFlows(element);
    for (const element of view.targetInlines) this.#noteFlows(element);
  }

  stray(container: XmlElement): void {
    this.#report('stray-text', container, { element: container.name });
  }

  close(container: XmlElement): void {
    const level = this.#levels.pop();
    level?.sequence?.end(this.#report);
    level?.awaited?.end(this.#report);
    if (container.local !== 'file') return;
    for (const [unit, elements] of this.#flows) {
      for (const element of elements) this.#report('unknown-subflow', element, { unit });
    }
    this.#flows.clear();
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
    ids: IdSet,
    id: string,
    rule: 'duplicate-file-id' | 'duplicate-group-id' | 'duplicate-unit-id',
    at: XmlElement,
  ): void {
    if (!ids.add(id)) this.#report(rule, at, { id });
  }

  #noteFlows(element: XmlElement): void {
    for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
      const flows = valueOf(element, name);
      if (flows === undefined) continue;
      for (const unit of flows.split(/\s+/).filter(Boolean)) {
        if (this.#units.has(unit)) continue;
        const others = this.#flows.get(unit);
        if (others === undefined) this.#flows.set(unit, [withoutContent(element)]);
        else others.push(withoutContent(element));
      }
    }
  }

  #subtree(element: XmlElement): void {
    const model = this.#element(element);
    if (model !== undefined) checkChildren(element, model, this.#report);
    for (const child of element.children) if (typeof child !== 'string') this.#subtree(child);
  }

  /** Checks an element itself; gives its model where it has one. */
  #element(element: XmlElement): Model | undefined {
    const model = modelFor(element);
    if (model === undefined) {
      if (prefixOf(element.uri) !== undefined) this.#report('unknown-element', element, { element: element.name });
      else if (hasPrefixedAttributes(element)) checkExtension(element, this.#report);
      return undefined;
    }
    const report = this.#report;
    checkModel(element, model, report);
    if (this.#awaiting) for (const { awaited } of this.#levels) awaited?.meet(element);
    elementRules.get(model.key)?.(element, report, { root: this.#root!, fileItems: this.#items });
    if (hasPrefixedAttributes(element)) {
      checkIts(element, report);
      if (model.prefix === 'x') this.#moduleAttributes(element);
    }
    return model;
  }

  #moduleAttributes(element: XmlElement): void {
    checkFormatStyle(element, this.#report);
    checkSizes(element, this.#sizes, this.#report);
    checkPlural(element, this.#report);
  }
}

/** An element and those around it, without what is in them: all of a unit would be kept with it. */
function withoutContent(element: XmlElement): XmlElement {
  const parent = element.parent && withoutContent(element.parent);
  return { ...element, children: [], parent };
}

function hasPrefixedAttributes({ attributeList }: XmlElement): boolean {
  for (const { prefix } of attributeList) if (prefix !== '') return true;
  return false;
}
