import type { Markup } from '../../edition/markup/markup.ts';
import { renderChart } from './chart.ts';
import type { PageSetting } from './page.ts';

/** So many days are counted together, from the first to the last. */
const spans: readonly (readonly [from: number, to: number])[] = [
  [0, 0],
  [1, 1],
  [2, 3],
  [4, 7],
  [8, 14],
  [15, Infinity],
];

/** Shows how many days it took from the first export of translations to their publication; nothing where none is published. */
export function renderDays(days: readonly number[], { t }: PageSetting): Markup | undefined {
  if (days.length === 0) return undefined;
  return renderChart({
    id: 'days',
    title: t('dossier.by-days'),
    columns: [t('dossier.days'), t('dossier.editions')],
    bars: spans.map(([from, to]) => ({
      label: from === to ? String(from) : to === Infinity ? `≥ ${from}` : `${from}–${to}`,
      pieces: [{ look: 'done', count: days.filter((each) => each >= from && each <= to).length }],
    })),
  });
}
