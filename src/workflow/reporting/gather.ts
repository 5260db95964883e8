import type { BoardRow } from '../../dossier/board/board.ts';
import { makeDossier } from '../../dossier/make-dossier.ts';
import type { Dossier, DossierEdition, DossierSignOff, DossierUnwaived } from '../../dossier/dossier.ts';
import type { FormatOf } from '../../dossier/sheet/written-values.ts';
import { valueFormatter, type FormatValue } from '../../edition/composed/values.ts';
import { changedValues } from '../../match/changed-values.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import type { Term } from '../../model/term.ts';
import type { NewsroomConfig } from '../../workspace/config/config.ts';
import type { Journal } from '../../workspace/journal.ts';
import type { SourceFile } from '../../workspace/newsroom.ts';
import type { FindingsAcross } from '../checking/kept-across.ts';
import type { Context } from '../newsroom/context.ts';
import { selectLocales } from '../newsroom/select.ts';
import { composerOf, type Composer } from '../publishing/compose-edition.ts';
import { freeSince } from '../publishing/free-since.ts';
import { embargoHold } from '../publishing/gate.ts';
import type { Contradiction } from '../publishing/contradictions.ts';
import { keyOf, type StatusRow } from '../publishing/status-row.ts';
import { loadRelease } from '../release/load-release.ts';
import { storedTranslation } from '../release/stored-translation.ts';

/** What all dossiers of one report are made with. */
export interface Gathering {
  readonly context: Context;
  readonly composer: Composer;
  readonly journal: Journal;
  readonly terms: readonly Term[];
  readonly formatOf: FormatOf;
  /** Only these target locales; all where empty. */
  readonly to: readonly string[];
}

export async function gatheringOf(
  context: Context,
  { to, across }: { readonly to: readonly string[]; readonly across: FindingsAcross },
): Promise<Gathering> {
  const { newsroom } = context;
  const [composer, terms] = await Promise.all([composerOf(context, across), newsroom.readTerms()]);
  const { sourceLocale, targetLocales, locales } = newsroom.config;
  const formats = new Map<string, FormatValue>();
  for (const locale of [sourceLocale, ...targetLocales]) {
    formats.set(locale, await valueFormatter(locale, locales[locale] ?? {}));
  }
  const formatOf: FormatOf = (locale) => formats.get(locale) ?? ((icu) => ({ text: icu }));
  return { context, composer, journal: newsroom.readJournal(), terms, formatOf, to };
}

/** Leaves out the locales that are not asked for; the edition in the language of the source is always told of. */
export function rowsAsked(context: Context, rows: readonly ReportRow[], to: readonly string[]): readonly ReportRow[] {
  if (to.length === 0) return rows;
  const wanted = new Set(selectLocales(context, { values: {} }, to));
  return rows.filter(({ locale, source }) => source === true || wanted.has(locale));
}

/** Adds to each row what the page that is out says otherwise. */
export function withContradictions(
  rows: readonly StatusRow[],
  contradictions: readonly Contradiction[],
): readonly ReportRow[] {
  const found = new Map<string, Contradiction[]>();
  for (const each of contradictions) found.set(keyOf(each), [...(found.get(keyOf(each)) ?? []), each]);
  return rows.map((row) => ({
    ...row,
    ...defined({
      contradictions: found.get(keyOf(row))?.map(({ with: other, values }) => ({ with: other, values })),
    }),
  }));
}

export type ReportRow = StatusRow & Pick<BoardRow, 'contradictions'>;

/** A dossier, and the instant (RFC 3339) from which on it holds until a file changes; absent where it does not. */
export interface Gathered {
  readonly dossier: Dossier;
  readonly since?: string | undefined;
}

/** Makes the dossier of a release; undefined where a file of it can't be used, which its row says. */
export function gather(
  { context, composer, journal, terms, formatOf, to }: Gathering,
  source: SourceFile,
): Gathered | undefined {
  try {
    const loaded = loadRelease(context, source);
    const { release } = loaded;
    const sides = selectLocales(context, release.meta, to).map((locale) => {
      const { translation } = storedTranslation(context, loaded, locale);
      const findings = composer.findings(translation, locale);
      return { locale, translation, findings, ...decidedIn(journal, release.id, locale) };
    });
    const hold = embargoHold(loaded, context.now);
    const embargo = hold?.kind === 'embargo' ? hold.until : undefined;
    const when = instantsOf(journal, release.id, context.newsroom.config);
    const dossier = makeDossier(release, sides, {
      ...{ terms, embargo, ...when, formatOf },
      changesOf: (before, now) => changedValues(before, now, release.locale),
    });
    return { dossier, since: freeSince(loaded, context.now) };
  } catch (error) {
    if (error instanceof DragomanError) return undefined;
    throw error;
  }
}

/** Tells when a release was last published, or when it was taken down since, and when it was last sent, by locale. */
function instantsOf(
  journal: Journal,
  release: string,
  { sourceLocale, targetLocales }: Pick<NewsroomConfig, 'sourceLocale' | 'targetLocales'>,
): Pick<Dossier, 'published' | 'down' | 'sent'> {
  const published: Record<string, string> = {};
  const down: Record<string, string> = {};
  const sent: Record<string, string> = {};
  for (const locale of [sourceLocale, ...targetLocales]) {
    const publication = journal.publication(release, locale);
    if (publication !== undefined) (publication.event === 'published' ? published : down)[locale] = publication.when;
    const exported = journal.latest('exported', release, locale);
    if (exported !== undefined) sent[locale] = exported.when;
  }
  return { published, down, sent };
}

/** Lists who signed for warnings of an edition, and who took waivers back, the latest last. */
function decidedIn(
  { events }: Journal,
  release: string,
  locale: string,
): Pick<DossierEdition, 'signOffs' | 'unwaived'> {
  const signOffs: DossierSignOff[] = [];
  const unwaived: DossierUnwaived[] = [];
  for (const event of events) {
    if (event.release !== release || event.locale !== locale) continue;
    if (event.event === 'unwaived') {
      const { finding, check, by, why, when, waiver } = event;
      unwaived.push({ finding, check, by, why, when, waiver });
    } else if (event.event === 'published' && event.signOff !== undefined) {
      const { by, why, findings } = event.signOff;
      signOffs.push({ by, why, when: event.when, findings: findings.map((key) => key.split('/')[0] ?? key) });
    }
  }
  return { signOffs, unwaived };
}
