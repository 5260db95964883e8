import { defined } from '../../model/defined.ts';
import type { Edition, EditionBlock, EditionContact, EditionInline } from '../../model/edition.ts';
import type { Ordinal } from '../../model/ordinal.ts';
import type { Translate } from '../../model/translate.ts';
import { webLink } from '../markup/marks.ts';
import type { PageContext } from './define-edition.ts';

/** The order of an edition on the page, the same for every kind: what a reader meets first, next and last. */
export interface Layout {
  readonly headline: readonly EditionInline[];
  readonly decks: readonly EditionBlock[];
  /** A line with the date by itself; a dateline that runs into a paragraph is in the body. */
  readonly dateline?: EditionBlock;
  readonly body: readonly BodyPart[];
  readonly contacts: readonly ContactSection[];
  readonly boilerplate: readonly BodyPart[];
  readonly links: readonly EditionBlock[];
  /** What marks in the text lead to; the first text of each note bears its mark. */
  readonly notes: readonly EditionBlock[];
}

/** A paragraph of some kind. Its runs share one line: a dateline and the text that it opens. */
export interface BodyPart {
  readonly kind: 'paragraph' | 'subhead' | 'quote' | 'list-item' | 'table-row' | 'picture';
  readonly runs: readonly EditionBlock[];
  /** Of an item of a numbered list. */
  readonly ordinal?: Ordinal;
  /** Of an item: in how many items of other lists its list stands. */
  readonly depth?: number;
  /** Of a picture, whose caption is in `runs`, where it has one. */
  readonly picture?: Picture;
}

export interface Picture {
  /** On the web, by https. */
  readonly address: string;
  /** What is said in place of the picture. */
  readonly alternative: EditionBlock;
}

export interface ContactSection {
  readonly heading: readonly EditionInline[];
  /** Of a heading that the page itself says. */
  readonly headingKey?: string;
  /** The lines of one contact each. */
  readonly contacts: readonly (readonly EditionBlock[])[];
}

interface Draft {
  readonly headlines: EditionBlock[];
  readonly decks: EditionBlock[];
  readonly datelines: EditionBlock[];
  readonly body: BodyPart[];
  readonly contacts: { heading: EditionBlock | undefined; lines: EditionBlock[] }[];
  readonly boilerplate: BodyPart[];
  readonly links: EditionBlock[];
  readonly notes: EditionBlock[];
  /** Blocks that wait for the one that they run into, and a subhead that waits for what it heads. */
  runs: EditionBlock[];
  subhead: EditionBlock | undefined;
}

/** Lays out an edition with the words of its page; a label in another language than the page's is left off a contact's line. */
export function layOut(edition: Edition, words: Pick<PageContext, 't' | 'languageOf'>): Layout {
  const draft: Draft = {
    headlines: [],
    decks: [],
    datelines: [],
    body: [],
    contacts: [],
    boilerplate: [],
    links: [],
    notes: [],
    runs: [],
    subhead: undefined,
  };
  for (const block of edition.blocks) {
    // An empty cell keeps its place in the row.
    if (block.role === 'table-cell' || textOfInlines(block.content).trim() !== '') place(block, draft);
  }
  flushRuns(draft);
  flushSubhead(draft);

  const [headline, ...moreHeadlines] = draft.headlines;
  const [dateline] = draft.datelines;
  return {
    headline: headline?.content ?? [{ kind: 'text', text: edition.release }],
    decks: [...moreHeadlines, ...draft.decks],
    ...(dateline && { dateline }),
    body: draft.body,
    contacts: contactSections(draft, edition, words),
    boilerplate: draft.boilerplate,
    links: draft.links,
    notes: draft.notes,
  };
}

function place(block: EditionBlock, draft: Draft): void {
  if (placePicture(block, draft)) return;
  if (block.note !== undefined && block.role !== 'string') {
    draft.notes.push(block);
    return;
  }
  switch (block.role) {
    case 'navigation':
    case 'string':
      return;
    case 'headline':
      draft.headlines.push(block);
      return;
    case 'deck':
      draft.decks.push(block);
      return;
    case 'subhead':
      flushRuns(draft);
      flushSubhead(draft);
      draft.subhead = block;
      return;
    case 'contact':
      flushRuns(draft);
      placeContact(block, draft);
      return;
    case 'link':
      flushRuns(draft);
      flushSubhead(draft);
      draft.links.push(block);
      return;
    case 'boilerplate':
      flushRuns(draft);
      if (draft.subhead) draft.boilerplate.push({ kind: 'subhead', runs: [draft.subhead] });
      draft.subhead = undefined;
      draft.boilerplate.push({ kind: block.field === 'heading' ? 'subhead' : 'paragraph', runs: [block] });
      return;
    default:
      placeInBody(block, draft);
  }
}

/** Places a picture, or the caption right below it; false for any other block. */
function placePicture(block: EditionBlock, draft: Draft): boolean {
  if (block.picture?.says === 'alternative') {
    const address = pictureAddress(block.picture.address);
    if (address === undefined) return false;
    flushSubhead(draft);
    draft.body.push({ kind: 'picture', runs: [], picture: { address, alternative: block } });
    return true;
  }
  const last = draft.body.at(-1);
  const isWaiting = draft.runs.length > 0 || draft.subhead !== undefined;
  if (block.picture === undefined || last?.kind !== 'picture' || last.runs.length > 0 || isWaiting) return false;
  draft.body[draft.body.length - 1] = { ...last, runs: [block] };
  return true;
}

