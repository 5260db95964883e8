export const engineKinds = ['openai', 'libretranslate', 'deepl'] as const;

export type EngineKind = (typeof engineKinds)[number];

/** What the configuration says of an engine. */
export interface EngineSettings {
  readonly kind: EngineKind;
  readonly url?: string;
  /** The environment variable that has the key. */
  readonly key?: string;
  readonly model?: string;
  /** Id of a glossary that the engine keeps. */
  readonly glossary?: string;
  /** The tags that the engine wants in place of the newsroom’s. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Seconds to wait for an answer. */
  readonly timeout?: number;
}
