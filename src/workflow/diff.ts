import { changeNote } from '../kit/change-notes.ts';
import { countWords } from '../locale/word-count.ts';
import { editOf } from '../match/edit.ts';
import type { DifferencePiece } from '../match/word-difference.ts';
import { shownText } from '../model/content.ts';
import { defined } from '../model/defined.ts';
import { segmentsOf, type Segment, type Unit } from '../model/unit.ts';
import type { Context } from './newsroom/context.ts';
import { selectLocales, selectSources } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';
import { countBlockChanges } from './release/count-block-changes.ts';
import type { Amount, Difference, LocaleWork, WaitingSentence } from './release/difference.ts';
import { loadRelease, type LoadedRelease } from './release/load-release.ts';
import { roleChanges } from './release/role-changes.ts';
import { storedTranslation } from './release/stored-translation.ts';

export { changeNote };
export type { DifferencePiece, LocaleWork, WaitingSentence };

export interface DiffRequest {
  /** Id or absolute source path of one release. */
  readonly release: string;
  /** Only these locales. */
  readonly to?: readonly string[];
  /** Make a page of it, `out/diff/<release>.html`, that speaks this language. */
  readonly page?: string;
}

export interface DiffResult extends Difference {
  /** The page that `page` made. */
  readonly page?: string;
}

/**
 * Tells what changed in a release since it went out, and what that asks of each locale’s translators. Writes nothing but
 * the page.
 *
 * @throws DragomanError where the release or a locale is unknown, or the source can’t be used.
 */
export async function diff(context: Context, request: DiffRequest): Promise<DiffResult> {
  const { page } = request;
  if (page === undefined) return readDiff(context, request);
  const [{ diffPage }, { messagesLocaleFor, translator }] = await Promise.all([
    import('./release/diff-page.ts'),
    import('../report/messages.ts'),
  ]);
  const { result } = await transaction(context, (writes) => {
    const read = readDiff(context, request);
    const path = context.newsroom.layout.diffPage(read.release);
    writes.put(path, diffPage(read, translator(page), messagesLocaleFor(page)));
    return { ...read, page: path };
  });
  return result;
}

function readDiff(context: Context, { release, to = [] }: DiffRequest): Difference {
  const [source] = selectSources(context, [release]);
  const loaded = loadRelease(context, source!);
  const locales = selectLocales(context, loaded.release.meta, to);
  const waiting = new Map<string, WaitingSentence>();
  const work = locales.map((locale) => workOf(context, loaded, locale, waiting));
  return {
    release: loaded.release.id,
    locale: loaded.release.locale,
    ...defined({ since: lastExport(context, loaded.release.id, locales) }),
    blocks: countBlockChanges(loaded),
    roles: roleChanges(loaded),
    gone: goneTexts(loaded),
    sentences: inOrder(loaded, waiting),
    locales: work,
  };
}

function lastExport(context: Context, release: string, locales: readonly string[]): string | undefined {
  const { events } = context.newsroom.readJournal();
  const exports = events.filter(
    (event) => event.event === 'exported' && event.release === release && locales.includes(event.locale),
  );
  return exports
    .map(({ when }) => when)
    .toSorted()
    .at(-1);
}

function goneTexts({ ledger, matches }: LoadedRelease): readonly string[] {
  const units = new Map((ledger?.units ?? []).map((unit) => [unit.id, unit]));
  return matches.flatMap((match) => {
    const unit = match.kind === 'gone' && match.into === undefined ? units.get(match.id) : undefined;
    return unit === undefined ? [] : [unit.parts.map(({ source }) => shownText(source)).join('')];
  });
}

/** Counts what waits in one locale, and adds it to what waits in any. */
function workOf(
  context: Context,
  loaded: LoadedRelease,
  locale: string,
  waiting: Map<string, WaitingSentence>,
): LocaleWork {
  const { translation, exists } = storedTranslation(context, loaded, locale);
  const amounts = { untranslated: none, edited: none, wordingOnly: none };
  for (const unit of translation.units) {
    if (!unit.translate) continue;
    for (const segment of segmentsOf(unit).filter(({ state }) => state === 'initial')) {
      const key = JSON.stringify([unit.id, segment.id, segment.former?.source]);
      const known = waiting.get(key) ?? sentenceOf(unit, segment, loaded.release.locale);
      waiting.set(key, { ...known, locales: [...known.locales, locale] });
      const kind = known.edited === undefined ? 'untranslated' : 'edited';
      amounts[kind] = plus(amounts[kind], known);
      if (known.edited !== undefined && known.edited.kind !== 'meaning')
        amounts.wordingOnly = plus(amounts.wordingOnly, known);
    }
  }
  return { locale, isNew: !exists, ...amounts };
}

const none: Amount = { sentences: 0, words: 0 };

function plus({ sentences, words }: Amount, sentence: WaitingSentence): Amount {
  return { sentences: sentences + 1, words: words + sentence.words };
}

function sentenceOf(unit: Unit, { id, source, former }: Segment, locale: string): WaitingSentence {
  const text = shownText(source);
  const edited = former && { before: former.source, ...editOf(former.source, text, locale) };
  return {
    unit: unit.id,
    segment: id,
    text,
    words: countWords(text),
    locales: [],
    ...defined({ role: unit.role, edited }),
  };
}

/** In the order of the release; what is edited of several earlier wordings stands together. */
function inOrder(
  { release }: LoadedRelease,
  waiting: ReadonlyMap<string, WaitingSentence>,
): readonly WaitingSentence[] {
  const places = new Map(release.blocks.map(({ id }, at) => [id, at]));
  const placeOf = ({ unit }: WaitingSentence): number => places.get(unit.split('.', 1)[0]!) ?? places.size;
  return [...waiting.values()].toSorted((one, other) => placeOf(one) - placeOf(other));
}
