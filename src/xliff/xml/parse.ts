import type { ErrorCode } from '../../model/error-codes.ts';
import type { SaxesAttributeNSIncomplete, SaxesTagNS } from 'saxes';
import { DragomanError } from '../../model/error.ts';
import type { XmlElement, XmlNode } from './element.ts';
import { XmlParser } from './xml-parser.ts';

/** What reading tells as it goes. An element's children and end are filled in when it closes. */
export interface XmlSink {
  open(element: XmlElement): void;
  close(element: XmlElement): void;
  /** Is told what no tool has to read, before the element that it stands in or before. */
  oddity?(oddity: XmlOddity): void;
}

/** What is read in spite of the standards of XML: a plain document type declaration, a known prefix without its own. */
export interface XmlOddity {
  readonly rule: 'doctype' | 'undeclared-prefix';
  readonly prefix?: string;
  readonly line: number;
  readonly column: number;
}

/** Deeper nesting is refused: XLIFF has no use for it, and parsers slow down with the square of the depth. */
const MAX_DEPTH = 256;
const MAX_ATTRIBUTES = 512;
/** In UTF-16 code units: of a text, comment or tag. A string can't have more than 2^29, and readers keep several. */
const MAX_LENGTH = 1e8;
/** Of what stands before the outermost element: the parser is slow with declarations. */
const MAX_PROLOG = 1e6;

const NO_ATTRIBUTES: SaxesAttributeNSIncomplete[] = [];

type Draft = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlNode[] };

/**
 * Reads well-formed XML with namespaces into elements with offsets. Throws a `DragomanError` with line and column for
 * XML that is not well-formed (`xliff-not-well-formed`), ends early (`xliff-truncated`), has a document type declaration
 * with declarations in it (`xliff-doctype`) or is built to hurt (`xliff-too-deep`, `xliff-too-many-attributes`, `xliff-too-long`).
 */
export function parseXml(chunks: Iterable<string>, sink: XmlSink): void {
  const parser = new XmlParser();
  let top: Draft | undefined;
  let depth = 0;
  let attributes = NO_ATTRIBUTES;
  // Where the next `<` stands: text events come at that `<`, all others just before it.
  let mark = 0;
  let markLine = 1;
  let markColumn = 0;
  let ending = false;
  let isStarted = false;

  const moveMark = (back: number): void => {
    mark = parser.position - back;
    markLine = parser.line;
    markColumn = parser.columnIndex - back;
  };
  const refuse = (code: ErrorCode, values: Record<string, string | number> = {}): never => {
    throw new DragomanError(code, values, { line: markLine, column: markColumn + 1 });
  };

  const addText = (text: string): void => {
    if (top === undefined) return;
    const last = top.children.length - 1;
    const before = top.children[last];
    if (typeof before === 'string') {
      if (before.length + text.length > MAX_LENGTH) refuse('xliff-too-long', { characters: MAX_LENGTH });
      top.children[last] = before + text;
    } else top.children.push(text);
  };
  parser.listen({
    error(error) {
      const reason = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '');
      const place = { line: parser.line, column: Math.max(1, parser.columnIndex) };
      throw new DragomanError(ending ? 'xliff-truncated' : 'xliff-not-well-formed', { reason }, place);
    },
    doctype(declaration) {
      // What is declared in it could stand for more than memory holds, or for another file.
      if (declaration.includes('[')) refuse('xliff-doctype');
      sink.oddity?.({ rule: 'doctype', line: markLine, column: markColumn + 1 });
      moveMark(0);
    },
    attribute(attribute) {
      if (attributes.length === 0) attributes = [attribute];
      else if (attributes.push(attribute) > MAX_ATTRIBUTES)
        refuse('xliff-too-many-attributes', { attributes: MAX_ATTRIBUTES });
    },
    opentag(tag: SaxesTagNS) {
      isStarted = true;
      if (++depth > MAX_DEPTH) refuse('xliff-too-deep', { depth: MAX_DEPTH });
      const element: Draft = {
        name: tag.name,
        local: tag.local,
        prefix: tag.prefix,
        uri: tag.uri,
        attributes: tag.attributes,
        // Saxes has resolved their prefixes by now.
        attributeList: attributes,
        parent: top,
        children: [],
        start: mark,
        contentStart: parser.position,
        contentEnd: 0,
        end: 0,
        line: markLine,
        column: markColumn + 1,
      };
      top?.children.push(element);
      top = element;
      attributes = NO_ATTRIBUTES;
      moveMark(0);
      if (parser.undeclared !== undefined) {
        const { line, column } = element;
        sink.oddity?.({ rule: 'undeclared-prefix', prefix: parser.undeclared, line, column });
        parser.undeclared = undefined;
      }
      sink.open(element);
    },
    closetag(tag: SaxesTagNS) {
      const element = top as Draft;
      element.end = parser.position;
      element.contentEnd = tag.isSelfClosing ? element.end : mark;
      moveMark(0);
      depth--;
      top = element.parent as Draft | undefined;
      sink.close(element);
    },
    text(text) {
      addText(text);
      moveMark(1);
    },
    cdata(text) {
      if (text !== '') addText(text);
      moveMark(0);
    },
    // Told before its last `>` is read.
    comment: () => moveMark(-1),
    processinginstruction: () => moveMark(0),
    xmldecl: () => moveMark(0),
  });

  let first = true;
  for (const chunk of chunks) {
    // White space before the first `<` comes with no event.
    if (first) {
      const space = /^[ \t\r\n]*/.exec(chunk)?.[0] ?? '';
      mark = space.length;
      const lines = space.split(/\r\n|\r|\n/);
      markLine = lines.length;
      markColumn = lines.at(-1)?.length ?? 0;
      first = false;
    }
    parser.write(chunk);
    const most = isStarted ? MAX_LENGTH : MAX_PROLOG;
    if (parser.position - mark > most) refuse('xliff-too-long', { characters: most });
  }
  ending = true;
  parser.close();
}
