import { DragomanError } from '../../model/error.ts';
import { XML_FORBIDDEN } from '../../model/xml-characters.ts';

const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // An XML file without a byte order mark begins with “<”.
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

/** What some tools write though XML has no place for it: the characters, and references to control characters. */
const forbidden = new RegExp(
  `[${XML_FORBIDDEN}]|&#(?:x0*(?:[0-8bcef]|1[\\da-f])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));`,
  'giu',
);

/**
 * Decodes the pieces of an XML file: by its byte order mark, else by the zeros of UTF-16, else as its declaration says,
 * else as UTF-8. What XML forbids is left out.
 *
 * @throws DragomanError `tmx-encoding` where bytes are not in that encoding, or it is not known
 */
export function* decodeXml(pieces: Iterable<Uint8Array>, file: string): Generator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let encoding = 'utf-8';
  let left = '';
  try {
    for (const piece of pieces) {
      if (decoder === undefined) {
        encoding = encodingOf(piece);
        decoder = new TextDecoder(encoding, { fatal: true });
      }
      const text = left + decoder.decode(piece, { stream: true });
      // A reference may go on in the next piece.
      const reference = text.lastIndexOf('&');
      const end = reference > text.length - 12 && !text.includes(';', reference) ? reference : text.length;
      left = text.slice(end);
      yield text.slice(0, end).replace(forbidden, '');
    }
    yield (left + (decoder?.decode() ?? '')).replace(forbidden, '');
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    throw new DragomanError('tmx-encoding', { encoding }, { file });
  }
}

function encodingOf(first: Uint8Array): string {
  const marked = marks.find(([bytes]) => bytes.every((byte, at) => first[at] === byte));
  if (marked !== undefined) return marked[1];
  const head = Buffer.from(first.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  // A declaration that can be read in bytes is not in UTF-16, whatever it says.
  return /^(?:utf-?16|ucs-?2|unicode)/u.test(declared) ? 'utf-8' : declared;
}
