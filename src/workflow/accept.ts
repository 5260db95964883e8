import { confirmUnit, hasTarget } from '../merge/confirm.ts';
import { sourcesDigest, targetsDigest } from '../merge/content-key.ts';
import { shownText } from '../model/content.ts';
import { DragomanError } from '../model/error.ts';
import { excerpt } from '../model/excerpt.ts';
import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest-name.ts';
import type { Release } from '../model/release.ts';
import type { Translation } from '../model/translation.ts';
import { segmentsOf, type State, type Unit } from '../model/unit.ts';
import type { StagedWrites } from '../workspace/commits/atomic-write.ts';
import { writeTranslationChunks } from '../xliff/write.ts';
import type { Context } from './newsroom/context.ts';
import { selectLocales, selectSources } from './newsroom/select.ts';
import { readStore } from './newsroom/stores.ts';
import { transaction, type OpenJournal } from './newsroom/transaction.ts';
import { composerOf, type Composer } from './publishing/compose-edition.ts';
import { loadRelease, type LoadedRelease } from './release/load-release.ts';
import { needsReading } from './release/needs-reading.ts';
import { storedTranslation } from './release/stored-translation.ts';

export interface AcceptRequest {
  /** Id or absolute source path of one release. */
  readonly release: string;
  /** Ids of units, or of blocks for all units of theirs; all units where empty. */
  readonly units?: readonly string[];
  /** Target locales, at least one. */
  readonly to: readonly string[];
  readonly by: string;
  readonly why: string;
}

/** A unit of which a person accepted the translation. */
export interface AcceptedUnit {
  readonly unit: string;
  /** Ids of the segments whose state rose. */
  readonly segments: readonly string[];
  readonly state: State;
  /** The beginning of the unit's source. */
  readonly text: string;
}

/** A unit whose translation was not accepted. */
export type RefusedUnit = Omit<AcceptedUnit, 'segments' | 'state'> &
  (
    | {
        readonly because: 'errors';
        readonly findings: readonly Finding[];
        /** The texts that the findings point into. */
        readonly translation: Translation;
      }
    /** It was not named, and its source says something else now than what the draft translates. */
    | { readonly because: 'changed' }
    /** It was named, and there is nothing to accept. */
    | { readonly because: 'untranslated' }
  );

export interface AcceptedLocale {
  readonly locale: string;
  /** The store. */
  readonly path: string;
  readonly accepted: readonly AcceptedUnit[];
  readonly refused: readonly RefusedUnit[];
  /** Segments of the release that still wait for a translation. */
  readonly open: number;
}

