import { SaxesParser } from 'saxes';
import type { Content, Inline } from '../../model/content.ts';
import { DragomanError } from '../../model/error.ts';
import { decodeXml } from './decode.ts';
import { withCodes } from './omegat-tags.ts';

/** A translation unit of a TMX file: one text in several languages. */
export interface TmxUnit {
  readonly id: string | undefined;
  readonly variants: readonly TmxVariant[];
  /** The original form of the codes in all variants. */
  readonly originalData: Readonly<Record<string, string>>;
  /** The language of the source; `*all*` where any may be. */
  readonly sourceLanguage: string;
  /** How much text a unit is: `sentence`, `phrase`, `paragraph` or `block`. */
  readonly segmentation: string;
  readonly properties: ReadonlyMap<string, string>;
}

/** The text of a unit in one language. */
export interface TmxVariant {
  readonly language: string;
  readonly content: Content;
  /** When it was last changed, or made, as RFC 3339. */
  readonly changed: string | undefined;
  readonly properties: ReadonlyMap<string, string>;
}

/**
 * Reads TMX 1.4b, and what came before it, unit by unit: both attributes of the language, what a unit says otherwise than
 * the header, and any encoding. Text inside codes that is to be translated (`sub`) stays in the code, as it came. In the
 * memories of OmegaT's projects codes stand as text, and are read as codes.
 *
 * @throws DragomanError `tmx-malformed`, `tmx-not-tmx`, `tmx-doctype` or `tmx-encoding`, with the place
 */
export function* readTmx(pieces: Iterable<Uint8Array>, file: string): Generator<TmxUnit> {
  const units: TmxUnit[] = [];
  const reader = new TmxReader(file, (unit) => units.push(unit));
  for (const text of decodeXml(pieces, file)) {
    reader.read(text);
    yield* units.splice(0);
  }
  reader.end();
  yield* units;
}

type Attributes = Readonly<Record<string, string>>;

interface GrowingUnit {
  readonly attributes: Attributes;
  readonly variants: TmxVariant[];
  readonly originalData: Record<string, string>;
  readonly properties: Map<string, string>;
}

interface GrowingVariant {
  readonly attributes: Attributes;
  readonly content: Inline[];
  readonly properties: Map<string, string>;
}

const codes: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

class TmxReader {
  readonly #parser: SaxesParser<{ readonly xmlns: false }> = new SaxesParser({ xmlns: false, position: true });
  readonly #file: string;
  readonly #take: (unit: TmxUnit) => void;
  #header: Attributes = {};
  #isTmx = false;
  #unit: GrowingUnit | undefined;
  #variant: GrowingVariant | undefined;
  /** Elements inside the segment, from the outermost on. */
  #inside: string[] | undefined;
  #code: { readonly name: string; readonly attributes: Attributes; data: string } | undefined;
  #property: { readonly type: string; text: string } | undefined;

