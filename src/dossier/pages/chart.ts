import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import { scrollable } from './page.ts';

/** One bar of a chart: pieces of different looks, one behind the other. */
export interface Bar {
  readonly label: Markup | string;
  readonly pieces: readonly { readonly look: string; readonly count: number }[];
}

interface Chart {
  readonly id: string;
  readonly title: string;
  /** Heads of the columns: of the labels, then of each piece. */
  readonly columns: readonly string[];
  readonly bars: readonly Bar[];
}

const width = 240;

/** Renders a chart as a table in which each row has its bar: who hears the page hears the numbers. */
export function renderChart({ id, title, columns, bars }: Chart): Markup | undefined {
  if (bars.length === 0) return undefined;
  const most = Math.max(1, ...bars.map(({ pieces }) => pieces.reduce((sum, { count }) => sum + count, 0)));
  const head = [...columns.map((name) => markup`<th scope="col">${name}</th>`), markup`<td class="bar"></td>`];
  const rows = bars.map(({ label, pieces }) =>
    element('tr', {}, [
      markup`<th scope="row">${label}</th>`,
      ...pieces.map(({ count, look }) => markup`<td class="number look-${look}">${count === 0 ? '–' : count}</td>`),
      markup`<td class="bar">${renderBar(pieces, most)}</td>`,
    ]),
  );
  const table = element('table', { class: 'chart' }, [
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows),
  ]);
  return element('section', {}, [markup`<h2 id="${id}">${title}</h2>`, scrollable(title, table)]);
}

function renderBar(pieces: Bar['pieces'], most: number): Markup {
  let at = 0;
  const parts = pieces
    .filter(({ count }) => count > 0)
    .map(({ look, count }) => {
      const length = (count / most) * width;
      const piece = markup`<rect class="look-${look}" x="${at.toFixed(1)}" y="0" width="${length.toFixed(1)}" height="14"/>`;
      at += length;
      return piece;
    });
  return markup`<svg viewBox="0 0 ${width} 14" width="${width}" height="14" aria-hidden="true" focusable="false">${parts}</svg>`;
}
