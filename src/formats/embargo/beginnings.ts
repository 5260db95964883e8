/** So many code units of a phrase are looked up. */
const reach = 4;

/** What some code units may be to the phrases, each a bit: a whole short one, the start that is looked up, or less than it. */
const whole = 1;
const start = 2;
const goesOn = 4;

/**
 * Makes a test of the places of a text that every beginning of some phrases passes, and little else: a look into a
 * table of hashes of the phrases’ first code units, which most places fail at the second or third.
 */
export function beginningsOf(phrases: readonly string[]): (text: string, at: number) => boolean {
  if (phrases.includes('')) return () => true;
  const known = new Uint8Array(0x1_0000);
  for (const phrase of phrases) {
    const last = Math.min(reach, phrase.length) - 1;
    let hash = 0;
    for (let at = 0; at <= last; at += 1) {
      hash = hashOf(hash, phrase.charCodeAt(at));
      known[hash]! |= at < last ? goesOn : phrase.length < reach ? whole : start;
    }
  }
  return (text, at) => {
    const last = at + reach - 1;
    let hash = 0;
    for (let next = at; next < text.length; next += 1) {
      hash = hashOf(hash, text.charCodeAt(next));
      const bits = known[hash]!;
      if ((bits & whole) !== 0) return true;
      if (next === last) return (bits & start) !== 0;
      if ((bits & goesOn) === 0) return false;
    }
    return false;
  };
}

/** Sixteen bits of some code units; a few others have the same. */
function hashOf(before: number, code: number): number {
  return (before * 251 + code + 1) & 0xffff;
}
