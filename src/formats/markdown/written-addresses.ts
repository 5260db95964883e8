/** An address in text that becomes a link by itself: what stands behind it, such as the stop of a sentence, is none of it. */
const bare = /(?:https?:\/\/|www\.)[^\s<>]*[^\s<>?!.,:;*_~'")\]]/giu;
const angled = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/giu;

/** How a block of the file writes its addresses. */
export interface WrittenAddresses {
  /** Those in angle brackets. */
  readonly inBrackets: ReadonlySet<string>;
}

export function addressesOf(raw: string): WrittenAddresses {
  return {
    inBrackets: raw.includes('<') ? new Set(Array.from(raw.matchAll(angled), ([, address = '']) => address)) : none,
  };
}

const none: ReadonlySet<string> = new Set();

/**
 * Writes text with its addresses as the file writes them: in angle brackets, or as they are, where a backslash would be a part
 * of them. A new address is written as those of its block are.
 */
export function withAddresses(
  text: string,
  { inBrackets }: WrittenAddresses,
  escape: (text: string) => string,
): string {
  let written = '';
  let from = 0;
  for (const { start, end } of placesIn(text, inBrackets)) {
    const address = text.slice(start, end);
    written += escape(text.slice(from, start)) + (inBrackets.size > 0 ? `<${address}>` : address);
    from = end;
  }
  return written + escape(text.slice(from));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Finds addresses in a text: those of the file, longest first, and others that would be links. */
function placesIn(text: string, inBrackets: ReadonlySet<string>): readonly Place[] {
  const found: Place[] = [];
  const add = (start: number, end: number): void => {
    if (found.every((each) => end <= each.start || start >= each.end)) found.push({ start, end });
  };
  for (const address of [...inBrackets].toSorted((one, other) => other.length - one.length)) {
    for (let at = text.indexOf(address); at !== -1; at = text.indexOf(address, at + address.length)) {
      add(at, at + address.length);
    }
  }
  for (const { 0: address, index } of text.matchAll(bare)) add(index, index + address.length);
  return found.toSorted((one, other) => one.start - other.start);
}
