import type { Content, Ec, Inline, Ph, Sc } from '../model/content.ts';
import { lookup } from '../model/lookup.ts';
import type { Unit } from '../model/unit.ts';

type Code = Ph | Sc | Ec;

/** Targets of one unit said with the codes of another. */
export interface CodeRemapper {
  remap(target: Content): Content;
  /** The other unit's original data, with that of codes it does not have. */
  readonly originalData: Readonly<Record<string, string>>;
}

/**
 * Tools renumber codes, drop their attributes and move their original data. The unit that we keep owns them: each code of
 * a target becomes the one that stands for the same thing there. A code that stands for nothing there is kept under a
 * free id, for the checks to find.
 */
export function codeRemapper(from: Unit, to: Unit): CodeRemapper {
  if (from === to) return { remap: (target) => target, originalData: to.originalData };
  const own = codesOf(to);
  if (own.length === 0 && !hasCodes(from)) return { remap: (target) => target, originalData: to.originalData };
  const byKey = groupBy(own, (code) => keyOf(code, to));
  const sameIds = new Map(own.map((code) => [`${code.kind} ${nameOf(code)}`, code]));
  const counterparts = pairedById(codesOf(from), from, byKey);
  const originalData: Record<string, string> = { ...to.originalData };
  const ids = new Set(own.flatMap((code) => code.id ?? []));
  const strangers = new Map<string, Code>();

  const adopt = (code: Code): Code => {
    const key = `${code.kind} ${code.id ?? ''}`;
    const known = strangers.get(key);
    if (known !== undefined) return known;
    const { dataRef, id, ...rest } = code;
    const adopted = { ...rest } as Code & { id?: string; dataRef?: string };
    const data = lookup(from.originalData, dataRef);
    if (data !== undefined) {
      const ref = freeName('d', (name) => Object.hasOwn(originalData, name));
      originalData[ref] = data;
      Object.assign(adopted, { dataRef: ref });
    }
    if (id !== undefined) {
      const name = ids.has(id) ? freeName('c', (taken) => ids.has(taken)) : id;
      ids.add(name);
      Object.assign(adopted, { id: name });
    }
    strangers.set(key, adopted);
    return adopted;
  };

  const remap = (target: Content): Content => {
    const used = new Set<Code>();
    const starts = new Map<string, string>();
    return target.map((inline): Inline => {
      if (inline.kind === 'text' || inline.kind === 'sm' || inline.kind === 'em') return inline;
      const fitting = byKey.get(keyOf(inline, from)) ?? [];
      const name = `${inline.kind} ${nameOf(inline)}`;
      const paired = isBare(inline, from) ? sameIds.get(name) : counterparts.get(name);
      const code =
        (isBare(inline, from) || fitting.includes(paired as Code) ? paired : undefined) ??
        fitting.find((candidate) => !used.has(candidate)) ??
        fitting[0] ??
        adopt(inline);
      used.add(code);
      if (inline.kind === 'sc' && code.kind === 'sc') starts.set(inline.id, code.id);
      if (code.kind !== 'ec' || inline.kind !== 'ec' || inline.startRef === undefined) return code;
      return { ...code, startRef: starts.get(inline.startRef) ?? code.startRef ?? inline.startRef };
    });
  };
  return { remap, originalData };
}

function hasCodes({ parts }: Unit): boolean {
  return parts.some(({ source, target = [] }) => [...source, ...target].some(({ kind }) => kind !== 'text'));
}

function codesOf({ parts }: Unit): readonly Code[] {
  return parts.flatMap(({ source }) =>
    source.filter((inline) => inline.kind === 'ph' || inline.kind === 'sc' || inline.kind === 'ec'),
  );
}

/** What a code stands for, whatever its id. */
function keyOf(code: Code, { originalData }: Unit): string {
  return `${code.kind} ${lookup(originalData, code.dataRef) ?? code.equiv ?? ''}`;
}

/** A tool left nothing of the code but its id. */
function isBare(code: Code, { originalData }: Unit): boolean {
  return lookup(originalData, code.dataRef) === undefined && code.equiv === undefined;
}

function nameOf(code: Code): string {
  return code.id ?? (code.kind === 'ec' ? (code.startRef ?? '') : '');
}

/** The codes of one source by kind and id, each with the code of the other source in the same place among its equals. */
function pairedById(
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
    if (counterpart !== undefined) paired.set(`${code.kind} ${nameOf(code)}`, counterpart);
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
