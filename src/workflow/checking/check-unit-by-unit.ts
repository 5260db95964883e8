import {
  ReleaseSurvey,
  type CheckedRelease,
  type FoundInShare,
  type ReleaseChecking,
  type UnitByUnitOptions,
} from '../../check/check-unit-by-unit.ts';
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
  surveyed?: Surveyed | undefined;
}

interface Surveyed {
  readonly survey: ReleaseSurvey;
  readonly release: SurveyedRelease;
}

/** What a survey of a release is made with: plain data, unless somebody's own checks are among the options. */
export interface SurveyedRelease {
  readonly translation: Translation;
  readonly targetLocale: string;
  readonly options: UnitByUnitOptions;
}

/** What the first reading of a document tells. */
export interface SurveyedDocument {
  readonly inspection: Inspection;
  readonly states: readonly FileState[];
  readonly byPolicy: boolean;
}

/** Tells whether the units of a block are to be checked here; blocks are counted over the document. */
export type IsMine = (block: number) => boolean;

/** In units. */
const BLOCK = 64;

/**
 * Checks a document without its units in memory. It is read twice: first by the rules of the standard, and to find out
 * what the checks of one unit have to know of the others; then each unit is checked.
 */
export function checkUnitByUnit(source: ByteSource, options: CheckDocumentOptions): Omit<CheckedFile, 'path'> {
  const surveyed = surveyDocument(source, options);
  return joinShares(surveyed, checkUnits(source, options.path, surveysOf(surveyed)));
}

/** Reads a document for the first time. */
export function surveyDocument(source: ByteSource, options: CheckDocumentOptions): SurveyedDocument {
  const { path = '', policyFor } = options;
  const states: FileState[] = [];
  const inspection = inspectXliff(source, {
    path,
    mostFaults: MOST_FAULTS,
    eachUnit(unit, translation, index) {
      const state = (states[index] ??= begun(translation, options));
      count(unit, state);
      state.surveyed?.survey.add(unit);
    },
  });
  surveyLate(source, { translations: inspection.translations, states }, options);
  return { inspection, states, byPolicy: policyFor !== undefined };
}

/** The surveys by the place of their `<file>` in the document. */
export function surveysOf({ states }: SurveyedDocument): ReadonlyMap<number, ReleaseSurvey> {
  // The places of files without units are empty.
  return new Map(
    [...states.entries()].flatMap(([index, state]) => (state?.surveyed ? [[index, state.surveyed.survey]] : [])),
  );
}

/** What the surveys were made with, by the place of their `<file>`. */
export function releasesOf({ states }: SurveyedDocument): ReadonlyMap<number, SurveyedRelease> {
  return new Map(
    [...states.entries()].flatMap(([index, state]) => (state?.surveyed ? [[index, state.surveyed.release]] : [])),
  );
}

/** Reads a document for the second time and checks its units, or a share of them. */
export function checkUnits(
  source: ByteSource,
  path: string | undefined,
  surveys: ReadonlyMap<number, ReleaseSurvey>,
  isMine: IsMine = () => true,
): ReadonlyMap<number, ReleaseChecking> {
  const checkings = new Map([...surveys].map(([index, survey]) => [index, survey.checking()]));
  let at = 0;
  let isBlockMine = false;
  readTranslations(source, {
    ...defined({ path }),
    eachUnit(unit, _translation, index) {
      if (at % BLOCK === 0) isBlockMine = isMine(at / BLOCK);
      at++;
      checkings.get(index)?.add(unit, isBlockMine);
    },
  });
  return checkings;
}

/** Checks a share of a document's units, by what another thread found out of its releases. */
export function checkShare(
  source: ByteSource,
  releases: ReadonlyMap<number, SurveyedRelease>,
  isMine: IsMine,
): ReadonlyMap<number, FoundInShare> {
  const surveys = new Map(
    [...releases].map(([index, { translation, targetLocale, options }]) => [
      index,
      new ReleaseSurvey(translation, targetLocale, { ...options, isShare: true }),
    ]),
  );
  readTranslations(source, { eachUnit: (unit, _translation, index) => surveys.get(index)?.add(unit) });
  const checkings = checkUnits(source, undefined, surveys, isMine);
  return new Map([...checkings].map(([index, checking]) => [index, checking.share]));
}

/** Joins what was found here and in other shares. */
export function joinShares(
  { inspection, states, byPolicy }: SurveyedDocument,
  checkings: ReadonlyMap<number, ReleaseChecking>,
  shares: readonly ReadonlyMap<number, FoundInShare>[] = [],
): Omit<CheckedFile, 'path'> {
  const { translations, faults, moreFaults } = inspection;
  const files = translations.map(
    (_translation, index) => checkings.get(index)?.finish(shares.flatMap((share) => share.get(index) ?? [])) ?? NOTHING,
  );
  const [first] = translations;
  const more = [...moreOf({ faults, moreFaults }), ...files.flatMap((file) => file.more)];
  return {
    ...defined({ sourceLocale: first?.sourceLocale, targetLocale: first?.targetLocale }),
    units: sum(states, ({ units }) => units),
    segments: sum(states, ({ segments }) => segments),
    findings: joinFindings({ faults, files: files.map(({ findings }) => findings), byPolicy }),
    ...(more.length === 0 ? {} : { more }),
    translations: translations.map((translation, index) => ({ ...translation, units: files[index]?.units ?? [] })),
  };
}

function begun(translation: Translation, options: CheckDocumentOptions): FileState {
  const { targetLocale } = translation;
  const surveyed = targetLocale === undefined ? undefined : surveyOf(translation, targetLocale, options);
  return { units: 0, segments: 0, isTranslated: false, surveyed };
}

function count(unit: Unit, state: FileState): void {
  const segments = segmentsOf(unit);
  state.units++;
  state.segments += segments.length;
  state.isTranslated ||= segments.some(({ target = [] }) => target.length > 0);
}

function surveyOf(translation: Translation, targetLocale: string, options: CheckDocumentOptions): Surveyed {
  const { path: _path, held: _held, policyFor, ...checkOptions } = options;
  const release: SurveyedRelease = {
    translation: { ...translation, units: [] },
    targetLocale,
    options: {
      untranslated: true,
      ...checkOptions,
      ...policyFor?.(translation.release, translation.targetLocale ?? ''),
      file: translation.release,
      most: MOST_FINDINGS,
    },
  };
  return { survey: new ReleaseSurvey(release.translation, targetLocale, release.options), release };
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
    if (state === undefined || state.surveyed !== undefined) continue;
    const targetLocale = languageOf(translation, translations, () => state.isTranslated);
    if (targetLocale === undefined) continue;
    state.surveyed = surveyOf(translation, targetLocale, options);
    late.set(index, state.surveyed.survey);
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
