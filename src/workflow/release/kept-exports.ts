import { dirname } from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { TreeLook } from '../../workspace/files/tree-look.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import type { JournalEvent } from '../../workspace/journal.ts';
import type { Context } from '../newsroom/context.ts';
import { derivedBy, digestOrFault, type Derived } from '../newsroom/derived.ts';
import { rulesBeside } from '../newsroom/rules-beside.ts';
import type { OpenJournal } from '../newsroom/transaction.ts';
import type { NewsroomMemory } from '../memory/locale-memory.ts';
import { isUsed } from '../memory/fill-from-memory.ts';
import { newsroomMemory } from '../memory/newsroom-memory.ts';
import type { ExportedRelease } from './export-release.ts';

/** What an export will tell of releases when it is done again: while their files stay, it need not be. */
export interface KeptExports {
  /** Gives what is told of a release, where an export would change nothing. */
  recall(source: SourceFile): Promise<ExportedRelease | undefined>;
  /** Notes what is told of a release now, in the journal too. */
  note(source: SourceFile, exported: ExportedRelease, events: readonly JournalEvent[]): void;
  /**
   * Keeps what was noted of releases that nobody else changed meanwhile. Call it after the commit, with the paths that the
   * commit changed.
   */
  save(changed: readonly string[]): Promise<void>;
}

export interface ExportForm {
  readonly resegment?: boolean | undefined;
  readonly [option: string]: unknown;
}

export interface KeptExportsOptions {
  /** The newsroom by its stamps, each file as it was when it was first asked for: before the export wrote it. */
  readonly seen: Context;
  /** All of the request that decides what is written. */
  readonly form: ExportForm;
  /** What was translated before the export. */
  readonly memory: NewsroomMemory;
}

/** Opens what was kept of exports in one form. */
export function keptExports(
  live: Context,
  { seen, form, memory }: KeptExportsOptions,
  journal: OpenJournal,
): KeptExports {
  const context = { ...live, newsroom: live.newsroom.byStamps() };
  const derived = derivedBy('export', context);
  const look = lookAtFiles(live);
  const looks = new Map(derived.getAt(looksPlace, []) as Looks | undefined);
  const seenNow = new Map<string, Seen>();
  const before = new Map<SourceFile, State>();
  const noted: (readonly [SourceFile, ExportedRelease, readonly JournalEvent[]])[] = [];
  const sentOf = ({ id }: SourceFile, events: readonly JournalEvent[] = []): State['sent'] =>
    live.newsroom.config.targetLocales.map((locale) => {
      const now = events.find((event) => event.event === 'exported' && event.locale === locale);
      // Once it is written, what is added now is the latest.
      return now?.event === 'exported' ? now.digest : journal.latest('exported', id, locale)?.digest;
    });
  const stateOf = (source: SourceFile, sent: State['sent'], from: Context): State => ({
    sent,
    files: new Map([
      ...filesOf(live, source).map((path) => [path, digestOrFault(from, path)] as const),
      ...rulesBeside(from, derived)(source),
    ]),
  });
  const digestOfState = ({ id, path }: SourceFile, { sent, files }: State): string =>
    digestOf([JSON.stringify([id, path, sent, [...files.values()]])]);
  // What is open is looked for in all that is translated.
  let known: Promise<string> | undefined;
  const memoryBefore = (): Promise<string> => (known ??= memoryState(live, memory, derived));
  const recallState = async (state: string): Promise<ExportedRelease | undefined> => {
    const kept = derived.get([form, state]) as Kept | undefined;
    if (kept !== 'by-memory') return kept;
    return derived.get([form, state, await memoryBefore()]) as ExportedRelease | undefined;
  };
  return {
    async recall(source) {
      // Its name may be at fault since, for that of another file.
      if (source.fault !== undefined) return undefined;
      const paths = filesOf(live, source);
      const sent = sentOf(source);
      const stamp = look.stampOf(paths);
      const seenAs = stamp && digestOf([stamp, JSON.stringify([source.path, sent])]);
      const seenBefore = looks.get(source.id);
      if (seenAs !== undefined && seenBefore?.as === seenAs) {
        seenNow.set(source.id, seenBefore);
        const kept = await recallState(seenBefore.state);
        if (kept !== undefined) return kept;
      }
      const found = stateOf(source, sent, seen);
      before.set(source, found);
      const state = digestOfState(source, found);
      // Files that a page names may be anywhere below the sources.
      if (seenAs !== undefined && found.files.size === paths.length) seenNow.set(source.id, { as: seenAs, state });
      return recallState(state);
    },
    note: (...each) => void noted.push(each),
    async save(changed) {
      const ours = new Set(changed);
      let now: Promise<string> | undefined;
      const memoryNow = (): Promise<string> => (now ??= stateNow(live, derived));
      for (const [source, exported, events] of noted) {
        const found = stateOf(source, sentOf(source, events), context);
        const differing = [...found.files].flatMap(([path, digest]) =>
          before.get(source)?.files.get(path) === digest ? [] : [path],
        );
        const isOurs = differing.every((path) => ours.has(path));
        if (!isOurs || (differing.length > 0 && !isToldAgain(exported, form))) continue;
        const state = digestOfState(source, found);
        if (!isOpen(exported)) derived.put([form, state], exported);
        else if ((await memoryNow()) === (await memoryBefore())) {
          derived.put([form, state], 'by-memory' satisfies Kept);
          derived.put([form, state, await memoryNow()], exported);
        }
      }
      const isNew = [...seenNow].some(([id, each]) => looks.get(id) !== each);
      if (isNew) derived.putAt(looksPlace, [], [...seenNow] satisfies Looks);
      derived.save(false);
      const isShared = live.newsroom.config.memory?.postgres !== undefined;
      if (noted.length > live.keepFrom && !isShared)
        await prepareMemory(
          live,
          noted.map(([, exported]) => exported),
        );
    },
  };
}

