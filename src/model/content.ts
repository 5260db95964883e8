/**
 * Content: what stands in a `<source>` or `<target>`, as a flat list (XLIFF 2.1, section 4.2.3).
 *
 * Nested `pc` and `mrk` exist only in the XLIFF view; here each is a pair of `sc`/`ec` or `sm`/`em`, so that a span may
 * start in one segment and end in another.
 */
export type Content = readonly Inline[];

export type Inline = Text | Ph | Sc | Ec | Sm | Em;

export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

/** What every inline code may carry (XLIFF 2.1, section 4.7.2). Absent flags have the standard's defaults. */
export interface CodeAttributes {
  readonly canCopy?: boolean;
  readonly canDelete?: boolean;
  readonly canReorder?: 'yes' | 'firstNo' | 'no';
  readonly copyOf?: string;
  /** Text that stands for the code where only text can be shown. */
  readonly equiv?: string;
  /** What a person should see in place of the code. */
  readonly disp?: string;
  readonly type?: 'fmt' | 'ui' | 'quote' | 'link' | 'image' | 'other';
  readonly subType?: string;
  /** Key into the unit's `originalData`. */
  readonly dataRef?: string;
  /** Ids of the units that hold text inside this code, such as the branches of a plural. */
  readonly subFlows?: readonly string[];
}

/** A stand-alone code. */
export interface Ph extends CodeAttributes {
  readonly kind: 'ph';
  readonly id: string;
}

/** The start of a spanning code. */
export interface Sc extends CodeAttributes {
  readonly kind: 'sc';
  readonly id: string;
  readonly isolated?: boolean;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

/** The end of a spanning code: `startRef` names its start, or `isolated` says that the start is in another unit. */
export interface Ec extends CodeAttributes {
  readonly kind: 'ec';
  readonly id?: string;
  readonly startRef?: string;
  readonly isolated?: boolean;
}

/** The start of an annotation. */
export interface Sm {
  readonly kind: 'sm';
  readonly id: string;
  readonly type?: string;
  readonly value?: string;
  readonly ref?: string;
  readonly translate?: boolean;
}

/** The end of an annotation. */
export interface Em {
  readonly kind: 'em';
  readonly startRef: string;
}

/** The code-stripped text: what facts and segmentation look at. Offsets into it are UTF-16 code units. */
export function textOf(content: Content): string {
  let text = '';
  for (const inline of content) if (inline.kind === 'text') text += inline.text;
  return text;
}

/** Gives the offsets in the code-stripped text where codes stand, in order; annotations are none. */
export function codeOffsets(content: Content): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const inline of content) {
    if (inline.kind === 'text') at += inline.text.length;
    else if (inline.kind !== 'sm' && inline.kind !== 'em') offsets.push(at);
  }
  return offsets;
}

/** Content that is one run of text; empty text gives empty content. */
export function contentOf(text: string): Content {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** Gives the text as a reader sees it: a code as the text that it displays, markup of a source as what it says. */
export function shownText(content: Content): string {
  let text = '';
  for (const inline of content) {
    if (inline.kind === 'text') text += inline.text;
    else if ('subType' in inline && inline.subType?.startsWith('markup:')) text += inline.equiv ?? '';
    else if ('disp' in inline) text += inline.disp ?? '';
  }
  return text;
}
