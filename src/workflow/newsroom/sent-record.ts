import { digestOf } from '../../merge/content-key.ts';
import { sentSegment, sentUnit, type EverSent, type SentUnit } from '../../merge/sent-unit.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import { readTextIfThere } from '../../workspace/read-file.ts';
import type { Context } from './context.ts';

/**
 * What went out of one release in one locale: `<release>.sent.jsonl` beside the store. Lines are only added, so that
 * git can join two branches: one for each export, which names the export before it, and one for each unit that went
 * out otherwise than before.
 */
export interface SentRecord {
  /** Lines of the file. */
  readonly lines: readonly string[];
  readonly latest: string | undefined;
  /** Tells whether a unit went out at any time. */
  hasSent(unit: string): boolean;
  /** Finds a unit as it was in an export; as it first went out where it was in none up to that. */
  find(exportId: string, unit: string): SentUnit | undefined;
  /** Gathers the units of an export, as they were; none where it is not known. */
  unitsOf(exportId: string | undefined): ReadonlyMap<string, SentUnit>;
  /** Tells what a unit went out with at any time. */
  ever(unit: string): EverSent;
  /** Finds the export that a returned file was made of. */
  baseOf(returned: Translation): Base | undefined;
}

/** The export that a file was made of. */
export interface Base {
  readonly id: string;
  /** The file names it; else it is the likeliest. */
  readonly named: boolean;
}

interface ExportLine {
  readonly export: string;
  readonly after?: string;
}

interface UnitLine {
  readonly export: string;
  readonly unit: string;
  /** Digest of the source, state, digest of the target if there is one; with spaces between them. */
  readonly segments: readonly string[];
  readonly target?: string;
}

export function readSentRecord({ newsroom }: Context, locale: string, release: string): SentRecord {
  const text = readTextIfThere(newsroom.layout.sent(locale, release)) ?? '';
  const lines = text.split('\n').filter((line) => line !== '');
  const exports = new Map<string, { readonly after: string | undefined; readonly units: Map<string, UnitLine> }>();
  const sent = new Set<string>();
  const ever = new Map<string, { readonly segments: Set<string>; readonly targets: Set<string> }>();
  const first = new Map<string, SentUnit>();
  for (const line of lines.flatMap(parsed)) {
    if ('unit' in line) {
      sent.add(line.unit);
      if (!first.has(line.unit)) first.set(line.unit, unitOf(line));
      addTo(ever, line);
      exports.get(line.export)?.units.set(line.unit, line);
    } else if (!exports.has(line.export)) exports.set(line.export, { after: line.after, units: new Map() });
  }
  const states = new Map<string, ReadonlyMap<string, SentUnit>>();
  const unitsOf = (exportId: string): ReadonlyMap<string, SentUnit> => {
    const state = states.get(exportId) ?? unitsAt(exportId, exports, states);
    states.set(exportId, state);
    return state;
  };
  const find = (exportId: string, unit: string): SentUnit | undefined => unitsOf(exportId).get(unit) ?? first.get(unit);
  const latest = lines.flatMap(parsed).findLast((line) => !('unit' in line))?.export;
  return {
    lines,
    latest,
    hasSent: (unit) => sent.has(unit),
    find,
    unitsOf: (exportId = '') => (exports.has(exportId) ? unitsOf(exportId) : new Map()),
    ever: (unit) => ever.get(unit) ?? nothing,
    baseOf({ exportId, units }) {
      if (exportId !== undefined && exports.has(exportId)) return { id: exportId, named: true };
      const id = likeliest([...exports.keys()], units, find);
      return id === undefined ? undefined : { id, named: false };
    },
  };
}

const nothing: EverSent = { segments: new Set(), targets: new Set() };

function addTo(
  ever: Map<string, { readonly segments: Set<string>; readonly targets: Set<string> }>,
  line: UnitLine,
): void {
  const { segments, targets } = ever.get(line.unit) ?? { segments: new Set(), targets: new Set() };
  const unit = unitOf(line);
  for (const { source, target } of unit.segments) segments.add(`${source} ${target}`);
  if (unit.target !== '') targets.add(unit.target);
  ever.set(line.unit, { segments, targets });
}

