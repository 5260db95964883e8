import type { Ec, Ph, Sc } from '../../model/content.ts';

/** An inline code as it stands in a text. */
export interface StandingCode {
  readonly code: Ph | Sc | Ec;
  /** Its native code, else its `equiv`, else its `disp`; empty where nobody knows what it stands for. */
  readonly native: string;
  readonly segment: string;
}

/** What pairing says of a code. */
export interface CodeKey {
  /** The same for one code on both sides: its kind and id, an end by its start's id; a number more where ids repeat. */
  readonly key: string;
  /** In a target: the source has codes with this id, but not so many. */
  readonly again: boolean;
}

/** A stand-alone code, or the start and end of a span; of a broken span only one of them. */
interface Whole {
  readonly kind: 'ph' | 'span';
  readonly id: string;
  readonly native: string;
  readonly segment: string;
  /** Places in the list. */
  readonly places: number[];
}

/**
 * Pairs the codes of a unit's target with those of its source. Ids count as often as they stand there, for many tools
 * give all codes of one kind the same; where ids differ, as tools renumber codes, the same native code tells. Of codes
 * that could be meant, one of the same segment comes first.
 *
 * @param worked The segments whose targets say something: their sources come before others.
 */
export function pairCodes(
  source: readonly StandingCode[],
  target: readonly StandingCode[],
  worked: ReadonlySet<string>,
): { readonly source: readonly CodeKey[]; readonly target: readonly CodeKey[] } {
  const ours = wholesOf(source);
  const theirs = wholesOf(target);
  const partners = new Map<Whole, Whole>();
  const used = new Set<Whole>();
  for (const keyOf of PASSES) {
    const pool = new Pool(used);
    for (const whole of ours) if (!used.has(whole)) pool.add(keyOf(whole), whole, worked);
    for (const whole of theirs) {
      if (partners.has(whole)) continue;
      const found = pool.take(keyOf(whole), whole.segment);
      if (found === undefined) continue;
      partners.set(whole, found);
      used.add(found);
    }
  }
  const names = numbered(ours);
  const known = new Set(ours.map(idKey));
  const sourceKeys = keysOf(source, ours, (whole) => ({ name: names.get(whole)!, again: false }));
  let surplus = 0;
  const targetKeys = keysOf(target, theirs, (whole) => {
    const partner = partners.get(whole);
    if (partner !== undefined) return { name: names.get(partner)!, again: false };
    const again = known.has(idKey(whole));
    return { name: `${whole.id}${again ? `+${++surplus}` : ''}`, again };
  });
  return { source: sourceKeys, target: targetKeys };
}

const idKey = ({ kind, id }: Whole): string => `${kind} ${id}`;

/** Trados numbers its locked content anew in every text. */
const nativeOf = ({ id, native }: Whole): string => native || (/^locked\d+$/.test(id) ? 'locked' : '');

/** What two codes have in common that are one, the surest first; empty where it says nothing. */
const PASSES: readonly ((whole: Whole) => string)[] = [
  (whole) => `${idKey(whole)} ${whole.native}`,
  (whole) => (nativeOf(whole) === '' ? '' : `${whole.kind} ${nativeOf(whole)}`),
  idKey,
];

/** Codes that can still be taken, by key. */
class Pool {
  readonly #used: ReadonlySet<Whole>;
  readonly #byKey = new Map<string, { readonly wholes: Whole[]; next: number }>();

  constructor(used: ReadonlySet<Whole>) {
    this.#used = used;
  }

  add(key: string, whole: Whole, worked: ReadonlySet<string>): void {
    if (key === '') return;
    this.#put(`${whole.segment}\n${key}`, whole);
    this.#put(`${worked.has(whole.segment) ? 'worked' : 'other'} ${key}`, whole);
  }

  take(key: string, segment: string): Whole | undefined {
    if (key === '') return undefined;
    return this.#next(`${segment}\n${key}`) ?? this.#next(`worked ${key}`) ?? this.#next(`other ${key}`);
  }

  #put(key: string, whole: Whole): void {
    const queue = this.#byKey.get(key);
    if (queue === undefined) this.#byKey.set(key, { wholes: [whole], next: 0 });
    else queue.wholes.push(whole);
  }

  #next(key: string): Whole | undefined {
    const queue = this.#byKey.get(key);
    if (queue === undefined) return undefined;
    while (queue.next < queue.wholes.length && this.#used.has(queue.wholes[queue.next]!)) queue.next++;
    return queue.wholes[queue.next];
  }
}

/** Joins the starts and ends of spans. An end that stands before the only start with its id belongs to that start. */
function wholesOf(codes: readonly StandingCode[]): readonly Whole[] {
  const wholes: Whole[] = [];
  const open = new Map<string, Whole[]>();
  const ended = new Map<string, Whole[]>();
  for (const [place, { code, native, segment }] of codes.entries()) {
    const id = code.kind === 'ec' ? (code.startRef ?? code.id ?? '') : code.id;
    const other = code.kind === 'ec' ? open.get(id)?.pop() : code.kind === 'sc' ? ended.get(id)?.shift() : undefined;
    if (other !== undefined) {
      other.places.push(place);
      continue;
    }
    const whole: Whole = { kind: code.kind === 'ph' ? 'ph' : 'span', id, native, segment, places: [place] };
    wholes.push(whole);
    if (code.kind === 'ph') continue;
    const waiting = code.kind === 'sc' ? open : ended;
    const same = waiting.get(id);
    if (same === undefined) waiting.set(id, [whole]);
    else same.push(whole);
  }
  return wholes;
}

/** Names each code by its id, and by a number more from the second with one id on. */
function numbered(wholes: readonly Whole[]): ReadonlyMap<Whole, string> {
  const counts = new Map<string, number>();
  return new Map(
    wholes.map((whole) => {
      const count = (counts.get(idKey(whole)) ?? 0) + 1;
      counts.set(idKey(whole), count);
      return [whole, count === 1 ? whole.id : `${whole.id}#${count}`];
    }),
  );
}

function keysOf(
  codes: readonly StandingCode[],
  wholes: readonly Whole[],
  nameOf: (whole: Whole) => { readonly name: string; readonly again: boolean },
): readonly CodeKey[] {
  const keys: CodeKey[] = [];
  for (const whole of wholes) {
    const { name, again } = nameOf(whole);
    for (const place of whole.places) keys[place] = { key: `${codes[place]!.code.kind} ${name}`, again };
  }
  return keys;
}
