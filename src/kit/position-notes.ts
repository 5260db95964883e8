import { isBranchId } from '../model/message.ts';
import { textOf } from '../model/content.ts';
import type { Block, Release } from '../model/release.ts';
import type { Role } from '../model/role.ts';
import type { Unit } from '../model/unit.ts';
import type { Translate } from '../model/translate.ts';
import { memoize } from '../model/memoize.ts';

/** How many characters of another block a note shows, so that a translator knows which one is meant. */
const LONGEST_EXCERPT = 80;

const NUMBER = '\uFFFC';

/** The position of a block in its release. */
interface Place {
  readonly block: Block;
  /** Among the translatable blocks of its role, from 1. */
  readonly number: number;
  readonly subhead: string | undefined;
}

/** Says the position of the units of a release, in the language of `t`. */
export function positionNotes(release: Release): (t: Translate) => (unit: Unit) => string | undefined {
  const { places, totals } = placesOf(release);
  return (t) => {
    const space = t('kit.note.space');
    const roleName = memoize((role: Role) => t(`kit.role.${role}`));
    const only = memoize((role: Role) => t('kit.note.only', { role: roleName(role) }));
    /** Worded once for a role, with a character in place of the number that no message has. */
    const numbered = memoize((role: Role) =>
      t('kit.note.numbered', { role: roleName(role), number: NUMBER, total: totals.get(role) ?? 1 }),
    );
    const under = memoize((text: string) => t('kit.note.under', { text }));
    return (unit) => {
      const place = places.get(unit.id.split('.', 1)[0]!);
      if (place === undefined) return undefined;
      if (isBranchId(unit.id)) return branchNote(unit, t);
      const { block, number, subhead } = place;
      const { role, speaker } = block;
      const sentences = [
        totals.get(role) === 1 ? only(role) : numbered(role).replace(NUMBER, String(number)),
        ...(subhead === undefined ? [] : [under(subhead)]),
        ...(speaker === undefined ? [] : [t('kit.note.speaker', { name: speaker })]),
      ];
      return sentences.join(space);
    };
  };
}

function branchNote({ id }: Unit, t: Translate): string {
  const [unit = '', path = '', key = ''] = id.split('.');
  return t('kit.note.branch', { unit, argument: path.replace(/-\d+$/, ''), form: key.replace(/^eq(?=\d)/, '=') });
}

interface Places {
  readonly places: ReadonlyMap<string, Place>;
  /** How many blocks of each role are translated. */
  readonly totals: ReadonlyMap<Role, number>;
}

function placesOf({ blocks }: Release): Places {
  const totals = new Map<Role, number>();
  for (const { role, translate } of blocks) if (translate) totals.set(role, (totals.get(role) ?? 0) + 1);
  const counts = new Map<string, number>();
  const places = new Map<string, Place>();
  let subhead: string | undefined;
  for (const block of blocks) {
    if (!block.translate) continue;
    const number = (counts.get(block.role) ?? 0) + 1;
    counts.set(block.role, number);
    if (block.role === 'subhead') subhead = excerptOf(block);
    const standsUnder = block.role === 'subhead' || block.role === 'headline' ? undefined : subhead;
    places.set(block.id, { block, number, subhead: standsUnder });
  }
  return { places, totals };
}

function excerptOf({ units: [unit] }: Block): string {
  const text = unit?.parts.map(({ source }) => textOf(source)).join('') ?? '';
  const characters = [...text];
  return characters.length <= LONGEST_EXCERPT
    ? text
    : `${characters
        .slice(0, LONGEST_EXCERPT - 1)
        .join('')
        .trimEnd()}…`;
}
