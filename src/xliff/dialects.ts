import type { Dialect } from './common/dialect.ts';
import type { StatedVersion } from './common/walk.ts';
import { xliff12 } from './v1/dialect.ts';
import { xliff2 } from './v2/dialect.ts';

/** The dialect of each version that can be read: the one place that tells the versions apart. */
export const DIALECTS: Readonly<Record<StatedVersion, Dialect>> = {
  '1.0': xliff12,
  '1.1': xliff12,
  '1.2': xliff12,
  '2.0': xliff2,
  '2.1': xliff2,
  '2.2': xliff2,
};
