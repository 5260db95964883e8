import type { Encoding } from './encoding.ts';
import { iconv } from './iconv.ts';

/** A change to a document's text: what stands from `start` to `end` becomes `text`. Offsets are UTF-16 code units. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Made once however many edits ask for it. */
  readonly once?: boolean;
}

/**
 * The bytes with the splices in them, in the document's own encoding; every other byte stays as it is. Splices must not
 * overlap; two at one place come in the order given.
 */
export function applySplices(document: {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly text: string;
  readonly splices: readonly Splice[];
}): Uint8Array {
  const { bytes, encoding } = document;
  const splices = document.splices.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const offsets = byteOffsets(
    document,
    splices.flatMap((splice) => [splice.start, splice.end]),
  );
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const [index, splice] of splices.entries()) {
    pieces.push(bytes.subarray(from, offsets[2 * index]), encode(splice.text, encoding));
    from = offsets[2 * index + 1]!;
  }
  pieces.push(bytes.subarray(from));
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The byte offset of each text offset; both ascend. */
function byteOffsets(
  document: { readonly bytes: Uint8Array; readonly encoding: Encoding; readonly text: string },
  offsets: readonly number[],
): readonly number[] {
  const { encoding, text, bytes } = document;
  if (encoding.label.startsWith('utf-16')) return offsets.map((offset) => encoding.bom + 2 * offset);
  if (encoding.label === 'utf-8') {
    let at = encoding.bom;
    let from = 0;
    return offsets.map((offset) => {
      at += new TextEncoder().encode(text.slice(from, offset)).length;
      from = offset;
      return at;
    });
  }
  if (isSingleByte(encoding.label)) return offsets.map((offset) => encoding.bom + offset);
  return steppedOffsets(bytes, encoding, offsets);
}

/** The encodings of which each byte is one UTF-16 code unit. */
function isSingleByte(label: string): boolean {
  return /^(?:windows-|iso-8859-|ibm866$|koi8-|macintosh$|x-mac-cyrillic$)/.test(label);
}

/** By decoding byte by byte: for legacy multi-byte encodings, where nothing else tells a character's length. */
function steppedOffsets(bytes: Uint8Array, encoding: Encoding, offsets: readonly number[]): readonly number[] {
  const decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
  let decoded = 0;
  let at = encoding.bom;
  return offsets.map((offset) => {
    while (decoded < offset && at < bytes.length) {
      decoded += decoder.decode(bytes.subarray(at, at + 1), { stream: true }).length;
      at++;
    }
    return at;
  });
}

/** The text in the document's encoding; characters that it lacks become references. */
function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding.label === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.label.startsWith('utf-16')) return iconv().encode(text, encoding.label, { addBOM: false });
  const known = iconv().encodingExists(encoding.label);
  const decoder = new TextDecoder(encoding.label);
  let encodable = '';
  for (const character of text) {
    const fits =
      character < '\x80' || (known && decoder.decode(iconv().encode(character, encoding.label)) === character);
    encodable += fits ? character : `&#${character.codePointAt(0)};`;
  }
  return known ? iconv().encode(encodable, encoding.label) : new TextEncoder().encode(encodable);
}
