import { openEngine, type Net } from '../engine/ask.ts';
import { engineOf } from '../engine/engines.ts';
import { sourcesDigest, targetsDigest } from '../merge/content-key.ts';
import { defined } from '../model/defined.ts';
import { DragomanError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Translation } from '../model/translation.ts';
import { writeTranslationChunks } from '../xliff/write.ts';
import { unlessAborted, type Abortable } from './newsroom/abort.ts';
import type { Context } from './newsroom/context.ts';
import { selectLocales, selectSources } from './newsroom/select.ts';
import { readStore } from './newsroom/stores.ts';
import { transaction } from './newsroom/transaction.ts';
import { composerOf } from './publishing/compose-edition.ts';
import { draftSentences, type Drafted } from './drafting/draft-sentences.ts';
import { openSentences, withDrafts, type OpenSentence } from './drafting/open-sentences.ts';
import { loadRelease, type LoadedRelease } from './release/load-release.ts';
import { storedTranslation } from './release/stored-translation.ts';

export interface DraftRequest extends Abortable {
  /** Releases by id or by path of the source; all where empty. */
  readonly releases?: readonly string[];
  readonly to?: readonly string[];
  /** Tells what would leave the house, and asks nobody. */
  readonly dryRun?: boolean;
  readonly net: Net;
}

export interface DraftedLocale {
  readonly release: string;
  readonly locale: string;
  /** Sentences that had no translation, and the characters of them. */
  readonly open: number;
  readonly characters: number;
  /** Sentences that have a draft now. */
  readonly drafted: number;
  /** Those that the engine was asked for again. */
  readonly again: number;
  /** Sentences that have none, and why. */
  readonly left: readonly LeftSentence[];
}

export interface LeftSentence {
  readonly unit: string;
  /** The beginning of the sentence. */
  readonly text: string;
  /** `empty`: the engine gave nothing; `errors`: what it gave says something else, twice; `changed`: somebody was faster. */
  readonly because: 'empty' | 'errors' | 'changed';
  readonly findings?: readonly Finding[];
  /** The texts that the findings point into. */
  readonly translation?: Translation;
}

export interface DraftResult {
  readonly locales: readonly DraftedLocale[];
  /** Where the sentences go, or would. */
  readonly host: string;
  /** Files whose bytes changed. */
  readonly changed: readonly string[];
}

/**
 * Has an engine draft the sentences that nobody has translated yet. Each draft is checked by value at once, and asked for
 * once more where a check finds fault with it; one that has an error then is not kept. Drafts are stored as `initial`, as
 * made by a machine. The engine is asked while nothing is locked; what it gave takes effect together.
 *
 * @throws DragomanError where no engine is configured or it can't be asked, or a release was not exported as its source is
 *   today; nothing has changed then.
 */
export async function draft(context: Context, request: DraftRequest): Promise<DraftResult> {
  const settings = context.newsroom.config.engine;
  if (settings === undefined) throw new DragomanError('engine-none');
  const engine = engineOf(settings.kind);
  const isAsked = request.dryRun !== true;
  const ask = isAsked ? openEngine(engine, settings, request.net) : undefined;
  const host = hostOf(settings.url ?? engine.url);
  const tasks = await tasksOf(context, request);
  const composer = await composerOf(context);
  const done: Done[] = [];
  for (const [at, task] of tasks.entries()) {
    await unlessAborted(request);
    context.progress({ verb: 'draft', what: `${task.release} ${task.locale}`, done: at, total: tasks.length });
    const drafted =
      ask === undefined || task.sentences.length === 0
        ? []
        : await draftSentences(task, { ask, most: engine.most, composer });
    done.push({ ...task, drafted });
  }
  const name = settings.model === undefined ? settings.kind : `${settings.kind} ${settings.model}`;
  if (!isAsked) return { host, changed: [], locales: done.map((each) => told(each, [])) };
  const { result, changed } = await transaction(context, async (writes, journal) => {
    return done.map((each) => {
      const kept = each.drafted.filter(({ target }) => target !== undefined);
      if (kept.length === 0) return told(each, []);
      const [source] = selectSources(context, [each.release]);
      const today = exportedTranslation(context, loadRelease(context, source!), each.locale);
      const { translation, missed } = withDrafts(today, kept, name);
      if (missed.length < kept.length) {
        const { release, locale } = each;
        writes.put(
          context.newsroom.layout.store(locale, release),
          writeTranslationChunks(translation, { version: '2.1' }),
        );
        const digest = targetsDigest(translation.units);
        const segments = kept.length - missed.length;
        journal.add([
          { event: 'drafted', when: context.now.toISOString(), release, locale, digest, segments, engine: name },
        ]);
      }
      return told(each, missed);
    });
  });
  return { host, locales: result, changed };
}

/** A release in a locale, and what of it waits for a translation. */
interface Task {
  readonly release: string;
  readonly locale: string;
  readonly translation: Translation;
  readonly sentences: readonly OpenSentence[];
}

interface Done extends Task {
  readonly drafted: readonly Drafted[];
}

async function tasksOf(context: Context, { releases = [], to = [] }: DraftRequest): Promise<readonly Task[]> {
  const terms = await context.newsroom.readTerms();
  return selectSources(context, releases).flatMap((source) => {
    const loaded = loadRelease(context, source);
    return selectLocales(context, loaded.release.meta, to).map((locale): Task => {
      const translation = exportedTranslation(context, loaded, locale);
      return { release: source.id, locale, translation, sentences: openSentences(translation, terms) };
    });
  });
}

/** Gives the store, where it is of today's source: its ids are known only then. */
function exportedTranslation(context: Context, loaded: LoadedRelease, locale: string): Translation {
  const { id: release } = loaded.release;
  const store = readStore(context, locale, release);
  const { translation } = storedTranslation(context, loaded, locale);
  if (store === undefined || sourcesDigest(store.units) !== sourcesDigest(translation.units))
    throw new DragomanError('draft-not-exported', { release, locale });
  return translation;
}

function told({ release, locale, sentences, drafted }: Done, missed: readonly Drafted[]): DraftedLocale {
  const left = drafted.flatMap((each): readonly LeftSentence[] => {
    const { sentence, target, findings, translation } = each;
    const because = missed.includes(each)
      ? 'changed'
      : target !== undefined
        ? undefined
        : findings === undefined
          ? 'empty'
          : 'errors';
    if (because === undefined) return [];
    const { unit, beginning: text } = sentence;
    return [{ unit, text, because, ...(because === 'errors' ? defined({ findings, translation }) : {}) }];
  });
  return {
    release,
    locale,
    open: sentences.length,
    characters: sentences.reduce((sum, { asked }) => sum + asked.text.length, 0),
    drafted: drafted.length - left.length,
    again: drafted.filter(({ wasAskedAgain }) => wasAskedAgain).length,
    left,
  };
}

function hostOf(url: string | undefined): string {
  return url === undefined ? '' : new URL(url).host;
}
