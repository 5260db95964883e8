import type { SourceFile } from '../../workspace/newsroom.ts';
import type { Context } from '../newsroom/context.ts';
import { derivedBy, digestOrFault } from '../newsroom/derived.ts';
import type { OpenJournal } from '../newsroom/transaction.ts';
import { newsroomMemory, type NewsroomMemory } from '../memory/newsroom-memory.ts';
import type { ExportedRelease } from './export-release.ts';

/** What an export that changed nothing told of releases: while their files stay, it need not be made again. */
export interface KeptExports {
  /** Gives what was told of a release, where an export would change nothing. */
  recall(source: SourceFile): ExportedRelease | undefined;
  /** Notes what is told of a release now. */
  note(source: SourceFile, exported: ExportedRelease): void;
  /** Keeps what was noted of releases that are as they were before. Call it after the commit. */
  save(): void;
}

export interface KeptExportsOptions {
  /** All of the request that decides what is written. */
  readonly form: unknown;
  /** What was translated before the export. */
  readonly memory: NewsroomMemory;
}

/** Opens what was kept of exports in one form. */
export function keptExports(live: Context, { form, memory }: KeptExportsOptions, journal: OpenJournal): KeptExports {
  const context = { ...live, newsroom: live.newsroom.byStamps() };
  const derived = derivedBy('export', context);
  const before = new Map<SourceFile, readonly unknown[]>();
  const noted: (readonly [SourceFile, ExportedRelease])[] = [];
  const stateOf = (source: SourceFile, { latest }: Pick<OpenJournal, 'latest'>): readonly unknown[] => {
    const sent = live.newsroom.config.targetLocales.map((locale) => latest('exported', source.id, locale)?.digest);
    const files = filesOf(live, source).map((path) => digestOrFault(context, path));
    return [form, source.id, source.path, sent, files];
  };
  // What is open is looked for in all that is translated.
  let known: string | undefined;
  const memoryBefore = (): string => (known ??= memoryState(live, memory));
  const knownOf = (state: readonly unknown[]): ExportedRelease | undefined =>
    derived.get(state) as ExportedRelease | undefined;
  return {
    recall(source) {
      const state = stateOf(source, journal);
      before.set(source, state);
      return knownOf(state) ?? knownOf([...state, memoryBefore()]);
    },
    note: (...each) => void noted.push(each),
    save() {
      const after = noted.length === 0 ? journal : context.newsroom.readJournal();
      const memoryNow = noted.some(([, exported]) => isOpen(exported)) ? memoryState(live, newsroomMemory(live)) : '';
      for (const [source, exported] of noted) {
        const state = stateOf(source, after);
        if (JSON.stringify(state) !== JSON.stringify(before.get(source))) continue;
        if (!isOpen(exported)) derived.put(state, exported);
        else if (memoryNow === memoryBefore()) derived.put([...state, memoryNow], exported);
      }
      derived.save(false);
    },
  };
}

function isOpen({ locales }: ExportedRelease): boolean {
  return locales.some(({ open, remembered }) => open > 0 || remembered !== undefined);
}

function memoryState({ newsroom: { config } }: Context, memory: NewsroomMemory): string {
  return config.targetLocales.map((locale) => memory.of(locale).state()).join(' ');
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