export interface AcceptResult {
  readonly release: string;
  readonly locales: readonly AcceptedLocale[];
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

/**
 * Accepts translations as they stand by a person's decision: of the units that are named, else of all of a release. Their
 * states rise to what an edition needs, and drafts of an earlier source count for today's. A unit in which a check finds
 * an error that nobody has waived is refused; the others are accepted.
 *
 * @throws DragomanError where the release, a unit or a locale is unknown, the release was not exported as its source is
 *   today, or `by` or `why` is blank; nothing has changed then.
 */
export async function accept(context: Context, request: AcceptRequest): Promise<AcceptResult> {
  for (const option of ['by', 'why'] as const) {
    if (request[option].trim() === '') throw new DragomanError('waive-blank', { option });
  }
  const { result, changed } = await transaction(context, async (writes, journal) => {
    const [source] = selectSources(context, [request.release]);
    const loaded = loadRelease(context, source!);
    const wanted = unitsNamed(loaded, request.units ?? []);
    const composer = await composerOf(context);
    const locales = localesOf(context, loaded, request).map((locale) =>
      acceptIn({ context, loaded, composer, request, wanted, writes, journal }, locale),
    );
    return { release: loaded.release.id, locales };
  });
  return { ...result, changed };
}

interface Undertaking {
  readonly context: Context;
  readonly loaded: LoadedRelease;
  readonly composer: Composer;
  readonly request: AcceptRequest;
  /** Undefined for all. */
  readonly wanted: ReadonlySet<string> | undefined;
  readonly writes: StagedWrites;
  readonly journal: OpenJournal;
}

function acceptIn(undertaking: Undertaking, locale: string): AcceptedLocale {
  const { context, loaded, composer, request, wanted, writes, journal } = undertaking;
  const { id: release } = loaded.release;
  const stored = exportedTranslation(context, loaded, locale);
  const asked = stored.units.filter(({ id, translate }) => translate && (wanted === undefined || wanted.has(id)));
  const proposed = new Map(asked.map((unit) => [unit.id, propose(unit, context)]));
  const whole = withUnits(stored, proposed);
  const findings = composer.findings(whole, locale);
  const accepted: AcceptedUnit[] = [];
  const refused: RefusedUnit[] = [];
  for (const unit of asked) {
    const { confirmed } = proposed.get(unit.id)!;
    const about = { unit: unit.id, text: beginningOf(unit) };
    const errors = findings.filter((finding) => finding.unit === unit.id && isError(finding));
    if (!segmentsOf(unit).some(hasTarget)) {
      if (wanted !== undefined) refused.push({ ...about, because: 'untranslated' });
    } else if (wanted === undefined && hasToBeRead(unit, loaded)) refused.push({ ...about, because: 'changed' });
    else if (confirmed.length > 0 && errors.length > 0)
      refused.push({ ...about, because: 'errors', findings: errors, translation: whole });
    else if (confirmed.length > 0) accepted.push({ ...about, segments: confirmed, state: stateOf(context) });
  }
  for (const { unit } of refused) proposed.delete(unit);
  const translation = withUnits(stored, proposed);
  const path = context.newsroom.layout.store(locale, release);
  if (accepted.length > 0) {
    writes.put(path, writeTranslationChunks(translation, { version: '2.1' }));
    const { by, why } = request;
    const units = accepted.map(({ unit }) => unit);
    const digest = targetsDigest(translation.units);
    const when = context.now.toISOString();
    journal.add([{ event: 'accepted', when, release, locale, digest, by, why, units }]);
  }
  const open = translation.units.flatMap(segmentsOf).filter(({ state }) => state === 'initial').length;
  return { locale, path, accepted, refused, open };
}

/** Gives the store brought to today's source, where that is what translators have. */
function exportedTranslation(context: Context, loaded: LoadedRelease, locale: string): Translation {
  const { id: release } = loaded.release;
  const store = readStore(context, locale, release);
  const { translation } = storedTranslation(context, loaded, locale);
  if (store === undefined || sourcesDigest(store.units) !== sourcesDigest(translation.units)) {
    throw new DragomanError('accept-not-exported', { release, locale });
  }
  return translation;
}

function localesOf(context: Context, { release }: LoadedRelease, { to }: AcceptRequest): readonly string[] {
  if (to.length === 0) {
    const known = selectLocales(context, release.meta, []).join(',');
    throw new DragomanError('accept-which-locales', { release: release.id, known });
  }
  const locales = selectLocales(context, release.meta, to);
  const others = new Set(to.filter((tag) => selectLocales(context, release.meta, [tag]).length === 0));
  if (others.size === 0) return locales;
  const known = selectLocales(context, release.meta, []).join(', ');
  throw new DragomanError('locale-not-configured', { tag: [...others].join(', '), known });
}

/** Finds the units that are named; a block stands for its text and the branches of its plurals. */
function unitsNamed({ release }: LoadedRelease, names: readonly string[]): ReadonlySet<string> | undefined {
  if (names.length === 0) return undefined;
  const known = release.blocks.flatMap(({ units }) => units.map(({ id }) => id));
  return new Set(
    names.flatMap((name) => {
      const found = known.filter((id) => id === name || id.startsWith(`${name}.`));
      if (found.length > 0) return found;
      throw unknownUnit(release, name);
    }),
  );
}

function unknownUnit({ id: release, blocks }: Release, name: string): DragomanError {
  const units = blocks.flatMap((block) => block.units);
  const meant = nearest(
    name,
    units.map(({ id }) => id),
  );
  const unit = units.find(({ id }) => id === meant);
  if (unit === undefined) return new DragomanError('unit-unknown', { unit: name, release });
  return new DragomanError('unit-unknown-nearest', { unit: name, release, nearest: unit.id, text: beginningOf(unit) });
}

function hasToBeRead(unit: Unit, { release }: LoadedRelease): boolean {
  return segmentsOf(unit).some((segment) => needsReading(segment, release.locale));
}

interface Proposal {
  readonly unit: Unit;
  readonly confirmed: readonly string[];
}

/** Makes of a unit what it is once its translation is accepted. */
function propose(unit: Unit, context: Context): Proposal {
  return confirmUnit(unit, stateOf(context));
}

/** Gives the state that a person's word lifts a translation to: what an edition needs, and never less than translated. */
function stateOf({ newsroom }: Context): State {
  const { minimumState } = newsroom.config;
  return minimumState === 'initial' ? 'translated' : minimumState;
}

function withUnits(translation: Translation, proposed: ReadonlyMap<string, Proposal>): Translation {
  return { ...translation, units: translation.units.map((unit) => proposed.get(unit.id)?.unit ?? unit) };
}

function isError({ severity, waived }: Finding): boolean {
  return severity === 'error' && waived === undefined;
}

function beginningOf({ parts }: Unit): string {
  return excerpt(parts.map(({ source }) => shownText(source)).join(''));
}
