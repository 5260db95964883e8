import { DragomanError } from '../model/error.ts';
import type { Waiver } from '../model/finding.ts';
import type { Context } from './newsroom/context.ts';
import { resolveLocale, selectSources } from './newsroom/select.ts';
import { transaction } from './newsroom/transaction.ts';

export interface UnwaiveRequest {
  /** Id of the finding, as it was waived. */
  readonly finding: string;
  /** Only in these locales: an id from before ids had the locale in them may stand in several. */
  readonly to?: readonly string[];
  readonly by: string;
  readonly why: string;
}

/** A waiver that holds no more, and where it stood. */
export interface WithdrawnWaiver {
  readonly release: string;
  readonly locale: string;
  readonly waiver: Waiver;
  readonly path: string;
}

export interface UnwaiveResult {
  readonly withdrawn: readonly WithdrawnWaiver[];
}

/**
 * Takes waivers of one finding back by a person's decision, in force or lapsed: the finding counts again, and the journal
 * says who took what back, and why.
 *
 * @throws DragomanError where nobody waived the finding, in the locales that are named if any, or `by` or `why` is blank;
 *   nothing has changed then.
 */
export async function unwaive(context: Context, request: UnwaiveRequest): Promise<UnwaiveResult> {
  const { by, why, finding } = request;
  for (const option of ['by', 'why'] as const) {
    if (request[option].trim() === '') throw new DragomanError('waive-blank', { option });
  }
  const { result } = await transaction(context, (writes, journal) => {
    const withdrawn = choose(context, request);
    for (const { release, locale, path } of withdrawn) {
      const left = context.newsroom.readWaivers(locale, release).filter((waiver) => waiver.finding !== finding);
      writes.put(path, `${JSON.stringify(left, null, 2)}\n`);
    }
    const when = context.now.toISOString();
    journal.add(
      withdrawn.map(({ release, locale, waiver: { check, ...waived } }) => {
        const waiver = { by: waived.by, why: waived.why, when: waived.when };
        return { event: 'unwaived', when, release, locale, by, why, finding, check, waiver };
      }),
    );
    return { withdrawn };
  });
  return result;
}

function choose(context: Context, { finding, to = [] }: UnwaiveRequest): readonly WithdrawnWaiver[] {
  const { targetLocales } = context.newsroom.config;
  const locales = to.length === 0 ? targetLocales : to.map((tag) => resolveLocale(tag, targetLocales));
  const found = everyWaiver(context).filter((each) => each.waiver.finding === finding);
  const withdrawn = found.filter(({ locale }) => locales.includes(locale));
  if (withdrawn.length === 0) throw new DragomanError('waiver-unknown', { finding });
  return withdrawn;
}

function everyWaiver(context: Context): readonly WithdrawnWaiver[] {
  const { newsroom } = context;
  return selectSources(context, []).flatMap(({ id: release }) =>
    newsroom.config.targetLocales.flatMap((locale) => {
      const path = newsroom.layout.waivers(locale, release);
      return newsroom.readWaivers(locale, release).map((waiver) => ({ release, locale, waiver, path }));
    }),
  );
}
