import { digestOf } from '../../model/digest.ts';
import {
  pairKey,
  sentSegment,
  sentUnit,
  type EverSent,
  type SentSegment,
  type SentUnit,
} from '../../merge/sent-unit.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import type { Chunks } from '../../workspace/commits/atomic-write.ts';
import { readTextIfThere } from '../../workspace/files/read-file.ts';
import type { Context } from './context.ts';
import { SentLines, type ExportLine, type UnitLine } from './sent-lines.ts';

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
  /** Tells whether a unit ever went out with each of these sources. */
  hasSentSource(unit: string, segments: readonly SentSegment[]): boolean;
  /** Finds a unit as it was in an export; as it first went out where it was in none up to that. */
  find(exportId: string, unit: string): SentUnit | undefined;
  /** Gathers the units of an export, as they were; none where it is not known. */
  unitsOf(exportId: string | undefined): ReadonlyMap<string, SentUnit>;
  /** Tells what a unit went out with at any time. */
  ever(unit: string): EverSent;
  /** Tells what a unit went out with after an export. */
  since(exportId: string, unit: string): EverSent;
  /** Finds the export that a returned file was made of. */
  baseOf(returned: ReturnedUnits): Base | undefined;
}

/** A returned file. Its units are visited where it does not name its export. */
export interface ReturnedUnits extends Pick<Translation, 'exportId'> {
  readonly units: { forEach(visit: (unit: Unit) => void): void };
}

/** The export that a file was made of. */
export interface Base {
  readonly id: string;
  /** The file names it; else it is the likeliest. */
  readonly named: boolean;
}

export function readSentRecord({ newsroom }: Context, locale: string, release: string): SentRecord {
  const text = readTextIfThere(newsroom.layout.sent(locale, release)) ?? '';
  const lines = new SentLines(text.split('\n').filter((line) => line !== ''));
  const find: SentRecord['find'] = (exportId, unit) => {
    const line = lines.at(exportId, unit) ?? lines.of(unit)[0];
    return line === undefined ? undefined : sentUnitIn(line);
  };
  return {
    lines: lines.all,
    latest: lines.latest,
    hasSent: (unit) => lines.of(unit).length > 0,
    hasSentSource(unit, segments) {
      const sent = lines.of(unit);
      const all = new Set(sent.flatMap((line) => sentUnitIn(line).segments.map(({ source }) => source)));
      return segments.every(({ source }) => all.has(source));
    },
    find,
    unitsOf: (exportId = '') => new Map([...lines.allAt(exportId)].map(([unit, line]) => [unit, sentUnitIn(line)])),
    ever: (unit) => everIn(lines.of(unit)),
    since: (exportId, unit) => everIn(lines.since(exportId, unit)),
    baseOf({ exportId, units }) {
      if (exportId !== undefined && lines.hasExport(exportId)) return { id: exportId, named: true };
      const id = likeliest(lines.exports, units, find);
      return id === undefined ? undefined : { id, named: false };
    },
  };
}

function everIn(lines: readonly string[]): EverSent {
  const units = lines.map(sentUnitIn);
  return {
    segments: new Set(units.flatMap(({ segments }) => segments.map(pairKey))),
    targets: new Set(units.flatMap(({ target }) => (target === '' ? [] : [target]))),
  };
}

function sentUnitIn(line: string): SentUnit {
  const { segments, target = '' } = JSON.parse(line) as UnitLine;
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
function likeliest(
  exports: readonly string[],
  units: ReturnedUnits['units'],
  find: SentRecord['find'],
): string | undefined {
  if (exports.length === 0) return undefined;
  const counts = exports.map((id) => ({ id, count: 0 }));
  units.forEach((unit) => {
    const segments = segmentsOf(unit).map((segment) => sentSegment(segment, unit));
    for (const each of counts) {
      const sent = find(each.id, unit.id)?.segments ?? [];
      const sources = new Set(sent.map(({ source }) => source));
      const pairs = new Set(sent.map(pairKey));
      for (const segment of segments) {
        if (sources.has(segment.source)) each.count += 1;
        if (pairs.has(pairKey(segment))) each.count += 1;
      }
    }
  });
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).id;
}

/** An export with its id, and the text of the record with it. */
export interface RecordedExport {
  readonly id: string;
  readonly text: Chunks;
}

/** A unit as it goes out, for the record. */
export type SentLine = Pick<UnitLine, 'unit' | 'segments' | 'target'>;

/**
 * Adds an export to the record; one that says the same as the latest adds nothing. What was sent is read twice: for its
 * digest, and when the text is written.
 */
export function withExport(record: SentRecord, sent: Iterable<SentLine>): RecordedExport {
  const { latest } = record;
  const id = digestOf(inJson(sent)).slice(0, 12);
  const head: ExportLine = latest === undefined ? { export: id } : { export: id, after: latest };
  const text = function* (): Generator<string> {
    for (const line of record.lines) yield `${line}\n`;
    if (latest === id) return;
    yield `${JSON.stringify(head)}\n`;
    for (const line of sent) {
      if (!wentOutSo(line, record)) yield `${JSON.stringify({ export: id, ...line })}\n`;
    }
  };
  return { id, text: { [Symbol.iterator]: text } };
}

function* inJson(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield JSON.stringify(value);
}

function wentOutSo({ unit, ...line }: SentLine, record: SentRecord): boolean {
  const before = record.latest === undefined ? undefined : record.find(record.latest, unit);
  return before !== undefined && JSON.stringify(formOf(before)) === JSON.stringify(line);
}

/** Makes what the record says of a unit. */
export function sentLine(unit: Unit): SentLine {
  return { unit: unit.id, ...formOf(sentUnit(unit)) };
}

function formOf({ segments, target }: SentUnit): Pick<UnitLine, 'segments' | 'target'> {
  return {
    segments: segments.map((each) => `${each.source} ${each.state}${each.target === '' ? '' : ` ${each.target}`}`),
    ...(target === '' ? {} : { target }),
  };
}
