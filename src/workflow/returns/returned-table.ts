import { fromTokens, withTokens } from '../../kit/table/code-tokens.ts';
import type { ReturnedRow, ReturnedTable } from '../../kit/table/read-table.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import { contentOf, type Content } from '../../model/content.ts';
import { DragomanError } from '../../model/error.ts';
import type { Translation } from '../../model/translation.ts';
import { defined } from '../../model/defined.ts';
import { segmentsOf, type Part, type Segment, type Unit } from '../../model/unit.ts';
import type { Context } from '../newsroom/context.ts';
import { sourcesOf } from '../newsroom/sources.ts';
import { readStore } from '../newsroom/stores.ts';
import { localeOf, releaseOf } from './origin.ts';

/**
 * Makes a translation of a table that came back, as a tool would have returned it: each row is placed by its id, else by
 * the text of its source. Sentences whose rows are gone say what they say in the store. Rows that are nobody’s are units
 * of their own, which import names and keeps.
 *
 * @throws DragomanError `table-of-nothing` where neither the table, its name nor its ids say what it is of.
 */
export function translationOfTable(context: Context, table: ReturnedTable, path: string): Translation {
  const of = table.of ?? namedBy(context, path) ?? byIds(context, table, path);
  if (of === undefined) throw new DragomanError('table-of-nothing', {}, { file: path, line: 1, column: 1 });
  const origin: Translation = { ...of, units: [] };
  const locale = localeOf(context, origin, path);
  const store = readStore(context, locale, releaseOf(context, origin));
  const places = placesOf(store?.units ?? []);
  const rows = turned(
    table.rows.filter(({ source, target }) => source !== '' || target !== ''),
    places,
  );
  const placed = placeRows(rows, places);
  const units = (store?.units ?? []).flatMap((unit) => returnedUnits(unit, placed, locale));
  const strays = rows.filter((row) => !placed.has(row)).map(strayUnit);
  return { ...origin, units: [...units, ...strays] };
}

/** Finds what a table is of by its file’s name: `<release>.<locale>.csv`, also where a program numbered a copy of it. */
function namedBy(context: Context, path: string): ReturnedTable['of'] {
  const name = path.replace(/^.*[\\/:]/s, '').replace(/(?:[ _-]?\(\d+\))?\.\w+$/, '');
  const { sourceLocale, targetLocales } = context.newsroom.config;
  for (const { id: release } of sourcesOf(context)) {
    const locale = name.startsWith(`${release}.`) ? name.slice(release.length + 1) : undefined;
    const targetLocale = targetLocales.find((tag) => tag.toLowerCase() === locale?.toLowerCase());
    if (targetLocale !== undefined) return { release, sourceLocale, targetLocale };
  }
  return undefined;
}

/**
 * Finds what a table is of by the ids of its rows, where somebody translated or deleted its headings. Its locale is that which
 * the file's name has, or the only one that the release is translated into.
 */
function byIds(context: Context, { rows }: ReturnedTable, path: string): ReturnedTable['of'] {
  const { sourceLocale, targetLocales } = context.newsroom.config;
  const units = rows.flatMap(({ id }) => (id === '' ? [] : [id.split('/', 1)[0]!.toLowerCase()]));
  const counts = sourcesOf(context).map(({ id: release }) => {
    // Every locale has the same ids.
    const locale = [sourceLocale, ...targetLocales].find((each) => readStore(context, each, release) !== undefined);
    const store = locale === undefined ? undefined : readStore(context, locale, release);
    const known = new Set(store?.units.map(({ id }) => id.toLowerCase()));
    return { release, count: units.filter((unit) => known.has(unit)).length };
  });
  const [best] = counts.toSorted((one, other) => other.count - one.count);
  if (best === undefined || best.count === 0 || best.count * 2 < units.length) return undefined;
  const locales = targetLocales.filter((locale) => readStore(context, locale, best.release) !== undefined);
  const words = path.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  const [targetLocale, another] =
    locales.length === 1 ? locales : locales.filter((locale) => words.includes(locale.toLowerCase()));
  if (targetLocale === undefined || another !== undefined) return undefined;
  return { release: best.release, sourceLocale, targetLocale };
}

/** A sentence of the store. */
interface Place {
  readonly id: string;
  /** Its source as the table had it, and what of it survives programs that improve on texts. */
  readonly shown: string;
  readonly key: string;
}

function placesOf(units: readonly Unit[]): readonly Place[] {
  return units.flatMap((unit) =>
    segmentsOf(unit).map(({ id, source }) => {
      const shown = withTokens(source, source);
      return { id: placeId(unit, id), shown, key: keyOf(shown) };
    }),
  );
}

