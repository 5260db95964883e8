import { translatorNotesFor } from '../../kit/translator-notes.ts';
import type { KitRelease } from '../../kit/make-kit.ts';
import { sourcesDigest } from '../../merge/content-key.ts';
import { digestOf } from '../../model/digest.ts';
import { defined } from '../../model/defined.ts';
import { memoize } from '../../model/memoize.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import { translator } from '../../report/messages.ts';
import type { StagedWrites } from '../../workspace/commits/atomic-write.ts';
import type { JournalEvent } from '../../workspace/journal.ts';
import { writeTranslationChunks, type WriteOptions } from '../../xliff/write.ts';
import type { Context } from '../newsroom/context.ts';
import { readSentRecord, sentLine, withExport } from '../newsroom/sent-record.ts';
import { putTranslations, sameUnits, type TranslationDocument } from '../newsroom/stores.ts';
import { fillFromMemory, isFilled, type RememberedCounts } from '../memory/fill-from-memory.ts';
import type { NewsroomMemory } from '../memory/locale-memory.ts';
import { countBlockChanges } from './count-block-changes.ts';
import type { Difference } from './difference.ts';
import type { LoadedRelease } from './load-release.ts';
import { readingOf, type Reading } from './reading.ts';
import { originalOf, storedTranslation, type StoredTranslation } from './stored-translation.ts';

export interface ExportedRelease {
  readonly release: string;
  readonly units: number;
  readonly segments: number;
  /** How today's source differs from the ledger's. */
  readonly changes: Difference['blocks'];
  readonly locales: readonly ExportedLocale[];
  /** What a person should look at. */
  readonly reading: Reading;
}

export interface ExportedLocale {
  readonly locale: string;
  /** What goes out; nothing where only what waits goes out, and nothing does. */
  readonly path?: string;
  readonly segments: number;
  /** Segments that still wait for a translation. */
  readonly open: number;
  /** What the memory of the newsroom had, where it had something. */
  readonly remembered?: RememberedCounts;
  /** Units that `resegment` left whole: source and target can't be cut alike. */
  readonly leftWhole: readonly string[];
}

/** What is the same for all releases of one export. */
export interface ReleaseExport {
  readonly context: Context;
  readonly writes: StagedWrites;
  /** Those of all locales. */
  readonly terms: readonly Term[];
  /** Form of what goes out. */
  readonly form: WriteOptions;
  /** Cut stored units by today's rules, where source and target can be cut alike. */
  readonly resegment: boolean;
  /** Only units that wait for a translator go out. */
  readonly waiting: boolean;
  /** What was translated before, and how it is used; nothing is where it is absent. */
  readonly memory?: NewsroomMemory | undefined;
}

/** What goes out to the translators of one locale. */
export interface Outgoing extends KitRelease {
  readonly locale: string;
}

export interface ReleaseOutcome {
  readonly exported: ExportedRelease;
  readonly events: readonly JournalEvent[];
  readonly outgoing: readonly Outgoing[];
}

/** Stages a release's ledger, and its store and outgoing document in each locale that is given. */
export function exportRelease(
  loaded: LoadedRelease,
  translations: readonly RememberedTranslation[],
  options: ReleaseExport,
): ReleaseOutcome {
  const { release } = loaded;
  const units = release.blocks.flatMap((block) => block.units);
  putLedger(options.context, loaded, units, options.writes);
  const outcomes = exportLocales(loaded, translations, options);
  return {
    exported: {
      release: release.id,
      units: units.length,
      segments: units.reduce((sum, unit) => sum + segmentsOf(unit).length, 0),
      changes: countBlockChanges(loaded),
      locales: outcomes.map(({ exported }) => exported),
      reading: readingOf(loaded),
    },
    events: outcomes.map(({ event }) => event),
    outgoing: outcomes.flatMap(({ outgoing }) => (outgoing === undefined ? [] : [outgoing])),
  };
}

function putLedger(context: Context, loaded: LoadedRelease, units: readonly Unit[], writes: StagedWrites): void {
  const { layout, config } = context.newsroom;
  const { release, document } = loaded;
  const ledger: Translation = {
    release: release.id,
    sourceLocale: release.locale,
    sourceDigest: digestOf([document.bytes]),
    original: originalOf(loaded, context),
    units,
  };
  writes.put(layout.store(config.sourceLocale, release.id), writeTranslationChunks(ledger, { version: '2.1' }));
  const present = new Set(units.map(({ id }) => id));
  const gone = [...loaded.gone, ...(loaded.ledger?.units ?? [])].filter(({ id }) => !present.has(id));
  putGone(context, { ...ledger, units: gone }, config.sourceLocale, writes);
}

function putGone(context: Context, gone: Translation, locale: string, writes: StagedWrites): void {
  const path = context.newsroom.layout.gone(locale, gone.release);
  if (gone.units.length === 0) return writes.remove(path);
  const units = [...new Map(gone.units.map((unit) => [unit.id, unit])).values()];
  const { sourceDigest: _, ...rest } = gone;
  writes.put(path, writeTranslationChunks({ ...rest, units }, { version: '2.1' }));
}

