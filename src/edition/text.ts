import type { Edition, EditionBlock, EditionFile, EditionInline } from '../model/edition.ts';
import type { EditionContext, EditionKind } from './composed/define-edition.ts';
import { behindWords } from './composed/behind.ts';
import { correctionLine, toldCorrections, updatedWords } from './composed/change-notices.ts';
import { layOut } from './composed/layout.ts';
import type { BodyPart, ContactSection, Layout } from './composed/layout.ts';
import { ordinalLabel } from './composed/ordinals.ts';
import { releasePath } from './composed/paths.ts';
import { datelineContent, dateText } from './composed/release-date.ts';
import { creditLine } from './composed/credit.ts';
import { bracketedMark, ownMark } from './composed/notes.ts';
import { writeLine, writeRuns } from './text-line.ts';

/** Plain text in UTF-8: a line a paragraph, an empty line between them, never wrapped. */
export const textEdition: EditionKind<EditionFile> = { id: 'text', extension: 'txt', renderRelease };

function renderRelease(edition: Edition, context: EditionContext): readonly EditionFile[] {
  const layout = layOut(edition, context);
  const isTranslation = edition.locale !== edition.sourceLocale;
  const { prevailingNote } = edition.settings;
  const write = (content: readonly EditionInline[]): string => writeLine(content, edition.locale);
  const line = datelineContent(edition, layout);
  const paragraphs = [
    write(layout.headline),
    ...layout.decks.map((deck) => write(deck.content)),
    line === undefined ? statedLine(edition, layout, context) : write(line),
    edition.credit === undefined ? '' : creditLine(edition.credit, context),
    ...changeLines(edition, context),
    ...writeParts(layout.body, edition),
    ...layout.contacts.flatMap((section) => writeContacts(section, write)),
    ...writeParts(layout.boilerplate, edition),
    layout.links.map((link) => write(link.content)).join('\n'),
    ...layout.notes.map((note) => writeNote(note, write)),
    isTranslation && prevailingNote !== undefined ? write([{ kind: 'text', text: prevailingNote }]) : '',
  ];
  const text = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  return [{ path: releasePath(edition.locale, edition.release, textEdition.extension), text: `${text}\n` }];
}

function writeNote(block: EditionBlock, write: (content: readonly EditionInline[]) => string): string {
  const mark = ownMark(block);
  return mark === undefined ? write(block.content) : write([...bracketedMark(mark), textSpace, ...block.content]);
}

const textSpace: EditionInline = { kind: 'text', text: ' ' };

/** Says when the text last changed and from what, and that the source has corrections which a translation does not have yet. */
function changeLines(edition: Edition, context: EditionContext): readonly string[] {
  const say = (words: ReturnType<typeof behindWords> | ReturnType<typeof updatedWords>): string =>
    words === undefined ? '' : context.t(words.key, words.values);
  const corrections = toldCorrections(edition, context).map((each) => correctionLine(each, edition, context));
  return [[say(updatedWords(edition, context)), ...corrections].join('\n'), say(behindWords(context))];
}

/** Writes the place and date that the metadata say, where the text has no line for them. */
function statedLine(edition: Edition, layout: Layout, { formatDate }: EditionContext): string {
  const { stated, locale } = edition;
  if (stated?.date === undefined && stated?.place === undefined) return '';
  const parts = [stated.place?.text, dateText(edition, layout, formatDate)];
  const text = parts.filter((part) => part !== undefined).join(' · ');
  return writeLine([{ kind: 'text', text }], locale);
}

/** Parts that stand on lines right below each other. */
const lined: ReadonlySet<BodyPart['kind']> = new Set<BodyPart['kind']>(['list-item', 'table-row']);

/** Cells are parted by tabs, as spreadsheets take them. */
function writePart({ kind, runs, ordinal, depth = 0 }: BodyPart, { locale, settings }: Edition): string {
  if (kind === 'table-row') return runs.map(({ content }) => writeLine(content, locale)).join('\t');
  if (kind !== 'list-item') return writeRuns(runs, locale);
  const marker = ordinal === undefined ? '-' : ordinalLabel(ordinal, locale, settings);
  return `${'  '.repeat(Math.min(depth, deepest))}${marker} ${writeRuns(runs, locale)}`;
}

/** Deeper than this no reader follows. */
const deepest = 6;

/** Writes paragraphs, items of one list and rows of one table. */
function writeParts(parts: readonly BodyPart[], edition: Edition): string[] {
  const paragraphs: string[] = [];
  let previous: BodyPart | undefined;
  for (const part of parts) {
    const line = writePart(part, edition);
    const goesOn = lined.has(part.kind) && previous?.kind === part.kind;
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''}\n${line}`);
    else paragraphs.push(line);
    previous = part;
  }
  return paragraphs;
}

function writeContacts(section: ContactSection, write: (content: readonly EditionInline[]) => string): string[] {
  return [
    write(section.heading),
    ...section.contacts.map((contact) => contact.map((line) => write(line.content)).join('\n')),
  ];
}
