import type { Sentence } from '../../engine/engine.ts';
import { contentOfMarked, markedText } from '../../engine/marked-text.ts';
import { recognize } from '../../facts/recognize.ts';
import { termFinder } from '../../memory/find-terms.ts';
import { termsFor } from '../../memory/term-base.ts';
import { contentKey } from '../../merge/content-key.ts';
import { codeOffsets, shownText, textOf, type Content } from '../../model/content.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Fact } from '../../model/fact.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import type { Part, Segment, Unit } from '../../model/unit.ts';

/** A sentence that nobody has translated, and how an engine is asked for it. */
export interface OpenSentence {
  readonly unit: string;
  readonly segment: string;
  readonly source: Content;
  /** The source, to see later whether it is still the same. */
  readonly key: string;
  /** The beginning of it, for people. */
  readonly beginning: string;
  readonly asked: Sentence;
}

/** What becomes of an open sentence: `target` is absent where no draft is kept. */
export interface PlacedDraft {
  readonly sentence: OpenSentence;
  readonly target?: Content;
}

/** Lists the sentences of a translation that wait for one and have letters, with the terms and facts that stand in them. */
export function openSentences(translation: Translation, terms: readonly Term[]): readonly OpenSentence[] {
  const { sourceLocale, targetLocale = '' } = translation;
  const usable = termsFor(targetLocale, terms).filter(({ status }) => status !== 'forbidden');
  const find = termFinder(usable, sourceLocale);
  return translation.units
    .filter(({ translate }) => translate)
    .flatMap((unit) =>
      unit.parts.flatMap((part): readonly OpenSentence[] => {
        if (part.kind !== 'segment' || !isOpen(part)) return [];
        const { source } = part;
        const text = textOf(source);
        const asked = {
          ...markedText(source),
          terms: find(text).map(({ entry }) => ({
            source: entry.source,
            target: wordFor(entry.terms.find(({ status }) => status === 'preferred') ?? entry.terms[0]!),
          })),
          facts: recognize(text, sourceLocale, codeOffsets(source)).flatMap(statedIn),
        };
        const [beginning, key] = [excerpt(shownText(source)), contentKey(source, unit.originalData)];
        return [{ unit: unit.id, segment: part.id, source, key, beginning, asked }];
      }),
    );
}

function isOpen({ state, target, source }: Segment): boolean {
  return state === 'initial' && target === undefined && /\p{L}/u.test(textOf(source));
}

function wordFor({ source, target, status }: Term): string {
  return status === 'do-not-translate' ? source : target;
}

/** Gives a fact with its value in a form of no language, where there is one reading. */
function statedIn({ text, readings, soft }: Fact): readonly { readonly text: string; readonly value: string }[] {
  const [reading] = readings;
  if (reading === undefined || readings.length > 1 || soft === true) return [];
  return [{ text, value: Object.values(reading).join(' ') }];
}

/** Makes the target of a sentence from an engine's answer. */
export function targetOf({ source }: OpenSentence, answer: string): Content {
  return contentOfMarked(answer.trim(), source);
}

/**
 * Puts drafts into a translation, as `initial`, with the mark that a machine made them; not where somebody has translated
 * the sentence meanwhile, or its source is another one.
 */
export function withDrafts<Draft extends PlacedDraft>(
  translation: Translation,
  drafts: readonly Draft[],
  engine: string,
): { readonly translation: Translation; readonly missed: readonly Draft[] } {
  const missed = new Set(drafts);
  const byPlace = new Map(drafts.map((draft) => [placeOf(draft.sentence.unit, draft.sentence.segment), draft]));
  const place = (part: Part, unit: Unit): Part => {
    const draft = part.kind === 'segment' ? byPlace.get(placeOf(unit.id, part.id)) : undefined;
    if (part.kind !== 'segment' || draft?.target === undefined || !isOpen(part)) return part;
    if (contentKey(part.source, unit.originalData) !== draft.sentence.key) return part;
    missed.delete(draft);
    const { target } = draft;
    return { ...part, target, state: 'initial', machine: { text: textOf(target), engine } };
  };
  const units = translation.units.map((unit) => ({ ...unit, parts: unit.parts.map((part) => place(part, unit)) }));
  return { translation: { ...translation, units }, missed: [...missed] };
}

function placeOf(unit: string, segment: string): string {
  return `${unit}\0${segment}`;
}
