const named = {
  number: new Set(['integer', 'percent']),
  date: new Set(['short', 'medium', 'long', 'full']),
  time: new Set(['short', 'medium', 'long', 'full']),
};

/** Stems of ICU number skeletons that `@formatjs/intl` knows. */
const numberStem =
  /^(?:percent|%|%x100|scale\/\d+(?:\.\d+)?|currency\/[A-Z]{3}|(?:measure-)?unit\/[a-z0-9-]+|compact-(?:short|long)|K{1,2}|scientific|engineering|precision-integer|integer|group-(?:off|auto)|,_|unit-width-(?:narrow|short|full-name|iso-code)|sign-(?:auto|always|never|accounting|accounting-always|except-zero|accounting-except-zero|negative)|[+()!?_]{1,3}|\.0*#*\*?|@+#*\*?|0+|integer-width\/\*?0+)$/u;

/** Letters of ICU date skeletons that have a counterpart in `Intl.DateTimeFormat`, each repeated, with separators. */
const dateSkeleton = /^[GyMLdEahHKkmszj][GyMLdEahHKkmszj .,:/-]*$/u;

const longestSkeleton = 100;

/** Whether `{name, type, style}` can be formatted: a named style, or a skeleton after `::`. */
export function isStyle(type: 'number' | 'date' | 'time', style: string): boolean {
  if (!style.startsWith('::')) return named[type].has(style);
  const skeleton = style.slice(2).trim();
  if (skeleton.length > longestSkeleton || skeleton === '') return false;
  if (type !== 'number') return dateSkeleton.test(skeleton);
  return skeleton.split(/\s+/u).every((stem) => numberStem.test(stem));
}
