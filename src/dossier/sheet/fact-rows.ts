import { pairedFacts, type PairedFact } from '../../check/facts/paired-facts.ts';
import type { Stated } from '../../check/facts/fact-groups.ts';
import { valueOf } from '../../check/facts/fact-value.ts';
import { isVisible, type UnitSubject } from '../../check/contract/subject.ts';
import { defined } from '../../model/defined.ts';
import type { FactKind } from '../../model/fact.ts';
import type { Finding } from '../../model/finding.ts';
import { spanIndex, type SpanIndex } from '../../model/span-index.ts';
import { runsBackwards, saidRange } from './said-range.ts';
import type { CellState, FactCell, FactGroupId, FactRow, Saying } from './facts-sheet.ts';

const groupOfKind: Readonly<Record<FactKind, FactGroupId>> = {
  date: 'dates',
  'date-range': 'dates',
  time: 'dates',
  weekday: 'dates',
  year: 'dates',
  decade: 'dates',
  century: 'dates',
  duration: 'dates',
  cardinal: 'figures',
  ordinal: 'figures',
  fraction: 'figures',
  percent: 'figures',
  'percentage-points': 'figures',
  quantity: 'figures',
  currency: 'figures',
  'number-range': 'figures',
  phone: 'addresses',
  url: 'addresses',
  email: 'addresses',
  handle: 'addresses',
  'document-symbol': 'addresses',
};

/** A row that grows locale by locale, and its place in the source. */
export interface OpenRow extends Omit<FactRow, 'cells'> {
  /** Of the unit in the release, and in its text. */
  readonly place: readonly [unit: number, start: number, end: number];
  readonly cells: Record<string, FactCell>;
}

/** The rows of one unit, found by where in its source text they are. */
export interface UnitRows {
  readonly rows: OpenRow[];
  readonly byPlace: SpanIndex<OpenRow>;
}

/** Opens the rows of a unit with the values that its source states, before any translation is looked at. */
export function sourceRows(subject: UnitSubject | undefined, at: number): UnitRows {
  const opened: UnitRows = { rows: [], byPlace: spanIndex() };
  if (subject === undefined) return opened;
  for (const { source } of pairedFacts(subject)) {
    if (source !== undefined) add(opened, openRow(subject, at, { source, target: [], how: 'same' }));
  }
  return opened;
}

/** Adds a row to a unit. */
export function add({ rows, byPlace }: UnitRows, row: OpenRow): void {
  const [, start, end] = row.place;
  rows.push(row);
  if (row.source !== undefined) byPlace.add(start, end, row);
}

/**
 * Enters how a locale has the values of a unit into the rows of the unit; a value without a row, which only the
 * translation states or another segmentation lets us read, gets one.
 */
export function enterUnit(
  unitRows: UnitRows,
  {
    subject,
    at,
    findings,
  }: { readonly subject: UnitSubject; readonly at: number; readonly findings: readonly Finding[] },
): void {
  const { targetLocale } = subject;
  const ofUnit = findings.filter(({ unit }) => unit === subject.unit.id);
  for (const pair of pairedFacts(subject)) {
    const cell = cellOf(pair, subject, ofUnit);
    // Nobody is warned of it, so nobody has to look at it.
    if (pair.source === undefined && cell.state === 'unseen') continue;
    const there = pair.source === undefined ? [] : unitRows.byPlace.over(...spanInUnit(pair.source, subject));
    const row = there.find(({ cells }) => cells[targetLocale] === undefined) ?? openRow(subject, at, pair);
    row.cells[targetLocale] = cell;
    if (!there.includes(row)) add(unitRows, row);
  }
}

/** Gives each row of a unit a cell for a locale in which the unit stands: what other locales state may be unseen in it. */
export function completeUnit({ rows }: UnitRows, { unit, pairs, targetLocale }: UnitSubject): void {
  for (const row of rows) {
    if (row.source === undefined || row.unit !== unit.id || row.cells[targetLocale] !== undefined) continue;
    const { segment } = row.source;
    const own = pairs.filter((pair) => pair.segment.id === segment);
    const isTranslated = (own.length > 0 ? own : pairs).some(({ target }) => isVisible(target));
    row.cells[targetLocale] = { state: isTranslated ? 'unseen' : 'untranslated', said: [] };
  }
}