/**
 * Makes what look-ups need of all that is translated, where so much was read that this takes little longer: the next export may
 * be of one sentence, and would have to wait for it.
 */
async function prepareMemory(live: Context, exported: readonly ExportedRelease[]): Promise<void> {
  const translated = exported.flatMap(({ locales }) => locales.filter(({ segments, open }) => open < segments));
  const memory = newsroomMemory(live);
  try {
    if (!isUsed(memory.settings)) return;
    for (const locale of new Set(translated.map((each) => each.locale))) await memory.of(locale).prepare();
  } finally {
    await memory.close();
  }
}

/** How the files of a release stood when they were digested, and the digest of their state. */
interface Seen {
  readonly as: string;
  readonly state: string;
}

type Looks = readonly (readonly [release: string, Seen])[];

const looksPlace = ['looks'];

/** Looks at the files of all releases at once. */
function lookAtFiles({ newsroom: { layout, config, lookAtTrees } }: Context): TreeLook {
  const locales = [config.sourceLocale, ...config.targetLocales];
  const folders = locales.flatMap((locale) => [layout.store(locale, ''), layout.outgoing(locale, '.xlf')].map(dirname));
  return lookAtTrees([layout.source, ...folders].map((folder) => ({ folder, isFlat: true })));
}

/** What is told of a release, or that it depends on what the memory has. */
type Kept = ExportedRelease | 'by-memory';

/** What a release is exported from, and what an export makes of it. */
interface State {
  readonly sent: readonly (string | undefined)[];
  /** Digests by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** Tells whether the next export changes nothing and tells the same, where this one wrote something. */
function isToldAgain({ changes }: ExportedRelease, { resegment = false }: ExportForm): boolean {
  return !resegment && Object.values(changes).every((count) => count === 0);
}

function isOpen({ locales }: ExportedRelease): boolean {
  return locales.some(({ open, remembered }) => open > 0 || remembered !== undefined);
}

async function memoryState(
  { newsroom: { config } }: Context,
  memory: NewsroomMemory,
  derived: Derived,
): Promise<string> {
  const states: string[] = [];
  for (const locale of config.targetLocales) states.push(await memory.of(locale).state(derived));
  return states.join(' ');
}

async function stateNow(live: Context, derived: Derived): Promise<string> {
  const memory = newsroomMemory(live);
  try {
    return await memoryState(live, memory, derived);
  } finally {
    await memory.close();
  }
}

/** Lists the files that an export of a release reads or writes. */
function filesOf({ newsroom: { layout, config } }: Context, { id, path }: SourceFile): readonly string[] {
  const ofLocales = [config.sourceLocale, ...config.targetLocales].flatMap((locale) => [
    layout.store(locale, id),
    layout.gone(locale, id),
    layout.sent(locale, id),
    layout.outgoing(locale, `${id}.xlf`),
  ]);
  return [path, layout.meta(id), ...ofLocales];
}
