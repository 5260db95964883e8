import { renderLists } from './list.ts';
import { quotationMarks } from '../../locale/cldr/quotation-marks.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import type { Edition, EditionBlock } from '../../model/edition.ts';
import { creditWords } from '../composed/credit.ts';
import type { Alternate, Behind, EditionContext } from '../composed/define-edition.ts';
import { renderFormats, renderNeighbours, renderPageAddress, renderPending } from './onward.ts';
import { renderNotices } from './notices.ts';
import { renderTable } from './table.ts';
import { renderLabel, renderPlain, renderText, renderWord } from './text.ts';
import { kindLabels } from '../composed/kind-labels.ts';
import { languageAttributes } from '../markup/language.ts';
import { textOfInlines } from '../composed/layout.ts';
import type { BodyPart, ContactSection, Layout, Picture } from '../composed/layout.ts';
import { ownMark } from '../composed/notes.ts';
import { markAnchor, noteAnchor } from '../markup/html-tags.ts';
import { attributes, element, lines, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import { isList, withLists } from '../composed/list-tree.ts';
import { withTables } from '../composed/table.ts';
import { relativeLink } from '../composed/paths.ts';
import { datelineContent, dateText } from '../composed/release-date.ts';

/** Renders the article of a release: all between the masthead and the foot of its page. */
export function renderArticle(edition: Edition, layout: Layout, context: EditionContext, path: string): Markup {
  return element('article', { class: 'release' }, [
    renderArticleHead(edition, layout, context),
    element('div', { class: 'release-text' }, [
      renderParts(layout.body, edition, context.behind),
      renderNotes(layout.notes, edition.locale, context.behind),
    ]),
    renderArticleFoot(edition, layout, context, path),
  ]);
}

/** Renders the text of a release alone, as other systems put it into pages of their own. */
export function renderBody(edition: Edition, layout: Layout): Markup {
  return lines([
    renderParts(layout.body, edition),
    renderBoilerplate(layout.boilerplate, edition),
    renderNotes(layout.notes, edition.locale),
  ]);
}

function renderArticleHead(edition: Edition, layout: Layout, context: EditionContext): Markup {
  const { locale } = edition;
  const date = renderDate(edition, layout, context);
  const kind = renderLabel(kindLabels[edition.kind ?? 'release'], context, locale);
  const reference = edition.reference && markup` <bdi class="reference">${edition.reference}</bdi>`;
  return element('header', { class: 'release-head' }, [
    markup`<p class="kicker"><span>${kind}</span>${date && markup` ${date}`}${reference}</p>`,
    markup`<h1>${renderPlain(textOfInlines(layout.headline), locale)}</h1>`,
    ...layout.decks.map((deck) => markup`<p class="deck">${renderText(deck.content, locale)}</p>`),
    renderCredit(edition, context),
    renderSubjects(edition),
    renderNotices(edition, context),
  ]);
}

/** Tells readers who made the text before they read it. */
function renderCredit({ credit, locale }: Edition, context: EditionContext): Markup | undefined {
  if (credit === undefined) return undefined;
  // First strong isolates: a name in another script must not tear the sentence.
  const { key, values } = creditWords(credit, (name) => `\u2068${name}\u2069`);
  return markup`<p class="credit ${credit.kind}">${renderLabel(key, context, locale, values)}</p>`;
}

/** The line with the date, else the date after the place that the metadata say. Each is isolated: none may tear the other. */
function renderDate(edition: Edition, layout: Layout, context: EditionContext): Markup | undefined {
  const { date, locale, stated } = edition;
  const line = datelineContent(edition, layout);
  if (line !== undefined) return markup`<bdi class="dateline">${renderText(line, locale)}</bdi>`;
  const place = stated?.place && markup`<bdi class="place">${renderWord(stated.place, locale)}</bdi> `;
  const text = dateText(edition, layout, context.formatDate);
  const time = text === undefined ? undefined : markup`<bdi><time datetime="${date}">${text}</time></bdi>`;
  return place || time ? markup`${place}${time}` : undefined;
}

function renderSubjects({ stated, locale }: Edition): Markup | undefined {
  if (!stated?.subjects?.length) return undefined;
  const items = stated.subjects.map((subject) => markup`<li>${renderWord(subject, locale)}</li>`);
  return element('ul', { class: 'subjects' }, items);
}

/** Paragraphs, headings, tables and lists in order. */
function renderParts(parts: readonly BodyPart[], edition: Edition, behind?: Behind): Markup {
  const isBehind = ({ runs }: BodyPart): boolean => runs.some(({ id }) => behind?.blocks.includes(id) === true);
  const writeCell = ({ id, content }: EditionBlock): Markup =>
    marked(renderText(content, edition.locale), behind?.blocks.includes(id) === true);
  const writeItem = (item: BodyPart): Markup => marked(renderRuns(item.runs, edition.locale), isBehind(item));
  const rendered = withLists(withTables(parts)).map((part) => {
    if (isList(part)) return renderLists(part, edition, writeItem);
    if ('rows' in part) return renderTable(part, writeCell);
    if (part.picture !== undefined) return renderPicture(part.picture, part.runs, edition, isBehind(part));
    return renderPart(part, edition, isBehind(part));
  });
  return lines(rendered);
}

function renderPicture(
  { address, alternative }: Picture,
  caption: readonly EditionBlock[],
  { locale }: Edition,
  isBehind: boolean,
): Markup {
  const image = markup`<img${attributes({ src: address, alt: textOfInlines(alternative.content).trim() })}>`;
  const below = caption.length === 0 ? undefined : marked(renderRuns(caption, locale), isBehind);
  return element('figure', {}, [image, below && markup`<figcaption>${below}</figcaption>`]);
}

function renderPart(part: BodyPart, edition: Edition, isBehind: boolean): Markup {
  const text = marked(renderRuns(part.runs, edition.locale), isBehind);
  if (part.kind === 'subhead') return markup`<h2>${text}</h2>`;
  const names = [
    ...(part.kind === 'quote' ? ['quote'] : []),
    ...(opensWithQuotationMark(part, edition) ? ['hanging'] : []),
  ];
  return markup`<p${attributes({ class: names.length > 0 ? names.join(' ') : undefined })}>${text}</p>`;
}

/** Marks what the source says otherwise by now. */
function marked(text: Markup, isBehind: boolean): Markup {
  return isBehind ? markup`<mark class="behind">${text}</mark>` : text;
}

/** Blocks on one line: a dateline, then the text that it opens, with what the locale puts between sentences. */
function renderRuns(runs: readonly EditionBlock[], locale: string): Markup {
  const separator = segmentSeparator(locale);
  return markup`${runs.map((block, index) => {
    const text = renderText(block.content, locale);
    const run = block.role === 'dateline' ? markup`<span class="dateline">${text}</span>` : text;
    return index === 0 ? run : markup`${separator}${run}`;
  })}`;
}

/** Such a mark hangs in the margin where the script has that custom, so that the letters stay in line. */
function opensWithQuotationMark(part: BodyPart, edition: Edition): boolean {
  const [outer, , inner] = edition.settings.quotationMarks ?? quotationMarks(edition.locale);
  const text = textOfInlines(part.runs[0]?.content ?? []);
  return [outer, inner, '"', "'"].some((mark) => mark !== '' && text.startsWith(mark));
}

function renderContacts(
  sections: readonly ContactSection[],
  locale: string,
  context: EditionContext,
): Markup | undefined {
  if (sections.length === 0) return undefined;
  return element(
    'div',
    { class: 'contacts' },
    sections.map((section) => renderContactSection(section, locale, context)),
  );
}

function renderContactSection(section: ContactSection, locale: string, context: EditionContext): Markup {
  const { heading, headingKey } = section;
  const said = headingKey === undefined ? renderText(heading, locale) : renderLabel(headingKey, context, locale);
  return element('section', {}, [
    markup`<h2>${said}</h2>`,
    ...section.contacts.map((contact) => renderContact(contact, locale)),
  ]);
}

function renderContact(contact: readonly EditionBlock[], locale: string): Markup {
  return element(
    'address',
    {},
    contact.map((line) => markup`<p${attributes({ class: line.field })}>${renderText(line.content, locale)}</p>`),
  );
}

function renderArticleFoot(
  edition: Edition,
  layout: Layout,
  context: EditionContext,
  path: string,
): Markup | undefined {
  const parts = [
    renderContacts(layout.contacts, edition.locale, context),
    renderBoilerplate(layout.boilerplate, edition),
    renderLinks(layout.links, edition.locale),
    renderPrevailingNote(edition, context, path),
    renderPending(edition, context),
    renderNeighbours(edition, context, path),
    renderFormats(edition, context, path),
    renderPageAddress(context, path),
  ];
  return parts.every((part) => part === undefined) ? undefined : element('footer', { class: 'release-foot' }, parts);
}

function renderBoilerplate(parts: readonly BodyPart[], edition: Edition): Markup | undefined {
  return parts.length === 0 ? undefined : element('div', { class: 'boilerplate' }, [renderParts(parts, edition)]);
}

function renderLinks(links: readonly EditionBlock[], locale: string): Markup | undefined {
  if (links.length === 0) return undefined;
  const items = links.map((link) => markup`<li>${renderText(link.content, locale)}</li>`);
  return element('ul', { class: 'links' }, items);
}

/** Notes with their marks, which lead back to the text. */
function renderNotes(notes: readonly EditionBlock[], locale: string, behind?: Behind): Markup | undefined {
  if (notes.length === 0) return undefined;
  const rendered = notes.map((block) => {
    const { id, content, note } = block;
    const text = marked(renderText(content, locale), behind?.blocks.includes(id) === true);
    if (note?.number === undefined || note.isFirst !== true) return markup`<p>${text}</p>`;
    const back = `#${markAnchor(note.number)}`;
    const mark = ownMark(block);
    return mark === undefined
      ? markup`<p id="${noteAnchor(note.number)}">${text} <a href="${back}">↩</a></p>`
      : markup`<p id="${noteAnchor(note.number)}"><sup><a href="${back}">${mark}</a></sup> ${text}</p>`;
  });
  return element('div', { class: 'notes' }, rendered);
}

/** On a translation: that the text in the source language prevails, and where that text is. */
function renderPrevailingNote(edition: Edition, context: EditionContext, path: string): Markup | undefined {
  const note = edition.settings.prevailingNote;
  if (note === undefined || edition.locale === edition.sourceLocale) return undefined;
  const original = context.alternates.find((alternate) => alternate.locale === edition.sourceLocale);
  return markup`<p class="prevailing">${note}${original && renderOriginalLink(original, path)}</p>`;
}

function renderOriginalLink(original: Alternate, path: string): Markup {
  const { locale, headline } = original;
  const href = relativeLink(path, original.path);
  const link = attributes({ href, hreflang: locale, ...languageAttributes(locale) });
  return markup` <a${link}>${headline ?? original.autonym}</a>`;
}
