import { headOf, sourceOf, type ByteSource } from '../../model/byte-source.ts';
import { DragomanError } from '../../model/error.ts';
import { iconv } from './iconv.ts';

/** How a file's bytes become text. */
export interface Encoding {
  /** Label of the Encoding Standard, lower case. */
  readonly label: string;
  /** Length in bytes of the byte order mark. */
  readonly bom: number;
}

const CHUNK = 1 << 16;

/** So many bytes are looked at for the encoding. */
const HEAD = 512;

/** The first bytes of a file and what they tell (XML 1.0, appendix F), in the order in which they are looked for. */
const SIGNATURES: readonly (Encoding & { readonly bytes: readonly number[] })[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', bom: 3 },
  { bytes: [0xff, 0xfe, 0, 0], label: 'utf-32', bom: 4 },
  { bytes: [0, 0], label: 'utf-32', bom: 0 },
  { bytes: [0xff, 0xfe], label: 'utf-16le', bom: 2 },
  { bytes: [0xfe, 0xff], label: 'utf-16be', bom: 2 },
  { bytes: [0x3c, 0], label: 'utf-16le', bom: 0 },
  { bytes: [0, 0x3c], label: 'utf-16be', bom: 0 },
];

/**
 * Finds the encoding by the byte order mark, else by the first bytes and the XML declaration, else takes UTF-8.
 *
 * @throws DragomanError `xliff-unknown-encoding` for what `TextDecoder` does not know.
 */
export function encodingOf(source: Uint8Array | ByteSource): Encoding {
  const bytes = headOf(sourceOf(source), HEAD);
  const signature = SIGNATURES.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (signature !== undefined) {
    const { label, bom } = signature;
    if (label === 'utf-32') throw unknownEncoding('UTF-32');
    return { label, bom };
  }
  const declared = declaredEncoding(bytes);
  // Whoever declares UTF-16 in single bytes did not mean it: the declaration itself would not have been readable.
  if (declared === undefined || /^utf-?16/i.test(declared)) return { label: 'utf-8', bom: 0 };
  try {
    return { label: new TextDecoder(declared).encoding, bom: 0 };
  } catch {
    throw unknownEncoding(declared);
  }
}

function unknownEncoding(encoding: string): DragomanError {
  return new DragomanError('xliff-unknown-encoding', { encoding }, { line: 1, column: 1 });
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  return /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/.exec(head)?.[1];
}

/**
 * The text, chunk by chunk, without the byte order mark: no string has to hold a large file. Throws `xliff-encoding` at
 * the line and column of bytes that the encoding does not allow.
 */
export function* decode(bytes: Uint8Array | ByteSource, encoding: Encoding): Generator<string> {
  const source = sourceOf(bytes);
  const decoder = decoderOf(encoding.label);
  const last = { line: 1, column: 1 };
  let at = 0;
  for (const whole of source.pieces(CHUNK)) {
    const piece = at === 0 ? whole.subarray(encoding.bom) : whole;
    at += whole.length;
    let text: string;
    try {
      text = decoder.decode(piece, { stream: at < source.length });
    } catch {
      const lossy = iconv().encodingExists(encoding.label)
        ? iconv().decode(piece, encoding.label)
        : new TextDecoder(encoding.label).decode(piece);
      const bad = lossy.indexOf('\uFFFD');
      advance(last, bad < 0 ? lossy : lossy.slice(0, bad));
      throw new DragomanError('xliff-encoding', { encoding: encoding.label }, last);
    }
    advance(last, text);
    yield text;
  }
}

interface Decoder {
  decode(piece: Uint8Array, options: { readonly stream: boolean }): string;
}

/** Some releases of Node take windows-1252 for ISO 8859-1: that one, the commonest of all, is left to iconv-lite. */
function decoderOf(label: string): Decoder {
  if (label !== 'windows-1252') return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return {
    decode(piece) {
      const text = iconv().decode(piece, label);
      if (text.includes('\uFFFD')) throw new TypeError('unassigned byte');
      return text;
    },
  };
}

function advance(place: { line: number; column: number }, text: string): void {
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    place.line++;
    place.column = 1;
    start = at + 1;
  }
  place.column += text.length - start;
}
