import { direction } from '../../locale/cldr/direction.ts';
import { fontSlot } from '../../locale/orthography/font-slots.ts';
import { printFonts } from '../../locale/orthography/print-fonts.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import { likelyTag, parseTag } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import type { Edition, EditionBlock, EditionInline } from '../../model/edition.ts';
import { behindWords } from '../composed/behind.ts';
import { correctionLine, toldCorrections, updatedWords } from '../composed/change-notices.ts';
import { creditWords } from '../composed/credit.ts';
import type { EditionContext } from '../composed/define-edition.ts';
import { withForeignWords } from '../composed/foreign-words.ts';
import { kindLabels } from '../composed/kind-labels.ts';
import { layOut, textOfInlines, type BodyPart, type Layout } from '../composed/layout.ts';
import { ownMark, raisedMark, withMarks } from '../composed/notes.ts';
import { isList, withLists, type ItemList } from '../composed/list-tree.ts';
import { ordinalLabel } from '../composed/ordinals.ts';
import { absoluteLink, releasePath } from '../composed/paths.ts';
import { datelineContent, dateText } from '../composed/release-date.ts';
import { withTables, type Table } from '../composed/table.ts';
import { formatCount } from '../composed/values.ts';
import { cleanText } from '../markup/clean-text.ts';
import { runsOf, wordRun, type Run } from './runs.ts';

/** An edition as data that `release.typ` sets: it is never part of what Typst runs. */
export interface Paper {
  /** ISO 639 language, and the region where the tag has one or Chinese needs it. */
  readonly lang: string;
  readonly region?: string;
  readonly dir: 'ltr' | 'rtl';
  readonly fonts: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly justified: boolean;
  /** Paragraphs begin with an indent of two characters and have no space between them. */
  readonly indented: boolean;
  readonly title: string;
  readonly masthead: readonly Run[];
  readonly subjects: readonly string[];
  /** Year, month and day. */
  readonly date?: readonly number[];
  /** The ten digits in which pages are numbered. */
  readonly digits: readonly string[];
  readonly draft?: readonly Run[];
  readonly kicker: readonly (readonly Run[])[];
  readonly headline: readonly Run[];
  readonly decks: readonly (readonly Run[])[];
  readonly notices: readonly (readonly Run[])[];
  readonly body: readonly PaperPart[];
  readonly contacts: readonly PaperContacts[];
  readonly boilerplate: readonly PaperPart[];
  readonly links: readonly (readonly Run[])[];
  readonly notes: readonly (readonly Run[])[];
  readonly address?: string;
}

export interface PaperContacts {
  readonly heading: readonly Run[];
  readonly contacts: readonly (readonly (readonly Run[])[])[];
}

