import { unitsFor } from '../../formats/units/extract.ts';
import { defined } from '../../model/defined.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentSeparator } from '../../locale/orthography/segment-separator.ts';
import { segmentsOf, type Unit } from '../../model/unit.ts';
import { carryAcross } from '../../merge/carry-across.ts';
import { carryTargets, formerTarget } from '../../merge/carry-over.ts';
import type { Context } from '../newsroom/context.ts';
import { readGone, readStore } from '../newsroom/stores.ts';
import { fillSame } from './fill-same.ts';
import type { LoadedRelease } from './load-release.ts';
import { updateDrafts } from './update-drafts.ts';
import { resegment } from '../../merge/resegment.ts';
import { segmenterOf } from '../newsroom/segmenter.ts';

/** A release in one target locale: today's units with the targets that the store has for them. */
export interface StoredTranslation {
  readonly translation: Translation;
  /** Units of the store that today's source no longer has, with those kept from before. */
  readonly gone: readonly Unit[];
  /** The locale has a store: it was exported before. */
  readonly exists: boolean;
  /** Units whose target could not be cut as their source is today: they keep their segmentation. */
  readonly leftWhole: readonly string[];
}

/** Brings the store of one locale to today's source, in memory; `again` cuts its units as today's rules do. */
export function storedTranslation(
  context: Context,
  loaded: LoadedRelease,
  locale: string,
  again: boolean = false,
): StoredTranslation {
  const { release } = loaded;
  const store = readStore(context, locale, release.id);
  const goneBefore = readGone(context, locale, release.id);
  const stored = new Map([...goneBefore, ...(store?.units ?? [])].map((unit) => [unit.id, unit]));
  const leftWhole: string[] = [];
  const segmenter = segmenterOf(context.newsroom);
  const cutter = { separator: segmentSeparator(locale), cut: (text: string) => segmenter.cut(text, locale) };
  const recut = (fresh: Unit, unit: Unit | undefined): Unit | undefined => {
    if (!again || unit === undefined) return unit;
    const result = resegment(fresh, unit, cutter);
    if (result.left) leftWhole.push(fresh.id);
    return result.unit;
  };
  const carried = unitsFor(release, locale).map((unit) => carryTargets(unit, recut(unit, stored.get(unit.id))));
  const locales = { source: release.locale, target: locale };
  const units = carryAcross(carried, stored).map((unit) => updateDrafts(fillSame(unit, release.locale), locales));
  const present = new Set(units.map(({ id }) => id));
  const left = [...stored.values()].filter((unit) => !present.has(unit.id));
  return {
    translation: {
      release: release.id,
      sourceLocale: release.locale,
      targetLocale: locale,
      original: originalOf(loaded, context),
      ...(store === undefined ? {} : fileDataOf(store)),
      units,
    },
    gone: left.filter(
      (unit) =>
        segmentsOf(unit).some(({ target }) => target !== undefined) ||
        unit.notes.some(({ category }) => category === formerTarget),
    ),
    exists: store !== undefined,
    leftWhole,
  };
}

/** Picks what translators' tools said of the file as a whole. */
function fileDataOf({ notes, extensions, extensionAttributes }: Translation): Partial<Translation> {
  return {
    ...defined({ notes, extensions, extensionAttributes }),
  };
}

/** Gives the source's path as the newsroom's files name it: relative to its folder, with `/`. */
export function originalOf({ source }: LoadedRelease, { newsroom }: Context): string {
  return source.path.slice(newsroom.layout.root.length + 1).replaceAll('\\', '/');
}
