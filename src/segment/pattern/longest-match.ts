import type { Pattern } from './pattern.ts';

/** Counts the code points that a match can take at most: a measure of what it costs to find that there is none. */
export function longestMatch(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'one':
      return 1;
    case 'edge':
      return 0;
    case 'look':
      return longestMatch(pattern.body);
    case 'sequence':
      return pattern.items.reduce((sum, item) => sum + longestMatch(item), 0);
    case 'choice':
      return Math.max(...pattern.options.map(longestMatch));
    case 'repeat':
      return pattern.max * longestMatch(pattern.body);
  }
}
