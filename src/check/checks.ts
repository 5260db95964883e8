import { currency } from './currency.ts';
import { dates } from './dates.ts';
import type { AnyCheck } from './define-check.ts';
import { documentSymbols } from './document-symbols.ts';
import { emails } from './emails.ts';
import { empty } from './empty.ts';
import { inlineCodes } from './inline-codes.ts';
import { missing } from './missing.ts';
import { numbers } from './numbers.ts';
import { percent } from './percent.ts';
import { phones } from './phones.ts';
import { placeholders } from './placeholders.ts';
import { ranges } from './ranges.ts';
import { sameAsSource } from './same-as-source.ts';
import { times } from './times.ts';
import { units } from './units.ts';
import { urls } from './urls.ts';
import { weekday } from './weekday.ts';
import { whitespace } from './whitespace.ts';

/** Every check there is, in the order of the manual. */
export const checks: readonly AnyCheck[] = [
  missing,
  empty,
  sameAsSource,
  inlineCodes,
  placeholders,
  numbers,
  ranges,
  percent,
  currency,
  units,
  dates,
  times,
  weekday,
  phones,
  urls,
  emails,
  documentSymbols,
  whitespace,
];