function openRow(subject: UnitSubject, at: number, pair: PairedFact): OpenRow {
  const { source, target, fault } = pair;
  const { unit, role } = subject;
  const kind = source?.fact.kind ?? fault?.fault.kind ?? target[0]?.fact.kind ?? 'cardinal';
  const place = source === undefined ? ([Infinity, Infinity] as const) : spanInUnit(source, subject);
  return {
    group: groupOfKind[kind],
    kind,
    unit: unit.id,
    ...defined({ role, source: source && sayingOf(source, subject, 'source') }),
    cells: {},
    place: [at, ...place],
  };
}

/** Gives a span in the source text of the whole unit, however that is cut into segments. */
function spanInUnit({ segment, start, end }: Stated, { unit, pairs }: UnitSubject): readonly [number, number] {
  const id = pairs[segment]?.segment.id;
  let before = 0;
  for (const part of unit.parts) {
    if (part.kind === 'segment' && part.id === id) break;
    for (const inline of part.source) if (inline.kind === 'text') before += inline.text.length;
  }
  return [before + start, before + end];
}

function cellOf(pair: PairedFact, subject: UnitSubject, findings: readonly Finding[]): FactCell {
  const { how, fault } = pair;
  const said = joined(saidRange(pair)).map((stated) => sayingOf(stated, subject, 'target'));
  if (fault === undefined) return { state: how === 'otherwise' ? 'different' : how, said };
  const { check, fault: told } = fault;
  const finding = findings.find(
    (each) =>
      each.check === check &&
      each.segment === told.segment &&
      each.source?.start === told.source?.start &&
      each.target?.start === told.target?.start,
  );
  const { waived, severity } = finding ?? {};
  // Too uncertain for anybody to be warned of it.
  const isHint = waived === undefined && severity !== 'error' && severity !== 'warning';
  return {
    state: isHint ? 'unseen' : stateOf(fault),
    said,
    check,
    ...defined({
      severity,
      finding: finding?.id,
      fix: finding?.fix,
      swapped: told.problem === 'swapped' && said.length > 0 ? (true as const) : undefined,
      backwards: runsBackwards(pair) || undefined,
      waived: waived && { by: waived.by, why: waived.why, when: waived.when },
    }),
  };
}

/** What stands between the words of one value: 4 to 6 November is read as two in some languages. */
const mostBetween = 4;

/** Puts together what is said in one place. */
function joined(target: readonly Stated[]): readonly Stated[] {
  const inText = target.toSorted((one, other) => one.segment - other.segment || one.start - other.start);
  const said: Stated[] = [];
  for (const each of inText) {
    const last = said.at(-1);
    const isNext = last?.segment === each.segment && each.start - last.end <= mostBetween;
    if (isNext) said[said.length - 1] = { ...last, end: Math.max(last.end, each.end) };
    else said.push(each);
  }
  return said;
}

function stateOf({ group }: NonNullable<PairedFact['fault']>): CellState {
  if (group.source === undefined) return 'added';
  return group.target === undefined ? 'missing' : 'different';
}

function sayingOf(stated: Stated, { pairs }: UnitSubject, side: 'source' | 'target'): Saying {
  const { segment, fact } = stated;
  const pair = pairs[segment];
  const sentence = pair?.[side] ?? '';
  const isWhole = stated.start === fact.start && stated.end === fact.end;
  const { start, end } = withSigns(stated, sentence);
  const value = isWhole ? { value: valueOf(fact) } : {};
  return { text: sentence.slice(start, end), ...value, segment: pair?.segment.id ?? '', sentence, start, end };
}

const signBefore = /(?:\b\p{Lu}{1,3})?[\p{Sc}%٪％]\s?$|\b\p{Lu}{2,3}\s?$/u;
const signBehind = /^\s?[\p{Sc}%٪％‰]/u;
/** So many code units are looked at on each side. */
const mostOfSign = 6;

/** Adds the signs that a person reads as one with a figure: `US$1.2 million`, `53 %`. */
function withSigns({ start, end, fact }: Stated, sentence: string): { readonly start: number; readonly end: number } {
  if (fact.kind !== 'currency' && fact.kind !== 'percent') return { start, end };
  const before = signBefore.exec(sentence.slice(Math.max(0, start - mostOfSign), start))?.[0] ?? '';
  const behind = signBehind.exec(sentence.slice(end, end + mostOfSign))?.[0] ?? '';
  return { start: start - before.length, end: end + behind.length };
}
