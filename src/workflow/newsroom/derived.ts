import { digestOf } from '../../model/digest.ts';
import { DragomanError } from '../../model/error.ts';
import { memoize } from '../../model/memoize.ts';
import { openIndex, type DerivedIndex } from '../../workspace/files/derived-index.ts';
import { runningCode } from '../../workspace/running-code.ts';
import type { Context } from './context.ts';
import { segmenterOf } from './segmenter.ts';

/** What a value is made from, beside the configuration, the terms and the code; undefined where that can't be told. */
export type MadeFrom = readonly unknown[] | undefined;

/** What a verb worked out before from the files of the newsroom, and need not work out again. */
export interface Derived {
  /**
   * Gives what `make` made of the same before, else what it makes now. `isKept` tells whether a value is plain JSON and
   * holds now and from now on.
   */
  recall<Value>(made: MadeFrom, make: () => Value, isKept?: (value: Value) => boolean): Value;
  recallLater<Value>(made: MadeFrom, make: () => Promise<Value>, isKept: (value: Value) => boolean): Promise<Value>;
  /** The same of a place that has one value at a time: what was there of something else gives way. */
  recallAt<Value>(place: readonly unknown[], made: readonly unknown[], make: () => Value): Value;
  /** Gives a value that was kept; undefined where none is. */
  get(made: MadeFrom): unknown;
  /** Gives what a place has, where it was made of the same; undefined where it was not. */
  getAt(place: readonly unknown[], made: readonly unknown[]): unknown;
  putAt(place: readonly unknown[], made: readonly unknown[], value: unknown): void;
  /** Keeps a value, which is plain JSON. */
  put(made: MadeFrom, value: unknown): void;
  /** What is kept of the same files under another name. */
  beside(name: string): Derived;
  /** Digests a file, once; one that can't be read by what is wrong with it. */
  digestOf(path: string): string;
  /** Keeps what was recalled and made; with `others`, what was not asked for too. */
  save(others: boolean): void;
}

/** Keeps nothing: for who reads files that may change meanwhile. */
export const nothingDerived: Derived = {
  recall: (_, make) => make(),
  recallLater: async (_, make) => make(),
  recallAt: (_place, _made, make) => make(),
  get: () => undefined,
  getAt: () => undefined,
  put: () => {},
  putAt: () => {},
  beside: () => nothingDerived,
  digestOf: () => '',
  save: () => {},
};

/**
 * Opens what a verb kept of the newsroom, which is as it is at one instant, or whose files the verb looks at before and
 * after its work. Of fewer values than `fewest` none are kept.
 */
export function derivedBy(verb: string, context: Context, fewest: number = context.keepFrom): Derived {
  const index = indexFor(verb, context, fewest);
  const common = index === undefined ? undefined : commonOf(context);
  if (index === undefined || common === undefined) return nothingDerived;
  const { newsroom } = context;
  const digestOfFile = memoize((path: string) => digestOrFault(context, path));
  const ofAll = (made: readonly unknown[]): string => digestOf([JSON.stringify([common, made])]);
  const getAt: Derived['getAt'] = (place, made) => {
    const found = index.get(index.keyOf(place)) as OfSomething | undefined;
    return found?.of === ofAll(made) ? found.value : undefined;
  };
  const putAt: Derived['putAt'] = (place, made, value) => {
    index.put(index.keyOf(place), { of: ofAll(made), value } satisfies OfSomething);
  };
  return {
    beside: (name) => ({ ...derivedBy(name, context, fewest), digestOf: digestOfFile }),
    digestOf: digestOfFile,
    save(others) {
      if (index.save(others)) newsroom.keepStamps();
    },
    get: (made) => placeIn(index, made && [common, made], () => true).known,
    put: (made, value) => void placeIn(index, made && [common, made], () => true).keep(value),
    recall(made, make, isKept = () => true) {
      const place = placeIn(index, made && [common, made], isKept);
      return place.known ?? place.keep(make());
    },
    recallAt<Value>(place: readonly unknown[], made: readonly unknown[], make: () => Value): Value {
      const known = getAt(place, made);
      if (known !== undefined) return known as Value;
      const value = make();
      putAt(place, made, value);
      return value;
    },
    getAt,
    putAt,
    async recallLater(made, make, isKept) {
      const place = placeIn(index, made && [common, made], isKept);
      return place.known ?? place.keep(await make());
    },
  };
}

/** A value, and the digest of all that it was made from. */
interface OfSomething {
  readonly of: string;
  readonly value: unknown;
}

interface Place<Value> {
  readonly known: Value | undefined;
  keep(value: Value): Value;
}

function placeIn<Value>(index: DerivedIndex, made: MadeFrom, isKept: (value: Value) => boolean): Place<Value> {
  if (made === undefined) return { known: undefined, keep: (value) => value };
  const key = index.keyOf(made);
  const found = index.get(key) as Value | undefined;
  return {
    known: found !== undefined && isKept(found) ? found : undefined,
    keep(value) {
      if (isKept(value)) index.put(key, value);
      return value;
    },
  };
}

/** What others added to Dragoman can't be told from what they add next time. */
function indexFor(
  verb: string,
  { newsroom, checks, formats, editions }: Context,
  fewest: number,
): DerivedIndex | undefined {
  if (checks !== undefined || formats !== undefined || editions !== undefined) return undefined;
  return openIndex(newsroom.layout.index, { name: verb, code: runningCode(), fewest });
}

/** Digests what all values are made from; undefined where the newsroom's own rules of segmentation can't be used. */
function commonOf(context: Context): string | undefined {
  const { config, layout } = context.newsroom;
  const rules = config.segmentationRules === undefined ? '' : ownRules(context);
  if (rules === undefined) return undefined;
  return digestOf([JSON.stringify([layout.root, config, rules, digestOrFault(context, layout.terms)])]);
}

function ownRules({ newsroom }: Context): string | undefined {
  try {
    return segmenterOf(newsroom).rulesDigest(newsroom.config.sourceLocale);
  } catch (error) {
    if (error instanceof DragomanError) return undefined;
    throw error;
  }
}

/** Digests a file as it is now; one that can't be read by what is wrong with it. */
export function digestOrFault({ newsroom }: Context, path: string): string {
  try {
    return newsroom.digestOf(path) ?? '';
  } catch (error) {
    if (error instanceof DragomanError) return `${error.code} ${JSON.stringify(error.values)}`;
    throw error;
  }
}
