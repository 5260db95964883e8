import { join } from 'node:path';
import { cutsOf } from '../../formats/source/parts.ts';
import { shownText } from '../../model/content.ts';
import type { Translation } from '../../model/translation.ts';
import type { Unit } from '../../model/unit.ts';
import { readSrx } from '../../segment/read-srx.ts';
import { createSegmenter, type Segmenter } from '../../segment/segment.ts';
import type { Newsroom } from '../../workspace/newsroom.ts';
import { readText } from '../../workspace/files/read-file.ts';

const segmenters = new WeakMap<Newsroom, Segmenter>();

/** Makes a segmenter of our rules, with the newsroom's own SRX file, if its configuration names one, laid over them. */
export function segmenterOf(newsroom: Newsroom): Segmenter {
  const known = segmenters.get(newsroom);
  if (known !== undefined) return known;
  const { segmentationRules } = newsroom.config;
  const file = segmentationRules === undefined ? undefined : join(newsroom.layout.root, segmentationRules);
  const layers = file === undefined ? [] : [{ document: readSrx(readText(file), file), file }];
  const segmenter = createSegmenter({ layers });
  segmenters.set(newsroom, segmenter);
  return segmenter;
}

/** Cuts a release's units, those that the ledger has as they were cut before. */
export interface UnitCutter {
  cut(text: string, unit: string): readonly number[];
  /** Digest of the rules that cut a unit. */
  rulesOf(unit: string): string | undefined;
}

/** `again`: every unit is cut by today's rules. */
export function unitCutter(
  segmenter: Segmenter,
  locale: string,
  ledger: Translation | undefined,
  again: boolean,
): UnitCutter {
  const stored = new Map<string, Unit>(again ? [] : (ledger?.units ?? []).map((unit) => [unit.id, unit]));
  const kept = new Map<string, string | undefined>();
  return {
    cut(text, id) {
      const unit = stored.get(id);
      if (unit === undefined || shownText(unit.parts.flatMap(({ source }) => source)) !== text) {
        return segmenter.cut(text, locale);
      }
      kept.set(id, unit.rules);
      return cutsOf(unit.parts);
    },
    // Digesting the rules takes longer than looking at a release of which nothing changed.
    rulesOf: (id) => (kept.has(id) ? kept.get(id) : segmenter.rulesDigest(locale)),
  };
}
