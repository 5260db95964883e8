import type { EditionBlock } from '../../model/edition.ts';
import { textOfInlines } from '../composed/layout.ts';
import { attributes, element, markup } from '../markup/markup.ts';
import type { Markup } from '../markup/markup.ts';
import type { Table, TableRow } from '../composed/table.ts';

/**
 * Tells whether a cell is a number whose sign would stand behind it on a page from right to left: CLDR’s patterns keep it on the
 * left, but for the figures of Arabic, which have it on the right.
 */
function hasSign({ content }: EditionBlock): boolean {
  return /^\s*[+\-−–±](?=[^\p{L}\u0660-\u0669]*$)[^\p{L}]*\p{Nd}/u.test(textOfInlines(content));
}

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
      const content = hasSign(cell) ? markup`<span dir="ltr">${write(cell)}</span>` : write(cell);
      return markup`<td${attributes({ class: name, colspan })}>${content}</td>`;
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
