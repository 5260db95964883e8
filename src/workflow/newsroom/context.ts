import type { AnyCheck } from '../../check/contract/define-check.ts';
import type { EditionKind } from '../../edition/composed/define-edition.ts';
import type { Format } from '../../formats/source/define-format.ts';
import { isValidTag, sameLocale } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import { ChangedSince } from '../../workspace/newsroom-files.ts';
import { openNewsroom, type Newsroom } from '../../workspace/newsroom.ts';
import { recover } from '../../workspace/recover.ts';
import { noProgress, type Progress } from './progress.ts';

/** A newsroom and what a verb needs besides. */
export interface Context extends Extensions {
  readonly newsroom: Newsroom;
  readonly progress: Progress;
  /** The present instant; given, so that a verb's result depends on nothing else. */
  readonly now: Date;
  /** How long a verb waits for another that is at work in the newsroom, in milliseconds. */
  readonly patience: number;
  /** With so many values or more, verbs keep what they worked out of the newsroom. */
  readonly keepFrom: number;
  /** Gives a variable of the environment, in which a setting may say that an address or a key is. */
  variable(name: string): string | undefined;
}

/** What a newsroom works with; ours unless given. Who adds one gives ours too: `[...checks, mine]`. */
export interface Extensions {
  readonly checks?: readonly AnyCheck[];
  readonly formats?: readonly Format[];
  readonly editions?: readonly EditionKind[];
}

export interface ContextOptions extends Extensions {
  readonly progress?: Progress;
  readonly now?: Date;
  /** 30 seconds unless given. */
  readonly patience?: number;
  /**
   * With so many values or more, such as a release's standing or a store's findings, verbs keep what they worked out of the
   * newsroom in a folder below `out`: 64 unless given. Fewer are worked out as fast.
   */
  readonly keepFrom?: number;
  /** The variables of the process unless given. */
  readonly variable?: (name: string) => string | undefined;
}

const usualKeeping = 64;
const usualPatience = 30_000;

/**
 * Opens the newsroom in `folder` or the nearest folder above it. What a killed command left half written is
 * completed.
 *
 * @throws DragomanError where there is none, or its configuration can't be used.
 */
export async function openContext(folder: string, options: ContextOptions = {}): Promise<Context> {
  const newsroom = await openNewsroom(folder, {
    isValid: isValidTag,
    areSame: sameLocale,
    checks: async () => options.checks?.map(({ id }) => id) ?? (await import('../../check/explain.ts')).checkIds(),
  });
  await recover(newsroom.layout);
  const { progress = noProgress, now = new Date(), patience = usualPatience, keepFrom = usualKeeping } = options;
  const { checks, formats, editions, variable = (name) => process.env[name] } = options;
  return { newsroom, progress, now, patience, keepFrom, variable, ...defined({ checks, formats, editions }) };
}

/**
 * Does work on the newsroom as it is at one instant: what is read does not change, whoever writes meanwhile. `look` is
 * called at that instant, before anybody can write. Where a file changes that was not read at that instant, the work is
 * done once more, all of it on another instant.
 */
export async function atOneInstant<Result>(
  live: Context,
  work: (context: Context) => Promise<Result>,
  look?: (newsroom: Newsroom) => void,
): Promise<Result> {
  const { newsroom, patience } = live;
  try {
    return await work({ ...live, newsroom: await newsroom.atOneInstant({ patience, look }) });
  } catch (error) {
    if (!(error instanceof ChangedSince)) throw error;
    return work({ ...live, newsroom: await newsroom.atOneInstant({ patience, look, isWhole: true }) });
  }
}

/** The same context, whose newsroom has each file as it was when its digest was first asked for. */
export function seenOnce(live: Context): Context {
  return { ...live, newsroom: live.newsroom.byStampsOnce() };
}
