import { Document, isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { defined } from '../model/defined.ts';
import { excerpt } from '../model/excerpt.ts';
import type { LocaleFilter } from '../model/locale-filter.ts';
import type { Outline, OutlineEntry } from '../model/outline.ts';
import { contactFields, roles, type ContactField, type Role } from '../model/role.ts';
import { mapEntries, metaError, parseMeta, textOf, textsOf, type MetaSource } from './meta-node.ts';

const entryKeys = ['text', 'role', 'translate', 'locales', 'not-locales', 'lines', 'join', 'field', 'speaker'] as const;

/** How much of a block's text an entry shows. */
const excerptLength = 60;

const guide = `What the reader found, by unit id. Edit what it got wrong and delete the rest:
   role: ${roles.slice(0, 7).join(' | ')} |
         ${roles.slice(7).join(' | ')}
   translate: yes | no
   locales: [ms]        only in these editions;  not-locales: [ms]  in all others
   lines: joined | separate
   join: [id, id]       blocks that belong to this one
   field: ${contactFields.join(' | ')}
   speaker: who is quoted, or none
text only shows which block is meant.`;

/** Reads the `outline` of a release's metadata. */
export function readOutline(source: MetaSource, node: Node | null | undefined): Outline {
  if (node === undefined) return {};
  const outline = new Map<string, OutlineEntry>();
  for (const [id, value] of mapEntries(source, node, 'outline'))
    outline.set(id, entryOf(source, value, `outline.${id}`));
  return Object.fromEntries(outline);
}

function entryOf(source: MetaSource, node: Node | null, key: string): OutlineEntry {
  const entries = mapEntries(source, node, key, entryKeys);
  const text = (name: string): string | undefined =>
    entries.has(name) ? textOf(source, entries.get(name), `${key}.${name}`) : undefined;
  const choice = <Choice extends string>(name: string, of: readonly Choice[]): Choice | undefined => {
    const value = text(name);
    const known = of.find((each) => each === value);
    if (value === undefined || known !== undefined) return known;
    throw metaError(source, entries.get(name), 'meta-wrong-value', {
      key: `${key}.${name}`,
      value,
      example: of.join(' | '),
    });
  };
  const shown = text('text');
  const contact = contactRole(text('role'));
  const role = contact === undefined ? choice<Role>('role', roles) : 'contact';
  const translate = choice('translate', ['yes', 'no', 'true', 'false']);
  const localeFilter = filterOf(source, entries, key);
  const lines = choice('lines', ['joined', 'separate']);
  const joinWith = entries.has('join') ? textsOf(source, entries.get('join'), `${key}.join`) : undefined;
  const field = choice<ContactField>('field', contactFields) ?? contact;
  const speaker = text('speaker');
  return defined({
    text: shown,
    role,
    translate: translate === undefined ? undefined : translate === 'yes' || translate === 'true',
    localeFilter,
    lines,
    joinWith,
    field,
    speaker,
  });
}

/** The field of `contact/heading`, as `outline` prints a line of a contact: a person writes what they read. */
const contactRole = (role: string | undefined): ContactField | undefined =>
  contactFields.find((field) => role === `contact/${field}`);

function filterOf(
  source: MetaSource,
  entries: ReadonlyMap<string, Node | null>,
  key: string,
): LocaleFilter | undefined {
  const include = entries.has('locales');
  if (!include && !entries.has('not-locales')) return undefined;
  const name = include ? 'locales' : 'not-locales';
  if (include && entries.has('not-locales')) {
    throw metaError(source, entries.get('not-locales'), 'meta-two-filters', { key });
  }
  return { locales: textsOf(source, entries.get(name), `${key}.${name}`), type: include ? 'include' : 'exclude' };
}

/** A block as `outline --write` writes it down. */
export interface FoundBlock {
  readonly id: string;
  readonly role: Role;
  readonly text: string;
  readonly field?: ContactField;
  readonly speaker?: string;
}

/**
 * Adds an entry to the metadata file for every block that has none yet. What a person wrote stays as it is: the new
 * entries are put into the text, behind the outline that is there or at the end.
 *
 * @throws DragomanError `meta-not-yaml` where the text can't be read.
 */
export function writeOutline(text: string | undefined, entries: readonly FoundBlock[], path?: string): string {
  const written = text ?? '';
  const { document } = parseMeta(written, path);
  const root = isMap(document.contents) ? document.contents : undefined;
  const outline = root?.get('outline', true);
  const known = new Set(isMap(outline) ? outline.items.map((pair) => String(pair.key)) : []);
  const added = entries.filter(({ id }) => !known.has(id) && known.add(id));
  if (added.length === 0) return written;
  const found = Object.fromEntries(
    added.map(({ id, role, text: of, field, speaker }) => [
      id,
      { text: excerpt(of, excerptLength), role, ...defined({ field, speaker }) },
    ]),
  );
  if (isMap(outline) && outline.flow !== true && outline.range)
    return insertEntries(written, outline.range[1], outline, found);
  if (root?.flow === true || root?.has('outline') === true) return setEntries(document, outline, found);
  return appendOutline(written, found);
}

/** Appends an outline with a comment that says how to edit it. */
function appendOutline(text: string, found: Found): string {
  const comment = guide.replace(/^/gm, '# ');
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${before}${before === '' ? '' : '\n'}${comment}\n${yamlOf({ outline: found })}`;
}

type Found = Readonly<Record<string, Omit<FoundBlock, 'id'>>>;

function yamlOf(value: unknown): string {
  return new Document(value).toString({ lineWidth: 0 });
}

/** Puts entries behind a block map's last line, indented as its first key is. */
function insertEntries(text: string, end: number, outline: YAMLMap, found: Found): string {
  const first = outline.items[0]?.key;
  const start = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const at = text.charAt(end - 1) === '\n' ? end : text.indexOf('\n', end) + 1;
  const before = at === 0 ? `${text}\n` : text.slice(0, at);
  return before + yamlOf(found).replace(/^(?=.)/gm, indent) + (at === 0 ? '' : text.slice(at));
}

/**
 * Sets entries in a file written in flow style, or with an empty outline, where only the YAML document knows their
 * place.
 */
function setEntries(document: Document, outline: unknown, found: Found): string {
  if (isMap(outline)) for (const [id, entry] of Object.entries(found)) outline.add(document.createPair(id, entry));
  else document.set('outline', document.createNode(found));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
