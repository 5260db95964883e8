import { memoize } from '../../model/memoize.ts';
import { supplemental } from '../load.ts';
import { likelyTag } from '../tags/tags.ts';

/** Tells whether figures of hours are of the 24-hour clock in a locale, by what CLDR prefers for it or its region. */
export function usesTwentyFourHours(locale: string): boolean {
  const { language = '', region = '' } = likelyTag(locale) ?? {};
  const ofBoth = `${language}-${region}`;
  if (places('twentyFourHours').has(ofBoth)) return true;
  return region !== '' && !places('twelveHours').has(ofBoth) && !places('twelveHours').has(region);
}

const places = memoize((list: 'twelveHours' | 'twentyFourHours'): ReadonlySet<string> => {
  return new Set(supplemental()[list].split(' '));
});
