import { shownText, textOf } from '../model/content.ts';
import { defined } from '../model/defined.ts';
import type { Finding } from '../model/finding.ts';
import type { Release } from '../model/release.ts';
import type { Term } from '../model/term.ts';
import type { Translation } from '../model/translation.ts';
import { segmentsOf, type Unit } from '../model/unit.ts';
import type { Dossier, DossierEdition, DossierSignOff, DossierUnit } from './dossier.ts';
import { factsSheet } from './sheet/make-sheet.ts';

/** What a dossier is made from, beside the release. */
export interface DossierSide {
  readonly locale: string;
  readonly translation: Translation;
  readonly findings: readonly Finding[];
  readonly signOffs: readonly DossierSignOff[];
}

/** Makes the dossier of a release from its translations as they are today. Pure. */
export function makeDossier(
  release: Release,
  sides: readonly DossierSide[],
  { terms, embargo }: { readonly terms: readonly Term[]; readonly embargo: string | undefined },
): Dossier {
  return {
    release: release.id,
    title: titleOf(release),
    sourceLocale: release.locale,
    ...defined({ date: release.meta.date, embargo }),
    facts: factsSheet(release, sides, terms),
    editions: sides.map(editionOf),
  };
}

/** Gives the headline of a release, else its id. */
export function titleOf({ id, blocks }: Release): string {
  const headline = blocks.find(({ role }) => role === 'headline')?.units[0];
  const text = headline?.parts.map(({ source }) => shownText(source)).join('');
  return text === undefined || text.trim() === '' ? id : text;
}

function editionOf({ locale, translation, findings, signOffs }: DossierSide): DossierEdition {
  const units = translation.units.filter(({ translate }) => translate).map(unitOf);
  return { locale, units, findings, signOffs };
}

function unitOf(unit: Unit): DossierUnit {
  const segments = segmentsOf(unit).map(({ id, source, target, state }) => ({
    id,
    source: textOf(source),
    ...defined({ target: target && textOf(target) }),
    state,
  }));
  return { id: unit.id, ...defined({ role: unit.role }), segments };
}
