import type { SourceFile } from '../../workspace/newsroom.ts';
import type { Context } from '../newsroom/context.ts';
import { derivedBy, digestOrFault } from '../newsroom/derived.ts';
import type { OpenJournal } from '../newsroom/transaction.ts';
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

/** Opens what was kept of exports in one form. `form`: all of the request that decides what is written. */
export function keptExports(live: Context, form: unknown, journal: OpenJournal): KeptExports {
  const context = { ...live, newsroom: live.newsroom.byStamps() };
  const derived = derivedBy('export', context);
  const before = new Map<SourceFile, readonly unknown[]>();
  const noted: (readonly [SourceFile, ExportedRelease])[] = [];
  const stateOf = (source: SourceFile, { latest }: Pick<OpenJournal, 'latest'>): readonly unknown[] => {
    const sent = live.newsroom.config.targetLocales.map((locale) => latest('exported', source.id, locale)?.digest);
    const files = filesOf(live, source).map((path) => digestOrFault(context, path));
    return [form, source.id, source.path, sent, files];
  };
  return {
    recall(source) {
      const state = stateOf(source, journal);
      before.set(source, state);
      return derived.get(state) as ExportedRelease | undefined;
    },
    note: (...each) => void noted.push(each),
    save() {
      const after = noted.length === 0 ? journal : context.newsroom.readJournal();
      for (const [source, exported] of noted) {
        const state = stateOf(source, after);
        if (JSON.stringify(state) === JSON.stringify(before.get(source))) derived.put(state, exported);
      }
      derived.save(false);
    },
  };
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
