import type { EditionBlock } from '../model/edition.ts';
import { attributes, element, markup } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Table, TableRow } from './table.ts';

/** Renders a table in a frame of its own, which a narrow screen scrolls, by the keyboard too. */
export function renderTable(
  { rows, columns, hasHeading, figures }: Table,
  write: (cell: EditionBlock) => Markup,
): Markup {
  const renderRow = (row: TableRow, at: number): Markup => {
    const rest = columns - row.length;
    const cells = row.map((cell, column) => {
      if (cell === undefined) return markup`<td></td>`;
      const name = figures.has(column) ? 'figure' : undefined;
      if (hasHeading && at === 0) return markup`<th${attributes({ scope: 'col', class: name })}>${write(cell)}</th>`;
      // A short row doesn't say under which of the columns left its last cell belongs.
      const colspan = rest > 0 && column === row.length - 1 ? String(rest + 1) : undefined;
      return markup`<td${attributes({ class: name, colspan })}>${write(cell)}</td>`;
    });
    return element('tr', {}, cells);
  };
  const rendered = rows.map(renderRow);
  const [head, ...body] = rendered;
  const groups = hasHeading
    ? [element('thead', {}, [head]), element('tbody', {}, body)]
    : [element('tbody', {}, rendered)];
  return element('div', { class: 'table', tabindex: '0' }, [element('table', {}, groups)]);
}
