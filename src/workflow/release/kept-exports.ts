import type { SourceFile } from '../../workspace/newsroom.ts';
import type { Context } from '../newsroom/context.ts';
import { derivedBy, digestOrFault, type Derived } from '../newsroom/derived.ts';
import { rulesBeside } from '../newsroom/rules-beside.ts';
import type { OpenJournal } from '../newsroom/transaction.ts';
import type { NewsroomMemory } from '../memory/locale-memory.ts';
import { newsroomMemory } from '../memory/newsroom-memory.ts';
import type { ExportedRelease } from './export-release.ts';

/** What an export will tell of releases when it is done again: while their files stay, it need not be. */
export interface KeptExports {
  /** Gives what is told of a release, where an export would change nothing. */
  recall(source: SourceFile): Promise<ExportedRelease | undefined>;
  /** Notes what is told of a release now. */
  note(source: SourceFile, exported: ExportedRelease): void;
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
  const before = new Map<SourceFile, State>();
  const noted: (readonly [SourceFile, ExportedRelease])[] = [];
  const stateOf = (source: SourceFile, { latest }: Pick<OpenJournal, 'latest'>, from: Context): State => ({
    sent: live.newsroom.config.targetLocales.map((locale) => latest('exported', source.id, locale)?.digest),
    files: new Map([
      ...filesOf(live, source).map((path) => [path, digestOrFault(from, path)] as const),
      ...rulesBeside(from, derived)(source),
    ]),
  });
  const keyOf = ({ id, path }: SourceFile, { sent, files }: State): readonly unknown[] => {
    return [form, id, path, sent, [...files.values()]];
  };
  // What is open is looked for in all that is translated.
  let known: Promise<string> | undefined;
  const memoryBefore = (): Promise<string> => (known ??= memoryState(live, memory, derived));
  const knownOf = (key: readonly unknown[]): ExportedRelease | undefined =>
    derived.get(key) as ExportedRelease | undefined;
  return {
    async recall(source) {
      const state = stateOf(source, journal, seen);
      before.set(source, state);
      const key = keyOf(source, state);
      const kept = derived.get(key) as Kept | undefined;
      return kept === 'by-memory' ? knownOf([...key, await memoryBefore()]) : kept;
    },
    note: (...each) => void noted.push(each),
    async save(changed) {
      const ours = new Set(changed);
      const after = noted.length === 0 ? journal : context.newsroom.readJournal();
      let now: Promise<string> | undefined;
      const memoryNow = (): Promise<string> => (now ??= stateNow(live, derived));
      for (const [source, exported] of noted) {
        const state = stateOf(source, after, context);
        const differing = [...state.files].flatMap(([path, digest]) =>
          before.get(source)?.files.get(path) === digest ? [] : [path],
        );
        const isOurs = differing.every((path) => ours.has(path));
        if (!isOurs || (differing.length > 0 && !isToldAgain(exported, form))) continue;
        const key = keyOf(source, state);
        if (!isOpen(exported)) derived.put(key, exported);
        else if ((await memoryNow()) === (await memoryBefore())) {
          derived.put(key, 'by-memory' satisfies Kept);
          derived.put([...key, await memoryNow()], exported);
        }
      }
      derived.save(false);
    },
  };
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
