import type { AnyCheck } from '../contract/define-check.ts';
import { empty } from './empty.ts';
import { leftOut } from './left-out.ts';
import { lengthRatio } from './length-ratio.ts';
import { missing } from './missing.ts';
import { names } from './names.ts';
import { partlyUntranslated } from './partly-untranslated.ts';
import { sameAsSource } from './same-as-source.ts';
import { sentenceCount } from './sentence-count.ts';
import { sourceChanged } from './source-changed.ts';
import { state } from './state.ts';
import { uneditedMatch } from './unedited-match.ts';
import { untranslatedValue } from './untranslated-value.ts';

/** Whether all of the source is there, in the other language. In the order of the manual. */
export const completenessChecks: readonly AnyCheck[] = [
  missing,
  empty,
  sameAsSource,
  partlyUntranslated,
  untranslatedValue,
  names,
  sentenceCount,
  leftOut,
  lengthRatio,
  state,
  sourceChanged,
  uneditedMatch,
];
