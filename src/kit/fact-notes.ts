import { formatDate } from '../edition/values.ts';
import type { LocaleSettings } from '../model/edition.ts';
import type { Translate } from '../report/messages.ts';
import { remembered } from '../model/memoize.ts';
import type { StatedFact } from './stated-facts.ts';

/** Writes what facts state: in full, and as the language of the translation has it. */
export function factWriter(locale: string, settings: LocaleSettings, t: Translate): (fact: StatedFact) => string {
  const inFull = new Intl.NumberFormat(`${t('kit.language')}-u-nu-latn`, { maximumFractionDigits: 20 });
  const number = (decimal: string): string => inFull.format(decimal as `${number}`);
  const date = remembered((iso: string) => formatDate(iso, locale, settings));
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
  const lines = new Map<string, string>();
  return (fact) => {
    const key = JSON.stringify(fact);
    let line = lines.get(key);
    if (line === undefined) lines.set(key, (line = t('kit.note.fact', { text: fact.text, value: valueOf(fact) })));
    return line;
  };
}