/** Gathers all units as they were at an export: most are as an export before it has them. */
function unitsAt(
  id: string,
  exports: ReadonlyMap<string, { readonly after: string | undefined; readonly units: ReadonlyMap<string, UnitLine> }>,
  states: ReadonlyMap<string, ReadonlyMap<string, SentUnit>>,
): ReadonlyMap<string, SentUnit> {
  const chain = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !chain.has(at) && !states.has(at)) {
    chain.add(at);
    at = exports.get(at)?.after;
  }
  const units = new Map(at === undefined ? [] : states.get(at));
  for (const each of [...chain].toReversed()) {
    for (const [unit, line] of exports.get(each)?.units ?? []) units.set(unit, unitOf(line));
  }
  return units;
}

/** Lines that a conflict of versions left are passed over. */
function parsed(line: string): readonly (ExportLine | UnitLine)[] {
  try {
    const value = JSON.parse(line) as ExportLine | UnitLine;
    return typeof value === 'object' && typeof value.export === 'string' ? [value] : [];
  } catch {
    return [];
  }
}

function unitOf({ segments, target = '' }: UnitLine): SentUnit {
  const split = segments.map((segment) => {
    const [source = '', state = '', own = ''] = segment.split(' ');
    return { source, state, target: own };
  });
  return { segments: split, target };
}

/**
 * Finds the export that has most of the sources, and most of the targets, as they came back. Of several it is the first:
 * whoever returned the file may have seen no later one, so that what came since is not taken for what was seen.
 */
function likeliest(exports: readonly string[], units: readonly Unit[], find: SentRecord['find']): string | undefined {
  const returned = units.map((unit) => ({
    id: unit.id,
    segments: segmentsOf(unit).map((segment) => sentSegment(segment, unit)),
  }));
  let best: { readonly id: string; readonly count: number } | undefined;
  for (const id of exports) {
    let count = 0;
    for (const unit of returned) {
      const sent = find(id, unit.id)?.segments ?? [];
      const sources = new Set(sent.map(({ source }) => source));
      const pairs = new Set(sent.map(({ source, target }) => `${source} ${target}`));
      for (const { source, target } of unit.segments) {
        if (sources.has(source)) count += 1;
        if (pairs.has(`${source} ${target}`)) count += 1;
      }
    }
    if (best === undefined || count > best.count) best = { id, count };
  }
  return best?.id;
}

/** An export with its id, and the text of the record with it. */
export interface RecordedExport {
  readonly id: string;
  readonly text: string;
}

/** Adds an export to the record; one that says the same as the latest adds nothing. */
export function withExport(record: SentRecord, units: readonly Unit[]): RecordedExport {
  const sent = units.map((unit) => ({ unit: unit.id, ...lineOf(unit) }));
  const id = digestOf(sent.map((line) => JSON.stringify(line))).slice(0, 12);
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  if (record.latest === id) return { id, text: text(record.lines) };
  const { latest } = record;
  const changed = sent.filter((line) => {
    const before = latest === undefined ? undefined : record.find(latest, line.unit);
    return before === undefined || JSON.stringify({ unit: line.unit, ...formOf(before) }) !== JSON.stringify(line);
  });
  const head: ExportLine = latest === undefined ? { export: id } : { export: id, after: latest };
  const added = [head, ...changed.map((line) => ({ export: id, ...line }))].map((line) => JSON.stringify(line));
  return { id, text: text([...record.lines, ...added]) };
}

const lines = new WeakMap<Unit, Pick<UnitLine, 'segments' | 'target'>>();

/** Makes what a unit's line says, once for all locales that have the same unit. */
function lineOf(unit: Unit): Pick<UnitLine, 'segments' | 'target'> {
  const known = lines.get(unit);
  if (known !== undefined) return known;
  const line = formOf(sentUnit(unit));
  lines.set(unit, line);
  return line;
}

function formOf({ segments, target }: SentUnit): Pick<UnitLine, 'segments' | 'target'> {
  return {
    segments: segments.map((each) => `${each.source} ${each.state}${each.target === '' ? '' : ` ${each.target}`}`),
    ...(target === '' ? {} : { target }),
  };
}
