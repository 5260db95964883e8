/**
 * Computes 32 bits of a text, quickly: for tables in which texts that are alike are looked for, never for what is
 * written down. With another seed they are other bits.
 */
export function quickDigest(text: string, seed = 0): number {
  let sum = 0x9e3779b9 ^ seed;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x5bd1e995);
    sum ^= sum >>> 15;
  }
  sum = Math.imul(sum ^ text.length, 0x27d4eb2f);
  return (sum ^ (sum >>> 16)) >>> 0;
}
