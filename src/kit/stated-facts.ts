import type { Fact } from '../model/fact.ts';

/** What a fact states in words of no language, for people to whom its own words may say something else. */
export type StatedFact =
  | { readonly text: string; readonly kind: 'number'; readonly decimal: string; readonly currency?: string }
  | { readonly text: string; readonly kind: 'numbers'; readonly from: string; readonly to: string }
  | { readonly text: string; readonly kind: 'date'; readonly iso: string }
  | { readonly text: string; readonly kind: 'dates'; readonly from: string; readonly to: string }
  | { readonly text: string; readonly kind: 'time' | 'years'; readonly value: string };

/** How sure a recogniser must be that we may tell a translator what a text means. */
const CERTAIN = 0.8;
/** A longer number says no more to a person. */
const MOST_DIGITS = 40;

/**
 * What a fact states, where there is one reading and the text does not show it already: `1.2 billion` and `4 November 2010`,
 * but neither `28` nor `12/11/2010`.
 */
export function statedBy(fact: Fact): StatedFact | undefined {
  if (fact.readings.length !== 1 || fact.certainty < CERTAIN || fact.soft === true) return undefined;
  const { text } = fact;
  switch (fact.kind) {
    case 'cardinal':
    case 'quantity':
      return stated(text, fact.readings[0]!.decimal);
    case 'currency': {
      const { decimal, currency } = fact.readings[0]!;
      const number = stated(text, decimal);
      return number === undefined ? undefined : { ...number, currency };
    }
    case 'number-range': {
      const { from, to } = fact.readings[0]!;
      return stated(text, from) === undefined && stated(text, to) === undefined
        ? undefined
        : { text, kind: 'numbers', from, to };
    }
    case 'date':
      return isDay(fact.readings[0]!.iso) ? { text, kind: 'date', iso: fact.readings[0]!.iso } : undefined;
    case 'date-range': {
      const [from = '', to = ''] = fact.readings[0]!.iso.split('/');
      return isDay(from) && isDay(to) ? { text, kind: 'dates', from, to } : undefined;
    }
    case 'time': {
      const value = fact.readings[0]!.iso.replace(/^T/, '');
      return /^\d{2}:\d{2}/.test(value) && !text.includes(value) ? { text, kind: 'time', value } : undefined;
    }
    case 'decade': {
      const { iso } = fact.readings[0]!;
      return /^\d{3}$/.test(iso) && !text.includes(`${iso}0`)
        ? { text, kind: 'years', value: `${iso}0–${iso}9` }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Smaller numbers are the same in every language; what a billion is, is not. */
const FEWEST_DIGITS = 4;

function stated(text: string, decimal: string): (StatedFact & { readonly kind: 'number' }) | undefined {
  const size = decimal.replace(/^-|\..*$/g, '').length;
  if (size < FEWEST_DIGITS || size > MOST_DIGITS || shows(text, decimal)) return undefined;
  return { text, kind: 'number', decimal };
}

/** Whether a text has the very digits of a number, and maybe the sign that stands before them. */
function shows(text: string, decimal: string): boolean {
  const digits = text.replace(/[\s.,'’٬٫]/gu, '').normalize('NFKC');
  return digits.includes(decimal.replace(/[-.]/g, ''));
}

function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso);
}
