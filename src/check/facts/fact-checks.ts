import type { AnyCheck } from '../contract/define-check.ts';
import { beforeAfter } from './before-after.ts';
import { boundsCheck } from './bounds.ts';
import { currency } from './currency.ts';
import { dates } from './dates.ts';
import { documentSymbols } from './document-symbols.ts';
import { emails } from './emails.ts';
import { eras } from './eras.ts';
import { numbers } from './numbers.ts';
import { percent } from './percent.ts';
import { phones } from './phones.ts';
import { ranges } from './ranges.ts';
import { times } from './times.ts';
import { units } from './units.ts';
import { urls } from './urls.ts';
import { weekday } from './weekday.ts';

/** What the text states, compared by value. In the order of the manual. */
export const factChecks: readonly AnyCheck[] = [
  numbers,
  ranges,
  percent,
  currency,
  units,
  dates,
  eras,
  times,
  weekday,
  phones,
  urls,
  emails,
  documentSymbols,
  boundsCheck,
  beforeAfter,
];
