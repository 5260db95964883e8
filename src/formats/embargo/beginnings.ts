/** So many code units of a phrase are looked up. */
const reach = 4;

/**
 * Makes a test of the places of a text that every beginning of some phrases passes, and little else: a look into two
 * tables of hashes, each of a phrase’s first code units.
 */
export function beginningsOf(phrases: readonly string[]): (text: string, at: number) => boolean {
  const short = new Uint8Array(0x1_0000);
  const long = new Uint8Array(0x1_0000);
  for (const phrase of phrases) {
    let hash = 0;
    for (let at = 0; at < Math.min(reach, phrase.length); at += 1) hash = hashOf(hash, phrase.charCodeAt(at));
    (phrase.length < reach ? short : long)[hash] = 1;
  }
  if (short[0] === 1) return () => true;
  return (text, at) => {
    const end = at + reach;
    let hash = 0;
    for (let next = at; next < end && next < text.length; next += 1) {
      hash = hashOf(hash, text.charCodeAt(next));
      if (short[hash] === 1) return true;
    }
    return end <= text.length && long[hash] === 1;
  };
}

/** Sixteen bits of some code units; a few others have the same. */
function hashOf(before: number, code: number): number {
  return (before * 251 + code + 1) & 0xffff;
}
