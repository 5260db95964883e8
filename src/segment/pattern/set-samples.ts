/**
 * Whether sets of code points have one in common, judged by samples: all of Latin and of general and CJK punctuation,
 * every eighth code point of the other scripts, and each code point that a set names.
 */
export function overlaps(sets: readonly (string | undefined)[]): boolean {
  const key = sets.toSorted((a = '', b = '') => (a < b ? -1 : 1)).join('\n');
  let answer = answers.get(key);
  if (answer === undefined) {
    const named = sets.flatMap((set) => namedCodePoints(set ?? ''));
    const members = sets.map((set) => `[${set ?? ''}]`).join('&&');
    answer = new RegExp(`[${members}]`, 'v').test(common + named.join(''));
    if (answers.size > 20_000) answers.clear();
    answers.set(key, answer);
  }
  return answer;
}

const answers = new Map<string, boolean>();

const common = ((): string => {
  let samples = '';
  for (let codePoint = 0; codePoint < 0x1_0000; codePoint++) {
    const isDense =
      codePoint < 0x250 || (codePoint >= 0x2000 && codePoint < 0x2070) || (codePoint >= 0x3000 && codePoint < 0x3040);
    if ((isDense || codePoint % 8 === 0) && (codePoint < 0xd800 || codePoint > 0xdfff))
      samples += String.fromCharCode(codePoint);
  }
  return samples;
})();

function namedCodePoints(set: string): string[] {
  const named = [...set.matchAll(/\\u\{([0-9a-f]+)\}/g)].map((match) => Number.parseInt(match[1] ?? '0', 16));
  return named.flatMap((codePoint) =>
    [codePoint - 1, codePoint, codePoint + 1]
      .filter((near) => isScalar(near))
      .map((near) => String.fromCodePoint(near)),
  );
}

const isScalar = (codePoint: number): boolean =>
  codePoint >= 0 && codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
