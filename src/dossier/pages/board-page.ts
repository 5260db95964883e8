import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import { describeError } from '../../report/describe.ts';
import { memoize } from '../../model/memoize.ts';
import type { Translate } from '../../model/translate.ts';
import { rankOf, type BoardRelease, type BoardRow } from '../board/board.ts';
import { boardCharts } from './board-charts.ts';
import type { BoardContent } from './board-content.ts';
import {
  boardPath,
  editionPath,
  factsPath,
  inLanguage,
  link,
  linkTo,
  list,
  localeName,
  reportPage,
  scrollable,
  yearPath,
  type PageSetting,
  type ReportPage,
} from './page.ts';
import { renderLetStand } from './let-stand.ts';
import { contradictionLines, day, embargoLine } from './parts.ts';
import { readableEvidence } from './readable-value.ts';
import { errorsBeside, liveLine, machineLine, standingLooks, standingMeans } from './standing.ts';
import { renderSteps, stepsOf } from './steps.ts';
import type { ReleaseSummary } from './summary.ts';

/** With more releases the first page has those that wait for somebody and the newest; the years have all. */
const mostOnOnePage = 100;
const done = rankOf({ standing: 'published' });

/** Renders the board: what to do next, where each release stands, and what is found, by kind. */
export function boardPages(content: BoardContent, asked: PageSetting): readonly ReportPage[] {
  const setting = { ...asked, t: sayingOnce(asked.t) };
  const { t } = setting;
  const { board, sourceLocale } = content;
  const isLong = board.length > mostOnOnePage;
  const waiting = board.filter(({ rows }) => rows.some((row) => rankOf(row) < done));
  const shown = isLong
    ? [...waiting, ...board.filter((each) => !waiting.includes(each))].slice(0, mostOnOnePage)
    : board;
  const years = isLong ? [...new Set(board.map(yearOf))].toSorted().toReversed() : [];
  const steps = stepsOf(content);
  const first = reportPage(
    {
      path: boardPath,
      title: t('dossier.board'),
      lead: [
        markup`<p class="about">${t('dossier.board-about', { releases: board.length, steps: steps.open.length })}${steps.others.length === 0 ? '' : ` ${t('dossier.board-waiting', { waiting: steps.others.length })}`}</p>`,
        years.length === 0
          ? undefined
          : list(
              years.map((year) => link(linkTo(boardPath, yearPath(year)), yearName(year, setting))),
              'years',
            ),
      ],
      main: [
        ...renderSteps(content, setting),
        renderLetStand(content, setting),
        element('section', {}, [
          markup`<h2 id="board-title">${t('dossier.releases')}</h2>`,
          renderMatrix(shown, content, { path: boardPath, setting }),
          renderLegend(shown, setting),
        ]),
        ...boardCharts(content, setting),
      ],
    },
    setting,
  );
  const others = years.map((year) =>
    reportPage(
      {
        path: yearPath(year),
        title: t('dossier.year', { year: yearName(year, setting) }),
        main: [
          renderMatrix(
            board.filter((release) => yearOf(release) === year),
            { ...content, sourceLocale },
            { path: yearPath(year), setting },
          ),
        ],
      },
      setting,
    ),
  );
  return [first, ...others];
}

/** Words each message once: the cells of a long board say the same few things thousands of times. */
function sayingOnce(t: Translate): Translate {
  const said = memoize((message: string) => t(...(JSON.parse(message) as Parameters<Translate>)), { most: 1000 });
  return (...message) => said(JSON.stringify(message));
}

const undated = 'undated';

function yearOf({ date, release }: BoardRelease): string {
  return /^\d{4}/.exec(date ?? release)?.[0] ?? undated;
}

function yearName(year: string, { t }: PageSetting): string {
  return year === undated ? t('dossier.undated') : year;
}

interface Rendering {
  readonly path: string;
  readonly setting: PageSetting;
}

function renderMatrix(board: readonly BoardRelease[], content: BoardContent, { path, setting }: Rendering): Markup {
  const { t } = setting;
  const locales = [content.sourceLocale, ...content.locales];
  const columns = [
    markup`<th scope="col">${t('cli.status.release')}</th>`,
    ...locales.map((locale) => markup`<th scope="col">${localeName(locale, setting)}</th>`),
  ];
  const rows = board.map((release) => {
    const byLocale = new Map(release.rows.map((row) => [row.locale, row]));
    return element('tr', {}, [
      renderHead(release, content, { path, setting }),
      ...locales.map((locale) => renderCell(byLocale.get(locale), content, { path, setting })),
    ]);
  });
  return scrollable(
    t('dossier.releases'),
    element('table', { class: 'board' }, [
      element('thead', {}, [element('tr', {}, columns)]),
      element('tbody', {}, rows),
    ]),
  );
}

