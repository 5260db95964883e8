import { autonym } from '../../locale/orthography/autonym.ts';
import type { Edition } from '../../model/edition.ts';
import type { EditionContext, Neighbour } from '../composed/define-edition.ts';
import { absoluteLink, relativeLink, releasePath } from '../composed/paths.ts';
import { languageAttributes } from '../markup/language.ts';
import { attributes, element, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import { renderLabel, renderPlain } from './text.ts';

/** Names the languages in which the release is still to come. */
export function renderPending({ locale }: Edition, context: EditionContext): Markup | undefined {
  const { pending = [] } = context;
  if (pending.length === 0) return undefined;
  const names = pending.map(
    (each) => markup`<li><bdi${attributes(languageAttributes(each))}>${autonym(each)}</bdi></li>`,
  );
  return element('section', { class: 'pending' }, [
    markup`<h2>${renderLabel('edition.not-yet', context, locale)}</h2>`,
    element('ul', {}, names),
  ]);
}

/** Leads on to the releases before and after, and to those on the same subjects. */
export function renderNeighbours({ locale }: Edition, context: EditionContext, path: string): Markup | undefined {
  const { previous, next, related = [] } = context.neighbours ?? {};
  const link = (to: Neighbour): Markup =>
    markup`<a href="${relativeLink(path, to.path)}">${renderPlain(to.headline, locale)}</a>`;
  const entry = (label: string, to: Neighbour | undefined): Markup | undefined =>
    to && markup`<dt>${renderLabel(label, context, locale)}</dt>\n<dd>${link(to)}</dd>`;
  const [first, ...others] = related;
  const parts = [
    entry('edition.next', next),
    entry('edition.previous', previous),
    entry('edition.related', first),
    ...others.map((to) => markup`<dd>${link(to)}</dd>`),
  ];
  return parts.every((part) => part === undefined) ? undefined : element('dl', { class: 'neighbours' }, parts);
}

/** Formats that readers take away, by the kinds of edition; all but the plain text are called by the names of their formats. */
const takenAway = [
  { kind: 'text', extension: 'txt', type: 'text/plain', name: undefined },
  { kind: 'pdf', extension: 'pdf', type: 'application/pdf', name: 'PDF' },
  {
    kind: 'docx',
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'DOCX',
  },
] as const;

/** Leads to the same text in the other formats that stand beside the page. */
export function renderFormats({ locale, release }: Edition, context: EditionContext, path: string): Markup | undefined {
  const items = takenAway
    .filter(({ kind }) => context.kinds?.includes(kind) === true)
    .map(({ extension, type, name }) => {
      const href = relativeLink(path, releasePath(locale, release, extension));
      const said = name === undefined ? renderLabel('edition.plain-text', context, locale) : markup`<bdi>${name}</bdi>`;
      return markup`<li><a${attributes({ href, type })}>${said}</a></li>`;
    });
  return items.length === 0 ? undefined : element('ul', { class: 'other-formats' }, items);
}

/** The address of the page, to be copied and read on paper. A draft has none. */
export function renderPageAddress({ baseUrl, isDraft }: EditionContext, path: string): Markup | undefined {
  if (baseUrl === undefined || isDraft === true) return undefined;
  const address = absoluteLink(baseUrl, path);
  return markup`<p class="page-address"><a href="${address}" rel="bookmark"><bdi dir="ltr" class="breakable">${address}</bdi></a></p>`;
}
