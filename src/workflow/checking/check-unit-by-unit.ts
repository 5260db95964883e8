import { ReleaseSurvey, type CheckedRelease, type ReleaseChecking } from '../../check/check-unit-by-unit.ts';
import type { ByteSource } from '../../model/byte-source.ts';
import type { CheckedFile, MoreFindings } from '../../model/checked-file.ts';
import { defined } from '../../model/defined.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf } from '../../model/unit.ts';
import type { Unit } from '../../model/unit.ts';
import { inspectXliff, type Inspection } from '../../xliff/inspect.ts';
import { readTranslations } from '../../xliff/translations.ts';
import type { CheckDocumentOptions } from './check-document.ts';
import { conformanceFinding, joinFindings, languageOf } from './join-findings.ts';

/** So many findings of each severity in a file are listed: nobody reads more. */
export const MOST_FINDINGS = 10_000;

/** So many faults of each rule of the standard. */
export const MOST_FAULTS = 1000;

const NOTHING: CheckedRelease = { units: [], findings: [], more: [] };

/** What the first reading of a `<file>` tells. */
interface FileState {
  units: number;
  segments: number;
  isTranslated: boolean;
  /** Absent until the language of the targets is known. */
  survey?: ReleaseSurvey | undefined;
}

/**
 * Checks a document without its units in memory. It is read twice: first by the rules of the standard, and to find out
 * what the checks of one unit have to know of the others; then each unit is checked.
 */
export function checkUnitByUnit(source: ByteSource, options: CheckDocumentOptions): Omit<CheckedFile, 'path'> {
  const { path = '', policyFor } = options;
  const states: FileState[] = [];
  const { translations, faults, moreFaults } = inspectXliff(source, {
    path,
    mostFaults: MOST_FAULTS,
    eachUnit(unit, translation, index) {
      const state = (states[index] ??= begun(translation, options));
      count(unit, state);
      state.survey?.add(unit);
    },
  });
  surveyLate(source, { translations, states }, options);
  const checkings: (ReleaseChecking | undefined)[] = [];
  readTranslations(source, {
    path,
    eachUnit(unit, _translation, index) {
      const checking = (checkings[index] ??= states[index]?.survey?.checking());
      checking?.add(unit);
    },
  });
  const files = translations.map((_translation, index) => checkings[index]?.finish() ?? NOTHING);
  const [first] = translations;
  const more = [...moreOf({ faults, moreFaults }), ...files.flatMap((file) => file.more)];
  return {
    ...defined({ sourceLocale: first?.sourceLocale, targetLocale: first?.targetLocale }),
    units: sum(states, ({ units }) => units),
    segments: sum(states, ({ segments }) => segments),
    findings: joinFindings({
      faults,
      files: files.map(({ findings }) => findings),
      byPolicy: policyFor !== undefined,
    }),
    ...(more.length === 0 ? {} : { more }),
    translations: translations.map((translation, index) => ({ ...translation, units: files[index]?.units ?? [] })),
  };
}

function begun(translation: Translation, options: CheckDocumentOptions): FileState {
  const { targetLocale } = translation;
  const survey = targetLocale === undefined ? undefined : surveyOf(translation, targetLocale, options);
  return { units: 0, segments: 0, isTranslated: false, survey };
}

function count(unit: Unit, state: FileState): void {
  const segments = segmentsOf(unit);
  state.units++;
  state.segments += segments.length;
  state.isTranslated ||= segments.some(({ target = [] }) => target.length > 0);
}

function surveyOf(translation: Translation, targetLocale: string, options: CheckDocumentOptions): ReleaseSurvey {
  const { path: _path, held: _held, policyFor, ...checkOptions } = options;
  return new ReleaseSurvey(translation, targetLocale, {
    untranslated: true,
    ...checkOptions,
    ...policyFor?.(translation.release, translation.targetLocale ?? ''),
    file: translation.release,
    most: MOST_FINDINGS,
  });
}

/** Reads files once more of which only the end told in which language they are. */
function surveyLate(
  source: ByteSource,
  { translations, states }: { readonly translations: readonly Translation[]; readonly states: readonly FileState[] },
  options: CheckDocumentOptions,
): void {
  const late = new Map<number, ReleaseSurvey>();
  for (const [index, translation] of translations.entries()) {
    const state = states[index];
    if (state === undefined || state.survey !== undefined) continue;
    const targetLocale = languageOf(translation, translations, () => state.isTranslated);
    if (targetLocale === undefined) continue;
    state.survey = surveyOf(translation, targetLocale, options);
    late.set(index, state.survey);
  }
  if (late.size === 0) return;
  readTranslations(source, { eachUnit: (unit, _translation, index) => late.get(index)?.add(unit) });
}

/** Counts the faults of the standard that are not listed. */
export function moreOf({ faults, moreFaults }: Pick<Inspection, 'faults' | 'moreFaults'>): readonly MoreFindings[] {
  const severities = new Map(faults.map(conformanceFinding).map(({ check, severity }) => [check, severity]));
  return [...moreFaults].map(([check, more]) => ({ check, severity: severities.get(check) ?? 'error', count: more }));
}

/** Adds up over the files that have units; the places of the others are empty. */
function sum(states: readonly FileState[], countOf: (state: FileState) => number): number {
  return states.reduce((total, state) => total + countOf(state), 0);
}
