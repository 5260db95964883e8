import type { Pattern } from './pattern.ts';

/** Writes an expression for JavaScript, to be used with the flag `v`. */
export function printPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'one':
      return pattern.set;
    case 'edge':
      return pattern.source;
    case 'sequence':
      return pattern.items.map((item) => (item.kind === 'choice' ? grouped(item) : printPattern(item))).join('');
    case 'choice':
      return pattern.options.map(printPattern).join('|');
    case 'look':
      return `(?${pattern.ahead ? '' : '<'}${pattern.negative ? '!' : '='}${printPattern(pattern.body)})`;
    case 'repeat':
      return `${grouped(pattern.body)}${quantifier(pattern.min, pattern.max)}`;
  }
}

function grouped(pattern: Pattern): string {
  const printed = printPattern(pattern);
  return pattern.kind === 'one' ? printed : `(?:${printed})`;
}

function quantifier(min: number, max: number): string {
  if (min === 0 && max === 1) return '?';
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  return min === max ? `{${min}}` : `{${min},${max}}`;
}
