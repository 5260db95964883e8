import type { Markup } from '../../edition/markup/markup.ts';
import type { BoardRelease } from '../board/board.ts';
import type { BoardContent } from './board-content.ts';
import { renderChart } from './chart.ts';
import { renderDays } from './days-chart.ts';
import type { PageSetting } from './page.ts';
import { readableEvidence } from './readable-value.ts';
import { standingLooks } from './standing.ts';

/** Renders what people would rather look at than read: states, months, days, kinds of findings and the files they came with. */
export function boardCharts(content: BoardContent, setting: PageSetting): readonly (Markup | undefined)[] {
  return [
    renderStandings(content, setting),
    renderMonths(content, setting),
    renderDays(content.days, setting),
    renderChecks(content, setting),
    renderFiles(content, setting),
  ];
}

function renderStandings({ board }: BoardContent, { t }: PageSetting): Markup | undefined {
  const counts = new Map<string, number>();
  for (const { standing } of board.flatMap(({ rows }) => rows)) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return renderChart({
    id: 'standings',
    title: t('dossier.by-state'),
    columns: [t('cli.status.standing'), t('dossier.editions')],
    bars: standingLooks
      .filter(([standing]) => counts.has(standing))
      .map(([standing, look]) => ({
        label: t(`cli.standing.${standing}`),
        pieces: [{ look, count: counts.get(standing) ?? 0 }],
      })),
  });
}

const severities = ['error', 'warning', 'waived'] as const;
const severityLooks: Readonly<Record<(typeof severities)[number], string>> = {
  error: 'bad',
  warning: 'warn',
  waived: 'held',
};

function renderChecks({ summaries }: BoardContent, { t }: PageSetting): Markup | undefined {
  const counts = new Map<string, Record<(typeof severities)[number], number>>();
  for (const [check, found] of [...summaries.values()].flatMap(({ checks }) => Object.entries(checks))) {
    const sum = counts.get(check) ?? { error: 0, warning: 0, waived: 0 };
    for (const severity of severities) sum[severity] += found[severity] ?? 0;
    counts.set(check, sum);
  }
  const totalOf = (sum: Record<(typeof severities)[number], number>): number => sum.error + sum.warning + sum.waived;
  const bars = [...counts]
    .filter(([, sum]) => totalOf(sum) > 0)
    .toSorted(([one, a], [other, b]) => totalOf(b) - totalOf(a) || (one < other ? -1 : 1))
    .map(([check, sum]) => ({
      label: t(`check.${check}.title`),
      pieces: severities.map((severity) => ({ look: severityLooks[severity], count: sum[severity] })),
    }));
  const columns = [t('dossier.check'), t('report.severity.error'), t('report.severity.warning'), t('dossier.waived')];
  return renderChart({ id: 'checks', title: t('dossier.by-check'), columns, bars });
}

/** Editions of a month are counted together in these groups, each with the words of its column. */
const groups: readonly (readonly [look: string, words: string, standings: readonly string[]])[] = [
  ['bad', 'cli.standing.blocked', ['unusable', 'blocked']],
  ['warn', 'dossier.in-work', ['stale', 'not-sent', 'out', 'returned', 'altered', 'gone']],
  ['held', 'dossier.held', ['embargoed', 'withdrawn']],
  ['good', 'cli.standing.ready', ['ready']],
  ['done', 'cli.standing.published', ['published']],
];

/** Of a newsroom with releases of more months each year is a bar. */
const mostMonths = 24;

/** Shows the editions by the month of their release, the latest first: how far each month's work has come. */
function renderMonths({ board }: BoardContent, setting: PageSetting): Markup | undefined {
  const { t } = setting;
  const months = groupedBy(board, (date) => date.slice(0, 7));
  const isLong = months.size > mostMonths;
  const times = isLong ? groupedBy(board, (date) => date.slice(0, 4)) : months;
  if (times.size < 2) return undefined;
  return renderChart({
    id: 'months',
    title: t(isLong ? 'dossier.by-year' : 'dossier.by-month'),
    columns: [t(isLong ? 'dossier.year-column' : 'dossier.month'), ...groups.map(([, words]) => t(words))],
    bars: [...times]
      .toSorted(([one], [other]) => (one < other ? 1 : -1))
      .map(([label, releases]) => ({
        label: isLong ? label : readableEvidence(label, setting),
        pieces: groups.map(([look, , standings]) => ({
          look,
          count: releases.flatMap(({ rows }) => rows).filter(({ standing }) => standings.includes(standing)).length,
        })),
      })),
  });
}

function groupedBy(
  board: readonly BoardRelease[],
  timeOf: (date: string) => string,
): ReadonlyMap<string, readonly BoardRelease[]> {
  const times = new Map<string, BoardRelease[]>();
  for (const release of board) {
    if (release.date === undefined) continue;
    const time = timeOf(release.date);
    const same = times.get(time);
    if (same === undefined) times.set(time, [release]);
    else same.push(release);
  }
  return times;
}

/** So many files are shown: those with the most findings. */
const mostFiles = 20;

function renderFiles({ files }: BoardContent, { t }: PageSetting): Markup | undefined {
  return renderChart({
    id: 'files',
    title: t('dossier.by-file'),
    columns: [t('dossier.file'), t('report.severity.error'), t('report.severity.warning')],
    bars: files.slice(0, mostFiles).map(({ file, errors, warnings }) => ({
      label: file,
      pieces: [
        { look: severityLooks.error, count: errors },
        { look: severityLooks.warning, count: warnings },
      ],
    })),
  });
}
