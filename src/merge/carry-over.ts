import { contentOf, shownText, textOf, type Content } from '../model/content.ts';
import { defined } from '../model/defined.ts';
import { segmentsOf, type Note, type Part, type Segment, type Unit } from '../model/unit.ts';
import { contentKey, sourceKey } from './content-key.ts';
import { adoptSegmentation } from './adopt-segmentation.ts';
import { followCodes } from './follow-codes.ts';
import { codeMapper } from './map-codes.ts';
import type { TodaysText } from '../match/match.ts';
import { matchUnits, type Floors } from '../match/match-units.ts';
import { wordDifference } from '../match/word-difference.ts';
import { spliceContent, type TextChange } from '../model/splice-content.ts';

/** Marks a target that was made for an earlier wording of its source. */
export const sourceChanged = 'dragoman:source-changed';

/** Marks a draft in which the values that changed in the source are corrected; nobody has confirmed it. */
export const factsUpdated = 'dragoman:facts-updated';

/** Marks a translation that was taken from the memory of the newsroom and that nobody has looked at since. */
export const fromMemory = 'dragoman:from-memory';

/** Category of a note that keeps a translation for which no segment is left. */
export const formerTarget = 'dragoman:former-target';

/**
 * Carries the targets of the stored unit over to today's: sources and codes are today's, targets and states the
 * store's. Where the source is the same, the stored segmentation stays. Where it was edited, sentences that are the
 * same keep their target, the others get the former one as a draft to be revised (state initial), and a target
 * without a sentence is kept in a note: nothing is lost, nothing old is taken for current.
 */
export function carryTargets(fresh: Unit, stored: Unit | undefined): Unit {
  if (stored === undefined) return fresh;
  const { extensions, extensionAttributes } = stored;
  const kept = {
    ...fresh,
    notes: mergeNotes(fresh.notes, stored.notes),
    ...defined({ extensions, extensionAttributes }),
  };
  return sourceKey(fresh) === sourceKey(stored) ? carryAll(kept, stored) : carryDrafts(kept, stored);
}

function carryAll(fresh: Unit, stored: Unit): Unit {
  const codes = codeMapper(stored, fresh);
  const parts = adoptSegmentation(fresh, stored.parts).map(({ part, like }): Part => {
    if (part.kind === 'ignorable' || like === undefined) return part;
    const { id: _id, source: _source, target, at: _at, targetAt: _targetAt, ...translation } = like;
    return { ...part, ...translation, ...defined({ target: target && codes.map(target) }) };
  });
  const { rules: _rules, ...rest } = fresh;
  return {
    ...rest,
    parts,
    originalData: codes.originalData,
    ...defined({ rules: stored.rules }),
  };
}

function carryDrafts(fresh: Unit, stored: Unit): Unit {
  const codes = codeMapper(stored, fresh);
  const { placed, unplaced } = pairSegments(segmentsOf(fresh), fresh, segmentsOf(stored), stored);
  const parts = fresh.parts.map((part): Part => {
    const former = part.kind === 'segment' ? placed.get(part.id) : undefined;
    if (part.kind !== 'segment' || former?.segment.target === undefined) return part;
    const { state, subState, machine } = former.segment;
    const mapped = codes.map(former.segment.target);
    const target = former.same
      ? mapped
      : followCodes(
          { content: mapped, originalData: codes.originalData },
          { content: former.segment.source, originalData: stored.originalData },
          { content: part.source, originalData: fresh.originalData },
        );
    if (!former.same) return draftOf(part, former.segment, target);
    return { ...part, target, state, ...defined({ subState, machine, former: former.segment.former }) };
  });
  const notes = formerNotes(...unplaced.flatMap(({ target }) => (target === undefined ? [] : [target])));
  const originalData = usedData(codes.originalData, fresh, parts);
  return { ...fresh, parts, originalData, notes: mergeNotes(fresh.notes, notes) };
}

