import { pageTypography, type PageTypography } from '../../locale/orthography/page-typography.ts';
import { releaseKindOf } from '../../locale/orthography/release-kinds.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import { quotationMarks } from '../../locale/cldr/quotation-marks.ts';
import { matchesFilter } from '../../locale/tags/tags.ts';
import { defined } from '../../model/defined.ts';
import { textOf } from '../../model/content.ts';
import type { Edition, EditionBlock, EditionInline, LocaleSettings, Stated } from '../../model/edition.ts';
import type { ReleaseKind } from '../../model/release-kind.ts';
import type { Block, Release } from '../../model/release.ts';
import type { Translation } from '../../model/translation.ts';
import { balanced, markupOf } from './block-markup.ts';
import { withNotes } from './notes.ts';
import { composeUnit, type UnitContext } from './compose-unit.ts';
import { setQuotationMarks, setSpaces, valueCharacter } from './typography.ts';
import type { FormatValue } from './values.ts';

export interface ComposeContext {
  readonly locale: string;
  readonly settings: LocaleSettings;
  /** See `valueFormatter`. */
  readonly format: FormatValue;
  /** What the metadata say and the text does not. */
  readonly stated?: Stated | undefined;
}

/**
 * Composes a release in one locale, ready to be rendered. Without a translation it is the source's own edition. Navigation is in
 * no edition, a block with a locale filter only in those it is for. A block that is not translated, and a segment
 * without a target, are as in the source; the gate decides whether that may be published.
 */
export function compose(release: Release, translation: Translation | undefined, context: ComposeContext): Edition {
  const { locale, settings } = context;
  const unitContext: UnitContext = {
    source: new Map(release.blocks.flatMap((block) => block.units.map((unit) => [unit.id, unit]))),
    translated: new Map((translation?.units ?? []).map((unit) => [unit.id, unit])),
    values: release.meta.values,
    locale,
    sourceLocale: release.locale,
    separator: segmentSeparator(locale),
    format: context.format,
  };
  const marks = settings.quotationMarks ?? quotationMarks(locale);
  const setting: Setting = { marks, space: pageTypography(locale).space };
  const { date, place, reference, targetLocales } = release.meta;
  const kind = release.meta.kind ?? kindOf(release);
  return {
    release: release.id,
    locale,
    sourceLocale: release.locale,
    ...defined({ date, place, kind }),
    ...(targetLocales === undefined ? {} : { targetLocales: [release.locale, ...targetLocales] }),
    ...defined({ reference, stated: context.stated }),
    blocks: withNotes(
      release.blocks
        .filter(
          (block) => stands(block, locale) && !(isDatelineAlone(block) && context.stated?.replacesDateline === true),
        )
        .map((block) => composeBlock(block, unitContext, setting)),
    ),
    settings,
  };
}

/** Labels of a release stand among so many blocks. */
const mostLabels = 6;

/** How the text of a locale is set. */
interface Setting {
  readonly marks: readonly [string, string, string, string];
  readonly space: PageTypography['space'];
}

/** The first lines say what kind of paper a release is: those above its headline, and the headline. */
function kindOf({ blocks, locale }: Release): ReleaseKind | undefined {
  const headline = blocks.findIndex(({ role }) => role === 'headline');
  for (const block of blocks.slice(0, Math.min(headline + 1 || mostLabels, mostLabels))) {
    const text = block.units[0]?.parts.map(({ source }) => textOf(source)).join('') ?? '';
    const kind = releaseKindOf(text, locale);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function stands({ role, localeFilter }: Block, locale: string): boolean {
  return role !== 'navigation' && (localeFilter === undefined || matchesFilter(locale, localeFilter));
}

function isDatelineAlone({ role, runIn }: Block): boolean {
  return role === 'dateline' && runIn !== true;
}

function composeBlock(block: Block, context: UnitContext, setting: Setting): EditionBlock {
  const [trunk] = block.units;
  const { codes = [] } = block;
  const ofBlock = codes.length === 0 ? context : { ...context, markup: markupOf(codes) };
  return {
    id: block.id,
    role: block.role,
    content: trunk === undefined ? [] : balanced(typeset(composeUnit(trunk.id, ofBlock), setting), codes),
    ...defined({ runIn: block.runIn, group: block.group, field: block.field, ordinal: block.ordinal }),
    ...defined({ depth: block.depth, heads: block.heads, picture: block.picture, note: block.note }),
  };
}

/** Sets white space and quotation marks across the whole block; values stay as they were formatted, and markup is in its place. */
function typeset(content: readonly EditionInline[], { marks, space }: Setting): readonly EditionInline[] {
  const values = content.filter(({ kind }) => kind !== 'text');
  const text = content
    .map((inline) => (inline.kind !== 'text' ? valueCharacter : inline.text.replaceAll(valueCharacter, '')))
    .join('');
  const set = setQuotationMarks(setSpaces(text), marks);
  const runs = (space?.(set) ?? set).split(valueCharacter);
  return runs.flatMap((run, at): readonly EditionInline[] => {
    const value = values[at];
    return [...(run === '' ? [] : [{ kind: 'text', text: run } as const]), ...(value === undefined ? [] : [value])];
  });
}
