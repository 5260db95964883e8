import type { Content, Ec, Inline, Ph, Sc } from '../model/content.ts';
import { lookup } from '../model/lookup.ts';
import { memoize } from '../model/memoize.ts';
import type { Unit } from '../model/unit.ts';

type Code = Ph | Sc | Ec;

/** Maps the codes in targets of one unit to the codes of another. */
export interface CodeMapper {
  map(target: Content): Content;
  /** The other unit's original data, with that of codes it does not have. */
  readonly originalData: Readonly<Record<string, string>>;
}

/**
 * Makes a mapper from the codes of a unit that a tool returned to those of the unit that we keep. Tools renumber
 * codes, drop their attributes and move their original data: each code of a target becomes the one of the same
 * meaning in the kept unit. A code without a counterpart is kept under a free id, for the checks to find.
 */
export function codeMapper(from: Unit, to: Unit): CodeMapper {
  const own = codesOf(to);
  if (from === to || (own.length === 0 && !hasCodes(from))) {
    return { map: (target) => target, originalData: to.originalData };
  }
  const byKey = groupBy(own, (code) => keyOf(code, to));
  const byId = new Map(own.map((code) => [nameOf(code), code]));
  const byEquiv = groupBy(own, equivKeyOf);
  const counterparts = pairInOrder(codesOf(from), from, byKey);
  const { adopt, originalData } = codeAdopter(from, to, own);

  // A code that came into another unit left its original data behind.
  const alikeWithoutData = (code: Code): readonly Code[] =>
    code.equiv && lookup(from.originalData, code.dataRef) === undefined ? (byEquiv.get(equivKeyOf(code)) ?? []) : [];

  const counterpartOf = (code: Code, used: ReadonlySet<Code>): Code => {
    const fitting = byKey.get(keyOf(code, from)) ?? alikeWithoutData(code);
    const idOnly = hasOnlyId(code, from);
    const paired = (idOnly ? byId : counterparts).get(nameOf(code));
    if (paired !== undefined && (idOnly || fitting.includes(paired))) return paired;
    return fitting.find((candidate) => !used.has(candidate)) ?? fitting[0] ?? adopt(code);
  };

  const map = (target: Content): Content => {
    const used = new Set<Code>();
    const starts = new Map<string, string>();
    return target.map((inline): Inline => {
      if (inline.kind === 'text' || inline.kind === 'sm' || inline.kind === 'em') return inline;
      const code = counterpartOf(inline, used);
      used.add(code);
      if (inline.kind === 'sc' && code.kind === 'sc') starts.set(inline.id, code.id);
      if (code.kind !== 'ec' || inline.kind !== 'ec' || inline.startRef === undefined) return code;
      return { ...code, startRef: starts.get(inline.startRef) ?? code.startRef ?? inline.startRef };
    });
  };
  return { map, originalData };
}

interface CodeAdopter {
  /** Gives a code without a counterpart an id and a key of original data that the kept unit does not use. */
  adopt(code: Code): Code;
  /** The kept unit's, with that of the codes adopted so far. */
  readonly originalData: Readonly<Record<string, string>>;
}

function codeAdopter(from: Unit, to: Unit, own: readonly Code[]): CodeAdopter {
  const originalData: Record<string, string> = { ...to.originalData };
  const ids = new Set(own.flatMap((code) => code.id ?? []));
  const freeId = (id: string): string => {
    const free = ids.has(id) ? freeName('c', (name) => ids.has(name)) : id;
    ids.add(free);
    return free;
  };
  const adopt = memoize(
    (code: Code): Code => {
      const { dataRef, id, ...rest } = code;
      const adopted = { ...rest } as Code & { id?: string; dataRef?: string };
      const data = lookup(from.originalData, dataRef);
      if (data !== undefined) {
        const ref = freeName('d', (name) => Object.hasOwn(originalData, name));
        originalData[ref] = data;
        Object.assign(adopted, { dataRef: ref });
      }
      return id === undefined ? adopted : Object.assign(adopted, { id: freeId(id) });
    },
    { keyOf: ({ kind, id = '' }) => `${kind} ${id}` },
  );
  return { adopt, originalData };
}

function hasCodes({ parts }: Unit): boolean {
  return parts.some(({ source, target = [] }) => [...source, ...target].some(({ kind }) => kind !== 'text'));
}

function codesOf({ parts }: Unit): readonly Code[] {
  return parts.flatMap(({ source }) =>
    source.filter((inline) => inline.kind === 'ph' || inline.kind === 'sc' || inline.kind === 'ec'),
  );
}

/** Says what a code means, whatever its id: its kind and its original data. */
function keyOf(code: Code, { originalData }: Unit): string {
  return `${code.kind} ${lookup(originalData, code.dataRef) ?? code.equiv ?? ''}`;
}

function equivKeyOf({ kind, equiv = '' }: Code): string {
  return `${kind} ${equiv}`;
}

/** Tells whether a tool left nothing of the code but its id. */
function hasOnlyId(code: Code, { originalData }: Unit): boolean {
  return lookup(originalData, code.dataRef) === undefined && code.equiv === undefined;
}

/** Names a code by kind and id, that of the start for an end that has none of its own. */
function nameOf(code: Code): string {
  return `${code.kind} ${code.id ?? (code.kind === 'ec' ? (code.startRef ?? '') : '')}`;
}

/** Pairs the codes of a source, by kind and id, with the kept unit's: the second of equal codes with its second. */
function pairInOrder(
  codes: readonly Code[],
  unit: Unit,
  byKey: ReadonlyMap<string, readonly Code[]>,
): ReadonlyMap<string, Code> {
  const counts = new Map<string, number>();
  const paired = new Map<string, Code>();
  for (const code of codes) {
    const key = keyOf(code, unit);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const counterpart = byKey.get(key)?.[count];
    if (counterpart !== undefined) paired.set(nameOf(code), counterpart);
  }
  return paired;
}

function groupBy<Item>(items: readonly Item[], keyFor: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyFor(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function freeName(prefix: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) if (!isTaken(`${prefix}${number}`)) return `${prefix}${number}`;
}
