import { direction } from '../../locale/cldr/direction.ts';
import type { Span } from './spans.ts';

/** Addresses run from left to right in any text, words of the other direction as they do. */
export function isolated(text: string, mark: Span['mark'], locale: string): string {
  if (mark?.kind === 'turned' || mark?.kind === 'foreign') return `\u2068${text}\u2069`;
  return mark?.kind === 'address' && direction(locale) === 'rtl' ? `\u2066${text}\u2069` : text;
}
