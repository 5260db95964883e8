import { pluralCategories } from '../../locale/cldr/plural-categories.ts';
import type { Unit } from '../../model/unit.ts';
import { codesOf, countedBy, type Branching, type Counted, type Display, type Keys } from './codes.ts';
import type { Branch, Placeholder } from '../message/message.ts';

/** The keys that the source is written with. */
export const keysAsWritten: Keys = (placeholder) => placeholder.branches.map((branch) => [branch.key, branch]);

/**
 * The keys that a language needs: those for one number (`=0`) as written, then each of its plural categories, taken from
 * `other` where the source has no such branch. A select's keys are as written.
 */
export function keysFor(locale: string): Keys {
  return (placeholder) => {
    if (placeholder.type === 'select') return keysAsWritten(placeholder);
    const byKey = new Map(placeholder.branches.map((branch) => [branch.key, branch]));
    const other = byKey.get('other');
    const categories = pluralCategories(locale, placeholder.type === 'plural' ? 'cardinal' : 'ordinal');
    const exact = placeholder.branches.filter(({ key }) => key.startsWith('='));
    return [
      ...exact.map((branch) => [branch.key, branch] as const),
      ...categories.flatMap((key) => {
        const branch = byKey.get(key) ?? other;
        return branch === undefined ? [] : [[key, branch] as const];
      }),
    ];
  };
}

/** The units that hold the branches of a text's placeholders, each followed by those of its own branches. */
export function branchUnits(
  text: string,
  branching: readonly Branching[],
  trunk: Unit,
  context: { readonly display: Display; readonly keys: Keys; readonly counted?: Counted },
): readonly Unit[] {
  const units: Unit[] = [];
  for (const { placeholder, branches } of branching) {
    for (const { id, key, branch } of branches) {
      const counted = countedBy(placeholder) ?? context.counted;
      const inner = { display: context.display, keys: context.keys, ...(counted === undefined ? {} : { counted }) };
      const coded = codesOf(text, branch.parts, id, inner);
      units.push(branchUnit(id, nameOf(placeholder, key, branch), trunk, coded));
      units.push(...branchUnits(text, coded.branching, trunk, inner));
    }
  }
  return units;
}

/** What a translator sees beside the branch: `attendees = few`. */
function nameOf(placeholder: Placeholder, key: string, branch: Branch): string {
  const shown = key.startsWith('=') ? key : `= ${key}`;
  return branch.key === key ? `${placeholder.name} ${shown}` : `${placeholder.name} ${shown} (${branch.key})`;
}

/** A branch is one segment: it is part of a sentence. */
function branchUnit(
  id: string,
  name: string,
  trunk: Unit,
  coded: { readonly content: Unit['parts'][number]['source']; readonly originalData: Unit['originalData'] },
): Unit {
  return {
    id,
    name,
    ...(trunk.role === undefined ? {} : { role: trunk.role }),
    parts: [{ kind: 'segment', id: 's1', source: coded.content, state: 'initial' }],
    originalData: coded.originalData,
    notes: [],
    translate: trunk.translate,
    canResegment: false,
    ...(trunk.localeFilter === undefined ? {} : { localeFilter: trunk.localeFilter }),
  };
}
