import type { NamedValue } from '../../model/release.ts';
import { bestMatch } from './tags.ts';

/** A named value that is text, as the metadata has it for one or several locales. */
export type TextValue = Extract<NamedValue, { readonly kind: 'text' }>;

/** Tells whether the metadata say how a locale writes a text. */
export function hasFormFor({ forms }: TextValue, locale: string): boolean {
  return forms !== undefined && bestMatch(locale, Object.keys(forms)) !== undefined;
}

/** Gives a text in the form that its locale has, else in the first one. */
export function textValueFor({ text, forms }: TextValue, locale: string): string {
  const match = forms && bestMatch(locale, Object.keys(forms));
  return (match === undefined ? undefined : forms?.[match]) ?? text;
}
