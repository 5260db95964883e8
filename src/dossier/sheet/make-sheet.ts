import type { UnitSubject } from '../../check/contract/subject.ts';
import { subjectOf } from '../../check/running/subject-of.ts';
import { defined } from '../../model/defined.ts';
import type { Finding } from '../../model/finding.ts';
import { isBranchId } from '../../model/message.ts';
import type { Release } from '../../model/release.ts';
import type { Term } from '../../model/term.ts';
import type { Translation } from '../../model/translation.ts';
import { enterAccounts, openAccount } from './account-rows.ts';
import { completeUnit, enterUnit, sourceRows, type OpenRow } from './fact-rows.ts';
import { inOrder, type FactRow, type FactsSheet } from './facts-sheet.ts';
import { enterNames, nameRows } from './name-rows.ts';
import { sourceDoubt } from './source-doubt.ts';
import { valueContext, type FormatOf } from './written-values.ts';
import { enterValues, valueRows } from './value-rows.ts';

/** One locale of a release: its translation as it is today, and what the checks find in it. */
export interface SheetSide {
  readonly locale: string;
  readonly translation: Translation;
  readonly findings: readonly Finding[];
}

/** Makes the facts sheet of a release. Pure. */
export function factsSheet(
  release: Release,
  sides: readonly SheetSide[],
  { terms, formatOf }: { readonly terms: readonly Term[]; readonly formatOf: FormatOf },
): FactsSheet {
  const { id, locale: sourceLocale, blocks } = release;
  const units = blocks.filter(({ role }) => role !== 'navigation').flatMap((block) => block.units);
  const own: Translation = { release: id, sourceLocale, targetLocale: sourceLocale, units };
  const source = subjectOf(own, { file: id });
  const subjects = new Map((source?.units ?? []).map((subject) => [subject.unit.id, subject]));
  const people = nameRows(blocks, subjects);
  const rows = new Map(
    units.map((unit, at) => {
      const subject = subjects.get(unit.id);
      const opened = sourceRows(subject, at);
      if (subject !== undefined) openAccount(opened, subject, at);
      return [unit.id, { at, ...opened }];
    }),
  );
  const written = valueContext(release, formatOf);
  const values = new Map(units.map((unit, at) => [unit.id, isBranchId(unit.id) ? [] : valueRows(unit, at, written)]));
  const entered: UnitSubject[] = [];
  for (const { locale, translation, findings } of sides) {
    const context = valueContext(release, formatOf, { locale, units: translation.units });
    for (const unit of translation.units) {
      enterValues(values.get(unit.id) ?? [], unit, { locale, context, findings });
    }
    const subject = subjectOf(translation, { file: id, terms });
    if (subject === undefined) continue;
    enterNames(people, subject, findings);
    for (const unit of subject.units) {
      const unitRows = rows.get(unit.unit.id);
      if (unitRows === undefined) continue;
      enterAccounts(unitRows, unit);
      enterUnit(unitRows, { subject: unit, at: unitRows.at, findings });
      entered.push(unit);
    }
  }
  for (const subject of entered) completeUnit(rows.get(subject.unit.id)!, subject);
  const inText = [...rows].flatMap(([unit, unitRows]) =>
    [...unitRows.rows, ...(values.get(unit) ?? []).map(({ row }) => row)].toSorted(
      (one, other) => one.place[1] - other.place[1],
    ),
  );
  return {
    release: id,
    sourceLocale,
    locales: sides.map(({ locale }) => locale),
    rows: inOrder([...people, ...inText].map(closed)),
  };
}

function closed({ place: _, ...row }: OpenRow): FactRow {
  return { ...row, ...defined({ sourceDoubt: sourceDoubt(row) }) };
}
