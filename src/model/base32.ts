/** The beginning of some bytes in base 32, `length` characters of an alphabet of thirty-two. */
export function base32(bytes: Uint8Array, length: number, alphabet: string): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5 && text.length < length) {
      held -= 5;
      text += alphabet.charAt((bits >> held) & 31);
    }
    bits &= (1 << held) - 1;
    if (text.length === length) break;
  }
  return text;
}
