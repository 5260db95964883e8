import type { ErrorCode } from '../model/error-codes.ts';
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { defined } from '../model/defined.ts';
import type { DragomanError } from '../model/error.ts';
import type { Outline } from '../model/outline.ts';
import type { NamedValue, ReleaseMeta } from '../model/release.ts';
import { releaseKinds, type ReleaseKind } from '../model/release-kind.ts';
import { mapEntries, metaError, parseMeta, textOf, textsOf, type MetaSource } from './meta-node.ts';
import { readOutline } from './release-outline.ts';

export { writeOutline } from './release-outline.ts';

const keys = [
  'targetLocales',
  'date',
  'place',
  'embargo',
  'subjects',
  'kind',
  'reference',
  'values',
  'outline',
] as const;
const kinds = ['text', 'number', 'percentage', 'date'] as const;

const calendarDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const dateTime =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const decimal = /^-?\d{1,300}(?:\.\d{1,300})?$/;
const percentage = /^(-?\d{1,300}(?:\.\d{1,300})?)[ \u00a0\u202f]?%$/;

/**
 * Reads `source/<release>.meta.yaml`. Every scalar is text (YAML's failsafe schema), so that telephone numbers and
 * dates stay what was written; what a value is, its form says.
 *
 * @throws DragomanError with the place of the first fault.
 */
export function readReleaseMeta(text: string, path: string): { meta: ReleaseMeta; outline: Outline } {
  const { document, source } = parseMeta(text, path);
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === '')) return { meta: { values: {} }, outline: {} };
  const entries = mapEntries(source, root, 'meta.yaml', keys);
  return { meta: metaOf(source, entries), outline: readOutline(source, entries.get('outline')) };
}

/** Makes an error at one item of a list in the metadata, or at the one text that is given in place of a list. */
export function metaItemError(
  { text, path }: { readonly text: string; readonly path: string },
  [key, at]: readonly [string, number],
  code: ErrorCode,
  values: Readonly<Record<string, string>>,
): DragomanError {
  const { document, source } = parseMeta(text, path);
  const list = isMap(document.contents) ? document.contents.get(key, true) : undefined;
  const item = isSeq(list) ? list.items[at] : list;
  return metaError(source, item as Node | undefined, code, values);
}

/** Makes an error at the key of an entry of a map in the metadata. */
export function metaEntryError(
  { text, path }: { readonly text: string; readonly path: string },
  [map, key]: readonly [string, string],
  code: ErrorCode,
  values: Readonly<Record<string, string>>,
): DragomanError {
  const { document, source } = parseMeta(text, path);
  const entries = isMap(document.contents) ? document.contents.get(map, true) : undefined;
  const found = isMap(entries) ? entries.items.find((pair) => String(pair.key) === key)?.key : undefined;
  return metaError(source, found as Node | undefined, code, values);
}

type Entries = ReadonlyMap<string, Node | null>;

function metaOf(source: MetaSource, entries: Entries): ReleaseMeta {
  const text = (key: string): string | undefined =>
    entries.has(key) ? textOf(source, entries.get(key), key) : undefined;
  const texts = (key: string): readonly string[] | undefined =>
    entries.has(key) ? textsOf(source, entries.get(key), key) : undefined;
  const like = (key: string, example: string, isRight: (value: string) => boolean): string | undefined => {
    const value = text(key);
    if (value === undefined || isRight(value)) return value;
    throw metaError(source, entries.get(key), 'meta-wrong-value', { key, value, example });
  };
  return {
    ...defined({
      date: like('date', '2010-11-06', (value) => value === 'none' || isCalendarDate(value)),
      place: text('place'),
      embargo: embargoIn(source, entries),
      subjects: texts('subjects'),
      kind: kindIn(source, entries),
      reference: text('reference'),
      targetLocales: texts('targetLocales'),
    }),
    values: namedValues(source, entries.get('values')),
  };
}

function embargoIn(source: MetaSource, entries: Entries): string | undefined {
  if (!entries.has('embargo')) return undefined;
  const value = textOf(source, entries.get('embargo'), 'embargo');
  if (value === 'none' || isInstant(value)) return value;
  const example = `embargo: ${instantLike(value)}`;
  throw metaError(source, entries.get('embargo'), 'meta-embargo', { value, example, none: 'embargo: none' });
}

