import { deepl } from './deepl.ts';
import type { EngineKind } from '../model/engine.ts';
import type { Engine } from './engine.ts';
import { libretranslate } from './libretranslate.ts';
import { openai } from './openai.ts';

const engines: Readonly<Record<EngineKind, Engine>> = { openai, libretranslate, deepl };

/** Gives the engine of a kind. */
export function engineOf(kind: EngineKind): Engine {
  return engines[kind];
}
