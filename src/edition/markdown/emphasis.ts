import type { PhrasingContent } from 'mdast';
import { opensEmphasis } from '../../model/markdown-emphasis.ts';

type Emphasis = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;

const tags = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;
const delimiters = { strong: '**', emphasis: '*', delete: '~~' } as const;

/**
 * Has emphasis begin and end at what is emphasized: blanks at its ends stand around it. Where the delimiters would be
 * none, beside punctuation in a text without spaces, it is written as HTML, which Markdown has too; otherwise the
 * character beside them would be written as a reference. What is emphasized twice, as a slanted word in a bold sentence is
 * in Chinese, is emphasized once.
 */
export function withCleanEmphasis(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const once = merged(nodes.flatMap((node) => unlessWithin(node, [])));
  return tagged(atBreaks(joined(once.flatMap(withoutOuterBlanks))), { before: '', after: '' });
}

function isEmphasis(node: PhrasingContent): node is Emphasis {
  return Object.hasOwn(tags, node.type);
}

/** Takes an emphasis away that stands in another of its type. */
function unlessWithin(node: PhrasingContent, outer: readonly string[]): PhrasingContent[] {
  if (!('children' in node)) return [node];
  const isRepeated = outer.includes(node.type);
  const within = isEmphasis(node) ? [...outer, node.type] : outer;
  const children = merged(node.children.flatMap((child) => unlessWithin(child, within)));
  return isRepeated ? children : [{ ...node, children }];
}

/** Makes one of emphases of a type that follow each other. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last !== undefined && isEmphasis(last) && isEmphasis(node) && last.type === node.type) {
      result.splice(-1, 1, { ...last, children: [...last.children, ...node.children] });
    } else result.push(node);
  }
  return result;
}

/** Leaves out the blanks beside a line break, which would be shown as references. */
function atBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, at): PhrasingContent[] => {
    if ('children' in node) return [{ ...node, children: atBreaks(node.children) }];
    if (node.type !== 'text') return [node];
    const begun = nodes[at - 1]?.type === 'break' ? node.value.trimStart() : node.value;
    return textOf(nodes[at + 1]?.type === 'break' ? begun.trimEnd() : begun);
  });
}

function withoutOuterBlanks(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node)) return [node];
  const children = joined(node.children.flatMap(withoutOuterBlanks));
  if (!isEmphasis(node)) return [{ ...node, children }];
  const before = takeFrom(children.at(0), /^\s+/u);
  const after = takeFrom(children.at(-1), /\s+$/u);
  const full = children.filter((child) => child.type !== 'text' || child.value !== '');
  return [...textOf(before), ...(full.length === 0 ? [] : [{ ...node, children: full }]), ...textOf(after)];
}

/** Takes the blanks away that a text begins or ends with, and gives them. */
function takeFrom(node: PhrasingContent | undefined, blanks: RegExp): string {
  if (node?.type !== 'text') return '';
  const taken = blanks.exec(node.value)?.[0] ?? '';
  node.value = node.value.replace(blanks, '');
  return taken;
}

function textOf(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Joins texts that follow each other; of two spaces where they meet, one is left. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type !== 'text' || last?.type !== 'text') result.push(node.type === 'text' ? { ...node } : node);
    else last.value += last.value.endsWith(' ') ? node.value.replace(/^ /u, '') : node.value;
  }
  return result;
}

interface Around {
  readonly before: string;
  readonly after: string;
}

function tagged(nodes: readonly PhrasingContent[], around: Around): PhrasingContent[] {
  return nodes.flatMap((node, at): PhrasingContent[] => {
    const left = lastOf(beside(nodes, at, -1)) || around.before;
    const right = firstOf(beside(nodes, at, 1)) || around.after;
    if (!('children' in node)) return [node];
    if (!isEmphasis(node)) {
      node.children = tagged(node.children, { before: '[', after: ']' });
      return [node];
    }
    const shown = shownOf(node);
    const children = tagged(node.children, { before: left, after: right });
    const delimiter = delimiters[node.type];
    const [first, last] = [delimiterAt(node, 0) ?? firstOf(shown), delimiterAt(node, -1) ?? lastOf(shown)];
    const isSound = opensEmphasis(left, first, delimiter) && opensEmphasis(right, last, delimiter);
    if (isSound || shown === '') return [{ ...node, children }];
    const name = tags[node.type];
    return [{ type: 'html', value: `<${name}>` }, ...children, { type: 'html', value: `</${name}>` }];
  });
}

/** The delimiter of another emphasis at one end of an emphasis, which its own meets. */
function delimiterAt({ children }: Emphasis, end: 0 | -1): string | undefined {
  const child = children.at(end);
  return child !== undefined && isEmphasis(child) ? '_' : undefined;
}

/** What is shown of the nearest node before or behind one. */
function beside(nodes: readonly PhrasingContent[], at: number, step: 1 | -1): string {
  for (let index = at + step; index >= 0 && index < nodes.length; index += step) {
    const shown = shownOf(nodes[index]!);
    if (shown !== '') return shown;
  }
  return '';
}

/** What of a node the delimiters beside it meet. */
function shownOf(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'html') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'link') return `[${node.children.map(shownOf).join('')}]`;
  if ('children' in node) return node.children.map(shownOf).join('');
  return node.type === 'inlineCode' ? `\`${node.value}\`` : '[]';
}

function firstOf(text: string): string {
  return Array.from(text.slice(0, 2))[0] ?? '';
}

function lastOf(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}
