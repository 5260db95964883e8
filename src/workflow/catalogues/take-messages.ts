import {
  keyOfPath,
  type CatalogueEntry,
  type CatalogueKind,
  type CatalogueMessage,
} from '../../formats/catalogue/contract/catalogue-kind.ts';
import {
  contentOfTarget,
  contentOfText,
  plainSyntax,
  textOfContent,
  type CodedText,
} from '../../formats/catalogue/contract/text-codes.ts';
import type { Preference } from '../../merge/pick-news.ts';
import { textOf, type Content } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import { detached } from '../../model/detached.ts';
import { LookupTable } from '../../model/lookup-table.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import type { SentRecord } from '../newsroom/sent-record.ts';
import { isWorkedOn, type ReturnedFile, type UnitList } from './returned-file.ts';
import { judgeOf, textUnit, wasSent, type Verdict } from './catalogue-news.ts';

/** A returned message that is taken: as the checks see it, and as the catalogue will have it. */
interface Taken {
  readonly unit: Unit;
  readonly entry: CatalogueEntry;
}

export interface TakenMessages {
  /** What is taken, in the order of the file. */
  readonly entries: readonly CatalogueEntry[];
  /** What of it the locale does not have yet. */
  readonly changed: readonly CatalogueEntry[];
  /** What changed, as the checks see it; whoever asks again sees it made anew. */
  readonly changedUnits: UnitList;
  readonly outdated: number;
  readonly stale: number;
  /** Translations that the file does not call done: kept, and not taken. */
  readonly unfinished: number;
  /** Translations that would be nowhere else. */
  readonly keep: readonly Unit[];
}

/** What the messages of one returned file are judged by; `before`: the texts that the locale has, by path. */
interface Judging {
  readonly kind: CatalogueKind;
  readonly before: ReadonlyMap<string, string>;
  readonly record: SentRecord;
  readonly prefer: Preference;
}

/**
 * Sorts out which of the returned messages are taken, and which are kept beside the catalogue. The units are visited
 * several times, and none is held but those that are kept.
 */
export function takeMessages(
  messages: readonly CatalogueMessage[],
  { units, count, setsStates, head }: ReturnedFile,
  { kind, before, record, prefer }: Judging,
): TakenMessages {
  const eachReturned = visitorOf(units, new LookupTable(messages, kind.idOf));
  const texts: UnitList = { forEach: (visit) => eachReturned(({ text }) => visit(text)) };
  const judge = judgeOf(record, { units: texts, ...defined({ exportId: head?.exportId }) }, prefer);
  const entries: CatalogueEntry[] = [];
  const marks = new Uint8Array(count);
  const keep: Unit[] = [];
  const counts = { outdated: 0, stale: 0, unfinished: 0 };
  eachReturned((returned, at) => {
    const { unit, message, source, target = '', text } = returned;
    const own = message === undefined ? undefined : before.get(keyOfPath(message.path));
    const standing = standingOf(returned, setsStates);
    const verdict = standing === 'done' ? judge(text, own) : standing;
    const isNews = own !== target && !wasSent(text, record);
    if (isTold(verdict, isNews)) counts[verdict] += 1;
    if (isKept(verdict, isNews)) keep.push(detached(text));
    if (message !== undefined && (verdict === 'take' || verdict === 'theirs')) {
      marks[at] = own === target ? SAME : CHANGED;
      entries.push({ path: message.path, text: own === target ? own : detached(target) });
    }
    if (verdict === 'theirs') keep.push(detached({ ...text, parts: textUnit(unit.id, source ?? '', own).parts }));
  });
  const waiting = setWaiting(marks, entries, wholeMessages(kind, messages, entries, before));
  if (waiting.size > 0) {
    markedUnits(kind, eachReturned, { marks, mark: WAITING }).forEach((unit) => keep.push(detached(unit)));
  }
  const taken = waiting.size === 0 ? entries : entries.filter((entry) => !waiting.has(entry));
  return {
    entries: taken,
    changed: taken.filter(({ path, text }) => before.get(keyOfPath(path)) !== text),
    changedUnits: markedUnits(kind, eachReturned, { marks, mark: CHANGED }),
    ...counts,
    unfinished: counts.unfinished + waiting.size,
    keep,
  };
}

/** Visits the returned messages, with their numbers. */
type VisitReturned = (visit: (returned: ReturnedMessage, at: number) => void) => void;

function visitorOf(units: UnitList, known: LookupTable<CatalogueMessage>): VisitReturned {
  return (visit) => {
    let at = 0;
    units.forEach((unit) => visit(returnedMessage(unit, known.get(unit.id)), at++));
  };
}

/** Gives the units of one mark, as the checks see them. What else judged them can be forgotten meanwhile. */
function markedUnits(
  kind: CatalogueKind,
  eachReturned: VisitReturned,
  { marks, mark }: { readonly marks: Uint8Array; readonly mark: number },
): UnitList {
  return {
    forEach: (visit) =>
      eachReturned(({ unit, message, target = '' }, at) => {
        if (marks[at] === mark && message !== undefined) visit(take(kind, unit, message, target).unit);
      }),
  };
}

/** What a unit of the file is to the catalogue; zero where it is not taken. */
const SAME = 1;
const CHANGED = 2;
const WAITING = 3;

