import { parseTag } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import type { EditionInline, EditionWord } from '../../model/edition.ts';
import type { MarkupElement } from '../../model/release.ts';
import { cleanText } from '../markup/clean-text.ts';
import { isolated } from '../markup/isolated.ts';
import { slantIn } from '../markup/slant.ts';
import { spansOf, type Span } from '../markup/spans.ts';

/** Text of one formatting, as `release.typ` knows it. */
export interface Run {
  readonly text: string;
  /** What it looks like: `strong`, `em`, `strike`, `underline`, `sub`, `super`, `code`, `small`. */
  readonly styles?: readonly string[];
  readonly href?: string;
  /** Stays on one line. */
  readonly whole?: true;
  /** ISO 639 language, where it is not that of the page. */
  readonly lang?: string;
  readonly isBreak?: true;
}

const styles: Readonly<Partial<Record<MarkupElement, string>>> = {
  strong: 'strong',
  em: 'em',
  cite: 'em',
  del: 'strike',
  ins: 'underline',
  u: 'underline',
  sub: 'sub',
  sup: 'super',
  code: 'code',
  kbd: 'code',
  small: 'small',
};

/** The longest telephone number or address that is kept on one line, in characters. */
const longestUnbroken = 32;

/** No letter has so many marks; Typst’s shaper ends the whole process at some ten thousand. */
const tooManyMarks = /(\p{M}{32})\p{M}+/gu;

/** Gives running text in pieces of one formatting each. */
export function runsOf(content: readonly EditionInline[], locale: string): readonly Run[] {
  return spansOf(content, locale).map((span) => runOf(span, locale));
}

/** Gives a word, marked where it is of another language than the page. */
export function wordRun({ text, locale }: EditionWord, pageLocale: string): readonly Run[] {
  const own = parseTag(locale)?.language;
  if (own === undefined || own === parseTag(pageLocale)?.language)
    return [{ text: cleanText(text).replaceAll(tooManyMarks, '$1') }];
  // First strong isolates: words of another direction must not tear the line.
  return [{ text: `\u2068${cleanText(text).replaceAll(tooManyMarks, '$1')}\u2069`, lang: own }];
}

/** The language of words that stayed in another one than the page's. */
function ownLanguage(mark: Span['mark']): string | undefined {
  return mark?.kind === 'foreign' ? parseTag(mark.locale)?.language : undefined;
}

function looksOf({ elements }: Span, locale: string): readonly string[] {
  const slant = slantIn(locale);
  const found = elements.flatMap((element) => styles[element] ?? []);
  return [...new Set(found.map((style) => (style === 'em' ? slant : style)))];
}

function runOf(span: Span, locale: string): Run {
  if (span.isBreak === true) return { text: '', isBreak: true };
  const { mark, link } = span;
  const looks = looksOf(span, locale);
  const href = link?.href ?? (mark?.kind === 'address' ? mark.href : undefined);
  const isWhole = (mark?.kind === 'address' || mark?.kind === 'word') && span.text.length <= longestUnbroken;
  return {
    text: isolated(cleanText(span.text).replaceAll(tooManyMarks, '$1'), mark, locale),
    ...(looks.length > 0 && { styles: looks }),
    ...(href !== undefined && !href.startsWith('#') && { href }),
    ...(isWhole && { whole: true }),
    ...defined({ lang: ownLanguage(mark) }),
  };
}
