import { memoize } from '../model/memoize.ts';
import { sha256 } from '../model/sha256.ts';
import { boundLayer, boundRule, rulesFor } from './compile-srx.ts';
import type { RuleLayer } from './compile-srx.ts';
import { compileRules } from './cut-text.ts';
import type { Cutter } from './cut-text.ts';
import { languageOf } from './language.ts';
import { loadRules } from './load-rules.ts';
import type { SrxRule } from './srx.ts';

/** How many locales’ digests are kept: every release of a newsroom asks for the same. */
const mostDigests = 100;

/** Cuts text into sentences by our rules, with the newsroom's own laid over them. */
export interface Segmenter {
  /** The segments of a text. Trailing white space stays with the segment before it: joined, they are the text. */
  segment(text: string, locale: string): string[];
  /** Where the segments but for the first start: UTF-16 offsets, ascending. */
  cut(text: string, locale: string): number[];
  /** Changes when a rule that applies to the locale does: 16 hexadecimal digits. */
  rulesDigest(locale: string): string;
}

export interface SegmenterOptions {
  /** Tried before our rules, the first layer first. */
  readonly layers?: readonly RuleLayer[];
  /** False to cut by the layers alone. */
  readonly ours?: boolean;
}

/**
 * Makes a segmenter of our rules with a newsroom's own before them.
 *
 * @throws DragomanError when a rule of a layer can't be used, whatever its language; see `boundLayer`
 */
export function createSegmenter(options: SegmenterOptions = {}): Segmenter {
  const { layers = [], ours = true } = options;
  const boundLayers = layers.map(boundLayer);
  const cutters = new Map<string, Cutter>();
  const byLocale = new Map<string, Cutter>();
  const layeredRules = (locale: string): readonly (readonly SrxRule[])[] =>
    layers.map((layer) => rulesFor(layer, locale));
  const compiled = (locale: string): Cutter => {
    // A newsroom's map may tell en-GB from en-US; ours know languages only.
    const key = layers.length > 0 ? locale : languageOf(locale);
    let cutter = cutters.get(key);
    if (cutter === undefined) {
      const newsroomRules = layeredRules(locale).flatMap((rules, index) =>
        rules.flatMap((rule) => boundLayers[index]?.get(rule) ?? []),
      );
      const ownRules = (ours ? ourRules(locale) : []).map((rule) => boundRule(rule, false));
      cutter = compileRules([...newsroomRules, ...ownRules], newsroomRules.length);
      cutters.set(key, cutter);
    }
    return cutter;
  };
  const offsets = (text: string, locale: string): number[] => {
    let cutter = byLocale.get(locale);
    if (cutter === undefined) byLocale.set(locale, (cutter = compiled(locale)));
    return cutter(text);
  };
  return {
    cut: offsets,
    segment: (text, locale) => split(text, offsets(text, locale)),
    rulesDigest: memoize((locale) => digest([...layeredRules(locale).flat(), ...(ours ? ourRules(locale) : [])]), {
      most: mostDigests,
    }),
  };
}

function ourRules(locale: string): readonly SrxRule[] {
  const language = languageOf(locale);
  return loadRules(language).flatMap((document) => rulesFor({ document }, language));
}

function split(text: string, cuts: readonly number[]): string[] {
  if (text === '') return [];
  return [0, ...cuts].map((start, index) => text.slice(start, cuts[index] ?? text.length));
}

function digest(rules: readonly SrxRule[]): string {
  const plain = rules.map((rule) => [rule.break, rule.before, rule.after]);
  return Array.from(sha256(JSON.stringify(plain)).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

const standard = createSegmenter();

/** Cuts a text into sentences by our own rules; see `Segmenter`. */
export function segment(text: string, locale: string): string[] {
  return standard.segment(text, locale);
}
