import { runChecks, type CheckOptions } from '../../check/run-checks.ts';
import { keyOfPath, type CatalogueKind } from '../../formats/catalogue/contract/catalogue-kind.ts';
import type { Preference } from '../../merge/pick-news.ts';
import { textOf } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import type { CheckedFile } from '../../model/checked-file.ts';
import { readBytes } from '../../workspace/files/read-file.ts';
import { inspectXliff } from '../../xliff/inspect.ts';
import { conformanceFinding } from '../checking/join-findings.ts';
import type { Context } from '../newsroom/context.ts';
import { policies, type PolicyFor } from '../newsroom/policies.ts';
import { readSentRecord } from '../newsroom/sent-record.ts';
import { readGone } from '../newsroom/stores.ts';
import type { KeptTarget } from '../returns/import-returns.ts';
import { localeOf } from '../returns/origin.ts';
import { keepBeside } from './catalogue-news.ts';
import { take, takeUnits, type Taken } from './take-messages.ts';
import { openCatalogue, readOwn, type OwnCatalogue } from './export-catalogue.ts';
import { catalogueName, cataloguePath } from './files.ts';

export interface ImportedCatalogue {
  readonly path: string;
  readonly catalogue: string;
  readonly locale: string;
  readonly messages: number;
  /** Messages whose translation is new. */
  readonly changed: number;
  /** Translations of another wording of the source, and of messages that are gone: left out. */
  readonly outdated: number;
  /** Translations that came back as they once went out, while the catalogue has newer ones: those stay. */
  readonly stale: number;
  /** Translations that the file does not call done: not taken. */
  readonly unfinished: number;
  /** Translations that are not taken, or give way to others, and are in no other place: kept in the `.gone.xlf` file. */
  readonly kept: readonly KeptTarget[];
  /** Broken codes, or ids that occur twice: nothing of the file was taken. */
  readonly refused: boolean;
  readonly checked: CheckedFile;
}

/** A returned file, and the catalogue that it is of. */
export interface ReturnedCatalogue {
  readonly path: string;
  readonly catalogue: string;
}

/** What the import of a catalogue would do. */
export interface CatalogueImport {
  readonly imported: ImportedCatalogue;
  /** The locale's own file, and its text with what came back; the text is absent where nothing changed. */
  readonly file: string;
  readonly text: string | undefined;
  /** What is kept beside the catalogue; absent where that stays as it was. */
  readonly gone?: { readonly file: string; readonly translation: Translation };
}

/** Reads returned catalogues and merges them into the locales' texts. Writes nothing. */
export async function importCatalogues(
  context: Context,
  returned: readonly ReturnedCatalogue[],
  prefer: Preference,
): Promise<readonly CatalogueImport[]> {
  const policyFor = await policies(context, {});
  const edited = new Map<string, string>();
  const beside = new Map<string, readonly Unit[]>();
  return returned.map((each) => {
    const outcome = importCatalogue(context, each, { policyFor, edited, beside, prefer });
    if (outcome.text !== undefined) edited.set(outcome.file, outcome.text);
    if (outcome.gone !== undefined) beside.set(outcome.gone.file, outcome.gone.translation.units);
    return outcome;
  });
}

/** What the returned catalogues of one command share. */
interface CatalogueMerging {
  readonly policyFor: PolicyFor;
  /** By the locale's file, its text as other returned files have left it. */
  readonly edited: ReadonlyMap<string, string>;
  /** By file, what is kept beside catalogues as other returned files have left it. */
  readonly beside: ReadonlyMap<string, readonly Unit[]>;
  readonly prefer: Preference;
}

