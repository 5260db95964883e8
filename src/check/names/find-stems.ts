/**
 * Makes a function that finds which of many stems a text has, in their order: with one look at each letter of the text,
 * where few of them begin. An empty stem is never found.
 */
export function stemFinder(stems: readonly string[]): (text: string) => readonly number[] {
  const byInitial = new Map<number, number[]>();
  const isInitial = new Uint8Array(0x1_0000);
  for (const [at, stem] of stems.entries()) {
    if (stem === '') continue;
    const initial = stem.charCodeAt(0);
    isInitial[initial] = 1;
    const known = byInitial.get(initial);
    if (known) known.push(at);
    else byInitial.set(initial, [at]);
  }
  return (text) => {
    let found: Set<number> | undefined;
    for (let place = 0; place < text.length; place++) {
      const initial = text.charCodeAt(place);
      if (isInitial[initial] === 0) continue;
      for (const at of byInitial.get(initial) ?? []) {
        if (text.startsWith(stems[at] ?? '', place)) (found ??= new Set()).add(at);
      }
    }
    return found === undefined ? none : [...found].toSorted((a, b) => a - b);
  };
}

const none: readonly number[] = [];
