import { textOf, type Content, type Inline } from '../model/content.ts';
import { defined } from '../model/defined.ts';
import type { Part, Segment, Unit } from '../model/unit.ts';

/**
 * Cuts a unit's source as the parts of another unit with the same source. The other's source may differ in white
 * space and in what its codes look like, so offsets are counted in visible characters and codes. Each new segment
 * comes with the one that it is cut like.
 */
export function adoptSegmentation(
  unit: Unit,
  like: readonly Part[],
): readonly { readonly part: Part; readonly like: Segment | undefined }[] {
  if (cutAlready(unit.parts, like)) return unit.parts.map((part, at) => ({ part, like: segmentAt(like, at) }));
  const rest = new Source(unit.parts.flatMap(({ source }) => source));
  const cut: { part: Part; like: Segment | undefined }[] = [];
  const space = (): void => {
    const source = rest.takeSpace();
    if (source.length > 0) cut.push({ part: { kind: 'ignorable', source }, like: undefined });
  };
  for (const segment of like) {
    if (segment.kind !== 'segment') continue;
    space();
    const source = rest.take(solidsIn(segment.source));
    const { id, canResegment } = segment;
    cut.push({ part: { kind: 'segment', id, source, state: 'initial', ...defined({ canResegment }) }, like: segment });
  }
  space();
  return cut;
}

function segmentAt(parts: readonly Part[], at: number): Segment | undefined {
  const part = parts[at];
  return part?.kind === 'segment' ? part : undefined;
}

/** Tells whether the parts hold the same text already, as they mostly do. */
function cutAlready(parts: readonly Part[], like: readonly Part[]): boolean {
  return (
    parts.length === like.length &&
    parts.every((part, at) => {
      const other = like[at];
      if (other === undefined || part.kind !== other.kind || part.id !== other.id) return false;
      return codesIn(part.source) === codesIn(other.source) && textOf(part.source) === textOf(other.source);
    })
  );
}

/** Counts visible characters (UTF-16 code units) and codes. */
function solidsIn(content: Content): number {
  let count = codesIn(content);
  for (const inline of content) if (inline.kind === 'text') count += inline.text.replace(/\s+/gu, '').length;
  return count;
}

/** Annotations do not count: translators' tools add and remove them. */
function codesIn(content: Content): number {
  return content.filter((inline) => inline.kind !== 'text' && !isAnnotation(inline)).length;
}

function isAnnotation({ kind }: Inline): boolean {
  return kind === 'sm' || kind === 'em';
}

/** Hands out content piece by piece. */
class Source {
  readonly #inlines: Inline[];

  constructor(content: Content) {
    this.#inlines = [...content];
  }

  /** White space up to the next visible character or code. */
  takeSpace(): Content {
    const [first] = this.#inlines;
    if (first?.kind !== 'text') return [];
    const length = first.text.length - first.text.trimStart().length;
    return this.#takeText(length);
  }

  /** So many visible characters and codes, with the white space between them. */
  take(solids: number): Content {
    const taken: Inline[] = [];
    let left = solids;
    while (left > 0) {
      const [first] = this.#inlines;
      if (first === undefined) break;
      if (first.kind === 'text') {
        const length = lengthOf(first.text, left);
        left -= first.text.slice(0, length).replace(/\s+/gu, '').length;
        taken.push(...this.#takeText(length));
      } else {
        taken.push(first);
        this.#inlines.shift();
        if (!isAnnotation(first)) left -= 1;
      }
    }
    while (this.#inlines[0]?.kind === 'em') taken.push(this.#inlines.shift()!);
    return joined(taken);
  }

  #takeText(length: number): Content {
    const [first] = this.#inlines;
    if (first?.kind !== 'text' || length === 0) return [];
    const rest = first.text.slice(length);
    if (rest === '') this.#inlines.shift();
    else this.#inlines[0] = { kind: 'text', text: rest };
    return [{ kind: 'text', text: first.text.slice(0, length) }];
  }
}

/** Measures the beginning of a text that holds so many visible characters, or the whole text. */
function lengthOf(text: string, solids: number): number {
  let left = solids;
  for (let at = 0; at < text.length; at++) {
    if (/\S/u.test(text.charAt(at)) && --left === 0) return at + 1;
  }
  return text.length;
}

function joined(inlines: readonly Inline[]): Content {
  const content: Inline[] = [];
  for (const inline of inlines) {
    const last = content.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      content[content.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else content.push(inline);
  }
  return content;
}