/** Marks what is not taken since its message lacks others, and gives it. */
function setWaiting(
  marks: Uint8Array,
  entries: readonly CatalogueEntry[],
  isWhole: (path: readonly string[]) => boolean,
): ReadonlySet<CatalogueEntry> {
  const waiting = new Set<CatalogueEntry>();
  let next = 0;
  for (const [at, mark] of marks.entries()) {
    if (mark === 0) continue;
    const entry = entries[next++]!;
    if (isWhole(entry.path)) continue;
    marks[at] = WAITING;
    waiting.add(entry);
  }
  return waiting;
}

/** Tells which messages have all that they need to be written: of those with branches, each of them. */
function wholeMessages(
  { writable }: CatalogueKind,
  messages: readonly CatalogueMessage[],
  entries: readonly CatalogueEntry[],
  before: ReadonlyMap<string, string>,
): (path: readonly string[]) => boolean {
  if (writable === undefined) return () => true;
  const back = new Set(entries.map(({ path }) => keyOfPath(path)));
  return writable(messages, (path) => back.has(keyOfPath(path)) || before.has(keyOfPath(path)));
}

type Outcome = Verdict | Exclude<Standing, 'done'>;

function isTold(outcome: Outcome, isNews: boolean): outcome is 'outdated' | 'stale' | 'unfinished' {
  return outcome === 'outdated' || outcome === 'stale' || (outcome === 'unfinished' && isNews);
}

function isKept(outcome: Outcome, isNews: boolean): boolean {
  return outcome === 'ours' || ((outcome === 'outdated' || outcome === 'unfinished') && isNews);
}

/** `nothing`: no target, or a copy of the source; `outdated`: the source is another one today. */
type Standing = 'nothing' | 'outdated' | 'unfinished' | 'done';

function standingOf({ unit, message, source, target, text }: ReturnedMessage, setsStates: boolean): Standing {
  if (segmentsOf(text).every((segment) => textOf(segment.target ?? []).trim() === '')) return 'nothing';
  if (message === undefined || source !== message.text) return 'outdated';
  if (target === undefined) return 'unfinished';
  if (target === message.text && !unit.parts.some(isWorkedOn)) return 'nothing';
  return isUnfinished(unit, setsStates) ? 'unfinished' : 'done';
}

/** Of a message that is gone, what is shown stands for itself. */
const NOBODYS: CodedText = { text: '', syntax: plainSyntax(() => []) };

interface ReturnedMessage {
  readonly unit: Unit;
  readonly message: CatalogueMessage | undefined;
  readonly source: string | undefined;
  readonly target: string | undefined;
  /** The two as a unit of text. */
  readonly text: Unit;
}

function returnedMessage(unit: Unit, message: CatalogueMessage | undefined): ReturnedMessage {
  const of = message ?? NOBODYS;
  const source = wholeOf(unit, 'source', of);
  const target = wholeOf(unit, 'target', of);
  const text = { ...textUnit(unit.id, source ?? '', target ?? partly(unit)), ...defined({ name: unit.name }) };
  return { unit, message, source, target, text };
}

/** Joins what there is of a target that is no whole message: with segments that lack theirs, or codes of others. */
function partly(unit: Unit): string | undefined {
  const targets = segmentsOf(unit).flatMap(({ target }) => (target === undefined ? [] : [textOf(target)]));
  return targets.length === 0 ? undefined : targets.join(' ');
}

/**
 * Tells whether a file says of a translation that it is not done: by its state, or by the initial one beside others.
 * A catalogue has no states, and no gate would hold it.
 */
function isUnfinished(unit: Unit, setsStates: boolean): boolean {
  return segmentsOf(unit).some(
    ({ state, unfinished, target }) =>
      target !== undefined && (unfinished === true || (setsStates && state === 'initial')),
  );
}

/**
 * Joins one side of a unit, which tools may have cut into segments, to a message. Undefined where a segment lacks it.
 */
function wholeOf(unit: Unit, side: 'source' | 'target', of: CodedText): string | undefined {
  let whole = '';
  for (const part of unit.parts) {
    const content =
      side === 'source' ? part.source : (part.target ?? (part.kind === 'ignorable' ? part.source : undefined));
    const message = content === undefined ? undefined : textOfContent(content, of);
    if (message === undefined) return undefined;
    whole += message;
  }
  return whole;
}

/** Makes the unit that the checks see: with the codes of the message, whatever a tool made of them. */
export function take(kind: CatalogueKind, unit: Unit, message: CatalogueMessage, target: string): Taken {
  const targetContent = contentOfTarget(target, message);
  const [first] = unit.parts;
  const at = first?.kind === 'segment' ? first : undefined;
  const segment: Unit['parts'][number] = {
    kind: 'segment',
    id: at?.id ?? 's1',
    source: comparedSource(message, targetContent),
    target: targetContent,
    state: 'translated',
    ...defined({ at: at?.at, targetAt: at?.targetAt }),
  };
  const name = kind.nameOf(message);
  const checked: Unit = { ...unit, name, parts: [segment], originalData: {}, canResegment: false };
  return { unit: checked, entry: { path: message.path, text: target } };
}

/**
 * Gives what a translation is compared with. A plural form for one number only may do without it (`no files`, `a file`),
 * and may have it where the source does without.
 */
function comparedSource(message: CatalogueMessage, target: Content): Content {
  const source = contentOfText(message);
  const { counted, isCount } = message;
  if (counted === undefined || isCount === undefined) return source;
  if (!target.some(isCount)) return source.filter((inline) => !isCount(inline));
  return source.some(isCount) ? source : contentOfText({ ...message, text: counted });
}