interface LocaleOutcome {
  readonly exported: ExportedLocale;
  readonly event: JournalEvent;
  readonly outgoing: Outgoing | undefined;
}

/** A store to be written, and the digest of its sources. */
interface StagedStore extends TranslationDocument {
  readonly digest: string;
}

/**
 * Stages the stores and what goes out. New translations hold the same units in every locale, and their stores are
 * written together; what goes out says something else to the translators of each locale.
 */
function exportLocales(
  loaded: LoadedRelease,
  translations: readonly RememberedTranslation[],
  options: ReleaseExport,
): readonly LocaleOutcome[] {
  const { context, writes, terms, form, waiting } = options;
  const { layout, config } = context.newsroom;
  const notesFor = translatorNotesFor(loaded.release);
  const sourceDigest = digestOf([loaded.document.bytes]);
  let alike: StagedStore[] = [];
  const flush = (): void => {
    putTranslations(writes, alike, { version: '2.1' });
    alike = [];
  };
  // Locales without translations share their units.
  const lineOf = memoize(sentLine);
  const outcomes = translations.map((each): LocaleOutcome => {
    const { locale, translation, gone, leftWhole, outgoing, remembered } = each;
    const { release, units } = translation;
    putGone(context, { ...translation, units: gone }, locale, writes);
    if (alike[0] !== undefined && !sameUnits(alike[0].translation, translation)) flush();
    const digest = alike[0]?.digest ?? sourcesDigest(units);
    alike.push({ path: layout.store(locale, release), translation, digest });
    const recorded = withExport(readSentRecord(context, locale, release), units.map(lineOf));
    writes.put(layout.sent(locale, release), recorded.text);
    const wanted = waiting ? unitsWaiting(outgoing) : outgoing;
    const sent = {
      ...translation,
      units: wanted,
      exportId: recorded.id,
      targetLocale: config.locales[locale]?.exportTag ?? locale,
    };
    const unitNotes = notesFor({ locale, settings: config.locales[locale] ?? {}, terms, t: translator(locale) });
    const isEmpty = waiting && wanted.length === 0;
    const path = isEmpty ? undefined : layout.outgoing(locale, `${release}.xlf`);
    if (path !== undefined) writes.put(path, writeTranslationChunks(sent, { ...form, unitNotes }));
    const segments = units.flatMap(segmentsOf);
    const open = segments.filter(({ state }) => state === 'initial').length;
    const counts = { units: units.length, segments: segments.length };
    return {
      exported: {
        locale,
        ...defined({ path }),
        segments: segments.length,
        open,
        ...defined({ remembered }),
        leftWhole,
      },
      event: { event: 'exported', when: context.now.toISOString(), release, locale, digest, ...counts },
      outgoing: isEmpty ? undefined : { locale, release: loaded.release, translation: sent, unitNotes, sourceDigest },
    };
  });
  flush();
  return outcomes;
}

/** A release in one locale with what the memory has for it. */
export interface RememberedTranslation extends StoredTranslation {
  readonly locale: string;
  /** The units as they go out. */
  readonly outgoing: readonly Unit[];
  readonly remembered: RememberedCounts | undefined;
}

/** Gives a release in one locale as it is stored, with what the memory has for what is open. */
export async function rememberedTranslation(
  loaded: LoadedRelease,
  locale: string,
  { context, resegment, memory }: ReleaseExport,
): Promise<RememberedTranslation> {
  const stored = storedTranslation(context, loaded, locale, resegment);
  const { units } = stored.translation;
  const isOpen = (unit: Unit): boolean =>
    unit.translate && segmentsOf(unit).some((segment) => segment.state === 'initial' || isFilled(segment));
  if (memory === undefined || !units.some(isOpen)) return { ...stored, locale, outgoing: units, remembered: undefined };
  const locales = { source: loaded.release.locale, target: locale };
  const settings = memory.settings;
  const { units: filled, offered, counts } = await fillFromMemory(units, memory.of(locale), { locales, settings });
  const isHelped = counts.filled + counts.exact + counts.alike > 0;
  return {
    ...stored,
    locale,
    translation: { ...stored.translation, units: filled },
    outgoing: offered,
    remembered: isHelped ? counts : undefined,
  };
}

/** Units with a sentence that is not done; a text and the branches of its plurals go together. */
function unitsWaiting(units: readonly Unit[]): readonly Unit[] {
  const blockOf = ({ id }: Unit): string => id.split('.', 1)[0]!;
  const isWaiting = (unit: Unit): boolean =>
    unit.translate && segmentsOf(unit).some(({ state }) => state === 'initial');
  const blocks = new Set(units.filter(isWaiting).map(blockOf));
  return units.filter((unit) => blocks.has(blockOf(unit)));
}
