import type { ChangedValue } from '../model/changed-value.ts';
import { shownText, textOf, type Content } from '../model/content.ts';
import { defined } from '../model/defined.ts';
import type { Release } from '../model/release.ts';
import type { Term } from '../model/term.ts';
import type { Translation } from '../model/translation.ts';
import { isUnreviewedMachine } from '../model/origin.ts';
import { segmentsOf, type Unit } from '../model/unit.ts';
import type { Dossier, DossierEdition, DossierUnit } from './dossier.ts';
import { factsSheet } from './sheet/make-sheet.ts';
import { valueContext, valuesIn, type FormatOf, type ValueContext, type WrittenValue } from './sheet/written-values.ts';

/** What a dossier is made from, beside the release. */
export interface DossierSide extends Omit<DossierEdition, 'units'> {
  readonly translation: Translation;
}

export interface DossierSetting {
  readonly terms: readonly Term[];
  readonly embargo: string | undefined;
  readonly published: Dossier['published'];
  readonly down: Dossier['down'];
  readonly sent: Dossier['sent'];
  /** Lists the values that a sentence of the source says otherwise than before. */
  readonly changesOf: (before: string, now: string) => readonly ChangedValue[];
  readonly formatOf: FormatOf;
}

/** Makes the dossier of a release from its translations as they are today. Pure. */
export function makeDossier(
  release: Release,
  sides: readonly DossierSide[],
  { terms, embargo, published, down, sent, formatOf, changesOf }: DossierSetting,
): Dossier {
  const source = valueContext(release, formatOf);
  return {
    release: release.id,
    title: titleOf(release),
    sourceLocale: release.locale,
    ...defined({ date: release.meta.date, embargo }),
    published,
    down,
    sent,
    texts: release.blocks.flatMap(({ units }) =>
      units.map((unit) => unitOf(unit, { source, target: source, changesOf })),
    ),
    facts: factsSheet(release, sides, { terms, formatOf }),
    editions: sides.map((side) => {
      const { translation, ...edition } = side;
      const target = valueContext(release, formatOf, { locale: edition.locale, units: translation.units });
      const units = translation.units
        .filter(({ translate }) => translate)
        .map((unit) => unitOf(unit, { source, target, changesOf }));
      return { ...edition, units };
    }),
  };
}

/** Gives the headline of a release, else its id. */
export function titleOf({ id, blocks }: Release): string {
  const headline = blocks.find(({ role }) => role === 'headline')?.units[0];
  const text = headline?.parts.map(({ source }) => shownText(source)).join('');
  return text === undefined || text.trim() === '' ? id : text;
}

interface UnitSetting extends Pick<DossierSetting, 'changesOf'> {
  readonly source: ValueContext;
  readonly target: ValueContext;
}

function unitOf(unit: Unit, { changesOf, ...contexts }: UnitSetting): DossierUnit {
  const valuesOf = (content: Content, side: 'source' | 'target'): readonly WrittenValue[] =>
    valuesIn(content, unit.id, contexts[side]).map(({ at, text }) => ({ at, text }));
  const segments = segmentsOf(unit).map((segment) => {
    const { id, source, target, state, former } = segment;
    const values = { source: valuesOf(source, 'source'), target: valuesOf(target ?? [], 'target') };
    const hasValues = values.source.length + values.target.length > 0;
    return {
      id,
      source: textOf(source),
      ...defined({
        target: target && textOf(target),
        former: former?.source,
        changed: former && changesOf(former.source, textOf(source)),
      }),
      state,
      ...(isUnreviewedMachine(segment) ? { machine: true as const } : {}),
      ...(hasValues ? { values } : {}),
    };
  });
  return { id: unit.id, ...defined({ role: unit.role }), segments };
}
