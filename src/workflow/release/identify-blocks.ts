import { composeText } from '../../formats/units/compose-text.ts';
import type { SourceBlock } from '../../formats/source/define-format.ts';
import type { KnownText, Match } from '../../match/match.ts';
import { matchUnits } from '../../match/match-units.ts';
import { dice, wordHashesOf } from '../../match/features.ts';
import { idMint } from '../../match/mint-id.ts';
import { isBranchId } from '../../model/message.ts';
import type { Outline } from '../../model/outline.ts';
import type { Unit } from '../../model/unit.ts';
import { excerptsOf, matchExcerpts, type ShapedBlock } from './apply-outline.ts';

/** The ids of today's blocks, and how they came by them. */
export interface Identified {
  readonly ids: readonly string[];
  /** `today` is an index into the blocks, `old` one into `known`. */
  readonly matches: readonly Match[];
}

/** Gives the units of a ledger as texts to match by: whole texts, without the branches, which are part of them. */
export function knownTexts(units: readonly Unit[]): readonly KnownText[] {
  return units
    .filter(({ id }) => !isBranchId(id))
    .map((unit) => ({ id: unit.id, role: unit.role ?? '', text: composeText(unit, 'source') }));
}

/**
 * Gives each block its id: that of the ledger's unit it matches; that of a unit which had gone and whose text is
 * back; that of an outline entry whose excerpt it fits; else a new one by its role and text.
 */
export function identifyBlocks(
  shaped: readonly ShapedBlock[],
  known: readonly KnownText[],
  gone: readonly KnownText[],
  outline: Outline,
): Identified {
  const blocks = shaped.map(({ block }) => block);
  const ids: (string | undefined)[] = shaped.map(({ id }) => id);
  const matches = matchAround(shaped, known);
  for (const match of matches) {
    if (match.kind !== 'inserted' && match.kind !== 'gone') ids[match.today] = match.id;
  }
  const taken = new Set([...known, ...gone].map(({ id }) => id));
  for (const id of ids) if (id !== undefined) taken.add(id);
  bringBack(ids, blocks, gone, new Set(known.map(({ id }) => id)));
  mintOthers(ids, shaped, taken, outline);
  return { ids: ids.map((id) => id ?? ''), matches };
}

/** Matches all blocks but those whose id the outline gives. */
function matchAround(shaped: readonly ShapedBlock[], known: readonly KnownText[]): readonly Match[] {
  const fixed = new Set(shaped.flatMap(({ id }) => (id === undefined ? [] : [id])));
  if (fixed.size === 0) {
    return matchUnits(
      known,
      shaped.map(({ block }) => block),
    );
  }
  const position = new Map(known.map(({ id }, at) => [id, at]));
  const freeOld = known.flatMap(({ id }, at) => (fixed.has(id) ? [] : [at]));
  const freeToday = shaped.flatMap(({ id }, at) => (id === undefined ? [at] : []));
  const free = matchUnits(
    freeOld.map((at) => known[at]!),
    freeToday.map((at) => shaped[at]!.block),
  ).map((match): Match => {
    if (match.kind === 'inserted') return { ...match, today: freeToday[match.today]! };
    if (match.kind === 'gone') return { ...match, old: freeOld[match.old]! };
    return { ...match, old: freeOld[match.old]!, today: freeToday[match.today]! };
  });
  const given = shaped.flatMap(({ id, block }, today): Match[] => {
    if (id === undefined) return [];
    const old = position.get(id);
    if (old === undefined) return [{ kind: 'inserted', today }];
    if (known[old]!.text === block.text) return [{ kind: 'unchanged', id, old, today }];
    return [
      { kind: 'edited', id, old, today, similarity: dice(wordHashesOf(known[old]!.text), wordHashesOf(block.text)) },
    ];
  });
  return [...free, ...given];
}

/** Gives a text that had gone and is back the id that it had. */
function bringBack(
  ids: (string | undefined)[],
  blocks: readonly SourceBlock[],
  gone: readonly KnownText[],
  inUse: ReadonlySet<string>,
): void {
  if (gone.length === 0) return;
  const byText = new Map<string, string[]>();
  for (const { id, text } of gone) {
    if (inUse.has(id)) continue;
    const list = byText.get(text);
    if (list === undefined) byText.set(text, [id]);
    else list.push(id);
  }
  for (const [at, { text }] of blocks.entries()) ids[at] ??= byText.get(text)?.shift();
}

function mintOthers(
  ids: (string | undefined)[],
  shaped: readonly ShapedBlock[],
  taken: ReadonlySet<string>,
  outline: Outline,
): void {
  const detected = new Set(shaped.flatMap(({ detectedId }) => (detectedId === undefined ? [] : [detectedId])));
  const mint = idMint(new Set([...taken, ...detected]));
  const fresh: number[] = [];
  for (const [at, { block, detectedId }] of shaped.entries()) {
    if (ids[at] !== undefined) continue;
    const isFree = detectedId !== undefined && !taken.has(detectedId);
    ids[at] = isFree ? detectedId : mint(block.role, block.text);
    fresh.push(at);
  }
  if (Object.keys(outline).length === 0) return;
  const minted = new Set(fresh.map((at) => ids[at]));
  const unkeyed = fresh.filter((at) => !Object.hasOwn(outline, ids[at] ?? ''));
  const excerpts = excerptsOf(outline, (id) => !minted.has(id) && !taken.has(id));
  const found = matchExcerpts(
    excerpts,
    unkeyed.map((at) => shaped[at]!.block),
  );
  for (const [id, index] of found) ids[unkeyed[index]!] = id;
}