export type PaperPart =
  | { readonly kind: 'paragraph' | 'subhead' | 'quote' | 'caption'; readonly runs: readonly Run[] }
  | PaperList
  | {
      readonly kind: 'table';
      readonly columns: number;
      readonly hasHeading: boolean;
      /** Columns of figures, from 0. */
      readonly figures: readonly number[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    };

export interface PaperList {
  readonly kind: 'list';
  readonly items: readonly {
    /** As it is written in front of the item, where the list is numbered. */
    readonly label?: string;
    readonly runs: readonly Run[];
    readonly lists: readonly PaperList[];
  }[];
}

/** Lays an edition out for paper. */
export function paperOf(edition: Edition, context: EditionContext): Paper {
  const { locale, settings, stated, date, sourceLocale, release } = edition;
  const layout = layOut(withForeignWords(edition), context);
  const { families, size, leading, justified } = printFonts(locale);
  const write = (content: readonly EditionInline[]): readonly Run[] => runsOf(withMarks(content, raisedMark), locale);
  const { prevailingNote } = settings;
  const prevails = locale !== sourceLocale && prevailingNote !== undefined ? [textRuns(prevailingNote, locale)] : [];
  const { baseUrl, isDraft } = context;
  return {
    ...languageOf(locale),
    dir: direction(locale),
    fonts: families,
    size,
    leading,
    justified,
    indented: fontSlot(locale) === 'eastAsia' && justified,
    title: cleanText(textOfInlines(layout.headline)),
    masthead:
      settings.masthead === undefined
        ? label('edition.newsroom', edition, context)
        : textRuns(settings.masthead, locale),
    subjects: stated?.subjects?.map(({ text }) => cleanText(text)) ?? [],
    ...defined({ date: dayOf(date ?? edition.published) }),
    digits: Array.from({ length: 10 }, (_, digit) => formatCount(digit, locale, settings)),
    ...defined({ draft: isDraft === true ? label('edition.draft', edition, context) : undefined }),
    kicker: kicker(edition, layout, context),
    headline: write(layout.headline),
    decks: layout.decks.map(({ content }) => write(content)),
    notices: notices(edition, context),
    body: partsOf(layout.body, edition, write),
    contacts: layout.contacts.map(({ heading, headingKey, contacts }) => ({
      heading: headingKey === undefined ? write(heading) : label(headingKey, edition, context),
      contacts: contacts.map((lines) => lines.map(({ content }) => write(content))),
    })),
    boilerplate: partsOf(layout.boilerplate, edition, write),
    links: layout.links.map(({ content }) => write(content)),
    notes: [...layout.notes.map((note) => [...noteMark(note, write), ...write(note.content)]), ...prevails],
    ...(baseUrl !== undefined &&
      isDraft !== true && { address: absoluteLink(baseUrl, releasePath(locale, release, 'html')) }),
  };
}

type Write = (content: readonly EditionInline[]) => readonly Run[];

function textRuns(text: string, locale: string): readonly Run[] {
  return runsOf([{ kind: 'text', text }], locale);
}

/** Typst takes the language and the region apart, and no script: where a tag says one, its likely region stands for it. */
function languageOf(locale: string): Pick<Paper, 'lang' | 'region'> {
  const { language = 'und', script, region } = parseTag(locale) ?? {};
  const likely = region ?? (script === undefined ? undefined : likelyTag(locale)?.region);
  return {
    lang: language,
    ...defined({ region: /^[A-Z]{2}$/iu.test(likely ?? '') ? likely?.toUpperCase() : undefined }),
  };
}

function dayOf(iso: string | undefined): readonly number[] | undefined {
  return iso?.slice(0, 10).split('-').map(Number);
}

/** Words of the page’s own, marked where they are of another language. */
function label(
  key: string,
  { locale }: Edition,
  { t, languageOf: languageOfKey }: EditionContext,
  values: Readonly<Record<string, string | number>> = {},
): readonly Run[] {
  return wordRun({ text: t(key, values), locale: languageOfKey?.(key) ?? locale }, locale);
}

/** What stands above the headline: the kind of paper, the line with place and date, the number. */
function kicker(edition: Edition, layout: Layout, context: EditionContext): readonly (readonly Run[])[] {
  const { stated, kind = 'release', reference, locale } = edition;
  const line = datelineContent(edition, layout);
  const date = line === undefined ? dateText(edition, layout, context.formatDate) : undefined;
  return [
    label(kindLabels[kind], edition, context),
    line && runsOf(line, locale),
    stated?.place && wordRun(stated.place, locale),
    date === undefined ? undefined : textRuns(date, locale),
    reference === undefined ? undefined : textRuns(reference, locale),
  ].filter((runs) => runs !== undefined);
}

/** Says who made the text, when it changed and from what, and what it does not have yet. */
function notices(edition: Edition, context: EditionContext): readonly (readonly Run[])[] {
  const { credit, locale } = edition;
  const made = credit && creditWords(credit, (name) => `\u2068${name}\u2069`);
  const say = (words: typeof made | ReturnType<typeof behindWords>): readonly (readonly Run[])[] =>
    words === undefined ? [] : [label(words.key, edition, context, words.values)];
  const corrections = toldCorrections(edition, context).map((each) =>
    textRuns(correctionLine(each, edition, context), locale),
  );
  return [...say(made), ...say(updatedWords(edition, context)), ...corrections, ...say(behindWords(context))];
}

function noteMark(block: EditionBlock, write: Write): readonly Run[] {
  const mark = ownMark(block);
  return mark === undefined ? [] : write([...raisedMark(mark), { kind: 'text', text: ' ' }]);
}

function partsOf(parts: readonly BodyPart[], edition: Edition, write: Write): readonly PaperPart[] {
  return withLists(withTables(parts)).flatMap((part): readonly PaperPart[] => {
    if (isList(part)) return part.map((list) => listOf(list, edition, write));
    if ('rows' in part) return [tableOf(part, write)];
    if (part.kind !== 'picture')
      return [{ kind: textKinds[part.kind] ?? 'paragraph', runs: joined(part, edition, write) }];
    // Paper has no pictures, only what stands below them.
    return part.runs.length > 0 ? [{ kind: 'caption', runs: joined(part, edition, write) }] : [];
  });
}

const textKinds: Readonly<Partial<Record<BodyPart['kind'], 'subhead' | 'quote'>>> = {
  subhead: 'subhead',
  quote: 'quote',
};

function listOf({ items }: ItemList, edition: Edition, write: Write): PaperList {
  const { locale, settings } = edition;
  return {
    kind: 'list',
    items: items.map(({ part, lists }) => ({
      ...(part.ordinal !== undefined && { label: ordinalLabel(part.ordinal, locale, settings) }),
      runs: joined(part, edition, write),
      lists: lists.map((list) => listOf(list, edition, write)),
    })),
  };
}

function tableOf({ rows, columns, hasHeading, figures }: Table, write: Write): PaperPart {
  const cells = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = row[column];
      return cell === undefined ? [] : write(cell.content);
    }),
  );
  return { kind: 'table', columns, hasHeading, figures: [...figures], rows: cells };
}

/** Blocks on one line: a dateline, then the text that it opens, with what the locale puts between sentences. */
function joined({ runs }: BodyPart, { locale }: Edition, write: Write): readonly Run[] {
  const separator = segmentSeparator(locale);
  return runs.flatMap(({ content }, at) =>
    at === 0 || separator === '' ? write(content) : [...textRuns(separator, locale), ...write(content)],
  );
}