/** Leaves out the native forms of codes that went from a unit. */
function usedData(all: Unit['originalData'], { originalData }: Unit, parts: readonly Part[]): Unit['originalData'] {
  const used = new Set(
    parts.flatMap(({ source, target = [] }) =>
      [...source, ...target].flatMap((inline) => ('dataRef' in inline ? [inline.dataRef] : [])),
    ),
  );
  return Object.fromEntries(Object.entries(all).filter(([key]) => Object.hasOwn(originalData, key) || used.has(key)));
}

/** Makes notes that keep targets for which no segment is left. */
export function formerNotes(...targets: readonly Content[]): readonly Note[] {
  const texts = targets.map((target) => textOf(target)).filter((text) => text.trim() !== '');
  return texts.map((text) => ({ text, category: formerTarget }));
}

/** Takes away the notes that keep a target which the unit has, too: somebody has settled which it is to be. */
export function withoutSettled(unit: Unit): Unit {
  const targets = new Set(segmentsOf(unit).flatMap(({ target }) => (target === undefined ? [] : [textOf(target)])));
  const notes = unit.notes.filter(({ category, text }) => category !== formerTarget || !targets.has(text));
  return notes.length === unit.notes.length ? unit : { ...unit, notes };
}

interface Placed {
  readonly segment: Segment;
  /** The sentence is the same, so its target still holds. */
  readonly same: boolean;
}

/**
 * Makes a segment of today the draft of a former one, which has another source. Of a draft that nobody confirmed, the
 * target still translates what it was made for.
 *
 * @param target the former segment's, with the codes of today's unit
 */
export function draftOf(today: Segment, former: Segment, target: Content): Segment {
  const written = former.subState === factsUpdated ? former.former?.target : undefined;
  const source = former.former?.source ?? shownText(former.source);
  const { likeness } = wordDifference(source, shownText(today.source));
  const kept = written === undefined ? target : withText(target, written);
  const { machine } = former;
  return {
    ...today,
    target: kept,
    state: 'initial',
    subState: sourceChanged,
    former: { source, likeness },
    ...defined({ machine }),
  };
}

/** Gives a target the text that it had before values in it were corrected; its codes stay, where the two texts tell where. */
function withText(target: Content, text: string): Content {
  const changes: TextChange[] = [];
  let at = 0;
  for (const { kind, text: piece } of wordDifference(textOf(target), text).pieces) {
    if (kind === 'added') changes.push({ start: at, end: at, text: piece });
    else at += piece.length;
    if (kind === 'removed') changes.push({ start: at - piece.length, end: at, text: '' });
  }
  return spliceContent(target, changes) ?? contentOf(text);
}

/** In one unit a sentence that stands alone in the place of another was made from it, however it reads now. */
const floorsOfSentences: Floors = { alone: 0, between: 0.3, elsewhere: 0.45 };

/** Pairs segments by equal source, then those that are alike or stand in the place of one that is not there any more. */
export function pairSegments(
  fresh: readonly Segment[],
  freshUnit: Unit,
  former: readonly Segment[],
  formerUnit: Unit,
): { placed: ReadonlyMap<string, Placed>; unplaced: readonly Segment[] } {
  const placed = new Map<string, Placed>();
  const unplaced: Segment[] = [];
  const old = former.map((segment) => ({ ...sentenceOf(segment, formerUnit), id: segment.id }));
  const today = fresh.map((segment) => sentenceOf(segment, freshUnit));
  for (const match of matchUnits(old, today, floorsOfSentences)) {
    if (match.kind === 'inserted') continue;
    const segment = former[match.old]!;
    if (match.kind === 'gone') unplaced.push(segment);
    else placed.set(fresh[match.today]!.id, { segment, same: match.kind !== 'edited' });
  }
  return { placed, unplaced };
}

function sentenceOf({ source }: Segment, { originalData }: Unit): TodaysText {
  return { role: 'sentence', text: contentKey(source, originalData).trim() };
}

/** Joins notes; equal ones are kept once. */
export function mergeNotes(notes: readonly Note[], more: readonly Note[]): readonly Note[] {
  const said = new Set(notes.map(noteKey));
  return [...notes, ...more.filter((note) => !said.has(noteKey(note)))];
}

function noteKey({ text, category, appliesTo }: Note): string {
  return JSON.stringify([text, category, appliesTo]);
}
