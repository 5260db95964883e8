import { matchesFilter } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import type { Block, BlockCode, Release, ReleaseMeta } from '../../model/release.ts';
import type { Inline } from '../../model/content.ts';
import type { Unit } from '../../model/unit.ts';
import { branchUnits, keysAsWritten, keysFor } from './branches.ts';
import { codesOf, type Display, type Keys } from './codes.ts';
import { composeText } from './compose-text.ts';
import type { SourceBlock, SourceDocument } from '../source/define-format.ts';
import { plainDisplay } from './display.ts';
import { scanMessage, type MessageFault } from '../message/message.ts';
import { markForms } from './value-forms.ts';
import { givenContent, withGiven } from './given-targets.ts';
import { partsOf } from '../source/parts.ts';
import { placeAt } from '../source/place.ts';
import { cutSpans } from '../source/spans.ts';

/** A block of a source file whose unit id is known. */
export interface IdentifiedBlock extends SourceBlock {
  readonly id: string;
}

export interface ExtractOptions {
  /** The release's id. */
  readonly id: string;
  readonly meta: ReleaseMeta;
  /** Offsets of segment starts above 0 in a unit's text, in UTF-16 code units. */
  readonly cut: (text: string, unit: string) => readonly number[];
  /** Digest of the rules that cut a unit, asked after it was cut. */
  readonly rulesOf?: (unit: string) => string | undefined;
  /** How the source locale writes a value; without it codes display the value as the metadata has it. */
  readonly display?: Display;
}

/**
 * The translatable content of a source file: a unit a block, a segment a sentence, placeholders as inline codes and the
 * branches of plurals as units of their own. Throws a DragomanError at a malformed placeholder of a defined name.
 */
export function extractRelease(
  document: SourceDocument,
  blocks: readonly IdentifiedBlock[],
  options: ExtractOptions,
): Release {
  const { locale } = document;
  const display = options.display ?? plainDisplay(options.meta.values, locale);
  return {
    id: options.id,
    locale,
    format: document.format,
    meta: options.meta,
    blocks: blocks.map((block): Block => {
      const parts = scanMessage(block.text, options.meta.values, failAt(document, block));
      const markup = block.codes?.map(({ span: _, ...code }) => code);
      const coded = codesOf(block.text, parts, block.id, { display, keys: keysAsWritten, ...defined({ markup }) });
      const trunk = trunkUnit(block, coded, options);
      return {
        id: block.id,
        role: block.role,
        units: [trunk, ...branchUnits(block.text, coded.branching, trunk, { display, keys: keysAsWritten })],
        translate: block.translate,
        confidence: block.confidence,
        ...(block.localeFilter === undefined ? {} : { localeFilter: block.localeFilter }),
        ...(block.runIn === undefined ? {} : { runIn: block.runIn }),
        ...(block.group === undefined ? {} : { group: block.group }),
        ...(block.field === undefined ? {} : { field: block.field }),
        ...(block.speaker === undefined ? {} : { speaker: block.speaker }),
        ...defined({ ordinal: block.ordinal, depth: block.depth, heads: block.heads }),
        ...(block.picture === undefined ? {} : { picture: block.picture }),
        ...(block.note === undefined ? {} : { note: block.note }),
        ...(block.given === undefined ? {} : { given: block.given.map((each) => givenContent(each, trunk)) }),
        ...(markup === undefined || markup.length === 0 ? {} : { codes: markup }),
      };
    }),
  };
}

/**
 * The units that go to the translators of one locale: those to be translated that its edition has, each followed by the
 * branches of its plurals, one per category of that language.
 */
export function unitsFor(release: Release, targetLocale: string, display?: Display): readonly Unit[] {
  const keys = keysFor(targetLocale);
  const shown = display ?? plainDisplay(release.meta.values, release.locale);
  const units = release.blocks.flatMap((block) => {
    if (!block.translate) return [];
    if (block.localeFilter !== undefined && !matchesFilter(targetLocale, block.localeFilter)) return [];
    const [trunk] = block.units;
    if (trunk === undefined) return [];
    return block.units.length === 1
      ? [withGiven(trunk, block, targetLocale)]
      : withBranches(trunk, release, { display: shown, keys, ...defined({ markup: block.codes }) });
  });
  return markForms(units, release.meta.values, targetLocale);
}

function withBranches(
  trunk: Unit,
  release: Release,
  context: { readonly display: Display; readonly keys: Keys; readonly markup?: readonly BlockCode[] },
): readonly Unit[] {
  const text = composeText(trunk, 'source');
  const parts = scanMessage(text, release.meta.values, (fault) => {
    throw new DragomanError(fault.code, fault.values);
  });
  const coded = codesOf(text, parts, trunk.id, context);
  const codes = new Map(coded.content.flatMap((inline) => (inline.kind === 'ph' ? [[inline.id, inline]] : [])));
  const expanded: Unit = {
    ...trunk,
    parts: trunk.parts.map((part) => ({
      ...part,
      source: part.source.map((inline) => (inline.kind === 'ph' ? (codes.get(inline.id) ?? inline) : inline)),
    })),
  };
  return [expanded, ...branchUnits(text, coded.branching, trunk, context)];
}

function trunkUnit(
  block: IdentifiedBlock,
  coded: { readonly content: readonly Inline[]; readonly originalData: Unit['originalData'] },
  { cut, rulesOf }: ExtractOptions,
): Unit {
  // What comes with a translation is cut as that is.
  const isWhole = block.isSegment === true || block.given !== undefined;
  const parts = partsOf(coded.content, (text) => (isWhole ? [] : cut(text, block.id)));
  const rules = isWhole ? undefined : rulesOf?.(block.id);
  return {
    id: block.id,
    role: block.role,
    parts,
    originalData: coded.originalData,
    notes: block.notes ?? [],
    translate: block.translate,
    canResegment: !isWhole,
    ...(rules === undefined ? {} : { rules }),
    ...(block.localeFilter === undefined ? {} : { localeFilter: block.localeFilter }),
  };
}

function failAt(document: SourceDocument, block: SourceBlock): (fault: MessageFault) => never {
  return ({ code, values, offset }) => {
    const { after } = cutSpans(document.text, block.spans, offset);
    const at = after[0]?.start ?? block.spans.at(-1)?.end ?? 0;
    throw new DragomanError(code, values, { file: document.path, ...placeAt(document.text, at) });
  };
}
