import { keyOfPath, type CatalogueEntry, type CatalogueKind } from '../../formats/catalogue/contract/catalogue-kind.ts';
import type { Preference } from '../../merge/pick-news.ts';
import { textOf } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import type { CheckedFile } from '../../model/checked-file.ts';
import type { Context } from '../newsroom/context.ts';
import { policies, type PolicyFor } from '../newsroom/policies.ts';
import { readSentRecord } from '../newsroom/sent-record.ts';
import { readGone } from '../newsroom/stores.ts';
import type { KeptTarget } from '../returns/import-returns.ts';
import { localeOf } from '../returns/origin.ts';
import { keepBeside } from './catalogue-news.ts';
import { checkHeld, checkOneByOne } from './check-messages.ts';
import { openReturned } from './returned-file.ts';
import { take, takeMessages } from './take-messages.ts';
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
  options: Pick<CatalogueMerging, 'prefer' | 'held'>,
): Promise<readonly CatalogueImport[]> {
  const policyFor = await policies(context, {});
  const edited = new Map<string, string>();
  const beside = new Map<string, readonly Unit[]>();
  return returned.map((each) => {
    const outcome = importCatalogue(context, each, { ...options, policyFor, edited, beside });
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
  /** Returned files of more bytes are not held. */
  readonly held?: number;
}

function importCatalogue(
  context: Context,
  { path, catalogue }: ReturnedCatalogue,
  { policyFor, edited, beside, prefer, held }: CatalogueMerging,
): CatalogueImport {
  const returned = openReturned(path, held);
  const { head, count } = returned;
  const { sourceLocale } = context.newsroom.config;
  const locale = localeOf(context, head ?? { release: catalogue, sourceLocale, units: [] }, path);
  const source = openCatalogue(context, cataloguePath(context, sourceLocale, catalogue));
  const { kind } = source;
  const file = cataloguePath(context, locale, catalogue);
  const own = readOwn(context, source, locale, edited.get(file));
  const { messages } = own;
  const release = catalogueName(catalogue);
  const { entries, changed, changedUnits, keep, ...counts } = takeMessages(messages, returned, {
    kind,
    before: own.own.texts,
    record: readSentRecord(context, locale, release),
    prefer,
  });
  const of = { release: catalogue, sourceLocale, targetLocale: locale };
  const { units, findings, more } = (returned.isLarge ? checkOneByOne : checkHeld)({
    head: { ...of, units: [] },
    changed: changedUnits,
    beside: changed.length === 0 ? [] : otherForms(kind, own, changed),
    options: policyFor(catalogue, locale),
  });
  const all = { findings: [...returned.faults, ...findings], more: [...returned.more, ...more] };
  const refused = [...all.findings, ...all.more].some(isBreaking);
  const checked: CheckedFile = {
    path,
    sourceLocale,
    targetLocale: locale,
    units: count,
    segments: count,
    findings: all.findings,
    ...(all.more.length > 0 && { more: all.more }),
    translations: [{ ...of, units }],
  };
  const imported = {
    path,
    catalogue,
    locale,
    messages: count,
    changed: changed.length,
    ...counts,
    kept: refused ? [] : keep.map((unit) => ({ unit: unit.name ?? unit.id, text: wholeTarget(unit) })),
    refused,
    checked,
  };
  const gone = goneWith(context, keep, { ...of, release }, beside);
  if (changed.length === 0) return { imported, file, text: undefined, ...gone };
  const text = kind.edit({ own: own.text, source: source.text, locale, entries, messages });
  return { imported, file, text, ...gone };
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

/** Gives the plural forms that the locale's file has already: a check of plurals must see all of them. */
function otherForms(
  kind: CatalogueKind,
  { messages, own }: OwnCatalogue,
  changed: readonly CatalogueEntry[],
): readonly Unit[] {
  const forms = messages.filter(({ category }) => category !== undefined);
  if (forms.length === 0) return [];
  const back = new Set(changed.map(({ path }) => keyOfPath(path)));
  return forms.flatMap((message) => {
    const key = keyOfPath(message.path);
    const target = own.texts.get(key);
    if (target === undefined || back.has(key)) return [];
    const id = kind.idOf(message);
    const untranslated: Unit = { id, parts: [], originalData: {}, notes: [], translate: true, canResegment: false };
    return [take(kind, untranslated, message, target).unit];
  });
}

/** A program would show a wrong value, or none, where one of these is found. */
const BREAKING = new Set(['inline-codes', 'placeholders', 'i18next']);

/** Which of two translations is meant, nobody can tell. */
const TWICE = new Set(['xliff-duplicate-unit-id', 'xliff-repeated-unit-id']);

function isBreaking({ check, severity }: Pick<Finding, 'check' | 'severity'>): boolean {
  return TWICE.has(check) || (severity === 'error' && BREAKING.has(check));
}
