import type { ReleaseKind } from '../../model/release-kind.ts';

/** What a page says a release is, above its headline. */
export const kindLabels: Readonly<Record<ReleaseKind, string>> = {
  release: 'edition.press-release',
  advisory: 'edition.advisory',
  statement: 'edition.statement',
  speech: 'edition.speech',
  questions: 'edition.questions',
  'fact-sheet': 'edition.fact-sheet',
};
