import { formatDate } from '../edition/composed/values.ts';
import type { LocaleSettings } from '../model/edition.ts';
import type { Translate } from '../model/translate.ts';
import { memoize } from '../model/memoize.ts';
import type { StatedFact } from './stated-facts.ts';
import { wordedOnce } from './worded-once.ts';

/** How many notes are kept: equal facts come again in every locale of a release. */
const MOST_NOTES = 10_000;

const fullNumbers = memoize(
  (language: string) => new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 20 }),
);

/** Writes notes on what facts state: in full, and as the language of the translation has it. */
export function factNotes(locale: string, settings: LocaleSettings, t: Translate): (fact: StatedFact) => string {
  const inFull = fullNumbers(t('kit.language'));
  const number = (decimal: string): string => inFull.format(decimal as `${number}`);
  const date = memoize((iso: string) => formatDate(iso, locale, settings), { most: MOST_NOTES });
  const valueOf = (fact: StatedFact): string => {
    switch (fact.kind) {
      case 'number':
        return fact.currency === undefined ? number(fact.decimal) : `${fact.currency} ${number(fact.decimal)}`;
      case 'numbers':
        return `${number(fact.from)}–${number(fact.to)}`;
      case 'date':
        return `${fact.iso} = ${date(fact.iso)}`;
      case 'dates':
        return `${fact.from}/${fact.to} = ${date(fact.from)} – ${date(fact.to)}`;
      default:
        return fact.value;
    }
  };
  const word = wordedOnce(t, 'kit.note.fact', ['text', 'value']);
  const note = (fact: StatedFact): string => word([fact.text, valueOf(fact)]);
  return memoize(note, { keyOf: JSON.stringify, most: MOST_NOTES });
}
