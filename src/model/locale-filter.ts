/**
 * ITS 2.0 Locale Filter (section 8.10): `locales` are BCP 47 extended language ranges, `*` for any. With type `include`
 * the content stands only in matching editions, with `exclude` in all others.
 */
export interface LocaleFilter {
  readonly locales: readonly string[];
  readonly type: 'include' | 'exclude';
}
