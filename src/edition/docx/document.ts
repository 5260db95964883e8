import { direction } from '../../locale/cldr/direction.ts';
import { fontSlot } from '../../locale/orthography/font-slots.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import type { Edition, EditionBlock, EditionInline, EditionWord } from '../../model/edition.ts';
import type { MarkupElement } from '../../model/release.ts';
import { behindWords } from '../composed/behind.ts';
import { correctionLine, toldCorrections, updatedWords } from '../composed/change-notices.ts';
import type { EditionContext } from '../composed/define-edition.ts';
import { DocxLists } from './lists.ts';
import { languageValues, linkNamespace, part, relations, wordNamespace } from './parts.ts';
import { kindLabels } from '../composed/kind-labels.ts';
import type { BodyPart, Layout } from '../composed/layout.ts';
import { ownMark, raisedMark, withMarks } from '../composed/notes.ts';
import { markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import { slantIn } from '../markup/slant.ts';
import { spansOf, type Span } from '../markup/spans.ts';
import { creditWords } from '../composed/credit.ts';
import { datelineContent, dateText } from '../composed/release-date.ts';

/** Formatting of the source's markup by element, in the order that the schema of runs asks for. */
const formats: readonly (readonly [MarkupElement, Markup])[] = [
  ['strong', markup`<w:b/><w:bCs/>`],
  ['em', markup`<w:i/><w:iCs/>`],
  ['del', markup`<w:strike/>`],
  ['u', markup`<w:u w:val="single"/>`],
  ['sub', markup`<w:vertAlign w:val="subscript"/>`],
  ['sup', markup`<w:vertAlign w:val="superscript"/>`],
];

/** Renders the text of an edition as the main part of a document, and the parts with its links and lists. */
export function renderDocument(
  edition: Edition,
  layout: Layout,
  context: EditionContext,
): { readonly document: string; readonly links: string; readonly lists: string } {
  const addresses: string[] = [];
  const lists = new DocxLists();
  const writer = writerFor(edition.locale, addresses);
  const { paragraph } = writer;
  const { prevailingNote } = edition.settings;
  const isTranslation = edition.locale !== edition.sourceLocale;
  const paragraphs = [
    paragraph('Kicker', [kicker(edition, layout, context, writer)]),
    paragraph('Heading1', [writer.runs(layout.headline)]),
    ...layout.decks.map(({ content }) => paragraph('Subtitle', [writer.runs(content)])),
    ...creditParagraphs(edition, context, writer),
    ...changeParagraphs(edition, context, writer),
    ...bodyParagraphs(layout.body, edition.locale, { writer, lists }),
    ...layout.contacts.flatMap(({ heading, headingKey, contacts }) => [
      paragraph('Heading2', [headingKey === undefined ? writer.runs(heading) : label(headingKey, context, writer)]),
      ...contacts.flatMap((lines) => [
        ...lines.map(({ content }) => paragraph('Contact', [writer.runs(content)])),
        paragraph('Contact', []),
      ]),
    ]),
    ...bodyParagraphs(layout.boilerplate, edition.locale, { writer, lists }),
    ...layout.links.map(({ content }) => paragraph('Normal', [writer.runs(content)])),
    ...layout.notes.map((note) => paragraph('Note', [...noteMark(note, writer), writer.runs(note.content)])),
    ...(isTranslation && prevailingNote !== undefined
      ? [paragraph('Note', [writer.runs([{ kind: 'text', text: prevailingNote }])])]
      : []),
  ];
  const side = direction(edition.locale) === 'rtl' ? markup`<w:bidi/>` : undefined;
  const document = markup`<w:document xmlns:w="${wordNamespace}" xmlns:r="${linkNamespace}"><w:body>${paragraphs}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>${side}</w:sectPr></w:body></w:document>`;
  return { document: part(document), links: linksPart(addresses), lists: lists.part() };
}

function noteMark(block: EditionBlock, writer: Writer): readonly Markup[] {
  const mark = ownMark(block);
  return mark === undefined ? [] : [writer.runs([...raisedMark(mark), { kind: 'text', text: ' ' }])];
}

/** Says who made the text, above it. */
function creditParagraphs({ credit }: Edition, context: EditionContext, writer: Writer): readonly Markup[] {
  if (credit === undefined) return [];
  const { key, values } = creditWords(credit);
  return [writer.paragraph('Note', [label(key, context, writer, values)])];
}

/** Says when the text last changed and from what, and that the source has corrections which a translation does not have yet. */
function changeParagraphs(edition: Edition, context: EditionContext, writer: Writer): readonly Markup[] {
  const { locale } = edition;
  const say = (words: ReturnType<typeof behindWords> | ReturnType<typeof updatedWords>): readonly Markup[] =>
    words === undefined ? [] : [writer.paragraph('Note', [label(words.key, context, writer, words.values)])];
  const corrections = toldCorrections(edition, context).map((each) =>
    writer.paragraph('Note', [writer.word({ text: correctionLine(each, edition, context), locale })]),
  );
  return [...say(updatedWords(edition, context)), ...corrections, ...say(behindWords(context))];
}

interface Writer {
  runs(content: readonly EditionInline[]): Markup;
  word(word: EditionWord): Markup;
  /** `list`: the list that it is an item of, and its level there. */
  paragraph(style: string, runs: readonly Markup[], list?: ReturnType<DocxLists['placeOf']>): Markup;
}

function kicker(edition: Edition, layout: Layout, context: EditionContext, writer: Writer): Markup {
  const { stated, kind = 'release', reference, locale } = edition;
  const line = datelineContent(edition, layout);
  const date = line === undefined ? dateText(edition, layout, context.formatDate) : undefined;
  const parts = [
    label(kindLabels[kind], context, writer),
    line && writer.runs(line),
    stated?.place && writer.word(stated.place),
    date === undefined ? undefined : writer.word({ text: date, locale }),
    reference === undefined ? undefined : writer.word({ text: reference, locale }),
  ].flatMap((each) => each ?? []);
  const gap = writer.word({ text: ' · ', locale });
  return markup`${parts.map((each, at) => (at === 0 ? each : markup`${gap}${each}`))}`;
}

/** Words of the page’s own, marked where they are of another language. */
function label(
  key: string,
  { t, languageOf }: EditionContext,
  writer: Writer,
  values: Readonly<Record<string, string | number>> = {},
): Markup {
  const language = languageOf?.(key);
  return language === undefined
    ? writer.runs([{ kind: 'text', text: t(key, values) }])
    : writer.word({ text: t(key, values), locale: language });
}

const partStyles: Readonly<Record<BodyPart['kind'], string>> = {
  paragraph: 'Normal',
  subhead: 'Heading2',
  quote: 'Quote',
  'list-item': 'ListParagraph',
  'table-row': 'Normal',
  picture: 'Note',
};

function bodyParagraphs(
  parts: readonly BodyPart[],
  locale: string,
  { writer, lists }: { readonly writer: Writer; readonly lists: DocxLists },
): readonly Markup[] {
  const separator = segmentSeparator(locale);
  // A document has no pictures, only what stands below them.
  const written = parts.filter(({ kind, runs }) => kind !== 'picture' || runs.length > 0);
  return written.map((each) => {
    const { kind, runs } = each;
    const texts = runs.map(({ content }, at) => {
      if (at > 0 && kind === 'table-row') return markup`<w:r><w:tab/></w:r>${writer.runs(content)}`;
      return at === 0 || separator === ''
        ? writer.runs(content)
        : writer.runs([{ kind: 'text', text: separator }, ...content]);
    });
    return writer.paragraph(partStyles[kind], texts, lists.placeOf(each));
  });
}

function writerFor(locale: string, addresses: string[]): Writer {
  const isRightToLeft = direction(locale) === 'rtl';
  const bidi = isRightToLeft ? markup`<w:bidi/>` : undefined;
  return {
    runs: (content) => renderRuns(withMarks(content, raisedMark), locale, addresses),
    word: (word) => renderRun(word.text, word.locale, undefined, word.locale === locale ? undefined : isRightToLeft),
    paragraph: (style, runs, list) => {
      const numbered =
        list === undefined
          ? undefined
          : markup`<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>`;
      return markup`<w:p><w:pPr><w:pStyle w:val="${style}"/>${numbered}${bidi}</w:pPr>${runs}</w:p>\n`;
    },
  };
}

/** Renders running text: the source's formatting and links, and addresses, which run from left to right in any text. */
function renderRuns(content: readonly EditionInline[], locale: string, addresses: string[]): Markup {
  const isRightToLeft = direction(locale) === 'rtl';
  const rendered: Markup[] = [];
  let link: Span['link'];
  let linked: Markup[] = [];
  const closeLink = (): void => {
    if (linked.length > 0) rendered.push(linkTo(link?.href, linked, addresses));
    linked = [];
  };
  for (const span of spansOf(content, locale)) {
    if (span.link !== link) closeLink();
    link = span.link;
    if (span.isBreak === true) {
      rendered.push(markup`<w:r><w:br/></w:r>`);
      continue;
    }
    const isApart = isRightToLeft && apart.has(span.mark?.kind);
    const own = span.mark?.kind === 'foreign' ? span.mark.locale : locale;
    const run = renderRun(span.text, own, formatOf(span.elements, locale), isApart ? true : undefined);
    if (link === undefined) rendered.push(run);
    else linked.push(run);
  }
  closeLink();
  return markup`${rendered}`;
}

/** What may run in the other direction than the text around it. */
const apart: ReadonlySet<string | undefined> = new Set(['address', 'turned', 'foreign']);

function formatOf(open: readonly MarkupElement[], locale: string): Markup {
  const slant = slantIn(locale);
  const set = new Set<MarkupElement>(open.map((element) => (element === 'em' || element === 'cite' ? slant : element)));
  return markup`${formats.flatMap(([element, format]) => (set.has(element) ? [format] : []))}`;
}

/**
 * Renders a run. `isApart`: it is of the other direction than the text around it, or may be, and marks of no width at its
 * ends keep its parts in order: word processors know no isolates.
 */
function renderRun(text: string, locale: string, format: Markup | undefined, isApart: boolean | undefined): Markup {
  if (text === '') return markup``;
  const slot = fontSlot(locale);
  const isRightToLeft = direction(locale) === 'rtl' && isApart !== true;
  const script = isRightToLeft
    ? markup`<w:rtl/>`
    : slot === 'complex' && isApart !== true
      ? markup`<w:cs/>`
      : undefined;
  const hint = slot === 'eastAsia' ? markup`<w:rFonts w:hint="eastAsia"/>` : undefined;
  const shown = isApart === true ? `\u200e${text}\u200e` : text;
  return markup`<w:r><w:rPr>${hint}${format}${script}<w:lang${languageValues(locale)}/></w:rPr><w:t xml:space="preserve">${shown}</w:t></w:r>`;
}

function linkTo(href: string | undefined, runs: readonly Markup[], addresses: string[]): Markup {
  if (href === undefined || href.startsWith('#')) return markup`${runs}`;
  if (!addresses.includes(href)) addresses.push(href);
  return markup`<w:hyperlink r:id="${linkId(addresses.indexOf(href))}">${runs}</w:hyperlink>`;
}

function linkId(at: number): string {
  return `rId${at + 10}`;
}

function linksPart(addresses: readonly string[]): string {
  const type = (name: string): string => `${linkNamespace}/${name}`;
  return relations([
    { id: 'rId1', type: type('styles'), target: 'styles.xml' },
    { id: 'rId2', type: type('numbering'), target: 'numbering.xml' },
    { id: 'rId3', type: type('settings'), target: 'settings.xml' },
    ...addresses.map((target, at) => ({ id: linkId(at), type: type('hyperlink'), target, isExternal: true })),
  ]);
}
