import type { AnyCheck } from '../define-check.ts';
import { empty } from './empty.ts';
import { missing } from './missing.ts';
import { sameAsSource } from './same-as-source.ts';

/** Whether all of the source is there, in the other language. In the order of the manual. */
export const completenessChecks: readonly AnyCheck[] = [missing, empty, sameAsSource];