/** Pages ask nobody for anything in the clear, and what is not on the web they do not have. */
function pictureAddress(address: string): string | undefined {
  return /^https:\/\//iu.test(address) ? webLink(address) : undefined;
}

function placeInBody(block: EditionBlock, draft: Draft): void {
  const standsAlone = block.role === 'dateline' && block.runIn !== true;
  const isFirst = draft.datelines.length === 0 && draft.body.every(({ kind }) => kind === 'picture');
  if (standsAlone && isFirst) {
    draft.datelines.push(block);
    return;
  }
  flushSubhead(draft);
  draft.runs.push(block);
  if (block.runIn === true) return;
  const kind = kindOf(block, draft.runs);
  const { ordinal, depth } = block;
  draft.body.push({ kind, runs: draft.runs, ...(kind === 'list-item' ? defined({ ordinal, depth }) : {}) });
  draft.runs = [];
}

function kindOf({ role }: EditionBlock, runs: readonly EditionBlock[]): BodyPart['kind'] {
  if (role === 'table-cell' && runs.every((run) => run.role === role)) return 'table-row';
  return role === 'quote' || role === 'list-item' ? role : 'paragraph';
}

/** A heading line opens a section, as does a subhead right above; other lines join the section that is open. */
function placeContact(block: EditionBlock, draft: Draft): void {
  const last = draft.contacts.at(-1);
  if (block.field === 'heading') {
    flushSubhead(draft);
    draft.contacts.push({ heading: block, lines: [] });
  } else if (draft.subhead || !last) {
    draft.contacts.push({ heading: draft.subhead, lines: [block] });
    draft.subhead = undefined;
  } else {
    last.lines.push(block);
  }
}

function flushRuns(draft: Draft): void {
  if (draft.runs.length > 0) draft.body.push({ kind: 'paragraph', runs: draft.runs });
  draft.runs = [];
}

function flushSubhead(draft: Draft): void {
  if (draft.subhead) draft.body.push({ kind: 'subhead', runs: [draft.subhead] });
  draft.subhead = undefined;
}

/** A desk that the release names itself is not named a second time, with another number perhaps. */
function contactSections(
  draft: Draft,
  { settings, locale }: Edition,
  { t, languageOf }: Pick<PageContext, 't' | 'languageOf'>,
): readonly ContactSection[] {
  const isForeign = (key: string): boolean => (languageOf?.(key) ?? locale) !== locale;
  const label: Translate = (key, values = {}) => (isForeign(key) ? Object.values(values).join(' ') : t(key, values));
  const named = releaseContacts(draft, t);
  const lines = new Set(named.flatMap((section) => section.contacts.flat()).map(({ content }) => keyOfLine(content)));
  const others = (settings.contacts ?? []).filter(({ name }) => !lines.has(keyOfLine(textContent(name))));
  return [...named, ...newsroomContacts(others, t, label)];
}

function keyOfLine(content: readonly EditionInline[]): string {
  return textOfInlines(content).trim().toLowerCase();
}

/** A heading whose contacts all belong to other locales is left out with them. */
function releaseContacts(draft: Draft, t: Translate): ContactSection[] {
  return draft.contacts
    .filter((section) => section.lines.length > 0)
    .map((section) => ({
      heading: section.heading?.content ?? textContent(t('edition.contacts')),
      ...(section.heading === undefined ? { headingKey: 'edition.contacts' } : {}),
      contacts: byGroup(section.lines),
    }));
}

function byGroup(blocks: readonly EditionBlock[]): EditionBlock[][] {
  const groups: EditionBlock[][] = [];
  for (const block of blocks) {
    const open = groups.at(-1);
    if (open && open[0]?.group === block.group) open.push(block);
    else groups.push([block]);
  }
  return groups;
}

function newsroomContacts(contacts: readonly EditionContact[], t: Translate, label: Translate): ContactSection[] {
  if (contacts.length === 0) return [];
  return [
    {
      heading: textContent(t('edition.press-office')),
      headingKey: 'edition.press-office',
      contacts: contacts.map((contact, index) => contactLines(contact, index, label)),
    },
  ];
}

function contactLines(contact: EditionContact, group: number, t: Translate): EditionBlock[] {
  const { name, title, organisation, telephone, email } = contact;
  const fields = [
    ['name', name],
    ['title', title],
    ['organisation', organisation],
    ['telephone', telephone && t('edition.telephone', { telephone })],
    ['email', email && t('edition.email', { email })],
  ] as const;
  return fields.flatMap(([field, text]) =>
    text
      ? [{ id: `newsroom-${group}-${field}`, role: 'contact' as const, content: textContent(text), group, field }]
      : [],
  );
}

function textContent(text: string): readonly EditionInline[] {
  return [{ kind: 'text', text }];
}

/** Joins the text of an edition's content. */
export function textOfInlines(content: readonly EditionInline[]): string {
  return content.map((inline) => inline.text).join('');
}
