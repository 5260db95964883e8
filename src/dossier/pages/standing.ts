import { markup, type Markup } from '../../edition/markup/markup.ts';
import { isInTurn } from '../board/next-turns.ts';
import type { BoardRow } from '../board/board.ts';
import type { Dossier } from '../dossier.ts';
import type { PageSetting } from './page.ts';
import { moment } from './parts.ts';
import { renderTurns } from './steps.ts';

/** Where an edition stands nothing but a person's decision to publish is needed, or it is out. */
const free: ReadonlySet<string> = new Set(['ready', 'published', 'gone', 'altered']);

/** Tells whether something holds an edition back. */
export function isHeld({ standing }: Pick<BoardRow, 'standing'>): boolean {
  return !free.has(standing);
}

/** Steps that say more of what holds an edition back than its standing does. */
const reasons: ReadonlySet<string> = new Set(['read', 'review', 'settle-embargo', 'take-down', 'remove']);
/** Where an edition stands what was published is another one than today's. */
const since: Readonly<Record<string, 'published' | 'sent'>> = { gone: 'published', altered: 'published' };

/** Says in words what the standing of an edition means, and since when where that is known. */
export function standingMeans(
  row: BoardRow,
  { published = {}, sent = {} }: Partial<Pick<Dossier, 'published' | 'sent'>>,
  setting: PageSetting,
): string {
  const { t } = setting;
  const { standing, locale, next } = row;
  const reason = next !== undefined && reasons.has(next.do) ? next.do : undefined;
  const means = t(reason === undefined ? `dossier.standing.${standing}` : `dossier.reason.${reason}`);
  const kind = standing === 'stale' ? (next?.do === 'export' ? 'sent' : 'published') : since[standing];
  const when = kind === undefined ? undefined : { published, sent }[kind][locale];
  return when === undefined ? means : `${means} (${t(`dossier.on.${kind}`, { when: moment(when, setting) })})`;
}

/** So many values are named of what a page says otherwise. */
const mostValues = 5;

/** Says what readers are told otherwise by the page that is out. */
export function contradictionLines(
  { contradictions = [] }: Pick<BoardRow, 'contradictions'>,
  { t }: PageSetting,
): readonly Markup[] {
  return contradictions.map(({ with: other, values }) => {
    const changes = values.slice(0, mostValues).map(({ before, now }, at) => {
      const gap = at === 0 ? '' : ' · ';
      return markup`${gap}<bdi>${before || '–'}</bdi> → <bdi>${now || '–'}</bdi>`;
    });
    return markup`${t(`dossier.contradicts.${other}`)} ${changes}${values.length > mostValues ? ' …' : ''}`;
  });
}

/** Says where an edition stands, what that means, and what to do. */
export function renderStanding(row: BoardRow, dossier: Dossier, setting: PageSetting): Markup {
  const { standing } = row;
  return markup`<div class="verdict standing-${standing}">${standingLine(row, dossier, setting)}</div>`;
}

/** Steps that say what the standing means, too. */
const telling: ReadonlySet<string> = new Set([...reasons, 'import', 'revise', 'wait']);

export function standingLine(row: BoardRow, dossier: Dossier, setting: PageSetting): Markup {
  const { standing, next } = row;
  const turns = renderTurns(row, dossier, setting);
  const means = next !== undefined && telling.has(next.do) ? undefined : standingMeans(row, dossier, setting);
  const between = means !== undefined && next !== undefined && !isInTurn(next.do) ? ' – ' : undefined;
  return markup`<strong>${setting.t(`cli.standing.${standing}`)}</strong>: ${means}${between}${turns}`;
}

/** The states of an edition, in the order in which it goes through them, each with the look that it is shown in. */
export const standingLooks: readonly (readonly [standing: string, look: string])[] = [
  ['unusable', 'bad'],
  ['blocked', 'bad'],
  ['stale', 'warn'],
  ['not-sent', 'idle'],
  ['out', 'idle'],
  ['returned', 'warn'],
  ['embargoed', 'held'],
  ['ready', 'good'],
  ['altered', 'warn'],
  ['gone', 'warn'],
  ['withdrawn', 'held'],
  ['published', 'done'],
];
