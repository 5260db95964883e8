import { excerpt } from '../../model/excerpt.ts';
import { shownText } from '../../model/content.ts';
import type { RoleChange } from './difference.ts';
import type { LoadedRelease } from './load-release.ts';

/** Lists the blocks that keep their id and are read as something else than at the last export. */
export function roleChanges({ ledger, release }: LoadedRelease): readonly RoleChange[] {
  const before = new Map((ledger?.units ?? []).map((unit) => [unit.id, unit]));
  return release.blocks.flatMap(({ id, role, units }) => {
    const [unit] = units;
    const known = before.get(id);
    if (unit === undefined || known?.role === undefined || known.role === role) return [];
    const text = excerpt(unit.parts.map(({ source }) => shownText(source)).join(''));
    return [{ unit: id, before: known.role, now: role, isLeftOut: known.translate && !unit.translate, text }];
  });
}