function placeId(unit: Unit, segment: string): string {
  return `${unit.id}/${segment}`.toLowerCase();
}

/** What is left of a text when quotation marks, dashes, spaces and the dress of numbers are other ones. */
function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Exchanges the columns where the headings are lost and the sources stand in place of the translations. */
function turned(rows: readonly ReturnedRow[], places: readonly Place[]): readonly ReturnedRow[] {
  const keys = new Set(places.map(({ key }) => key));
  const known = (side: 'source' | 'target'): number => rows.filter((row) => keys.has(keyOf(row[side]))).length;
  if (known('target') <= known('source')) return rows;
  return rows.map((row) => ({ ...row, source: row.target, target: row.source }));
}

/** The rows that are placed, by row. */
type Placed = ReadonlyMap<ReturnedRow, string>;

/** Places rows by their ids, else by their sources: in order where as many rows as sentences have one. */
function placeRows(rows: readonly ReturnedRow[], places: readonly Place[]): Placed {
  const placed = new Map<ReturnedRow, string>();
  const known = new Set(places.map(({ id }) => id));
  for (const row of rows) if (known.has(row.id.toLowerCase())) placed.set(row, row.id.toLowerCase());
  const taken = new Set(placed.values());
  const free = grouped(
    places.filter(({ id }) => !taken.has(id)),
    ({ key }) => key,
  );
  const strays = grouped(
    rows.filter((row) => !placed.has(row)),
    ({ source }) => keyOf(source),
  );
  for (const [key, own] of strays) {
    const there = key === '' ? [] : (free.get(key) ?? []);
    // One row for a text that stands several times says it of each of them.
    if (own.length === there.length) for (const [at, row] of own.entries()) placed.set(row, there[at]!.id);
    else if (own.length > 0 && there.length === 1) for (const row of own) placed.set(row, there[0]!.id);
  }
  return placed;
}

function grouped<Item>(
  items: readonly Item[],
  keyOfItem: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOfItem(item), [...(groups.get(keyOfItem(item)) ?? []), item]);
  return groups;
}

/** The unit as the table has it: once, or as often as a sentence of it stands there. */
function returnedUnits(unit: Unit, placed: Placed, locale: string): readonly Unit[] {
  const ids = new Map(segmentsOf(unit).map(({ id }) => [placeId(unit, id), id]));
  const rows = new Map<string, ReturnedRow[]>();
  for (const [row, place] of placed) {
    const id = ids.get(place);
    if (id !== undefined) rows.set(id, [...(rows.get(id) ?? []), row]);
  }
  const times = Math.max(0, ...[...rows.values()].map(({ length }) => length));
  return Array.from({ length: times }, (_, time) => {
    const parts = unit.parts.map((part): Part => {
      if (part.kind === 'ignorable') return part;
      const row = rows.get(part.id)?.[time];
      return row === undefined ? asStored(part) : fromRow(part, row, locale);
    });
    const first = [...rows.values()].flatMap((all) => all.slice(time, time + 1))[0];
    const { notes: _notes, extensions: _extensions, ...rest } = unit;
    return { ...rest, notes: [], parts, ...(first !== undefined && { at: { line: first.row, column: first.column } }) };
  });
}

function asStored({ kind, id, source, target }: Segment): Segment {
  return { kind, id, source, state: 'initial', ...defined({ target }) };
}

function fromRow({ kind, id, source }: Segment, row: ReturnedRow, locale: string): Segment {
  const shown = withTokens(source, source);
  const isOwn = row.source === '' || keyOf(row.source) === keyOf(shown);
  const at = { line: row.row, column: row.column };
  const segment: Segment = {
    kind,
    id,
    source: isOwn ? source : fromTokens(row.source, source),
    state: 'initial',
    at,
    targetAt: at,
  };
  return row.target === '' ? segment : { ...segment, target: targetOf(row.target, source, locale) };
}

/** Paragraphs within a cell are one text, unless the source has line breaks itself. */
function targetOf(text: string, source: Content, locale: string): Content {
  const hasLines = source.some((inline) => inline.kind === 'text' && inline.text.includes('\n'));
  return fromTokens(hasLines ? text : text.replace(/\s*\n\s*/g, segmentSeparator(locale)), source);
}

function strayUnit({ row, column, source, target }: ReturnedRow): Unit {
  const at = { line: row, column };
  const segment: Segment = {
    kind: 'segment',
    id: 's1',
    source: contentOf(source),
    state: 'initial',
    at,
    targetAt: at,
    ...(target !== '' && { target: contentOf(target) }),
  };
  return { id: `row-${row}`, parts: [segment], originalData: {}, notes: [], translate: true, canResegment: true, at };
}
