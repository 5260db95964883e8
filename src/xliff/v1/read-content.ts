import type { CodeAttributes, Content, Ec, Inline, Ph, Sc, Sm } from '../../model/content.ts';
import { lookup } from '../../model/lookup.ts';
import type { Writable } from '../../model/writable.ts';
import { addText } from '../common/add-text.ts';
import { isDeletion, trackedChange } from '../xml/tracked-changes.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { descendants, textIn, valueOf } from '../xml/element.ts';
import { CodeStarts } from './code-starts.ts';

/** A run of a `source`, `seg-source` or `target`: inside of a segment's `mrk` or between two. */
export interface Run {
  /** `mid` of the segment's `mrk`; undefined between segments. */
  readonly mid: string | undefined;
  readonly content: Content;
  readonly element: XmlElement;
}

/** Keys for the native codes that `bpt`, `ept`, `ph` and `it` hold, by the code. */
export class NativeData {
  readonly #keys = new Map<string, string>();

  /** Gives the code's key, the same for the same code. */
  dataRefFor(code: string): string {
    const key = this.#keys.get(code) ?? `d${this.#keys.size + 1}`;
    this.#keys.set(code, key);
    return key;
  }

  toRecord(): Record<string, string> {
    return Object.fromEntries([...this.#keys].map(([code, key]) => [key, code]));
  }
}

/** Reads the content of an element (XLIFF 1.2, section 3.2.5) as runs. A `mrk` of type `seg` may stand inside a `g`. */
export function readRuns(element: XmlElement, data: NativeData): readonly Run[] {
  const reader = new RunReader(element, data);
  reader.readAll(element.children);
  return reader.finish();
}

/** Reads the whole content as one run. */
export function readContent(element: XmlElement, data: NativeData): Content {
  return readRuns(element, data).flatMap((run) => run.content);
}

class RunReader {
  readonly #outer: XmlElement;
  readonly #data: NativeData;
  readonly #runs: Run[] = [];
  readonly #starts = new CodeStarts();
  /** Ids that annotations have, once one without an id is met, and how many got one here. */
  #taken: ReadonlySet<string | undefined> | undefined;
  #named = 0;
  #mid: string | undefined;
  #element: XmlElement;
  #content: Inline[] = [];

  constructor(outer: XmlElement, data: NativeData) {
    this.#outer = outer;
    this.#element = outer;
    this.#data = data;
  }

  readAll(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') addText(node, this.#content);
      else if (node.local === 'mrk' && valueOf(node, 'mtype') === 'seg' && this.#mid === undefined) this.#segment(node);
      else this.#inline(node);
    }
  }

  finish(): readonly Run[] {
    this.#cut(undefined, this.#outer);
    return this.#runs;
  }

  #segment(mrk: XmlElement): void {
    this.#cut(valueOf(mrk, 'mid') ?? '', mrk);
    this.readAll(mrk.children);
    this.#cut(undefined, this.#outer);
  }

  /** Ends the run at hand and begins the next. */
  #cut(mid: string | undefined, element: XmlElement): void {
    if (this.#mid !== undefined || this.#content.length > 0) {
      this.#runs.push({ mid: this.#mid, content: this.#content, element: this.#element });
    }
    this.#mid = mid;
    this.#element = element;
    this.#content = [];
  }

  #inline(element: XmlElement): void {
    if (isDeletion(element)) return;
    const id = valueOf(element, 'id') ?? '';
    switch (element.local) {
      case 'g':
        this.#content.push({ kind: 'sc', id, ...attributesOf(element) } satisfies Sc);
        this.readAll(element.children);
        this.#content.push({ kind: 'ec', startRef: id, ...permissionsOf(element) } satisfies Ec);
        break;
      case 'x':
        this.#content.push({ kind: 'ph', id, ...attributesOf(element) } satisfies Ph);
        break;
      case 'ph':
        this.#content.push({ kind: 'ph', id, ...attributesOf(element), ...this.#native(element) } satisfies Ph);
        break;
      case 'bx':
      case 'bpt':
        this.#starts.add(element);
        this.#content.push({ kind: 'sc', id, ...attributesOf(element), ...this.#native(element) } satisfies Sc);
        break;
      case 'ex':
      case 'ept':
        this.#end(element);
        break;
      case 'it':
        this.#isolated(element, id);
        break;
      case 'mrk':
        this.#annotation(element);
        break;
      default:
        addText(textIn(element), this.#content);
    }
  }

  #end(element: XmlElement): void {
    const startRef = this.#starts.startOf(element) ?? valueOf(element, 'rid') ?? valueOf(element, 'id') ?? '';
    this.#content.push({ kind: 'ec', startRef, ...permissionsOf(element), ...this.#native(element) } satisfies Ec);
  }

  #isolated(element: XmlElement, id: string): void {
    const code = { id, isolated: true, ...attributesOf(element), ...this.#native(element) };
    this.#content.push(valueOf(element, 'pos') === 'close' ? { kind: 'ec', ...code } : { kind: 'sc', ...code });
  }

  #native(element: XmlElement): Pick<CodeAttributes, 'dataRef'> {
    const code = textIn(element);
    return code === '' ? {} : { dataRef: this.#data.dataRefFor(code) };
  }

  /** Makes an id for an annotation without one: by its place among those of its content. */
  #freeId(): string {
    this.#taken ??= new Set([...descendants(this.#outer)].map((element) => valueOf(element, 'mid')));
    do this.#named++;
    while (this.#taken.has(`m${this.#named}`));
    return `m${this.#named}`;
  }

  #annotation(element: XmlElement): void {
    const type = valueOf(element, 'mtype') ?? '';
    if (trackedChange(type) === 'added') return this.readAll(element.children);
    const id = valueOf(element, 'mid') ?? this.#freeId();
    const sm: Writable<Sm> = { kind: 'sm', id };
    if (type === 'protected') sm.translate = false;
    else if (type === 'term') sm.type = 'term';
    else if (valueOf(element, 'comment') !== undefined) sm.type = 'comment';
    else sm.type = `xliff12:${type.replace(/[\s:]/g, '-')}`;
    const comment = valueOf(element, 'comment');
    if (comment !== undefined) sm.value = comment;
    this.#content.push(sm);
    this.readAll(element.children);
    this.#content.push({ kind: 'em', startRef: id });
  }
}

const TYPES: Readonly<Record<string, Pick<CodeAttributes, 'type' | 'subType'>>> = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  underlined: { type: 'fmt', subType: 'xlf:u' },
  lb: { type: 'fmt', subType: 'xlf:lb' },
  pb: { type: 'fmt', subType: 'xlf:pb' },
  link: { type: 'link' },
  image: { type: 'image' },
};

function attributesOf(element: XmlElement): CodeAttributes {
  const equiv = valueOf(element, 'equiv-text');
  return {
    ...permissionsOf(element),
    ...(equiv !== undefined && { equiv }),
    ...lookup(TYPES, valueOf(element, 'ctype')),
  };
}

function permissionsOf(element: XmlElement): CodeAttributes {
  return valueOf(element, 'clone') === 'no' ? { canCopy: false } : {};
}
