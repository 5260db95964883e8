import type { AnyCheck } from '../contract/define-check.ts';
import { inconsistentReleases } from './inconsistent-releases.ts';
import { inconsistentSourceReleases } from './inconsistent-source-releases.ts';
import { inconsistentSource } from './inconsistent-source.ts';
import { inconsistentTranslation } from './inconsistent-translation.ts';
import { terms } from './terms.ts';

/** Whether the words are those of the newsroom, and the same throughout. In the order of the manual. */
export const wordChecks: readonly AnyCheck[] = [
  terms,
  inconsistentTranslation,
  inconsistentReleases,
  inconsistentSource,
  inconsistentSourceReleases,
];
