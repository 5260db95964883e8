import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { translatedNewsroom } from './translated.ts';

interface ReviewRecord {
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly editions: readonly {
    readonly locale: string;
    readonly origins: Readonly<Record<string, number>>;
    readonly unreviewedMachine: number;
    readonly agents: readonly { readonly as: string; readonly name: string }[];
    readonly holds: readonly string[];
    readonly findings: readonly { readonly check: string; readonly waived?: { readonly by: string } }[];
    readonly history: readonly { readonly event: string; readonly by?: string }[];
  }[];
}

const source = 'Harbour opens again\n\nThe harbour opens on 9 May 2026.\n';
const title = ['Harbour opens again', 'Pelabuhan dibuka semula'] as const;
const wrong = ['The harbour opens on 9 May 2026.', 'Pelabuhan dibuka pada 8 Mei 2026.'] as const;

/** What a tool writes of a sentence that a machine translated and nobody touched. */
const machineMade = (target: string): string =>
  `<mtc:matches><mtc:match ref="#s1" origin="engine" type="mt"><source>x</source><target>${target}</target></mtc:match></mtc:matches>`;

it('says who made the text, what was checked, and who let what stand, with digests of the files', async () => {
  const newsroom = await translatedNewsroom(source, { ms: [title, wrong], fr: [] });
  const path = 'out/outgoing/ms/news.xlf';
  newsroom.edit(
    path,
    '<xliff ',
    '<xliff xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" ',
  );
  newsroom.edit(
    path,
    /<unit ([^>]*)>/,
    `<unit its:tool="Engine 3" its:revPerson="Siti &lt;Aminah&gt;" ${/<unit ([^>]*)>/.exec(newsroom.read(path))?.[1]}>${machineMade(title[1])}`,
  );
  await newsroom.dragoman('import', path);
  const { stdout } = await newsroom.dragoman('check', 'news', '--format', 'json');
  const { files } = JSON.parse(stdout) as { files: readonly { findings: readonly { id: string; check: string }[] }[] };
  const dates = files.flatMap(({ findings }) => findings).find(({ check }) => check === 'dates');
  await newsroom.dragoman('waive', dates?.id ?? '', '--by', 'Asha <Rao>', '--why', 'The day before');

  const written = await newsroom.dragoman('record', 'news');
  expect(written.stdout).toBe('Record of news: out/record/news.html, out/record/news.json\n');
  const before = newsroom.snapshot('out/record');
  await newsroom.dragoman('record', 'news');
  expect(newsroom.snapshot('out/record')).toEqual(before);

  const labels = [...newsroom.read('out/record/news.html').matchAll(/role="region" aria-label="([^"]*)"/gu)].map(
    ([, label]) => label,
  );
  expect(labels.length).toBeGreaterThan(2);
  expect(new Set(labels).size).toBe(labels.length);

  const record = JSON.parse(newsroom.read('out/record/news.json')) as ReviewRecord;
  const [ms, fr] = record.editions;
  expect(ms?.origins).toEqual({ machine: 1, unstated: 1 });
  expect(ms?.unreviewedMachine).toBe(1);
  expect(ms?.agents).toEqual([
    { as: 'tool', name: 'Engine 3' },
    { as: 'revPerson', name: 'Siti <Aminah>' },
  ]);
  expect(ms?.findings.map(({ check, waived }) => [check, waived?.by])).toContainEqual(['dates', 'Asha <Rao>']);
  expect(ms?.history.map(({ event }) => event)).toContain('imported');
  expect(fr?.holds).toEqual(['untranslated']);
  for (const { path: file, sha256 } of record.files) {
    expect(createHash('sha256').update(newsroom.read(file)).digest('hex')).toBe(sha256);
  }
  expect(newsroom.read('out/record/news.sha256')).toBe(
    record.files.map(({ path: file, sha256 }) => `${sha256}  ${file}\n`).join(''),
  );

  const page = newsroom.read('out/record/news.html');
  expect(page).toContain('Asha &lt;Rao&gt;');
  expect(page).toContain('1 sentence of a machine that nobody has reviewed.');
  expect(page).toContain('Siti &lt;Aminah&gt;');
  expect(page).toMatch(/<time datetime="\d{4}-[^"]*Z">\w+ \d+, \d{4} at [^<]* \(UTC\)<\/time>/);
  expect(page).toContain('Telephone numbers, ');
  expect(page).not.toMatch(/<script|<Rao>/);
}, 60_000);
