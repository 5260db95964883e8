import { expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';

it('lists what happened, the latest first, in whatever order two branches were joined', async () => {
  const newsroom = smallNewsroom('A clinic opens\n\nIt has 14 beds.\n', ['ms']);
  await newsroom.dragoman('export');
  const [line = ''] = newsroom.read('locales/journal.jsonl').trim().split('\n');
  const event = JSON.parse(line) as Record<string, unknown>;
  const days = ['2031-05-06', '2031-05-04', '2031-05-07', '2031-05-05'];
  const lines = days.map((day) => JSON.stringify({ ...event, when: `${day}T08:00:00.000Z` }));
  newsroom.write('locales/journal.jsonl', `${lines.join('\n')}\n`);
  const { stdout } = await newsroom.dragoman('log', '--format', 'json');
  expect(stdout.match(/2031-05-0\d/gu)).toEqual(days.toSorted().toReversed());
});
