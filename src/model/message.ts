/**
 * Placeholders in ICU MessageFormat syntax, as far as several rooms must agree on them: what a placeholder's head says,
 * and how the units that hold the branches of a plural or select are named.
 */

export type ArgumentType = 'number' | 'date' | 'time' | 'plural' | 'selectordinal' | 'select';

/** `{name}`, `{name, type, style}` or the head of `{name, plural, offset:1 …}`. */
export interface ArgumentHead {
  readonly name: string;
  /** Absent in `{name}`: the value's own kind decides. */
  readonly type?: ArgumentType;
  /** The style as written, such as `long` or `::compact-long`; never of a plural or select. */
  readonly style?: string;
  /** ICU's `offset:`; 0 unless written. */
  readonly offset: number;
}

export const argumentTypes: readonly ArgumentType[] = ['number', 'date', 'time', 'plural', 'selectordinal', 'select'];

/** The types whose text stands in branches. */
export function hasBranches(type: ArgumentType | undefined): type is 'plural' | 'selectordinal' | 'select' {
  return type === 'plural' || type === 'selectordinal' || type === 'select';
}

/**
 * Letters, marks, decimal digits and `_`: what ICU allows in a name (no pattern syntax, so neither `.` nor `-`),
 * without the few letters that may not stand in an NMTOKEN.
 */
const nameClass = '(?:(?![ªºµ])[\\p{L}\\p{M}\\p{Nd}_])';
const wholeName = new RegExp(`^${nameClass}+$`, 'u');

/** Whether a named value can be referred to in text, and whether a select may have such a key. */
export function isArgumentName(name: string): boolean {
  return wholeName.test(name);
}

const head = new RegExp(
  `^\\{\\s*(?<name>${nameClass}+)\\s*(?:,\\s*(?<type>[a-z]+)\\s*(?:,\\s*(?:offset:\\s*(?<offset>\\d+))?(?<rest>[\\s\\S]*))?)?\\}$`,
  'u',
);

/** Reads a placeholder that is known to be well-formed, such as one that stands in a unit's `originalData`. */
export function headOf(icu: string): ArgumentHead | undefined {
  const groups = head.exec(icu)?.groups;
  if (groups?.['name'] === undefined) return undefined;
  const type = argumentTypes.find((known) => known === groups['type']);
  if (groups['type'] !== undefined && type === undefined) return undefined;
  const style = hasBranches(type) ? '' : (groups['rest'] ?? '').trim();
  return {
    name: groups['name'],
    offset: Number(groups['offset'] ?? 0),
    ...(type === undefined ? {} : { type }),
    ...(style === '' ? {} : { style }),
  };
}

/**
 * What the ids of one argument's branches begin with: `<unit>.<argument>`, and `<unit>.<argument>-2` where an argument
 * has branches for the second time in one text. Minted ids have no dot, names neither dot nor hyphen, so no two meet.
 */
export function branchesPath(unit: string, argument: string, occurrence: number): string {
  return `${unit}.${argument}${occurrence > 1 ? `-${occurrence}` : ''}`;
}

/** Id of the unit that holds one branch: the path and its key, where the key `=0` is written `eq0`. */
export function branchId(path: string, key: string): string {
  return `${path}.${key.startsWith('=') ? `eq${key.slice(1)}` : key}`;
}

/** The path of the branches that a placeholder names, from its first sub-flow. */
export function pathOf(subFlows: readonly string[] | undefined): string | undefined {
  const first = subFlows?.[0];
  return first?.slice(0, first.lastIndexOf('.'));
}

/** Whether a unit holds a branch of another unit's text. */
export function isBranchId(id: string): boolean {
  return id.includes('.');
}
