import { shownText } from '../../model/content.ts';
import { excerpt } from '../../model/excerpt.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf } from '../../model/unit.ts';
import type { Hold } from './gate.ts';

/** What a person does next for an edition. */
export interface NextStep {
  /**
   * - `export`: send the release, or what is new in it, to the translators
   * - `import`: take in what they return
   * - `complete`: have translated or confirmed what is still below the state that an edition needs
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
    | 'complete'
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
}

/** Tells what an embargo asks for. */
export function stepFor(hold: Hold): NextStep | undefined {
  if (hold.kind === 'embargo') return { do: 'wait', until: hold.until };
  return hold.kind === 'embargo-unclear' ? { do: 'settle-embargo', text: excerpt(hold.text) } : undefined;
}

/** Gives the beginning of the first sentence that nobody has translated. */
export function firstOpen({ units }: Pick<Translation, 'units'>): string | undefined {
  const open = units.flatMap(segmentsOf).find(({ state }) => state === 'initial');
  return open === undefined ? undefined : excerpt(shownText(open.source));
}
