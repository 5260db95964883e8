import { likelyTag } from '../tags/tags.ts';

/** Scripts whose text has the East Asian font of a run, and those whose text has its font for complex scripts (ECMA-376, 17.3.2.26). */
const eastAsian: ReadonlySet<string> = new Set('Bopo Hang Hani Hans Hant Hira Jpan Kana Kore Yiii'.split(' '));
const complex: ReadonlySet<string> = new Set(
  (
    'Adlm Arab Beng Deva Gujr Guru Hebr Khmr Knda Laoo Mlym Mong Mymr Nkoo Orya Rohg Sinh Syrc Taml Telu Thaa Thai ' +
    'Tibt'
  ).split(' '),
);

/** Which of the fonts and languages of a run a word processor takes for the text of a locale. */
export function fontSlot(locale: string): 'eastAsia' | 'complex' | 'other' {
  const script = likelyTag(locale)?.script ?? '';
  if (eastAsian.has(script)) return 'eastAsia';
  return complex.has(script) ? 'complex' : 'other';
}

/** The tag of a locale as word processors write it, with a region: `zh-CN` for `zh-Hans`. */
export function wordProcessorTag(locale: string): string {
  const { language = locale, script, region } = likelyTag(locale) ?? {};
  const named = new RegExp(`-${script ?? ''}(?:-|$)`, 'iu').test(locale) && language !== 'zh' ? script : undefined;
  return [language, named, region].filter((part) => part !== undefined).join('-');
}