/** Completes what a value has of an instant, as an example of how to write it. */
function instantLike(value: string): string {
  const [, day = '', time = '10:00'] = /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d))?/u.exec(value) ?? [];
  return `${isCalendarDate(day) ? day : '2010-11-06'}T${time}:00+08:00`;
}

function kindIn(source: MetaSource, entries: Entries): ReleaseKind | undefined {
  if (!entries.has('kind')) return undefined;
  const value = textOf(source, entries.get('kind'), 'kind');
  const known = releaseKinds.find((each) => each === value);
  if (known !== undefined) return known;
  throw metaError(source, entries.get('kind'), 'meta-wrong-value', {
    key: 'kind',
    value,
    example: releaseKinds.join(' | '),
  });
}

function namedValues(source: MetaSource, node: Node | null | undefined): Record<string, NamedValue> {
  if (node === undefined) return {};
  const values = new Map<string, NamedValue>();
  for (const [name, value] of mapEntries(source, node, 'values')) {
    values.set(
      name,
      isMap(value)
        ? (formsOf(source, value, name) ?? explicitValue(source, value, name))
        : valueOf(textOf(source, value, `values.${name}`)),
    );
  }
  return Object.fromEntries(values);
}

/** Tells what a value is by its form: a number, a percentage, a date, else text. */
function valueOf(text: string): NamedValue {
  if (decimal.test(text)) return { kind: 'number', number: text };
  const percent = percentage.exec(text)?.[1];
  if (percent !== undefined) return { kind: 'percentage', number: hundredth(percent) };
  return isCalendarDate(text) || isInstant(text) || isMinute(text)
    ? { kind: 'date', iso: text }
    : { kind: 'text', text };
}

/** The tag of a locale, which no key of an explicit value looks like but `iso`. */
const localeKey = /^(?!iso$)[a-z]{2,3}(?:-[a-z\d]{1,8})*$/iu;

/** `{pt: 420 milhões, ru: 420 млн}`: a text as each locale writes it, the source first. */
function formsOf(source: MetaSource, node: YAMLMap, name: string): NamedValue | undefined {
  const keysOfNode = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  if (keysOfNode.length === 0 || !keysOfNode.every((key) => localeKey.test(key))) return undefined;
  const entries = mapEntries(source, node, `values.${name}`);
  const forms = new Map([...entries].map(([key, value]) => [key, textOf(source, value, `values.${name}.${key}`)]));
  const [text = ''] = forms.values();
  return { kind: 'text', text, forms: Object.fromEntries(forms) };
}

/** `{kind: text, text: "2010"}`: where the form would say otherwise. */
function explicitValue(source: MetaSource, node: YAMLMap, name: string): NamedValue {
  const entries = mapEntries(source, node, `values.${name}`, ['kind', 'text', 'number', 'iso']);
  const kind = textOf(source, entries.get('kind') ?? node, `values.${name}.kind`);
  const wrong = (key: string, value: string, example: string): DragomanError =>
    metaError(source, entries.get(key) ?? node, 'meta-wrong-value', { key: `values.${name}.${key}`, value, example });
  const known = kinds.find((each) => each === kind);
  if (known === undefined) throw wrong('kind', kind, kinds.join(' | '));
  const field = known === 'text' ? 'text' : known === 'date' ? 'iso' : 'number';
  const text = textOf(source, entries.get(field) ?? node, `values.${name}.${field}`);
  if (known === 'text') return { kind: 'text', text };
  if (known === 'date') {
    if (valueOf(text).kind !== 'date') throw wrong('iso', text, '2010-11-06');
    return { kind: 'date', iso: text };
  }
  if (!decimal.test(text)) throw wrong('number', text, known === 'number' ? '1200000000' : '0.53');
  return { kind: known, number: text };
}

/** Moves the decimal point two places to the left, exactly: 53 is `0.53`. */
function hundredth(percent: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(percent) ?? [];
  const padded = whole.padStart(3, '0');
  const digits = `${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
  return sign + digits.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}

function isCalendarDate(text: string): boolean {
  if (!calendarDate.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Tells whether a text is an RFC 3339 instant: a date and a time with an offset. */
function isInstant(text: string): boolean {
  const date = dateTime.exec(text)?.[1];
  return date !== undefined && isCalendarDate(date);
}

/** Tells whether a text is an ISO 8601 time without an offset, which is good enough to be printed. */
function isMinute(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text) && isInstant(`${text}Z`);
}
