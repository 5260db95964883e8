import { SaxesParser } from 'saxes';
import { DragomanError } from '../../model/error.ts';
import { decodeXml } from '../tmx/decode.ts';

/** A concept of a term base: its terms in several languages. */
export interface TbxConcept {
  readonly terms: readonly TbxTerm[];
}

export interface TbxTerm {
  readonly language: string;
  readonly term: string;
  /** `administrativeStatus` as the file has it, such as `preferredTerm-admn-sts`. */
  readonly status: string | undefined;
  readonly subset: string | undefined;
  readonly note: string | undefined;
}

/** Elements by their role, in TBX of 2019 (ISO 30042:2019) and of 2008. */
const roles: Readonly<Record<string, 'concept' | 'language' | 'section' | 'term'>> = {
  conceptEntry: 'concept',
  termEntry: 'concept',
  langSec: 'language',
  langSet: 'language',
  termSec: 'section',
  tig: 'section',
  ntig: 'section',
  term: 'term',
};

/** The data categories that are read: as the type of an element (style DCA, and TBX of 2008), or as its name (style DCT). */
const categories: ReadonlySet<string> = new Set(['administrativeStatus', 'customerSubset', 'note']);

/**
 * Reads TBX concept by concept: of 2019 in both styles, and TBX-Basic and others of 2008 (`martif`).
 *
 * @throws DragomanError `tbx-malformed`, `tbx-not-tbx`, `tbx-doctype` or `tmx-encoding`, with the place
 */
export function readTbx(pieces: Iterable<Uint8Array>, file: string): readonly TbxConcept[] {
  const reader = new TbxReader(file);
  for (const text of decodeXml(pieces, file)) reader.read(text);
  return reader.end();
}

interface GrowingTerm {
  term: string;
  readonly values: Map<string, string>;
}

class TbxReader {
  readonly #parser: SaxesParser<{ readonly xmlns: false }> = new SaxesParser({ xmlns: false, position: true });
  readonly #file: string;
  readonly #concepts: TbxConcept[] = [];
  #isTbx = false;
  #terms: TbxTerm[] | undefined;
  #language = '';
  #section: GrowingTerm | undefined;
  /** Where text goes. */
  #text: string[] | undefined;

  constructor(file: string) {
    this.#file = file;
    const parser = this.#parser;
    parser.on('opentag', ({ name, attributes }) => this.#open(localOf(name), attributes));
    parser.on('closetag', ({ name }) => this.#close(localOf(name)));
    parser.on('text', (text) => this.#text?.push(text));
    parser.on('cdata', (text) => this.#text?.push(text));
    parser.on('doctype', (doctype) => {
      if (doctype.includes('[')) throw this.#error('tbx-doctype');
    });
    parser.on('error', ({ message }) => {
      throw this.#error('tbx-malformed', message.replace(/^\d+:\d+: /u, ''));
    });
  }

  read(text: string): void {
    this.#parser.write(text);
  }

  end(): readonly TbxConcept[] {
    this.#parser.close();
    return this.#concepts;
  }

  #error(code: 'tbx-doctype' | 'tbx-malformed' | 'tbx-not-tbx', reason = ''): DragomanError {
    const { line, column } = this.#parser;
    return new DragomanError(code, { reason }, { file: this.#file, line, column: column + 1 });
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#isTbx && name !== 'tbx' && name !== 'martif') throw this.#error('tbx-not-tbx');
    this.#isTbx = true;
    const role = roles[name];
    if (role === 'concept') this.#terms = [];
    if (role === 'language') this.#language = attributes['xml:lang'] ?? attributes['lang'] ?? '';
    if (role === 'section') this.#section = { term: '', values: new Map() };
    if (this.#section !== undefined && (role === 'term' || categoryOf(name, attributes) !== undefined)) {
      this.#text = [];
      this.#category = categoryOf(name, attributes);
    }
  }

  #category: string | undefined;

  #close(name: string): void {
    const role = roles[name];
    const text = this.#text?.join('').replace(/\s+/gu, ' ').trim();
    const isEnd = role === 'term' || this.#category !== undefined;
    if (this.#section !== undefined && text !== undefined && isEnd) {
      if (role === 'term') this.#section.term = text;
      else if (text !== '') this.#section.values.set(this.#category!, text);
      this.#text = undefined;
      this.#category = undefined;
    }
    if (role === 'section') this.#closeSection();
    if (role === 'concept' && this.#terms !== undefined) this.#concepts.push({ terms: this.#terms });
  }

  #closeSection(): void {
    const { term, values } = this.#section!;
    this.#section = undefined;
    if (term === '') return;
    this.#terms?.push({
      language: this.#language,
      term,
      status: values.get('administrativeStatus'),
      subset: values.get('customerSubset'),
      note: values.get('note'),
    });
  }
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function categoryOf(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  const category = attributes['type'] ?? name;
  return categories.has(category) ? category : undefined;
}
