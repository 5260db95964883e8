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
 * Tells what a fact states, where there is one reading and the text does not show it already: `1.2 billion` and
 * `4 November 2010`, but neither `28` nor `12/11/2010`.
 */
export function statedFact(fact: Fact): StatedFact | undefined {
  if (fact.readings.length !== 1 || fact.certainty < CERTAIN || fact.soft === true) return undefined;
  const { text } = fact;
  switch (fact.kind) {
    case 'cardinal':
    case 'quantity':
      return statedNumber(text, fact.readings[0]!.decimal);
    case 'currency':
      return statedAmount(text, fact.readings[0]!);
    case 'number-range':
      return statedNumbers(text, fact.readings[0]!);
    case 'date':
      return isDay(fact.readings[0]!.iso) ? { text, kind: 'date', iso: fact.readings[0]!.iso } : undefined;
    case 'date-range':
      return statedDays(text, fact.readings[0]!.iso);
    case 'time':
      return statedTime(text, fact.readings[0]!.iso);
    case 'decade':
      return statedDecade(text, fact.readings[0]!.iso);
    default:
      return undefined;
  }
}

/** Smaller numbers are the same in every language; what a billion is, is not. */
const FEWEST_DIGITS = 4;

function statedNumber(text: string, decimal: string): (StatedFact & { readonly kind: 'number' }) | undefined {
  const size = decimal.replace(/^-|\..*$/g, '').length;
  if (size < FEWEST_DIGITS || size > MOST_DIGITS || shows(text, decimal)) return undefined;
  return { text, kind: 'number', decimal };
}

/** `US$1.2 billion`. */
function statedAmount(
  text: string,
  amount: { readonly decimal: string; readonly currency: string },
): StatedFact | undefined {
  const number = statedNumber(text, amount.decimal);
  return number === undefined ? undefined : { ...number, currency: amount.currency };
}

/** `two to three million`. */
function statedNumbers(
  text: string,
  { from, to }: { readonly from: string; readonly to: string },
): StatedFact | undefined {
  const isShown = statedNumber(text, from) === undefined && statedNumber(text, to) === undefined;
  return isShown ? undefined : { text, kind: 'numbers', from, to };
}

/** `4–6 November 2010`. */
function statedDays(text: string, iso: string): StatedFact | undefined {
  const [from = '', to = ''] = iso.split('/');
  return isDay(from) && isDay(to) ? { text, kind: 'dates', from, to } : undefined;
}

/** `half past three`. */
function statedTime(text: string, iso: string): StatedFact | undefined {
  const value = iso.replace(/^T/, '');
  return /^\d{2}:\d{2}/.test(value) && !text.includes(value) ? { text, kind: 'time', value } : undefined;
}

/** `the nineties`. */
function statedDecade(text: string, iso: string): StatedFact | undefined {
  if (!/^\d{3}$/.test(iso) || text.includes(`${iso}0`)) return undefined;
  return { text, kind: 'years', value: `${iso}0–${iso}9` };
}

/** Tells whether a text has the very digits of a number, and maybe the sign before them. */
function shows(text: string, decimal: string): boolean {
  const digits = text.replace(/[\s.,'’٬٫]/gu, '').normalize('NFKC');
  return digits.includes(decimal.replace(/[-.]/g, ''));
}

function isDay(iso: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso);
}
