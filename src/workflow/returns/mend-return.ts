import { readEntity } from '../../check/syntax/read-entities.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import { editOf } from '../../match/edit.ts';
import { sourceKey } from '../../merge/content-key.ts';
import { mendCodes, mendSpaces } from '../../merge/mend-codes.ts';
import { restoreSources } from '../../merge/restore-sources.ts';
import { sentUnit, type EverSent, type SentUnit } from '../../merge/sent-unit.ts';
import { textOf, type Content } from '../../model/content.ts';
import { segmentsOf, type Part, type Unit } from '../../model/unit.ts';
import type { Place } from './place-units.ts';
import { codesIn } from './target-evidence.ts';

/**
 * What a tool did to a unit, and import mended, or says where it could not:
 *
 * - `placed`: it had the id of another unit, or none of ours, and is known by its text
 * - `source`: the source was edited, emptied or lost its codes; the newsroom's counts
 * - `codes`: codes stood in the target as text, or an editor's brackets around them
 * - `escapes`: characters were escaped twice (`&amp;amp;`)
 * - `spaces`: the spaces around a code were gone
 * - `lost`: a code of the source is not in the target; nothing tells where it belongs
 * - `shifted`: the target stood in the place of another
 * - `doubtful`: two targets of one unit, or of two that are alike, seem to be each other's; they are left as they are
 */
export type MendKind = 'placed' | 'source' | 'codes' | 'escapes' | 'spaces' | 'lost' | 'shifted' | 'doubtful';

/** Tells whether the newsroom's source is today the one that a unit went out with, whichever export came back. */
export function wentOutAsToday(stored: Unit, sent: SentUnit | undefined, ever: EverSent): boolean {
  const today = new Set(sentUnit(stored).segments.map(({ source }) => source));
  if (sent !== undefined) return sent.segments.every(({ source }) => today.has(source));
  const all = [...ever.segments].map((segment) => segment.slice(0, segment.indexOf(' ')));
  return all.length > 0 && all.every((source) => today.has(source));
}

/**
 * Tells whether a unit may have its source back. One that is placed by likeness only may be of another sentence where
 * more differs than spelling, marks and spaces: its target becomes a draft then.
 */
export function mayRestore({ isSure, isSaid }: Place, returned: Unit, stored: Unit, sourceLocale: string): boolean {
  if (isSure || isSaid !== true) return true;
  const [before, now] = [sourceKey(stored), sourceKey(returned)];
  return lettersOf(before) === lettersOf(now) || editOf(before, now, sourceLocale).kind === 'wording';
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

export interface MendedUnit {
  readonly unit: Unit;
  readonly kinds: readonly MendKind[];
}

/**
 * Mends what tools do to a unit, where that loses nothing.
 *
 * @param stored the unit with the newsroom's source of today; undefined where the unit went out with another one
 */
export function mendReturn(returned: Unit, stored: Unit | undefined, locale: string): MendedUnit {
  const kinds: MendKind[] = [];
  const restored = stored === undefined ? undefined : restoreSources(returned, stored);
  if (restored !== undefined) kinds.push('source');
  const base = restored ?? returned;
  const isSpaced = segmentSeparator(locale) !== '';
  const mends: readonly (readonly [MendKind, (target: Content, source: Content) => Content])[] = [
    ['escapes', unescaped],
    ['codes', (target, source) => mendCodes(target, source, base.originalData)],
    ...(isSpaced ? [['spaces', mendSpaces] as const] : []),
  ];
  let unit = base;
  for (const [kind, mend] of mends) {
    const parts = unit.parts.map((part): Part => {
      if (part.kind === 'ignorable' || part.target === undefined) return part;
      const target = mend(part.target, part.source);
      return isSame(target, part.target) ? part : { ...part, target };
    });
    if (parts.every((part, at) => part === unit.parts[at])) continue;
    kinds.push(kind);
    unit = { ...unit, parts };
  }
  return { unit, kinds };
}

/** Tells whether a code that stands for a value is in no sentence of a translation that is whole. */
export function lacksCode(unit: Unit): boolean {
  const segments = segmentsOf(unit);
  if (segments.some(({ target = [] }) => textOf(target).trim() === '')) return false;
  const values = (content: Content): readonly string[] =>
    codesIn(
      content.filter(({ kind }) => kind === 'ph'),
      unit.originalData,
    );
  const there = new Set(segments.flatMap(({ target = [] }) => values(target)));
  return segments.some(({ source }) => values(source).some((code) => !there.has(code)));
}

function isSame(one: Content, other: Content): boolean {
  return one === other || (one.length === other.length && one.every((inline, at) => inline === other[at]));
}

/** What is escaped twice is escaped once more by each tool that it went through. */
const mostEscapes = 3;

/** Writes escaped characters as themselves, where the source has none that is escaped. */
function unescaped(target: Content, source: Content): Content {
  if (!target.some((inline) => inline.kind === 'text' && inline.text.includes('&'))) return target;
  if (entitiesIn(textOf(source)) > 0) return target;
  return target.map((inline) => {
    if (inline.kind !== 'text') return inline;
    let { text } = inline;
    for (let time = 0; time < mostEscapes; time++) text = withoutEntities(text);
    return text === inline.text ? inline : { ...inline, text };
  });
}

function entitiesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    if (readEntity(text, at) !== undefined) count += 1;
  }
  return count;
}

function withoutEntities(text: string): string {
  let plain = '';
  let from = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    const entity = readEntity(text, at);
    if (entity?.character === undefined) continue;
    plain += text.slice(from, at) + entity.character;
    from = entity.end;
  }
  return from === 0 ? text : plain + text.slice(from);
}
