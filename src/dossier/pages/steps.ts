import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import { rankOf, type BoardRow } from '../board/board.ts';
import { nextTurns } from '../board/next-turns.ts';
import type { BoardContent } from './board-content.ts';
import { boardPath, factsPath, inLanguage, link, linkTo, withCommand, type PageSetting } from './page.ts';
import { moment } from './parts.ts';

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
  const all = stepsOf(content).toSorted((one, other) => rankOf(one.row) - rankOf(other.row));
  const isWaiting = ({ row }: Step): boolean => waiting.has(row.next?.do ?? '');
  const render = (steps: readonly Step[]): readonly (Markup | undefined)[] => {
    const shown = steps.slice(0, mostSteps).map((step) => renderStep(step, content, setting));
    const more = steps.length - shown.length;
    return [
      element('ol', { class: 'steps' }, shown),
      more > 0 ? markup`<p class="about">${withCommand(t('dossier.more', { count: more }))}</p>` : undefined,
    ];
  };
  const open = all.filter((step) => !isWaiting(step));
  const others = all.filter(isWaiting);
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

function stepsOf({ board }: BoardContent): readonly Step[] {
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

function renderStep({ row, locales }: Step, { summaries, sourceLocale }: BoardContent, setting: PageSetting): Markup {
  const { title, embargo } = summaries.get(row.release) ?? {};
  const name = title && link(linkTo(boardPath, factsPath(row.release)), inLanguage('bdi', sourceLocale, title));
  const turns = renderTurns({ ...row, locale: locales.join(',') }, { embargo }, setting);
  return markup`<li class="standing-${row.standing}"><span class="about">${name} <code dir="ltr">${row.release}</code> ${locales.join(', ')}</span> ${turns}</li>`;
}

/** Says what an edition needs next: one step, or several that are numbered, each with who does it. */
export function renderTurns(
  { release, locale, next, warnings }: Pick<BoardRow, 'release' | 'locale' | 'next' | 'warnings'>,
  { embargo }: { readonly embargo?: string | undefined },
  setting: PageSetting,
): Markup | undefined {
  if (next === undefined) return undefined;
  const { t } = setting;
  const until = embargo ?? next.until;
  const turns = nextTurns({ release, locale, next, warnings }, { t, until: until && moment(until, setting) }).map(
    ({ who, say }) => markup`<span class="who">${t(`dossier.who.${who}`)}</span> ${withCommand(say)}`,
  );
  if (turns.length === 1) return turns[0];
  return element(
    'ol',
    { class: 'turns' },
    turns.map((turn) => markup`<li>${turn}</li>`),
  );
}
