import { defined } from '../../model/defined.ts';
import type { LocaleFilter } from '../../model/locale-filter.ts';
import type { Role } from '../../model/role.ts';
import type { Note } from '../../model/unit.ts';
import { elementRoles, silentElements, words } from './elements.ts';
import { localeFilterOf, notesOf } from './its.ts';
import { listIn, type InList } from './lists.ts';
import type { Tag } from './tokens.ts';

/** What the elements around a text say of it. */
export interface Context extends InList {
  readonly role?: Role;
  /** In a cell of a table, or in a caption: no part of the text that the reader reads. */
  readonly aside: boolean;
  readonly table?: TableState;
  readonly notes?: readonly Note[];
  readonly localeFilter?: LocaleFilter;
  readonly translate: boolean;
  readonly isSilent: boolean;
  /** What the page is furnished with, around and beside its own text. */
  readonly furniture?: 'header' | 'other';
  /** In a part of a page with a header and a footer of its own. */
  readonly isPart: boolean;
  readonly isMain: boolean;
}

/** What is known of a table as far as it was read. */
export interface TableState {
  /** It has headings: the paragraphs of its cells are parts of the table. */
  isData: boolean;
  /** It only lays out the page: a cell of it has paragraphs. */
  isLayout: boolean;
  /** The cell before in the same row. */
  cell?: { runIn?: boolean };
}

export const outermost: Context = {
  aside: false,
  translate: true,
  isSilent: false,
  isPart: false,
  isMain: false,
};

/** Says what holds in an element; `isBlock`: it does not stand within a text. */
export function contextIn(
  around: Context,
  tag: Tag,
  { isBlock, page }: { isBlock: boolean; page: PageLanguage },
): Context {
  const { name } = tag;
  const isSilent = around.isSilent || silentElements.has(name);
  const translate = translates(around, tag, isBlock ? page : undefined);
  if (!isBlock)
    return isSilent === around.isSilent && translate === around.translate ? around : { ...around, isSilent, translate };
  const role = attribute(tag, 'role');
  const furniture = around.furniture ?? furnitureOf(tag, around);
  const table = tableIn(around, name);
  return {
    ...roleIn(around, name),
    ...listIn(around, tag),
    ...defined({ table, notes: notesIn(around, tag), localeFilter: localeFilterOf(tag) ?? around.localeFilter }),
    translate,
    isSilent,
    ...(furniture === undefined ? {} : { furniture }),
    isPart: around.isPart || parts.has(name) || role === 'main' || role === 'article',
    isMain: around.isMain || name === 'main' || role === 'main',
  };
}

/** What holds in a text that is nested in another: it has no part in what that one is. */
export function nestedContext({ role: _, ...context }: Context): Context {
  return { ...context, aside: true };
}

/** The languages that a page is in: what it says itself, and what the newsroom says. */
export type PageLanguage = readonly string[];

const parts = words('article main section blockquote figure details');
const paragraphs = words('p div');

function notesIn({ notes }: Context, tag: Tag): Context['notes'] {
  const own = notesOf(tag);
  return own.length > 0 ? own : notes;
}

function tableIn({ table }: Context, name: string): TableState | undefined {
  if (name === 'table') return { isData: false, isLayout: false };
  if (table === undefined) return undefined;
  if (name === 'thead' || name === 'th' || name === 'caption') table.isData = true;
  if (name === 'tr') delete table.cell;
  return table;
}

function roleIn({ role, aside, table }: Context, name: string): Pick<Context, 'role' | 'aside'> {
  const own = Object.hasOwn(elementRoles, name) ? elementRoles[name] : undefined;
  // A table without headings may only lay out a page.
  if (role === 'table-cell' && table?.isData !== true && (own === undefined || own !== 'table-cell')) {
    if (paragraphs.has(name) || own !== undefined) return { ...(own && { role: own }), aside: false };
  }
  if (role === 'quote' && own === 'list-item') return { role, aside };
  if (own === undefined) return { ...(role && { role }), aside };
  return { role: own, aside: aside || own === 'table-cell' };
}

function translates(around: Context, tag: Tag, page: PageLanguage | undefined): boolean {
  const said = attribute(tag, 'translate');
  if (said === 'no') return false;
  if (said === 'yes' || said === '') return true;
  if (tag.name === 'code' || /(?:^|\s)notranslate(?:\s|$)/u.test(attribute(tag, 'class') ?? '')) return false;
  const language = languageOf(attribute(tag, 'lang') ?? '');
  if (page !== undefined && language !== '' && !page.includes(language)) return false;
  return around.translate;
}

export function languageOf(tag: string): string {
  return tag.trim().toLowerCase().split(/[-_]/u)[0] ?? '';
}

const furnitureElements = words('dialog menu nav');
const furnitureRoles = words(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist toolbar',
);
const notices = /(?:^|[\s_-])(?:cookies?|consent|gdpr)(?:$|[\s_-])/iu;
const noticeElements = words('div section aside form dialog');

function furnitureOf(tag: Tag, { isPart }: Context): Context['furniture'] {
  const { name } = tag;
  const role = attribute(tag, 'role') ?? '';
  if (name === 'header' || role === 'banner') return isPart ? undefined : 'header';
  // The footer of an article may have its contacts, and what stands aside in it its notes to editors.
  if (name === 'footer' || name === 'aside') return isPart ? undefined : 'other';
  if (furnitureElements.has(name) || furnitureRoles.has(role)) return 'other';
  const named = `${attribute(tag, 'id') ?? ''} ${attribute(tag, 'class') ?? ''}`;
  return noticeElements.has(name) && notices.test(named) ? 'other' : undefined;
}

export function attribute({ attributes }: Tag, name: string): string | undefined {
  const value = attributes.get(name)?.value.trim();
  return name === 'class' || name === 'id' ? value : value?.toLowerCase();
}
