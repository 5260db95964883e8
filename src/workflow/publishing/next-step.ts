import { shownText } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf } from '../../model/unit.ts';
import { needsReading } from '../release/needs-reading.ts';
import type { Hold } from './gate.ts';

/** What a person does next for an edition. */
export interface NextStep {
  /**
   * - `export`: send the release, or what is new in it, to the translators
   * - `import`: take in what they return
   * - `revise`: take in what the translators return for sentences that changed in the source, `count` of them
   * - `confirm`: confirm drafts that hold, as in the source the wording alone changed, or they have its new values
   * - `complete`: have translated what has no translation yet
   * - `read`: read what is translated and below the state that an edition needs, and confirm it, `count` sentences
   * - `mend`: correct or waive errors
   * - `review`: read what a machine made, and answer for it
   * - `sign-off`: answer for warnings, or correct them
   * - `settle-embargo`: say in the metadata until when
   * - `wait`: until the embargo ends
   * - `publish`
   * - `take-down`: publish once more, which takes down what is under an embargo that was set later
   * - `remove`: publish all once more, which takes down what the newsroom no longer has
   * - `publish-again`: decide that what a person took down goes out again
   */
  readonly do:
    | 'export'
    | 'import'
    | 'revise'
    | 'confirm'
    | 'complete'
    | 'read'
    | 'mend'
    | 'review'
    | 'sign-off'
    | 'settle-embargo'
    | 'wait'
    | 'publish'
    | 'take-down'
    | 'remove'
    | 'publish-again';
  /** What it is about: the first sentence that is open, the line about an embargo, or why an edition was taken down. */
  readonly text?: string;
  readonly until?: string;
  /** How many sentences it is about. */
  readonly count?: number;
}

/** Tells what an embargo asks for. */
export function stepFor(hold: Hold): NextStep | undefined {
  if (hold.kind === 'embargo') return { do: 'wait', until: hold.until };
  return hold.kind === 'embargo-unclear' ? { do: 'settle-embargo', text: excerpt(hold.text) } : undefined;
}

/** Tells what drafts of an earlier source ask for that went out again. */
export function stepForDrafts({ units }: Pick<Translation, 'units'>, sourceLocale: string): NextStep | undefined {
  const segments = units.filter(({ translate }) => translate).flatMap(segmentsOf);
  const drafts = segments.filter(({ former }) => former !== undefined);
  if (drafts.length === 0) return undefined;
  const isOpen = segments.some(({ state, former }) => state === 'initial' && former === undefined);
  const isSettled = !isOpen && !drafts.some((segment) => needsReading(segment, sourceLocale));
  return { do: isSettled ? 'confirm' : 'revise', count: drafts.length };
}

/** Tells what a translation asks for that has come back: to be completed, or where every sentence has one, to be read. */
export function stepToFinish(translation: Pick<Translation, 'units'>, holds: readonly Hold[]): NextStep {
  const open = firstOpen(translation);
  const below = holds.find(({ kind }) => kind === 'state');
  if (open !== undefined || below?.kind !== 'state') return { do: 'complete', ...defined({ text: open }) };
  return { do: 'read', text: below.text, count: below.segments };
}

/** Gives the beginning of the first sentence that nobody has translated. */
export function firstOpen({ units }: Pick<Translation, 'units'>): string | undefined {
  const segments = units.filter(({ translate }) => translate).flatMap(segmentsOf);
  const open = segments.find(({ state, target = [] }) => state === 'initial' && shownText(target).trim() === '');
  return open === undefined ? undefined : excerpt(shownText(open.source));
}
