import type { Display } from '../../formats/units/codes.ts';
import type { Format, ReadOptions, SourceBlock, SourceDocument } from '../../formats/source/define-format.ts';
import { extractRelease, type IdentifiedBlock } from '../../formats/units/extract.ts';
import { formatOf } from '../../formats/registry.ts';
import type { Match } from '../../match/match.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import type { Outline, OutlineEntry } from '../../model/outline.ts';
import type { Block, Release, ReleaseMeta } from '../../model/release.ts';
import type { Translation } from '../../model/translation.ts';
import type { Unit } from '../../model/unit.ts';
import { identifyBlocks, knownTexts } from './identify-blocks.ts';
import { shapeBlocks } from './apply-outline.ts';
import { oneHeadline } from './one-headline.ts';
import { chosenRoles, rereadBlocks } from './reread.ts';
import { strayEntries } from './stray-entries.ts';

export interface ReadReleaseOptions {
  /** The source formats that are known; ours unless given. */
  readonly formats?: readonly Format[];
  readonly bytes: Uint8Array;
  readonly path: string;
  /** The release's id. */
  readonly id: string;
  readonly locale: string;
  /** See `ReadOptions`. */
  readonly readBeside?: ReadOptions['readBeside'];
  /** See `ReadOptions`. */
  readonly textKeys?: readonly string[];
  /** See `ReadOptions`. */
  readonly acceptChanges?: boolean;
  /** See `ReadOptions`. */
  readonly messages?: 'i18next' | 'icu' | 'mf2';
  readonly meta: ReleaseMeta;
  readonly outline: Outline;
  /** The sources and ids as last exported. */
  readonly ledger?: Translation;
  /** Units whose text went away since. */
  readonly gone?: readonly Unit[];
  /** Offsets of segment starts above 0 in the text of a unit, of which the id is given. */
  readonly cut: (text: string, unit: string) => readonly number[];
  /** Digest of the rules that cut a unit. */
  readonly rulesOf?: (unit: string) => string | undefined;
  /** How the source locale writes the value of a placeholder, for people to see. */
  readonly display?: Display;
}

export interface ReadRelease {
  readonly release: Release;
  /** The file with its blocks as the outline shapes them. */
  readonly document: SourceDocument;
  /** What became of the ledger's units: `today` is an index into `blocks`. */
  readonly matches: readonly Match[];
  /** Each block of the release and its place in the source; the index is that of `Format.write`'s targets. */
  readonly blocks: readonly ReadBlock[];
  /** Ids of entries of the outline that are about nothing in this release. */
  readonly strays: readonly string[];
}

export interface ReadBlock {
  readonly block: Block;
  readonly sourceBlock: SourceBlock;
}

/**
 * Reads a source file, applies the outline, and gives its blocks the ids of the ledger. Ids are minted by the role
 * that the reader detects, so that overriding a role changes no id. Writes nothing.
 *
 * @throws DragomanError where the bytes can't be read, or a placeholder of a defined name is malformed.
 */
export function readRelease(options: ReadReleaseOptions): ReadRelease {
  const { path, locale, outline } = options;
  const names = new Set(Object.keys(options.meta.values));
  const format = formatOf(path, options.formats);
  const { textKeys, acceptChanges, messages, readBeside } = options;
  const reading = { path, locale, names, ...defined({ textKeys, acceptChanges, messages, readBeside }) };
  const found = format.read(options.bytes, reading);
  if (found.blocks.length === 0) throw new DragomanError('source-no-text', {}, { file: path, line: 1, column: 1 });
  const known = knownTexts(options.ledger?.units ?? []);
  const shaped = shapeBlocks(found, outline, known);
  const gone = knownTexts(options.gone ?? []);
  const { ids, matches } = identifyBlocks(shaped, known, gone, outline);
  const chosen = chosenRoles(shaped, ids, outline);
  const again = chosen.length === 0 ? undefined : format.read(options.bytes, { ...reading, chosen });
  const guessed = shaped.map(({ block }) => block);
  const read = again === undefined ? guessed : rereadBlocks(guessed, again);
  const identified = oneHeadline(
    read.map((block, at) => overridden(block, ids[at]!, outline)),
    outline,
  );
  const said = { ...placeholderDate(found, options.meta), ...(again ?? found).meta };
  const document = { ...found, meta: said, blocks: identified };
  const release = extractRelease(document, identified, {
    id: options.id,
    meta: metaOf(said, options.meta),
    cut: options.cut,
    ...defined({ rulesOf: options.rulesOf, display: options.display }),
  });
  const blocks = release.blocks.map((block, at) => ({ block, sourceBlock: identified[at]! }));
  const exported = [...known, ...gone].map(({ id }) => id);
  const strays = strayEntries(outline, { today: ids, exported, found: found.blocks });
  return { release, document, matches, blocks, strays };
}

/** Lays what the metadata say over what the source says; `none` there means that the source is mistaken. */
function metaOf(said: SourceDocument['meta'], meta: ReleaseMeta): ReleaseMeta {
  const { date, place, ...others } = { ...said, ...meta };
  return {
    ...others,
    ...defined({ date: date === 'none' ? undefined : date, place: place === 'none' ? undefined : place }),
  };
}

/** Finds the date of a dateline that is written with a placeholder, `BEIJING, {issued, date, long} –`. */
function placeholderDate({ blocks }: SourceDocument, { values }: ReleaseMeta): Pick<ReleaseMeta, 'date'> {
  const dateline = blocks.find(({ role }) => role === 'dateline')?.text ?? '';
  for (const [, name = ''] of dateline.matchAll(/\{\s*([^\s,}]+)/gu)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value?.kind === 'date') return { date: value.iso.slice(0, 10) };
  }
  return {};
}

function overridden(block: SourceBlock, id: string, outline: Outline): IdentifiedBlock {
  const entry = Object.hasOwn(outline, id) ? outline[id] : undefined;
  if (entry === undefined) return { ...block, id };
  const { role, localeFilter, field, speaker } = entry;
  const { speaker: guessed, ...found } = block;
  return {
    ...found,
    id,
    translate: translates(block, entry),
    ...(role === undefined ? {} : { role, confidence: 1 }),
    ...defined({ localeFilter, field, speaker: speaker === 'none' ? undefined : (speaker ?? guessed) }),
  };
}

/**
 * Tells whether a block is translated: one that becomes navigation is not, and one that was is, unless the entry says
 * so itself.
 */
function translates(block: SourceBlock, { role, translate }: OutlineEntry): boolean {
  if (translate !== undefined) return translate;
  if (role === undefined || (role === 'navigation') === (block.role === 'navigation')) return block.translate;
  return role !== 'navigation';
}
