import type { EngineKind, EngineSettings } from '../model/engine.ts';

/** A sentence to be translated, and what goes with it. */
export interface Sentence {
  /** Its text; where `isMarked`, XML in which each inline code is `<x id="1"/>`. */
  readonly text: string;
  readonly isMarked: boolean;
  /** Words that are to be translated in one way. */
  readonly terms: readonly { readonly source: string; readonly target: string }[];
  /** What it states: its words, and the value in a form of no language. */
  readonly facts: readonly { readonly text: string; readonly value: string }[];
  /** What was wrong with the engine’s first answer, where it is asked again. */
  readonly findings?: readonly string[];
  /** That answer. */
  readonly answer?: string;
}

/** What an engine is asked: sentences of one pair of languages, all marked or none. */
export interface DraftRequest {
  readonly source: string;
  readonly target: string;
  readonly sentences: readonly Sentence[];
}

/** One request over the net, and where in the answer the translations are. */
export interface EngineCall {
  /** Below the address of the engine. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Picks from the answer the translations of each sentence, the best first; undefined where it is none of the interface. */
  read(answer: unknown): readonly (readonly string[])[] | undefined;
}

/** An engine: pure functions from sentences to a request, and from the answer to translations. */
export interface Engine {
  readonly kind: EngineKind;
  /** Where it is, unless the configuration says so. */
  readonly url?: string;
  /** The environment variable that has its key, unless the configuration names another; without a key none is sent where it is optional. */
  readonly key: { readonly variable: string; readonly isOptional: boolean };
  readonly needsModel?: boolean;
  /** Sentences in one request. */
  readonly most: number;
  call(request: DraftRequest, settings: EngineSettings, key: string | undefined): EngineCall;
}

/** Gives a value in an answer by its path, whatever the answer is. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, name) => {
    return typeof at === 'object' && at !== null && Object.hasOwn(at, name)
      ? (at as Record<string | number, unknown>)[name]
      : undefined;
  }, value);
}
