import { SaxesParser } from 'saxes';
import type { SaxesAttributeNSIncomplete, SaxesTagNS } from 'saxes';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** What a parser tells, by the names of saxes' events. */
export interface XmlListener {
  readonly error: (error: Error) => void;
  readonly doctype: (declaration: string) => void;
  readonly attribute: (attribute: SaxesAttributeNSIncomplete) => void;
  readonly opentag: (tag: SaxesTagNS) => void;
  readonly closetag: (tag: SaxesTagNS) => void;
  readonly text: (text: string) => void;
  readonly cdata: (text: string) => void;
  readonly comment: () => void;
  readonly processinginstruction: () => void;
  readonly xmldecl: () => void;
}

/**
 * A saxes parser whose handlers stand mostly on its class. `on` adds a property of a computed name to the parser; after
 * the sixth V8 keeps all the parser's properties in a hash table, and parsing takes four times as long.
 */
export class XmlParser extends SaxesParser<{ xmlns: true; position: true }> {
  listener: XmlListener | undefined;
  /** A prefix was met that is known, though the file does not declare it. */
  undeclared: string | undefined;

  constructor() {
    super({ xmlns: true, position: true });
    this.listener = undefined;
    this.undeclared = undefined;
  }

  /** Tools leave `xsi:schemaLocation` behind and drop its declaration: what it means is known. */
  override resolve(prefix: string): string | undefined {
    const uri = super.resolve(prefix);
    if (uri !== undefined || prefix !== 'xsi') return uri;
    this.undeclared = prefix;
    return XSI;
  }

  listen(listener: XmlListener): void {
    this.listener = listener;
    // Saxes calls the handlers of texts, end tags and errors without `this`.
    this.on('error', listener.error);
    this.on('opentag', listener.opentag);
    this.on('closetag', listener.closetag);
    this.on('text', listener.text);
  }
}

interface Listening {
  readonly listener: XmlListener | undefined;
}

const shared = XmlParser.prototype;
shared.on('doctype', function (this: Listening, declaration: string) {
  this.listener?.doctype(declaration);
});
shared.on('attribute', function (this: Listening, attribute) {
  this.listener?.attribute(attribute);
});
shared.on('cdata', function (this: Listening, text) {
  this.listener?.cdata(text);
});
shared.on('comment', function (this: Listening) {
  this.listener?.comment();
});
shared.on('processinginstruction', function (this: Listening) {
  this.listener?.processinginstruction();
});
shared.on('xmldecl', function (this: Listening) {
  this.listener?.xmldecl();
});
