/** Scripts whose words are inflected by a few letters at their end. */
export const alphabetic: RegExp =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}.'’ ]+$/u;

/** A form of at most three letters, or a short head of a longer form of the same name. */
export function isAbbreviation(spelling: string, all: readonly string[]): boolean {
  const letters = spelling.replace(/\./g, '');
  if (letters !== spelling) return true;
  const head = all.some((other) => other.length > letters.length && other.startsWith(letters));
  if (
    head &&
    letters.length < 6 &&
    (!alphabetic.test(spelling) || all.some((other) => other.length > letters.length + 1 && other.startsWith(letters)))
  )
    return true;
  // In scripts without spaces a syllable of a name is a syllable of any word: လာ of တနင်္လာ.
  if (isSyllable(spelling) && all.some((other) => other.length > letters.length + 1 && other.includes(letters)))
    return true;
  const short = alphabetic.test(spelling) ? 3 : 1;
  return (
    [...letters].length <= short &&
    (short === 1 ||
      all.some(
        (other) =>
          (other.length > letters.length && other.startsWith(letters.slice(0, 2))) ||
          (other.length > letters.length + 2 && other.startsWith(letters.charAt(0))),
      ))
  );
}

const isSyllable = (spelling: string): boolean => spelling.length < 4 && /^[\u0e00-\u17ff]+$/.test(spelling);
