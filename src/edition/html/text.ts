import type { PageContext } from '../composed/define-edition.ts';
import type { EditionInline, EditionWord } from '../../model/edition.ts';
import { languageAttributes } from '../markup/language.ts';
import { attributes, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import { isInLink, tagsOf } from '../markup/html-tags.ts';
import { marksOf, webLink, wordMarksOf } from '../markup/marks.ts';
import type { Mark } from '../markup/marks.ts';
import { textOfInlines } from '../composed/layout.ts';

/** The longest telephone number or address that is kept on one line, in characters; a narrow screen holds no more. */
const longestUnbroken = 24;

/**
 * Renders running text with its dates, telephone numbers and addresses marked, and the markup of the source around it. The
 * text itself is only escaped.
 */
export function renderText(content: readonly EditionInline[], locale: string): Markup {
  const text = textOfInlines(content);
  const tags = tagsOf(content);
  const parts: Markup[] = [];
  let done = 0;
  const write = (end: number): void => {
    parts.push(markup`${text.slice(done, end)}`);
    done = end;
  };
  let next = 0;
  const writeTags = (until: number): void => {
    for (; next < tags.length && tags[next]!.at <= until; next += 1) {
      write(tags[next]!.at);
      parts.push(tags[next]!.tag);
      done = tags[next]!.end;
    }
  };
  for (const mark of marksOf(content, locale)) {
    writeTags(mark.start);
    const isCut = tags[next] !== undefined && tags[next]!.at < mark.end;
    if (isCut || mark.start < done || (mark.kind === 'address' && isInLink(tags, next))) continue;
    write(mark.start);
    parts.push(renderMark(mark, text.slice(mark.start, mark.end)));
    done = mark.end;
  }
  writeTags(text.length);
  return markup`${parts}${text.slice(done)}`;
}

/** Renders plain text, such as a headline, with what must stay on one line kept whole. */
export function renderPlain(text: string, locale: string): Markup {
  const parts: Markup[] = [];
  let done = 0;
  for (const mark of wordMarksOf(text, locale)) {
    parts.push(markup`${text.slice(done, mark.start)}`, renderMark(mark, text.slice(mark.start, mark.end)));
    done = mark.end;
  }
  return markup`${parts}${text.slice(done)}`;
}

function renderMark(mark: Mark, text: string): Markup {
  if (mark.kind === 'date') return markup`<time datetime="${mark.datetime}">${text}</time>`;
  if (mark.kind === 'address') return renderAddress(mark.href, text);
  if (mark.kind === 'turned') return markup`<bdi>${text}</bdi>`;
  if (mark.kind === 'foreign') return renderForeign(mark.locale, text);
  return text.length <= longestUnbroken ? markup`<span class="unbroken">${text}</span>` : markup`${text}`;
}

/** The type stays that of the page: a sentence in two has one. */
function renderForeign(locale: string, text: string): Markup {
  const { lang, dir } = languageAttributes(locale);
  return markup`<bdi${attributes({ lang, dir })}>${text}</bdi>`;
}

/** Isolated, since an Arabic line would otherwise put its letters, digits and signs in the wrong order. */
function renderAddress(href: string | undefined, text: string): Markup {
  const kind = text.length <= longestUnbroken ? 'unbroken' : 'breakable';
  const isolated = markup`<bdi dir="ltr" class="${kind}">${text}</bdi>`;
  return href === undefined ? isolated : markup`<a href="${href}">${isolated}</a>`;
}

/** Renders a named link to the web, or the name alone where the address is none. */
export function renderWebLink(name: string, address: string): Markup {
  const href = webLink(address);
  return href === undefined ? markup`<span>${name}</span>` : markup`<a href="${href}">${name}</a>`;
}

/** Renders words of the page's own, such as `edition.plain-text`, marked where they are of another language. */
export function renderLabel(
  key: string,
  { t, languageOf }: PageContext,
  pageLocale: string,
  values: Readonly<Record<string, string | number>> = {},
): Markup {
  return renderWord({ text: t(key, values), locale: languageOf?.(key) ?? pageLocale }, pageLocale);
}

/** A word that the metadata say: in the language of the page, or marked as of another. */
export function renderWord({ text, locale }: EditionWord, pageLocale: string): Markup {
  return locale === pageLocale ? markup`${text}` : markup`<bdi${attributes(languageAttributes(locale))}>${text}</bdi>`;
}