function importCatalogue(
  context: Context,
  { path, catalogue }: ReturnedCatalogue,
  { policyFor, edited, beside, prefer }: CatalogueMerging,
): CatalogueImport {
  const { translations, faults } = inspectXliff(readBytes(path), { path });
  const { sourceLocale } = context.newsroom.config;
  const locale = localeOf(context, translations[0] ?? { release: catalogue, sourceLocale, units: [] }, path);
  const source = openCatalogue(context, cataloguePath(context, sourceLocale, catalogue));
  const { kind } = source;
  const file = cataloguePath(context, locale, catalogue);
  const own = readOwn(context, source, locale, edited.get(file));
  const { messages } = own;
  const before = own.own.texts;
  const units = translations.flatMap((translation) => translation.units);
  const release = catalogueName(catalogue);
  const record = readSentRecord(context, locale, release);
  const { taken, keep, ...counts } = takeUnits(messages, units, {
    kind,
    before,
    record,
    prefer,
    exportId: translations[0]?.exportId,
  });
  const changed = taken.filter(({ entry }) => before.get(keyOfPath(entry.path)) !== entry.text);
  const forms = changed.length === 0 ? [] : otherForms(kind, own, changed);
  const translation = {
    release: catalogue,
    sourceLocale,
    targetLocale: locale,
    units: [...changed.map(({ unit }) => unit), ...forms],
  };
  const findings = [
    ...faults.map(conformanceFinding),
    ...findingsIn(translation, changed, policyFor(catalogue, locale)),
  ];
  const refused = findings.some(isBreaking);
  const sizes = { units: units.length, segments: units.length };
  const checked = { path, sourceLocale, targetLocale: locale, ...sizes, findings, translations: [translation] };
  const imported = {
    path,
    catalogue,
    locale,
    messages: units.length,
    changed: changed.length,
    ...counts,
    kept: refused ? [] : keep.map((unit) => ({ unit: unit.name ?? unit.id, text: wholeTarget(unit) })),
    refused,
    checked,
  };
  const gone = goneWith(context, keep, { release, sourceLocale, targetLocale: locale }, beside);
  if (changed.length === 0) return { imported, file, text: undefined, ...gone };
  const entries = taken.map(({ entry }) => entry);
  return {
    imported,
    file,
    text: kind.edit({ own: own.text, source: source.text, locale, entries, messages }),
    ...gone,
  };
}

/** Adds translations to what is kept beside a catalogue. */
function goneWith(
  context: Context,
  keep: readonly Unit[],
  of: Omit<Translation, 'units'> & { readonly targetLocale: string },
  beside: ReadonlyMap<string, readonly Unit[]>,
): Pick<CatalogueImport, 'gone'> {
  if (keep.length === 0) return {};
  const file = context.newsroom.layout.gone(of.targetLocale, of.release);
  const before = beside.get(file) ?? readGone(context, of.targetLocale, of.release);
  return { gone: { file, translation: { ...of, units: keepBeside(before, keep) } } };
}

function wholeTarget(unit: Unit): string {
  return segmentsOf(unit)
    .map(({ target = [] }) => textOf(target))
    .join('');
}

/** Checks the messages that changed, and not what was there before. */
function findingsIn(translation: Translation, changed: readonly Taken[], options: CheckOptions): readonly Finding[] {
  const fresh = new Set(changed.map(({ unit }) => unit.id));
  return runChecks(translation, options).filter(({ unit }) => unit !== undefined && fresh.has(unit));
}

/** Gives the plural forms that the locale's file has already: a check of plurals must see all of them. */
function otherForms(kind: CatalogueKind, { messages, own }: OwnCatalogue, changed: readonly Taken[]): readonly Unit[] {
  const back = new Set(changed.map(({ unit }) => unit.id));
  return messages.flatMap((message) => {
    const target = own.texts.get(keyOfPath(message.path));
    const id = kind.idOf(message);
    if (message.category === undefined || target === undefined || back.has(id)) return [];
    const untranslated: Unit = { id, parts: [], originalData: {}, notes: [], translate: true, canResegment: false };
    return [take(kind, untranslated, message, target).unit];
  });
}

/** A program would show a wrong value, or none, where one of these is found. */
const BREAKING = new Set(['inline-codes', 'placeholders', 'i18next']);

/** Which of two translations is meant, nobody can tell. */
const TWICE = new Set(['xliff-duplicate-unit-id', 'xliff-repeated-unit-id']);

function isBreaking({ check, severity }: Finding): boolean {
  return TWICE.has(check) || (severity === 'error' && BREAKING.has(check));
}
