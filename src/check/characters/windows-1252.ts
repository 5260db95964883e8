/** The characters of bytes 0x80 to 0x9F in Windows-1252; the bytes it leaves open are the C1 controls. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 text that was read as Windows-1252 or ISO 8859-1, read right; undefined where it is no such text. */
export function fromWindows1252(text: string): string | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const inUpper = upper.indexOf(text.charAt(i));
    if (code > 0xff && inUpper < 0) return undefined;
    bytes[i] = inUpper < 0 ? code : 0x80 + inUpper;
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
