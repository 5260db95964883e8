import { expect, it } from 'vitest';
import { boardCharts } from '../../src/dossier/pages/board-charts.ts';
import { translator } from '../../src/report/messages.ts';
import { findingsByFile } from '../../src/workflow/reporting/returned-files.ts';
import type { StatusRow } from '../../src/workflow/publishing/status-row.ts';
import type { JournalEvent } from '../../src/workspace/journal.ts';

const rowOf = (release: string, locale: string, rest: Partial<StatusRow> = {}): StatusRow => {
  return { release, locale, standing: 'blocked', segments: 1, translated: 1, errors: 0, warnings: 0, ...rest };
};
let imports = 0;
const back = (release: string, from: readonly string[], rest: { readonly changed?: number } = {}): JournalEvent => {
  const when = `2026-05-0${++imports}T09:00:00Z`;
  const id = `i${imports}`;
  return { event: 'imported', when, release, locale: 'ms', digest: 'd', changed: 1, from, import: id, ...rest };
};
const takenBack = (release: string, id: string): JournalEvent => {
  return { event: 'undone', when: '2026-05-09T09:00:00Z', release, locale: 'ms', import: id };
};

const events = [
  back('a', ['ana.xlf']),
  back('a', ['ben.xlf']),
  back('a', ['idle.xlf'], { changed: 0 }),
  back('b', ['ana.xlf']),
  back('b', ['wrong.xlf']),
  takenBack('b', 'i5'),
  back('c', ['ben.xlf']),
];

it('counts what is found for the file that last changed a translation, and for none that was taken back', () => {
  const rows = [
    rowOf('a', 'ms', { errors: 1 }),
    rowOf('b', 'ms', { warnings: 3 }),
    rowOf('c', 'ms', { errors: 1, warnings: 2 }),
    rowOf('d', 'ms', { errors: 9 }),
    rowOf('a', 'en', { errors: 9, source: true }),
  ];
  expect(findingsByFile(events, rows)).toEqual([
    { file: 'ben.xlf', errors: 2, warnings: 2 },
    { file: 'ana.xlf', errors: 0, warnings: 3 },
  ]);
  expect(findingsByFile(events, [rowOf('a', 'ms')])).toEqual([]);
});

it('shows files and months as bars, and as numbers to who hears the page, text as it is', () => {
  const shown = (dates: readonly string[]): string => {
    const board = dates.map((date, at) => ({
      release: `r${at}`,
      date,
      rows: [rowOf(`r${at}`, 'ms', { standing: at === 0 ? 'published' : 'out' })],
    }));
    const files = [{ file: '<b>ana.xlf', errors: 2, warnings: 3 }];
    const content = { board, summaries: new Map(), locales: ['ms'], sourceLocale: 'en', days: [], files };
    const charts = boardCharts(content, { t: translator('en'), ui: 'en' }).map((chart) => chart?.html ?? '');
    return charts
      .join('')
      .replace(/<svg.*?<\/svg>/gs, '')
      .replace(/<[^>]*>/g, '|');
  };
  const text = shown(['2026-04-30', '2026-05-01', '2026-05-07']);
  expect(text).toMatch(/\|&lt;b&gt;ana\.xlf[|\s]+2[|\s]+3\|/);
  expect(text).toMatch(
    /\|May 2026[|\s]+–[|\s]+2[|\s]+–[|\s]+–[|\s]+–[|\s]+April 2026[|\s]+–[|\s]+–[|\s]+–[|\s]+–[|\s]+1\|/,
  );
  expect(shown(['2026-04-30', '2026-04-01'])).not.toContain('2026-04');
  const years = shown(
    Array.from({ length: 30 }, (_, at) => `${2020 + Math.floor(at / 12)}-${`${(at % 12) + 1}`.padStart(2, '0')}-01`),
  );
  expect(years).toMatch(/\|2022[|\s]/);
  expect(years).not.toContain('2022-01');
});
