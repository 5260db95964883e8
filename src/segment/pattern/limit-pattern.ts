import type { Pattern } from './pattern.ts';

/** How far a run of single characters is followed, in code points. */
const longestRun = 256;
/** How often a group with runs of its own is followed, and how far these are. */
const mostGroups = 24;
const longestRunInGroup = 40;

/**
 * Gives every quantifier an end, so that a rule looks at a bounded stretch around a break and the time for a text grows
 * with its length alone.
 */
export function limitPattern(pattern: Pattern, insideGroup = false): Pattern {
  switch (pattern.kind) {
    case 'one':
    case 'edge':
      return pattern;
    case 'sequence':
      return { kind: 'sequence', items: pattern.items.map((item) => limitPattern(item, insideGroup)) };
    case 'choice':
      return { kind: 'choice', options: pattern.options.map((option) => limitPattern(option, insideGroup)) };
    case 'look':
      return { ...pattern, body: limitPattern(pattern.body, insideGroup) };
    case 'repeat': {
      const isGroup = pattern.body.kind !== 'one' && pattern.max > mostGroups;
      const limit = isGroup ? mostGroups : insideGroup ? longestRunInGroup : longestRun;
      return {
        kind: 'repeat',
        body: limitPattern(pattern.body, insideGroup || isGroup),
        min: Math.min(pattern.min, limit),
        max: Math.min(pattern.max, limit),
      };
    }
  }
}