/** Says what each state means that the board shows. */
function renderLegend(board: readonly BoardRelease[], { t }: PageSetting): Markup {
  const shown = new Set(board.flatMap(({ rows }) => rows).map(({ standing }) => standing));
  const entries = standingLooks
    .filter(([standing]) => shown.has(standing))
    .map(
      ([standing]) =>
        markup`<dt class="standing-${standing}"><span class="badge">${t(`cli.standing.${standing}`)}</span></dt><dd>${t(`dossier.standing.${standing}`)}</dd>`,
    );
  return element('dl', { class: 'legend' }, entries);
}

function renderHead(
  release: BoardRelease,
  { summaries, sourceLocale }: BoardContent,
  { path, setting }: Rendering,
): Markup {
  const { t } = setting;
  const summary = summaries.get(release.release);
  if (summary === undefined) return markup`<th scope="row"><code dir="ltr">${release.release}</code></th>`;
  const { title, date, embargo, open, facts, isCompared } = summary;
  const said = open > 0 ? 'dossier.facts-open' : isCompared ? 'dossier.facts-agree' : 'dossier.facts-alone';
  const sheet = t(said, { count: open, facts });
  return markup`<th scope="row">${link(linkTo(path, factsPath(release.release)), markup`<span lang="${sourceLocale}">${title}</span>`)}<span class="about"><code dir="ltr">${release.release}</code>${date && markup` · <time datetime="${date}">${readableEvidence(date, setting)}</time>`}</span>${embargo && markup`<span class="about">${embargoLine(embargo, setting)}</span>`}<span class="about${open === 0 ? '' : ' warn'}">${sheet}</span></th>`;
}

function renderCell(
  row: BoardRow | undefined,
  { summaries, sourceLocale }: BoardContent,
  { path, setting }: Rendering,
): Markup {
  const { t } = setting;
  if (row === undefined) return markup`<td class="none"><span class="absent">–</span></td>`;
  const { release, locale, standing, warnings, error } = row;
  const name = markup`<span class="badge">${t(`cli.standing.${standing}`)}</span>`;
  const summary = summaries.get(release);
  const waived = summary?.waived[locale] ?? 0;
  const isLinked = summary !== undefined;
  const counts = [
    liveLine(row, summary ?? {}, setting, dated),
    ...progress(row, summary, { ...setting, sourceLocale }),
    machineLine(summary?.machine[locale] ?? 0, setting),
    ...contradictionLines(row, setting).map((line) => markup`<span class="about bad">${line}</span>`),
    ...(isPlain(row) ? [] : [markup`<span class="about">${standingMeans(row, summary ?? {}, setting)}</span>`]),
    ...(warnings === 0 ? [] : [markup`<span class="about warn">${t('report.warnings', { count: warnings })}</span>`]),
    ...(waived === 0 ? [] : [markup`<span class="about held">${t('dossier.waived-count', { count: waived })}</span>`]),
    ...(error === undefined ? [] : [markup`<span class="about bad">${describeError(error, t)}</span>`]),
  ];
  return markup`<td class="standing-${standing}">${isLinked ? link(linkTo(path, editionPath(release, locale)), name) : name}${errorsBeside(row, setting)}${counts}</td>`;
}

/** Says words around a text that has its own language. */
function sayAround(t: Translate, key: string, text: Markup): Markup {
  const [before = '', after = ''] = t(key, { text: '\0' }).split('\0');
  return markup`${before}${text}${after}`;
}

/** Says how many sentences are done where not all of them are, and why some that came back are not. */
function progress(
  { source, locale, segments, translated, next }: BoardRow,
  summary: ReleaseSummary | undefined,
  { t, sourceLocale }: PageSetting & Pick<BoardContent, 'sourceLocale'>,
): readonly Markup[] {
  if (source === true || translated === segments) return [];
  const said = t(`dossier.${next?.do === 'read' ? 'confirmed' : 'translated'}`, { translated, segments });
  const [empty, left, draft] = [summary?.empty[locale] ?? 0, summary?.left[locale] ?? 0, summary?.drafts[locale]];
  return [
    markup`<span class="about">${said}</span>`,
    ...(draft === undefined
      ? []
      : [
          markup`<span class="about">${sayAround(t, 'dossier.first-draft', inLanguage('bdi', sourceLocale, draft))}</span>`,
        ]),
    ...(empty === 0 ? [] : [markup`<span class="about bad">${t('dossier.empty-count', { count: empty })}</span>`]),
    ...(left === 0 ? [] : [markup`<span class="about warn">${t('dossier.left-count', { count: left })}</span>`]),
  ];
}

/** Tells whether the standing of an edition, with what stands beside it, needs no words. */
function isPlain({ standing, errors, live, next }: BoardRow): boolean {
  return standing === 'blocked' ? errors > 0 || next?.do === 'sign-off' : standing !== 'stale' || live === 'earlier';
}

/** The day will do in a cell; the page of the edition has the minute. */
const dated = (instant: string, setting: PageSetting): string => readableEvidence(day(instant), setting);
