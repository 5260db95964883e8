/** Small words within names of places. */
const lowerInPlace =
  /^(?:de|del|la|las|los|le|les|of|the|and|et|y|e|sur|am|an|der|bin|di|da|do|dos|al|el|en|à|and\/or|&|im|und|upon|on|van)$/u;

/** `м. Київ`, `г. Казань`: what says that a town follows. */
const townSign = /^\p{Ll}{1,2}\.$/u;

/** Whether text may be the place of a dateline: a few words that begin as names do, and no sentence. */
export function isPlace(text: string, names: ReadonlySet<string>): boolean {
  if (text === '') return true;
  if (/[?!;:"“”«»。？！；：@#|]/u.test(text)) return false;
  const words = text.split(/[\s,，،/、፣၊]+/u).filter((word) => word !== '');
  if (words.length > 8 || text.length > 90) return false;
  return words.every((word, at) => {
    const placeholder = /^\{(.+)\}$/u.exec(word)?.[1];
    if (placeholder !== undefined) return names.has(placeholder);
    return (
      /^[(\p{Lu}\p{Lt}\p{Lo}\p{sc=Geor}]/u.test(word) ||
      lowerInPlace.test(word) ||
      (at === 0 && townSign.test(word)) ||
      (at > 0 && /^\p{Ll}{1,3}$/u.test(word) && isSmallWithin(words, at))
    );
  });
}

/** A small word stands within a name, `Dar es Salaam`, or as the only one behind it: `GENÈVE le`. */
function isSmallWithin(words: readonly string[], at: number): boolean {
  const isLast = at === words.length - 1;
  return /^\p{Lu}/u.test(words[isLast ? at - 1 : at + 1] ?? '');
}

/** `GENÈVE, le`, `г. Казань`: what leads in the date, or says that a town follows, is no part of the place. */
export function placeOf(text: string): string {
  return text
    .replace(/[,，،]?\s*(?<=[\s,，،])(?:(?!\p{sc=Geor})\p{Ll})+$/u, '')
    .replace(/^(?:(?!\p{sc=Geor})\p{Ll}){1,2}\.\s+/u, '')
    .replace(/[,，،、፣၊]\s*$/u, '');
}

export function isCapitals(place: string): boolean {
  // `GENEVA, Switzerland`: the town is what is in capitals.
  return !/\p{Ll}/u.test(place.split(/[,，]/u)[0] ?? '');
}

export function trimCommas(text: string): string {
  return text.replace(/^[\s,，،、፣၊.:：|*_–—-]+/u, '').replace(/[\s,，،、፣၊:：|.*_–—-]+$/u, '');
}
