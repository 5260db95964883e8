import type { Translate } from '../../model/translate.ts';
import type { BoardRow } from './board.ts';
import { nextSentence } from './next-sentence.ts';

/** Who does a step: those who send and publish, who translate, who read the language, or who answers for the release. */
type Actor = 'desk' | 'translators' | 'reader' | 'answering';

/** One of the steps that an edition needs, one after the other. */
export interface Turn {
  /** As in `BoardRow.next.do`, or a part of that. */
  readonly step: string;
  readonly who: Actor;
  /** What to do, with the command that does it. */
  readonly say: string;
}

const actors: Readonly<Record<string, Actor>> = {
  import: 'translators',
  revise: 'translators',
  complete: 'translators',
  confirm: 'reader',
  read: 'reader',
  review: 'reader',
  mend: 'reader',
  'read-warnings': 'reader',
  'sign-and-publish': 'answering',
  'sign-after-embargo': 'answering',
  'settle-embargo': 'answering',
  'publish-again': 'answering',
};

/** What has warnings is published by a signature. */
const signing = ['read-warnings', 'sign-and-publish'];

/** A person's word comes before the publication, which is a step of its own or is made with it. */
const inTurn: Readonly<Record<string, readonly string[]>> = {
  confirm: ['confirm', 'publish'],
  read: ['read', 'publish'],
  review: ['review', 'publish'],
  'sign-off': signing,
};

/** Tells whether a step is one of several that follow each other. */
export const isInTurn = (step: string): boolean => inTurn[step] !== undefined;

/** Under an embargo that is to come, what publishes waits for its end. */
const afterEmbargo: Readonly<Record<string, string>> = { publish: 'wait', 'sign-and-publish': 'sign-after-embargo' };

/**
 * Lists what an edition needs next, in the order in which it is done, and who does it.
 *
 * @param until when the embargo of the release ends, in words; absent where it has none
 */
export function nextTurns(
  {
    release,
    locale,
    next,
    warnings = 0,
  }: Pick<BoardRow, 'release' | 'locale'> & {
    readonly next: NonNullable<BoardRow['next']>;
    readonly warnings?: number;
  },
  { t, until }: { readonly t: Translate; readonly until: string | undefined },
): readonly Turn[] {
  return (inTurn[next.do] ?? [next.do])
    .flatMap((step) => (step === 'publish' && warnings > 0 ? signing : [step]))
    .map((step) => {
      const then = until === undefined ? step : (afterEmbargo[step] ?? step);
      const stated = { ...next, do: then, ...(until === undefined ? {} : { until }) };
      return { step: then, who: actors[then] ?? 'desk', say: nextSentence({ release, locale, next: stated }, t) };
    });
}
