import { direction } from '../../locale/cldr/direction.ts';
import { verbatim } from '../markup/link-edits.ts';
import type { SourceBlock, SourceDocument, Span } from '../source/define-format.ts';
import { valueSpan } from './attributes.ts';
import { attribute, languageOf } from './context.ts';
import { isPhrasing } from './elements.ts';
import { isJsonLd, languagesIn } from './json-ld.ts';
import { readTokens, type Tag } from './tokens.ts';

/** A part of a file and what is written for it. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** Has a page say that it is in another language: its `lang` attributes of the source's language, and its direction. */
export function languageEdits({ text, locale: source }: SourceDocument, target: string): readonly Edit[] {
  const edits: Edit[] = [];
  const [before, after] = [direction(source), direction(target)];
  const readTag = (tag: Tag): void => {
    const isRoot = tag.name === 'html';
    if (attribute(tag, 'translate') === 'no') return;
    if (isPhrasing(tag.name) || !(isRoot || languageOf(attribute(tag, 'lang') ?? '') === languageOf(source))) return;
    const values = { lang: target, 'xml:lang': target, ...(before === after ? {} : { dir: after }) };
    for (const [name, value] of Object.entries(values)) {
      const said = tag.attributes.get(name);
      if (said !== undefined) edits.push(valueEdit(text, said.span, value));
      else if (isRoot && name !== 'xml:lang') edits.push(addition(tag, name, value));
    }
  };
  let isData = false;
  const readText = (span: Span): void => {
    if (!isData) return;
    for (const place of languagesIn(text, span, languageOf(source))) edits.push({ ...place, written: target });
  };
  const startTag = (tag: Tag): void => {
    isData = isJsonLd(tag);
    readTag(tag);
  };
  readTokens(text, { startTag, text: readText, endTag: () => (isData = false) });
  return edits;
}

function addition({ name: element, span }: Tag, name: string, value: string): Edit {
  const at = span.start + element.length + 1;
  return { start: at, end: at, written: ` ${name}="${value}"` };
}

function valueEdit(text: string, place: Span, value: string): Edit {
  const { span, quote } = valueSpan(text, place);
  return { ...span, written: quote === 'bare' ? `"${value}"` : value };
}

/** Edits as blocks, so that they are written with the others, also inside of them. */
export function editBlocks(edits: readonly Edit[]): readonly SourceBlock[] {
  return edits.map(({ start, end, written }) => ({
    role: 'string',
    confidence: 1,
    why: 'markup',
    spans: [{ start, end }],
    text: written,
    translate: false,
    line: 1,
    form: verbatim,
  }));
}
