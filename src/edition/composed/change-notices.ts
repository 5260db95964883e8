import { direction } from '../../locale/cldr/direction.ts';
import type { ChangedValue, Correction } from '../../model/changed-value.ts';
import type { Edition } from '../../model/edition.ts';
import type { EditionContext } from './define-edition.ts';

/** Gives the key and the values of the words that tell readers when the text last changed, where the newsroom tells them. */
export function updatedWords(
  { modified }: Edition,
  { tellsChanges, formatDate }: EditionContext,
): { readonly key: string; readonly values: { readonly date: string } } | undefined {
  if (tellsChanges !== true || modified === undefined) return undefined;
  return { key: 'edition.updated', values: { date: formatDate(dayOf(modified)) } };
}

/** Lists what the text stated otherwise before, where the newsroom tells its readers: the latest correction first. */
export function toldCorrections(
  { corrections = [] }: Edition,
  { tellsChanges }: EditionContext,
): readonly Correction[] {
  return tellsChanges === true ? corrections.slice(-mostTold).toReversed() : [];
}

/** Of a text that was corrected more often, only the latest corrections are told. */
const mostTold = 5;

/** Gives the day of an instant. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The arrow from what a text said to what it says, as the text runs. */
export function arrowIn(locale: string): string {
  return direction(locale) === 'rtl' ? '\u2190' : '\u2192';
}

/** Writes the corrections of one day on a line without words: “8 November 2010: 14 → 15 · Lee → Li”. */
export function correctionLine({ when, values }: Correction, { locale }: Edition, context: EditionContext): string {
  // A value of the other direction would turn the arrow around.
  const isolate = (value: string): string =>
    direction(locale) === 'rtl' || rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
  const write = ({ before, now }: ChangedValue): string =>
    [isolate(before), arrowIn(locale), now === '' ? gone : isolate(now)].join(' ');
  return `${context.formatDate(dayOf(when))}: ${values.map(write).join(' · ')}`;
}

const rightToLeft = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

/** Stands in place of a value that the text no longer has. */
const gone = '\u2014';
