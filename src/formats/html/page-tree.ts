import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page as browsers see it: with the elements that its tags leave out. */
export interface PageElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | undefined;
  readonly children: readonly PageElement[];
  /** Where its start tag begins in the file; undefined of an element that none stands for. */
  readonly start: number | undefined;
  /** All text in it, on one line. */
  text(): string;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Reads the tree of a page, and gives all of its elements in their order: the root is the first. */
export function treeOf(text: string): readonly PageElement[] {
  const elements: PageElement[] = [];
  const waiting: { readonly node: Node; readonly parent?: PageElement & { children: PageElement[] } }[] = [
    { node: parse(text, { sourceCodeLocationInfo: true }) },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent } = next;
    let within = parent;
    if (isElement(node)) {
      within = elementOf(node, parent);
      parent?.children.push(within);
      elements.push(within);
    }
    const own = within;
    const children = childrenOf(node).toReversed();
    for (const child of children) waiting.push({ node: child, ...(own && { parent: own }) });
  }
  return elements;
}

function elementOf(node: Element, parent: PageElement | undefined): PageElement & { children: PageElement[] } {
  return {
    name: node.tagName.toLowerCase(),
    attributes: new Map(node.attrs.map(({ name, value }) => [name.toLowerCase(), value])),
    parent,
    children: [],
    start: node.sourceCodeLocation?.startOffset,
    text: () => textIn(node).replace(/\s+/gu, ' ').trim(),
  };
}

function textIn(node: Node): string {
  let text = '';
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('value' in next) text += next.value;
    waiting.push(...childrenOf(next).toReversed());
  }
  return text;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function childrenOf(node: Node): readonly Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}
