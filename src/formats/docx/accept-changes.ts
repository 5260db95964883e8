import { partsIn } from './package.ts';
import { changesIn } from './tracked-changes.ts';
import { childOf, readXml, type XmlNode, type XmlPart } from './xml.ts';

/** Elements that go with what is in them, and those that go and leave it. */
const gone =
  /^w:(?:del|moveFrom|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd|\w+Change|cellIns|cellMerge)$/u;
const unwrapped = /^w:(?:ins|moveTo)$/u;

/** Gives the text of a document with all of its tracked changes accepted (ECMA-376, 17.13.5). */
export function acceptChanges(text: string, path: string): string {
  return partsIn(text)
    .map((part) => {
      const head = `\0${part.name}\0`;
      const own = text.slice(part.start, part.end);
      return head + (changesIn(own).length === 0 ? own : accepted(text, part, path));
    })
    .join('');
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

function accepted(text: string, part: XmlPart, path: string): string {
  const cuts: Cut[] = [];
  const visit = (node: XmlNode): void => {
    if (gone.test(node.name) || isDeleted(node)) {
      cuts.push(node);
      return;
    }
    if (unwrapped.test(node.name)) {
      cuts.push({ start: node.start, end: node.startEnd });
      if (node.endStart < node.end) cuts.push({ start: node.endStart, end: node.end });
    }
    for (const [at, child] of node.children.entries()) {
      visit(child);
      const next = node.children[at + 1];
      // A paragraph whose end was deleted goes on with the next.
      if (child.name === 'w:p' && next?.name === 'w:p' && endIsDeleted(child)) {
        cuts.push({ start: child.endStart, end: childOf(next, 'w:pPr')?.end ?? next.startEnd });
      }
    }
  };
  readXml(text, part, path, { keeps: () => true, kept: visit });
  return without(text, part, cuts);
}

/** Whether a row or a cell of a table was deleted. */
function isDeleted(node: XmlNode): boolean {
  const properties = node.name === 'w:tr' ? 'w:trPr' : node.name === 'w:tc' ? 'w:tcPr' : undefined;
  const own = properties === undefined ? undefined : childOf(node, properties);
  return own?.children.some(({ name }) => name === 'w:del' || name === 'w:cellDel') === true;
}

function endIsDeleted(paragraph: XmlNode): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  const run = properties && childOf(properties, 'w:rPr');
  return run?.children.some(({ name }) => name === 'w:del' || name === 'w:moveFrom') === true;
}

function without(text: string, { start, end }: XmlPart, cuts: readonly Cut[]): string {
  let left = '';
  let from = start;
  for (const cut of cuts.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (cut.end <= from) continue;
    left += text.slice(from, Math.max(from, cut.start));
    from = cut.end;
  }
  return left + text.slice(from, end);
}
