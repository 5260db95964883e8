import { expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';

it('tells by kind what became of units and what tools did to them, and shows both sides of a conflict', async () => {
  const newsroom = smallNewsroom(
    'Harbour opens\n\nA ticket costs {cost} today.\n\nIt has 12 berths.\n\nGuests come.\n',
  );
  newsroom.write('source/news.meta.yaml', 'values:\n  cost: 4.5\n');
  await newsroom.dragoman('export');
  const sent = newsroom.read('out/outgoing/ms/news.xlf');
  const filled = (words: Readonly<Record<string, string>>): string =>
    Object.entries(words).reduce(
      (text, [source, target]) =>
        text.replace(
          new RegExp(`(<source[^>]*>${source}.*?</source>)(?:\\s*<target[^>]*>.*?</target>)?`),
          (_, before: string) => `${before}<target>${target}</target>`,
        ),
      sent,
    );
  newsroom.write('a.xlf', filled({ 'Guests come': 'Tetamu datang.' }));
  newsroom.write(
    'b.xlf',
    filled({
      'A ticket': 'Tiket berharga {cost} hari ini.',
      'Guests come': 'Para tetamu tiba.',
      'It has': 'Ada 12 dermaga.',
    }).replace('It has 12 berths', 'It has 12 berth'),
  );
  await newsroom.dragoman('import', 'a.xlf');
  const before = newsroom.snapshot('locales');
  const dry = await newsroom.dragoman('import', 'b.xlf', '--dry-run');
  expect(newsroom.snapshot('locales')).toEqual(before);
  expect(dry.stdout).toMatch(
    /2 segments change\n +\w+ {2}A ticket costs \{cost\} today\.\n +\w+ {2}It has 12 berths\.\n/,
  );
  const { stdout } = await newsroom.dragoman('import', 'b.xlf');
  expect(stdout).toMatch(/1 unit came back with an edited source.*\n +\w+ {2}It has 12 berths\.\n/);
  expect(stdout).toMatch(/1 unit had codes as text.*\n +\w+ {2}A ticket costs/);
  expect(stdout).toMatch(/\w+ {2}used: Tetamu datang\.\n +kept: Para tetamu tiba\.\n/);
  const json = await newsroom.dragoman('import', 'b.xlf', '--dry-run', '--format', 'json');
  const { files } = JSON.parse(json.stdout) as { files: { told: { kind: string; text: string }[] }[] };
  expect(files[0]!.told.map(({ kind }) => kind)).toContain('source');
});
