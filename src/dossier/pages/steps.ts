import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import { autonym } from '../../locale/orthography/autonym.ts';
import { rankOf, type BoardRow } from '../board/board.ts';
import { nextTurns } from '../board/next-turns.ts';
import type { BoardContent } from './board-content.ts';
import { effectLine } from './effect.ts';
import {
  boardPath,
  editionPath,
  factsPath,
  inLanguage,
  link,
  linkTo,
  list,
  readersName,
  withCommand,
  type PageSetting,
} from './page.ts';
import { changeList, contradictionLines, moment } from './parts.ts';
import type { ReleaseSummary } from './summary.ts';

/** So many things to do are told at once. */
const mostSteps = 30;

/** Where nobody of the newsroom can do anything yet. */
const waiting: ReadonlySet<string> = new Set(['import', 'revise', 'wait']);

interface Step {
  readonly row: BoardRow;
  readonly locales: string[];
}

/** Says what to do next, the locales of a release together where it is the same, and below it what others are to do first. */
export function renderSteps(content: BoardContent, setting: PageSetting): readonly (Markup | undefined)[] {
  const { t } = setting;
  const { open, others } = stepsOf(content);
  const render = (steps: readonly Step[]): readonly (Markup | undefined)[] => {
    const shown = steps.slice(0, mostSteps).map((step) => renderStep(step, content, setting));
    const more = steps.length - shown.length;
    return [
      element('ol', { class: 'steps' }, shown),
      more > 0 ? markup`<p class="about">${withCommand(t('dossier.more', { count: more }))}</p>` : undefined,
    ];
  };
  return [
    open.length === 0
      ? undefined
      : element('section', {}, [
          markup`<h2 id="next-title">${t('dossier.next')} <span class="count">${open.length}</span></h2>`,
          markup`<p class="about">${t('dossier.next-about')}</p>`,
          ...render(open),
        ]),
    others.length === 0
      ? undefined
      : element('section', {}, [
          markup`<h2 id="waiting-title">${t('dossier.waiting')} <span class="count">${others.length}</span></h2>`,
          ...render(others),
        ]),
  ];
}

/** Gives the steps that somebody can do now, the most urgent first, and those that wait for others. */
export function stepsOf(content: BoardContent): { readonly open: readonly Step[]; readonly others: readonly Step[] } {
  const all = groupedSteps(content).toSorted((one, other) => rankOf(one.row) - rankOf(other.row));
  const isWaiting = ({ row }: Step): boolean => waiting.has(row.next?.do ?? '');
  return { open: all.filter((step) => !isWaiting(step)), others: all.filter(isWaiting) };
}

function groupedSteps({ board }: BoardContent): readonly Step[] {
  const steps = new Map<string, Step>();
  for (const row of board.flatMap(({ rows }) => rows)) {
    if (row.next === undefined) continue;
    const key = JSON.stringify([row.release, row.next]);
    const known = steps.get(key);
    if (known === undefined) steps.set(key, { row, locales: [row.locale] });
    else known.locales.push(row.locale);
  }
  return [...steps.values()];
}

function renderStep({ row, locales }: Step, content: BoardContent, setting: PageSetting): Markup {
  const { summaries, sourceLocale } = content;
  const summary = summaries.get(row.release);
  const { title, embargo } = summary ?? {};
  const name = title && link(linkTo(boardPath, factsPath(row.release)), inLanguage('bdi', sourceLocale, title));
  const ready = row.next?.do === 'remove' ? readyIn(content, setting) : undefined;
  const turns = renderTurns({ ...row, locale: locales.join(',') }, { embargo, ready }, setting);
  const reasons = [...changeLines(row, summary, setting), ...errorLines({ row, locales }, summary, setting)];
  return markup`<li class="standing-${row.standing}"><span class="about">${name} <code dir="ltr">${row.release}</code> ${locales.join(', ')}</span> ${turns}${reasons.length === 0 ? undefined : list(reasons, 'reasons')}</li>`;
}

/** What goes out where all of the newsroom is published: title and languages. */
function readyIn({ board, summaries }: BoardContent, { ui }: PageSetting): readonly string[] {
  return board.flatMap(({ release, rows }) => {
    const locales = rows.filter(({ next, warnings }) => next?.do === 'publish' && warnings === 0);
    const names = locales.map(({ locale }) => readersName(locale, ui) ?? autonym(locale));
    return names.length === 0 ? [] : [`${summaries.get(release)?.title ?? release} (${names.join(', ')})`];
  });
}

/** Steps at which a person asks what is new in the source. */
const ofChanges: ReadonlySet<string> = new Set(['export', 'publish', 'sign-off', 'revise', 'confirm']);

/** Says what readers are told otherwise, else what is new in the source: the figures that a person publishes or sends. */
function changeLines(row: BoardRow, summary: ReleaseSummary | undefined, setting: PageSetting): readonly Markup[] {
  const { next, standing, live } = row;
  if (!ofChanges.has(next?.do ?? '')) return [];
  const wrong = contradictionLines(row, setting);
  const isNew = standing === 'stale' || live === 'earlier';
  if (wrong.length > 0 || !isNew || summary === undefined || summary.changed.length === 0) return wrong;
  return [markup`${setting.t('dossier.changed')} ${changeList(summary.changed)}`];
}

/** Names the errors of the editions that a step is about: they block, or will once the step is done. */
function errorLines(
  { row: { release }, locales }: Step,
  summary: ReleaseSummary | undefined,
  setting: PageSetting,
): readonly Markup[] {
  return locales.flatMap((locale) => {
    const { shown = [], more = 0 } = summary?.errors[locale] ?? {};
    const lines = shown.map(
      ({ finding, said }) =>
        markup`<span class="tag">${locale}</span> ${link(linkTo(boardPath, editionPath(release, locale), finding), said)}`,
    );
    const rest =
      more > 0 ? [markup`<span class="tag">${locale}</span> ${setting.t('dossier.more-errors', { count: more })}`] : [];
    return [...lines, ...rest];
  });
}

/** Says what an edition needs next: one step, or several that are numbered, each with who does it. */
export function renderTurns(
  { release, locale, next, warnings }: Pick<BoardRow, 'release' | 'locale' | 'next' | 'warnings'>,
  { embargo, ready }: { readonly embargo?: string | undefined; readonly ready?: readonly string[] | undefined },
  setting: PageSetting,
): Markup | undefined {
  if (next === undefined) return undefined;
  const { t } = setting;
  const until = embargo ?? next.until;
  const turns = nextTurns({ release, locale, next, warnings }, { t, until: until && moment(until, setting) }).map(
    ({ step, who, say }) =>
      markup`<span class="who">${t(`dossier.who.${who}`)}</span> ${withCommand(say)}${effectLine(step, { locales: locale.split(','), ready }, setting)}`,
  );
  if (turns.length === 1) return turns[0];
  return element(
    'ol',
    { class: 'turns' },
    turns.map((turn) => markup`<li>${turn}</li>`),
  );
}
