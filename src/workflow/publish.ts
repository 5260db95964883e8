import { sourceKindId } from '../model/edition-kinds.ts';
import type { Committed } from '../workspace/commits/atomic-write.ts';
import { comparedOnly } from '../workspace/commits/compared-writes.ts';
import { atOneInstant, seenOnce, type Context } from './newsroom/context.ts';
import { sourcesOf, unreadBeside } from './newsroom/sources.ts';
import { openJournal, transaction } from './newsroom/transaction.ts';
import { checkKinds, checkLocales, checkSignature } from './publishing/check-request.ts';
import type { KeptJudgements } from './publishing/kept-judgements.ts';
import type { KeptPages } from './publishing/kept-pages.ts';
import { keptPublication, type KeptPublication } from './publishing/kept-publication.ts';
import type { PublishRequest, PublishResult, Told } from './publishing/publication.ts';

export type { PublishRequest, PublishResult };

/**
 * Renders every edition that the gate lets through; an edition that is held leaves the last good one in place.
 *
 * @throws DragomanError where something named is unknown; nothing has changed then.
 */
export async function publish(context: Context, request: PublishRequest = {}): Promise<PublishResult> {
  checkKinds(request.as ?? [], context.editions);
  checkLocales(context, request.to ?? []);
  checkSignature(request);
  const { result, changed } =
    request.check === true ? await foresee(context, request) : await unlessUnchanged(context, request);
  return { ...result, unread: unreadBeside(context, request.releases ?? []), changed };
}

/** Publishes, unless that would change nothing: then what is told is what was told before. */
async function unlessUnchanged(context: Context, request: PublishRequest): Promise<Outcome> {
  const { releases, to, as = [] } = request;
  let kept: KeptPublication<Told> | undefined;
  let judgements: KeptJudgements | undefined;
  let pages: KeptPages | undefined;
  const outcome = await transaction(context, async (writes, journal) => {
    const keeps = isKept(context, request);
    if (keeps) kept = keptPublication(context, { releases, to, as });
    const known = kept?.recall();
    const seen = kept?.seen ?? context;
    if (known !== undefined) {
      // The pages that were just read need not be read again the next time.
      seen.newsroom.keepStamps();
      kept?.keepLook();
      return known;
    }
    const { keptJudgements, keptPages, publishInto } = await publishing();
    if (keeps && !as.includes(sourceKindId)) {
      judgements = await keptJudgements(context, { form: to, isPart: (releases ?? []).length > 0 }, seen);
      pages = keptPages(seen, as);
    }
    return publishInto(context, { request, writes, journal, note: kept?.note, judgements, pages });
  });
  kept?.save(outcome.changed, outcome.written);
  judgements?.save();
  pages?.save();
  return outcome;
}

type Outcome = Committed<Told>;

/** Loads what publishes: where nothing has changed nobody needs it. */
const publishing = () => import('./publishing/publish-into.ts');

function isKept(context: Context, { signOff, again }: PublishRequest): boolean {
  return signOff === undefined && again === undefined && isLarge(context);
}

/** Tells whether it takes longer to publish than to see that nothing has changed. */
function isLarge(context: Context): boolean {
  return sourcesOf(context).length * (1 + context.newsroom.config.targetLocales.length) >= context.keepFrom;
}

/**
 * Does the work of `publish` on the newsroom as it is at one instant, and only compares what it would write. What was kept
 * by those who did publish is used; of what would be published nothing is kept.
 */
async function foresee(live: Context, request: PublishRequest): Promise<Outcome> {
  const { releases, to, as = [] } = request;
  const keeps = isKept(live, request);
  let known: Told | undefined;
  const look = (): void => {
    known = keeps ? keptPublication<Told>(live, { releases, to, as }).recall() : undefined;
  };
  const work = async (context: Context): Promise<Outcome> => {
    if (known !== undefined) return { result: known, changed: [] };
    const { foreseen, keptJudgements, keptPages, publishInto } = await publishing();
    const writes = comparedOnly();
    const journal = openJournal(context.newsroom);
    const usesKept = keeps && !as.includes(sourceKindId);
    const judgements = usesKept ? foreseen(await keptJudgements(context, { form: to, isPart: true })) : undefined;
    const pages = usesKept ? keptPages(seenOnce(context), as) : undefined;
    const result = await publishInto(context, { request, writes, journal, judgements, pages });
    journal.stage(writes);
    judgements?.save();
    return { result, changed: writes.changed() };
  };
  return atOneInstant(live, work, look);
}
