import { sameAsSource } from '../../check/completeness/same-as-source.ts';
import { runChecks } from '../../check/run-checks.ts';
import { translatorNotesStripper } from '../../kit/strip-translator-notes.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import { formerNotes, mergeNotes, withoutSettled } from '../../merge/carry-over.ts';
import { blanksIn, changedSegments, mergeReturn, setbacksOf, type Setbacks } from '../../merge/merge-return.ts';
import { pickNews, without, type Preference } from '../../merge/pick-news.ts';
import { keepUntouched, restoreSegmentation } from '../../merge/restore-segmentation.ts';
import { sentSegment, sentUnit, type SentUnit } from '../../merge/sent-unit.ts';
import { stripQualityIssues } from '../../merge/strip-quality-issues.ts';
import { unseenLosses } from '../../merge/unseen-losses.ts';
import { textOf } from '../../model/content.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, type Segment, type Unit } from '../../model/unit.ts';
import type { Context } from '../newsroom/context.ts';
import { segmenterOf } from '../newsroom/segmenter.ts';
import type { Base, SentRecord } from '../newsroom/sent-record.ts';

/** A unit as it will be in the store, and what there is to tell of it. */
export interface ImportedUnit extends Setbacks {
  readonly merged: Unit;
  readonly changed: number;
  readonly outdated: number;
  readonly stale: number;
  /** Empty targets without a state: they replace nothing. */
  readonly blank: number;
  /** Targets that gave way though nobody knows whether who returned the file saw them: kept in notes. */
  readonly unseen: number;
  /** Texts of targets that lost against others: kept in notes. */
  readonly kept: readonly string[];
}

/** What the units of one file are merged with. */
export interface FileMerging {
  readonly store: Translation;
  readonly terms: readonly Term[];
  readonly prefer: Preference;
  readonly record: SentRecord;
  /** Units that returned already with this command, as they were before. */
  readonly began: ReadonlyMap<string, Unit>;
}

/** Makes a function that merges the units of one file with those that the store, or what is kept beside it, has. */
export function unitMerger(
  context: Context,
  translation: Translation,
  { store, terms, prefer, record, began }: FileMerging,
): (unit: Unit, stored: Unit, isPlaceSure: boolean) => ImportedUnit {
  const locale = store.targetLocale ?? store.sourceLocale;
  const base = record.baseOf(translation);
  const setsStates = doesSetStates(translation, base, record);
  const withoutGuidance = translatorNotesStripper(context.newsroom.config.sourceLocale, locale, terms);
  return (unit, stored, isPlaceSure) => {
    const sent = sentAs(stored.id, base, { record, isPlaceSure }) ?? unsent(stored, began, record);
    const plain = withoutGuidance(stripQualityIssues(unit), stored);
    const { returned, stale, lost } = pickNews(stored, plain, sent, prefer);
    const { merged, outdated } = importUnit(context, returned, stored, { store, setsStates });
    const replaced = unseenLosses(stored, merged, sent);
    const isSure = sent?.ever === undefined || prefer === 'theirs';
    const kept = [...lost, ...(isSure ? replaced : [])].map(textOf).filter((text) => text.trim() !== '');
    return {
      merged: withoutSettled({ ...merged, notes: mergeNotes(merged.notes, formerNotes(...lost, ...replaced)) }),
      unseen: isSure ? 0 : replaced.length,
      changed: changedSegments(stored, merged),
      outdated,
      stale,
      blank: blanksIn(returned, stored),
      kept,
      ...setbacksOf(stored, merged),
    };
  };
}

function sentAs(
  unit: string,
  base: Base | undefined,
  { record, isPlaceSure }: { readonly record: SentRecord; readonly isPlaceSure: boolean },
): SentUnit | undefined {
  const sent = base === undefined ? undefined : record.find(base.id, unit);
  if (base === undefined || sent === undefined) return undefined;
  const seen = record.since(base.id, unit);
  return base.named && isPlaceSure ? { ...sent, seen } : { ...sent, seen, ever: record.ever(unit) };
}

/**
 * Tells what a unit of which nothing is recorded went out as. What is kept of a unit that never went out was seen by
 * nobody, however often it came back. Before there were records all that returns is news, but for what came first in the
 * same command.
 */
function unsent(stored: Unit, began: FileMerging['began'], record: SentRecord): SentUnit | undefined {
  if (record.latest !== undefined) return sentUnit(withoutTargets(stored));
  const before = began.get(stored.id);
  return before === undefined ? undefined : sentUnit(before);
}

function importUnit(
  context: Context,
  returned: Unit,
  before: Unit,
  { store, setsStates }: { readonly store: Translation; readonly setsStates: boolean },
): { readonly merged: Unit; readonly outdated: number } {
  const options = { setsStates, mayStaySame: (segment: Segment) => mayStaySame(segment, before, store) };
  const { unit: merged, outdated } = mergeReturn(before, returned, options);
  const locale = store.targetLocale ?? store.sourceLocale;
  const restored = restoreSegmentation(before, merged, {
    separator: segmentSeparator(locale),
    cut: (text) => segmenterOf(context.newsroom).cut(text, locale),
  });
  const recut = restored !== merged && segmentsOf(returned).every(({ state }) => state === 'initial');
  return { merged: recut ? keepUntouched(before, restored, options.mayStaySame) : restored, outdated };
}

/**
 * Tells whether the file sets states: other ones than those that went out. A tool that leaves all as they were knows
 * no states, and a new target is all that it has to say.
 */
function doesSetStates({ units }: Translation, base: Base | undefined, record: SentRecord): boolean {
  return units.some((unit) => {
    const sent = base === undefined ? undefined : record.find(base.id, unit.id);
    return segmentsOf(unit).some((segment) => {
      if (segment.unfinished === true) return true;
      const { source, state, target } = sentSegment(segment, unit);
      // A copy of the source may have gone out so, as an address does.
      if (state === 'initial' || (base === undefined && target === source)) return false;
      return sent?.segments.some((each) => each.source === source && each.state === state) !== true;
    });
  });
}

/**
 * Tells whether the check for untranslated text would pass a copy of the source: names, numbers and addresses are the
 * same in any language.
 */
function mayStaySame(segment: Segment, unit: Unit, translation: Translation): boolean {
  // A place and a date look like names and numbers, yet every language writes them in its own way.
  if (unit.role === 'dateline') return false;
  const copied = { ...segment, target: segment.source, state: 'translated' as const };
  const alone = { ...translation, units: [{ ...unit, parts: [copied] }] };
  return runChecks(alone, { checks: [sameAsSource] }).every(({ severity }) => severity === 'info');
}

/** Makes what is kept of a returned unit that has no place in the store from the unit itself, as if it had gone out so. */
export function withoutTargets(unit: Unit): Unit {
  return without(unit, new Set(segmentsOf(unit)));
}
