import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { checkIds } from '../check/explain.ts';
import { recordEdition } from '../dossier/record/make-record.ts';
import { recordPage } from '../dossier/record/record-page.ts';
import { creditLine, creditOf } from '../edition/composed/credit.ts';
import type { Translation } from '../model/translation.ts';
import { pageWordsOf } from './publishing/page-words.ts';
import type { RecordCredit, RecordEvent, RecordFile, ReviewRecord } from '../dossier/record/record.ts';
import { titleOf } from '../dossier/make-dossier.ts';
import { styleSheet } from '../dossier/pages/release-pages.ts';
import { defined } from '../model/defined.ts';
import { translator } from '../report/messages.ts';
import type { Journal, JournalEvent } from '../workspace/journal.ts';
import type { SourceFile } from '../workspace/newsroom.ts';
import type { Context } from './newsroom/context.ts';
import { selectLocales, selectSources } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';
import { composerOf, isTold, type Composer } from './publishing/compose-edition.ts';
import { holdsOf } from './publishing/gate.ts';
import { loadRelease } from './release/load-release.ts';
import { storedTranslation } from './release/stored-translation.ts';

export interface RecordRequest {
  /** Ids or source paths; at least one. */
  readonly releases: readonly string[];
  /** Language of the page and of the messages in the record. */
  readonly ui: string;
}

export interface RecordResult {
  readonly records: readonly WrittenRecord[];
}

/** A record and where it was written: as JSON, as a page, and its digests as `sha256sum` reads them. */
export interface WrittenRecord {
  readonly record: ReviewRecord;
  readonly json: string;
  readonly page: string;
  readonly sums: string;
}

/** Version of the shape of a record. */
const version = 1;

/** Writes the record of releases: who made, checked and let stand what. */
export async function record(context: Context, { releases, ui }: RecordRequest): Promise<RecordResult> {
  const composer = await composerOf(context);
  const { result } = await transaction(context, (writes, journal) => {
    const folder = context.newsroom.layout.record;
    const setting = { t: translator(ui), ui };
    const records = selectSources(context, releases).map((source): WrittenRecord => {
      const made = recordOf(context, { source, composer, journal, ui });
      const at = (extension: string): string => join(folder, `${source.id}.${extension}`);
      const written = { record: made, json: at('json'), page: at('html'), sums: at('sha256') };
      writes.put(written.json, `${JSON.stringify({ version, ...made }, null, 2)}\n`);
      writes.put(written.page, recordPage(made, `${source.id}.html`, setting).text);
      writes.put(written.sums, made.files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
      return written;
    });
    const style = styleSheet();
    writes.put(join(folder, style.path), style.text);
    return { records };
  });
  return result;
}

interface Recording {
  readonly source: SourceFile;
  readonly composer: Composer;
  readonly journal: Pick<Journal, 'events' | 'latest'>;
  readonly ui: string;
}

function recordOf(context: Context, { source, composer, journal, ui }: Recording): ReviewRecord {
  const { layout, config } = context.newsroom;
  const t = translator(ui);
  const loaded = loadRelease(context, source);
  const { release } = loaded;
  const locales = selectLocales(context, release.meta, []);
  const editions = locales.map((locale) => {
    const { translation } = storedTranslation(context, loaded, locale);
    const findings = composer.findings(translation, locale);
    const signedFor = new Set(journal.latest('published', release.id, locale)?.signOff?.findings);
    const holds = holdsOf(translation, findings, config, signedFor).map(({ kind }) => kind);
    const history = journal.events
      .filter((event) => event.release === release.id && event.locale === locale)
      .map(recordEvent)
      .toSorted((one, other) => (one.when < other.when ? -1 : one.when > other.when ? 1 : 0));
    return recordEdition(
      { locale, translation, findings, holds, history, credit: recordCredit(context, translation) },
      t,
    );
  });
  const paths = [
    source.path,
    layout.meta(release.id),
    layout.terms,
    ...[release.locale, ...locales].flatMap((locale) => [
      layout.store(locale, release.id),
      layout.waivers(locale, release.id),
    ]),
  ];
  return {
    release: release.id,
    title: titleOf(release),
    sourceLocale: release.locale,
    ...defined({ date: release.meta.date }),
    files: filesOf(context, paths),
    checks: context.checks?.map(({ id }) => id) ?? checkIds(),
    editions,
  };
}

/** Tells who made a text, and what its page says of that. */
function recordCredit({ newsroom }: Context, translation: Translation): RecordCredit | undefined {
  const { config } = newsroom;
  const { targetLocale: locale = '' } = translation;
  const settings = config.locales[locale] ?? {};
  const credit = creditOf(translation, settings);
  if (credit === undefined || !isTold(credit, config)) return credit;
  return { ...credit, told: creditLine(credit, pageWordsOf(locale, settings)) };
}

function filesOf({ newsroom }: Context, paths: readonly string[]): readonly RecordFile[] {
  return paths.flatMap((path) => {
    const bytes = newsroom.readPage(path);
    if (bytes === undefined) return [];
    const name = relative(newsroom.layout.root, path).split(sep).join('/');
    return [{ path: name, sha256: createHash('sha256').update(bytes).digest('hex') }];
  });
}

function recordEvent(event: JournalEvent): RecordEvent {
  const decision = event.event === 'published' ? (event.signOff ?? event.again) : event;
  const { by, why } = (decision ?? {}) as { readonly by?: string; readonly why?: string };
  return {
    event: event.event,
    when: event.when,
    ...defined({
      by,
      why,
      digest: 'digest' in event ? event.digest : undefined,
      waiver: event.event === 'unwaived' ? { finding: event.finding, ...event.waiver } : undefined,
      signedFor:
        event.event === 'published' ? event.signOff?.findings.map((key) => key.split('/')[0] ?? key) : undefined,
    }),
  };
}
