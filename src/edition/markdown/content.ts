import type { AlignType, BlockContent, FootnoteDefinition, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import type { Edition, EditionBlock, EditionInline } from '../../model/edition.ts';
import { behindWords } from '../composed/behind.ts';
import { correctionLine, toldCorrections, updatedWords } from '../composed/change-notices.ts';
import { creditLine } from '../composed/credit.ts';
import type { EditionContext } from '../composed/define-edition.ts';
import { textOfInlines, type BodyPart, type ContactSection, type Layout, type Picture } from '../composed/layout.ts';
import { isList, withLists, type ItemList } from '../composed/list-tree.ts';
import { ordinalLabel } from '../composed/ordinals.ts';
import { datelineContent } from '../composed/release-date.ts';
import { withTables, type Table } from '../composed/table.ts';
import { withCleanEmphasis } from './emphasis.ts';
import { noteLabel, phrasingOf, wordOf } from './phrasing.ts';

/** Gives the text of an edition below its headline as blocks of Markdown's tree. */
export function contentOf(
  edition: Edition,
  layout: Layout,
  context: EditionContext,
): readonly (BlockContent | FootnoteDefinition)[] {
  const { locale, settings } = edition;
  const dateline = datelineContent(edition, layout);
  const isTranslation = locale !== edition.sourceLocale;
  const { prevailingNote } = settings;
  return [
    ...layout.decks.flatMap(({ content }) => paragraph(strongly(phrasingOf(content, locale)))),
    ...(dateline === undefined ? [] : paragraph(phrasingOf(dateline, locale))),
    ...noticesOf(edition, context).flatMap((text) => paragraph(wordOf({ text }))),
    ...partsOf(layout.body, edition),
    ...layout.contacts.flatMap((section) => contactsOf(section, edition)),
    ...partsOf(layout.boilerplate, edition),
    ...paragraph(onLines(layout.links.map(({ content }) => phrasingOf(content, locale)))),
    ...(isTranslation && prevailingNote !== undefined ? paragraph(wordOf({ text: prevailingNote })) : []),
    ...notesOf(layout.notes, locale),
  ];
}

/** Says who made the text, when it changed and from what, and what it does not have yet. */
function noticesOf(edition: Edition, context: EditionContext): readonly string[] {
  const said = [updatedWords(edition, context), behindWords(context)];
  const [updated, behind] = said.map((words) => (words === undefined ? [] : [context.t(words.key, words.values)]));
  const corrections = toldCorrections(edition, context).map((each) => correctionLine(each, edition, context));
  const credit = edition.credit === undefined ? [] : [creditLine(edition.credit, context)];
  return [...credit, ...updated!, ...corrections, ...behind!];
}

function paragraph(children: PhrasingContent[]): Paragraph[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function strongly(children: PhrasingContent[]): PhrasingContent[] {
  return withCleanEmphasis([{ type: 'strong', children }]);
}

function onLines(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  const full = lines.filter((line) => line.length > 0);
  return full.flatMap((line, at): PhrasingContent[] => (at === 0 ? line : [{ type: 'break' }, ...line]));
}

function partsOf(parts: readonly BodyPart[], edition: Edition): readonly BlockContent[] {
  return withLists(withTables(parts)).flatMap((part): readonly BlockContent[] => {
    if (isList(part)) return part.flatMap((list) => listsOf(list, edition));
    if ('rows' in part) return [tableOf(part, edition.locale)];
    return partOf(part, edition.locale);
  });
}

function partOf({ kind, runs, picture }: BodyPart, locale: string): readonly BlockContent[] {
  if (picture !== undefined) return pictureOf(picture, runs, locale);
  const separator = kind === 'table-row' ? ' · ' : segmentSeparator(locale);
  const children = joined(runs, separator, locale);
  if (children.length === 0) return [];
  if (kind === 'subhead') return [{ type: 'heading', depth: 2, children }];
  return kind === 'quote' ? [{ type: 'blockquote', children: paragraph(children) }] : paragraph(children);
}

/** Writes blocks that share a line: a dateline and the text that it opens. */
function joined(runs: readonly EditionBlock[], separator: string, locale: string): PhrasingContent[] {
  const gap: EditionInline = { kind: 'text', text: separator };
  return phrasingOf(
    runs.flatMap(({ content }, at) => (at === 0 ? content : [gap, ...content])),
    locale,
  );
}

function pictureOf(
  { address, alternative }: Picture,
  caption: readonly EditionBlock[],
  locale: string,
): readonly Paragraph[] {
  const alt = textOfInlines(alternative.content).trim();
  const said = joined(caption, segmentSeparator(locale), locale);
  return [
    ...paragraph([{ type: 'image', url: address, alt }]),
    ...(said.length === 0 ? [] : paragraph([{ type: 'emphasis', children: said }])),
  ];
}

function tableOf({ rows, columns, hasHeading, figures }: Table, locale: string): BlockContent {
  const align = Array.from({ length: columns }, (_, at): AlignType => (figures.has(at) ? 'right' : null));
  // In Markdown the first row is the heading: where there is none, its cells are empty.
  const all = hasHeading ? rows : [[], ...rows];
  return {
    type: 'table',
    align,
    children: all.map((row) => ({
      type: 'tableRow',
      children: align.map((_, at) => ({ type: 'tableCell', children: phrasingOf(row[at]?.content ?? [], locale) })),
    })),
  };
}

/** Parts a list where its numbers leave some out: Markdown counts on by itself. */
function listsOf({ items }: ItemList, edition: Edition): readonly List[] {
  const lists: List[] = [];
  let expected: number | undefined;
  for (const { part, lists: below } of items) {
    const { ordinal } = part;
    const isCounted = ordinal?.style === '1';
    const label =
      ordinal === undefined || isCounted ? '' : `${ordinalLabel(ordinal, edition.locale, edition.settings)} `;
    const text = joined(part.runs, segmentSeparator(edition.locale), edition.locale);
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [
        ...paragraph(label === '' ? text : [{ type: 'text', value: label }, ...text]),
        ...below.flatMap((list) => listsOf(list, edition)),
      ],
    };
    const last = lists.at(-1);
    if (last !== undefined && (!isCounted || ordinal.value === expected)) last.children.push(item);
    else
      lists.push({
        type: 'list',
        ordered: isCounted,
        spread: false,
        ...startOf(ordinal?.value, isCounted),
        children: [item],
      });
    expected = isCounted ? ordinal.value + 1 : undefined;
  }
  return lists;
}

function startOf(value: number | undefined, isCounted: boolean): { start?: number } {
  return isCounted && value !== undefined ? { start: value } : {};
}

function contactsOf({ heading, contacts }: ContactSection, { locale }: Edition): readonly BlockContent[] {
  const lines = contacts.map((contact) => contact.map(({ content }) => phrasingOf(content, locale)));
  return [
    { type: 'heading', depth: 2, children: phrasingOf(heading, locale) },
    ...lines.flatMap((contact) => paragraph(onLines(contact))),
  ];
}

/** Gathers the texts of each note, by its number. */
function notesOf(notes: readonly EditionBlock[], locale: string): readonly FootnoteDefinition[] {
  const found = new Map<number, FootnoteDefinition>();
  for (const { note, content } of notes) {
    if (note?.number === undefined) continue;
    const own = found.get(note.number) ?? { type: 'footnoteDefinition', ...noteLabel(note.number), children: [] };
    own.children.push(...paragraph(phrasingOf(content, locale)));
    found.set(note.number, own);
  }
  return [...found.values()];
}
