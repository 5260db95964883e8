import { expect, it } from 'vitest';
import { renderDays } from '../../src/dossier/pages/days-chart.ts';
import { translator } from '../../src/report/messages.ts';
import { daysOut } from '../../src/workflow/reporting/days-out.ts';
import type { StatusRow } from '../../src/workflow/publishing/status-row.ts';
import type { JournalEvent } from '../../src/workspace/journal.ts';

const rowOf = (release: string, locale: string, rest: Partial<StatusRow> = {}): StatusRow => {
  return { release, locale, standing: 'published', segments: 1, translated: 1, errors: 0, warnings: 0, ...rest };
};
const sent = (release: string, when: string): JournalEvent => {
  return { event: 'exported', when, release, locale: 'ms', digest: 'd', units: 1, segments: 1 };
};
const out = (release: string, when: string, locale = 'ms'): JournalEvent => {
  return { event: 'published', when, release, locale, digest: 'd' };
};

const events = [
  sent('a', '2026-05-01T09:00:00Z'),
  out('a', '2026-05-09T10:00:00Z'),
  // What goes out again later does not count.
  out('a', '2026-06-09T10:00:00Z'),
  sent('b', '2026-05-01T09:00:00Z'),
  out('b', '2026-05-01T11:00:00Z'),
  sent('c', '2026-05-01T09:00:00Z'),
  out('a', '2026-05-01T09:00:00Z', 'en'),
];

it('counts the days from the first export of a translation to its first publication', () => {
  const rows = [rowOf('a', 'ms'), rowOf('b', 'ms'), rowOf('c', 'ms'), rowOf('a', 'en', { source: true })];
  expect(daysOut(events, rows)).toEqual([8, 0]);
  expect(daysOut(events, rows.slice(1))).toEqual([0]);
});

it('shows them as bars, and as numbers to who hears the page', () => {
  const html = renderDays([8, 0, 0], { t: translator('en'), ui: 'en' })?.html ?? '';
  const text = html.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]*>/g, '|');
  expect(text).toMatch(/\|0[|\s]+2\|/);
  expect(text).toMatch(/\|8–14[|\s]+1\|/);
  expect(html.match(/aria-hidden="true"/g)).toHaveLength(6);
  expect(renderDays([], { t: translator('en'), ui: 'en' })).toBeUndefined();
});
