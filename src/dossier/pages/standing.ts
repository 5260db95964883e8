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

/** When a release was sent to the translators, published and taken down, by locale. */
type Instants = Partial<Pick<Dossier, 'published' | 'down' | 'sent'>>;

/** Says in words what readers have of an edition, and since when. */
export function liveLine(
  row: BoardRow,
  { published = {}, down = {} }: Instants,
  setting: PageSetting,
  write: (instant: string, setting: PageSetting) => string = moment,
): Markup {
  const { locale, live, standing } = row;
  const at = live === undefined ? down[locale] : published[locale];
  const kind = live === undefined ? (at === undefined ? 'none' : 'down') : standing === 'altered' ? standing : live;
  const said = setting.t(`dossier.live.${kind}`, { when: at === undefined ? '' : write(at, setting) });
  const isWrong = standing === 'embargoed' && (live ?? 'gone') !== 'gone';
  return markup`<span class="about${isWrong ? ' bad' : ''}">${said}</span>`;
}

/** Says in words what the standing of an edition means, and when it was sent where that bears on it. */
export function standingMeans(row: BoardRow, { sent = {} }: Instants, setting: PageSetting): string {
  const { t } = setting;
  const { standing, locale, next } = row;
  const reason = next !== undefined && reasons.has(next.do) ? next.do : undefined;
  const means = t(reason === undefined ? `dossier.standing.${standing}` : `dossier.reason.${reason}`);
  const when = standing === 'stale' && next?.do === 'export' ? sent[locale] : undefined;
  return when === undefined ? means : `${means} (${t('dossier.on.sent', { when: moment(when, setting) })})`;
}

/** Says where an edition stands, what that means, and what to do. */
export function renderStanding(row: BoardRow, dossier: Dossier, setting: PageSetting): Markup {
  const { standing } = row;
  const machine = machineLine(machineIn(dossier, row.locale), setting);
  return markup`<div class="verdict standing-${standing}">${standingLine(row, dossier, setting)}<p>${liveLine(row, dossier, setting)}${machine && markup` · ${machine}`}</p></div>`;
}

/** Counts the sentences of a machine that nobody has reviewed. */
function machineIn({ editions }: Dossier, locale: string): number {
  const units = editions.find((edition) => edition.locale === locale)?.units ?? [];
  return units.flatMap(({ segments }) => segments.filter(({ machine }) => machine === true)).length;
}

/** Says how many sentences a machine made that nobody has reviewed; nothing where there are none. */
export function machineLine(count: number, { t }: PageSetting): Markup | undefined {
  return count === 0 ? undefined : markup`<span class="about warn">${t('dossier.machine-count', { count })}</span>`;
}

/** Steps that say what the standing means, too. */
const telling: ReadonlySet<string> = new Set([...reasons, 'import', 'revise', 'wait']);

export function standingLine(row: BoardRow, dossier: Dossier, setting: PageSetting): Markup {
  const { standing, next } = row;
  const turns = renderTurns(row, dossier, setting);
  const means = next !== undefined && telling.has(next.do) ? undefined : standingMeans(row, dossier, setting);
  const between = means !== undefined && next !== undefined && !isInTurn(next.do) ? ' – ' : undefined;
  return markup`<strong>${setting.t(`cli.standing.${standing}`)}</strong>${errorsBeside(row, setting)}: ${means}${between}${turns}`;
}

/** A standing such as embargoed or stale says nothing of the errors that will block next. */
export function errorsBeside({ errors }: Pick<BoardRow, 'errors'>, { t }: PageSetting): Markup | undefined {
  return errors === 0 ? undefined : markup` <span class="badge errors">${t('report.errors', { count: errors })}</span>`;
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
