import { figureOf, unitOf } from '../../facts/dates/durations.ts';
import { vocabulary } from '../../locale/words/vocabulary.ts';
import type { Fact } from '../../model/fact.ts';

/** The likeliest value of a fact, canonically: `1200000000`, `5 kilometer`, `2010-11-06`, `5/9`. */
export function valueOf(fact: Fact): string {
  switch (fact.kind) {
    case 'quantity':
      return fact.readings
        .slice(0, 1)
        .map(({ decimal, unit }) => `${decimal} ${unit}`)
        .join('');
    case 'currency':
      return fact.readings
        .slice(0, 1)
        .map(({ decimal, currency }) => `${decimal} ${currency}`)
        .join('');
    case 'percent':
      return `${fact.readings[0]?.decimal ?? ''} %`;
    case 'percentage-points':
      return `${fact.readings[0]?.decimal ?? ''} pp`;
    case 'duration':
      // A duration of several components has no better name than its own.
      return fact.parts ? (fact.readings[0]?.iso ?? '') : measureOf(fact.readings[0]?.iso ?? '');
    case 'number-range':
      return fact.readings
        .slice(0, 1)
        .map(({ from, to }) => `${from}/${to}`)
        .join('');
    case 'cardinal':
    case 'ordinal':
    case 'fraction':
      return fact.readings[0]?.decimal ?? '';
    case 'weekday':
      return String(fact.readings[0]?.weekday ?? '');
    case 'phone':
    case 'url':
    case 'email':
    case 'handle':
    case 'document-symbol':
      return fact.readings[0]?.value ?? '';
    default:
      return fact.readings[0]?.iso ?? '';
  }
}

const measureOf = (iso: string): string => `${figureOf(iso)} ${unitOf(iso)}`;

/** A weekday (1 is Monday) as its locale writes it: in full, the first of its forms. */
export function weekdayName(locale: string, weekday: string): string | undefined {
  const forms = vocabulary(locale).data.dates?.weekdays[Number(weekday) - 1];
  return forms?.split('|')[0];
}
