import type { ErrorCode } from '../model/error-codes.ts';
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { DragomanError } from '../model/error.ts';
import type { ErrorPlace } from '../model/error.ts';
import { defaultFormatHandling } from './srx.ts';
import type { LanguageMap, LanguageRule, SrxDocument, SrxHeader, SrxRule } from './srx.ts';

const maximumDepth = 64;
/** SRX 2.0, and the namespace that files of version 1.0 mostly lack. */
const namespaces = new Set(['http://www.lisa.org/srx20', 'http://www.lisa.org/srx10', '']);

/**
 * Reads an SRX 2.0 document. A file of version 1.0 is refused, because its rules cascade in another way. Elements of
 * other namespaces are passed over.
 *
 * @throws DragomanError `srx-malformed`, `srx-doctype`, `srx-not-srx`, `srx-version`, `srx-value` or `srx-too-deep`
 */
export function readSrx(text: string, file?: string): SrxDocument {
  return new SrxReader(text, file).read();
}

class SrxReader {
  private readonly text: string;
  private readonly file: string | undefined;
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly open: string[] = [];
  private header: SrxHeader = { cascade: false, segmentSubflows: true, formatHandling: defaultFormatHandling };
  private readonly languageRules: { name: string; rules: SrxRule[] }[] = [];
  private readonly mapRules: LanguageMap[] = [];
  private rule: { break: boolean; before: string; after: string; line: number; column: number } | undefined;

  constructor(text: string, file: string | undefined) {
    this.text = text;
    this.file = file;
  }

  read(): SrxDocument {
    this.parser.on('error', (error) => {
      throw this.error('srx-malformed', { detail: error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '') });
    });
    this.parser.on('doctype', () => {
      throw this.error('srx-doctype', {});
    });
    this.parser.on('opentag', (tag) => this.openTag(tag));
    this.parser.on('closetag', () => this.closeTag());
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
    this.parser.write(this.text.replace(/^\uFEFF/, '')).close();
    const languageRules: LanguageRule[] = this.languageRules;
    return { header: this.header, languageRules, mapRules: this.mapRules };
  }

  private openTag(tag: SaxesTagNS): void {
    const isSrx = namespaces.has(tag.uri);
    if (this.open.length === 0 && !(isSrx && tag.local === 'srx'))
      throw this.error('srx-not-srx', { element: tag.name });
    if (this.open.length >= maximumDepth) throw this.error('srx-too-deep', {});
    this.open.push(isSrx ? tag.local : '');
    if (isSrx) this.openElement(tag);
  }

  private openElement(tag: SaxesTagNS): void {
    switch (tag.local) {
      case 'srx':
        if (tag.attributes['version']?.value !== '2.0')
          throw this.error('srx-version', { version: tag.attributes['version']?.value ?? '' });
        return;
      case 'header':
        this.header = {
          ...this.header,
          cascade: this.yesNo(tag, 'cascade', false),
          segmentSubflows: this.yesNo(tag, 'segmentsubflows', true),
        };
        return;
      case 'formathandle':
        return this.addFormatHandling(tag);
      case 'languagerule':
        this.languageRules.push({ name: this.required(tag, 'languagerulename'), rules: [] });
        return;
      case 'rule': {
        const { line, column } = this.place();
        this.rule = { break: this.yesNo(tag, 'break', true), before: '', after: '', line, column };
        return;
      }
      case 'languagemap':
        this.mapRules.push({
          languagePattern: this.required(tag, 'languagepattern'),
          languageRuleName: this.required(tag, 'languagerulename'),
        });
    }
  }

  private closeTag(): void {
    if (this.open.pop() !== 'rule' || this.rule === undefined) return;
    const languageRule = this.languageRules.at(-1);
    if (languageRule === undefined) throw this.error('srx-value', { element: 'rule', attribute: '', value: '' });
    languageRule.rules.push(this.rule);
    this.rule = undefined;
  }

  private addText(text: string): void {
    if (this.rule === undefined) return;
    const element = this.open.at(-1);
    if (element === 'beforebreak') this.rule.before += text;
    if (element === 'afterbreak') this.rule.after += text;
  }

  private addFormatHandling(tag: SaxesTagNS): void {
    const type = this.required(tag, 'type');
    if (type !== 'start' && type !== 'end' && type !== 'isolated')
      throw this.error('srx-value', { element: tag.local, attribute: 'type', value: type });
    const formatHandling = { ...this.header.formatHandling, [type]: this.yesNo(tag, 'include', false) };
    this.header = { ...this.header, formatHandling };
  }

  private required(tag: SaxesTagNS, attribute: string): string {
    const value = tag.attributes[attribute]?.value;
    if (value === undefined) throw this.error('srx-value', { element: tag.local, attribute, value: '' });
    return value;
  }

  private yesNo(tag: SaxesTagNS, attribute: string, fallback: boolean): boolean {
    const value = tag.attributes[attribute]?.value;
    if (value === undefined) return fallback;
    if (value !== 'yes' && value !== 'no') throw this.error('srx-value', { element: tag.local, attribute, value });
    return value === 'yes';
  }

  private place(): { line: number; column: number } {
    return { line: this.parser.line, column: this.parser.columnIndex + 1 };
  }

  private error(code: ErrorCode, values: Readonly<Record<string, string>>): DragomanError {
    const place = this.place();
    const excerpt = this.text.split(/\r\n|\r|\n/, place.line)[place.line - 1];
    const errorPlace: ErrorPlace = { file: this.file, ...place, excerpt: excerpt?.slice(0, 200) };
    return new DragomanError(code, values, errorPlace);
  }
}