  constructor(file: string, take: (unit: TmxUnit) => void) {
    this.#file = file;
    this.#take = take;
    const parser = this.#parser;
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    parser.on('closetag', ({ name }) => this.#close(name));
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('doctype', (doctype) => {
      // Only what a file declares by itself could make it grow.
      if (doctype.includes('[')) throw this.#error('tmx-doctype');
    });
    parser.on('error', ({ message }) => {
      throw this.#error('tmx-malformed', message.replace(/^\d+:\d+: /u, ''));
    });
  }

  read(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
    if (!this.#isTmx) throw new DragomanError('tmx-not-tmx', {}, { file: this.#file });
  }

  #error(code: 'tmx-doctype' | 'tmx-malformed' | 'tmx-not-tmx', reason = ''): DragomanError {
    const { line, column } = this.#parser;
    return new DragomanError(code, { reason }, { file: this.#file, line, column: column + 1 });
  }

  #open(name: string, attributes: Attributes): void {
    if (!this.#isTmx) {
      if (name !== 'tmx') throw this.#error('tmx-not-tmx');
      this.#isTmx = true;
    }
    if (this.#inside !== undefined) return this.#openInside(name, attributes);
    if (name === 'header') this.#header = attributes;
    if (name === 'tu') this.#unit = { attributes, variants: [], originalData: {}, properties: new Map() };
    if (name === 'tuv') this.#variant = { attributes, content: [], properties: new Map() };
    if (name === 'prop') this.#property = { type: attributes['type'] ?? '', text: '' };
    if (name === 'seg' && this.#variant !== undefined) this.#inside = [];
  }

  #openInside(name: string, attributes: Attributes): void {
    this.#inside!.push(name);
    if (this.#code === undefined && codes.has(name)) this.#code = { name, attributes, data: '' };
  }

  #text(text: string): void {
    if (this.#code !== undefined) this.#code.data += text;
    else if (this.#inside !== undefined) addText(this.#variant!.content, text);
    else if (this.#property !== undefined) this.#property.text += text;
  }

  #close(name: string): void {
    if (this.#inside !== undefined && this.#inside.length > 0) return this.#closeInside();
    if (name === 'seg') this.#inside = undefined;
    if (name === 'prop' && this.#property !== undefined) this.#closeProperty(this.#property);
    if (name === 'tuv') this.#closeVariant();
    if (name === 'tu') this.#closeUnit();
  }

  #closeInside(): void {
    const inside = this.#inside!;
    inside.pop();
    const code = this.#code;
    if (code === undefined || inside.some((name) => codes.has(name))) return;
    this.#variant!.content.push(inlineOf(code, this.#unit?.originalData ?? {}, this.#variant!.content));
    this.#code = undefined;
  }

  #closeProperty({ type, text }: { readonly type: string; readonly text: string }): void {
    (this.#variant ?? this.#unit)?.properties.set(type, text);
    this.#property = undefined;
  }

  #closeVariant(): void {
    const { attributes, content, properties } = this.#variant!;
    const language = attributes['xml:lang'] ?? attributes['lang'] ?? '';
    const changed = instantOf(attributes['changedate'] ?? attributes['creationdate'] ?? '');
    const { originalData = {} } = this.#unit ?? {};
    const isOmegat = this.#header['creationtool'] === 'OmegaT';
    const whole = isOmegat ? withCodes(content, (data) => keyOf(data, originalData)) : content;
    this.#unit?.variants.push({ language, content: whole, changed, properties });
    this.#variant = undefined;
  }

  #closeUnit(): void {
    const unit = this.#unit;
    this.#unit = undefined;
    if (unit === undefined) return;
    const { attributes, variants, originalData, properties } = unit;
    const changed = instantOf(attributes['changedate'] ?? attributes['creationdate'] ?? '');
    this.#take({
      id: attributes['tuid'],
      variants: variants.map((variant) => ({ ...variant, changed: variant.changed ?? changed })),
      originalData,
      sourceLanguage: attributes['srclang'] ?? this.#header['srclang'] ?? '*all*',
      segmentation: attributes['segtype'] ?? this.#header['segtype'] ?? 'sentence',
      properties,
    });
  }
}

function addText(content: Inline[], text: string): void {
  if (text === '') return;
  const last = content.at(-1);
  if (last?.kind === 'text') content[content.length - 1] = { kind: 'text', text: last.text + text };
  else content.push({ kind: 'text', text });
}

/** Makes a code of the model. Codes of several languages are the same by `x`, the two ends of a span by `i`. */
function inlineOf(
  { name, attributes, data }: { readonly name: string; readonly attributes: Attributes; readonly data: string },
  originalData: Record<string, string>,
  before: readonly Inline[],
): Inline {
  const dataRef = keyOf(data, originalData);
  const ref = dataRef === undefined ? {} : { dataRef };
  const number = attributes['i'] ?? attributes['x'] ?? String(before.length + 1);
  if (name === 'bpt') return { kind: 'sc', id: `p${number}`, ...ref };
  if (name === 'ept') {
    const hasStart = before.some((inline) => inline.kind === 'sc' && inline.id === `p${number}`);
    return hasStart
      ? { kind: 'ec', startRef: `p${number}`, ...ref }
      : { kind: 'ec', id: `p${number}`, isolated: true, ...ref };
  }
  const id = `c${attributes['x'] ?? String(before.length + 1)}`;
  if (name === 'it' && attributes['pos'] === 'begin') return { kind: 'sc', id, isolated: true, ...ref };
  if (name === 'it' && attributes['pos'] === 'end') return { kind: 'ec', id, isolated: true, ...ref };
  return { kind: 'ph', id, ...ref };
}

function keyOf(data: string, originalData: Record<string, string>): string | undefined {
  if (data === '') return undefined;
  const known = Object.keys(originalData).find((key) => originalData[key] === data);
  if (known !== undefined) return known;
  const key = `d${Object.keys(originalData).length + 1}`;
  originalData[key] = data;
  return key;
}

/** Reads a date of TMX, `20101104T120000Z`. */
function instantOf(date: string): string | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u.exec(date) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
