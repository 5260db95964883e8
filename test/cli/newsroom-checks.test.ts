import { describe, expect, it } from 'vitest';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const about = 'The Children’s Office works for the rights of every child in the city.';
const sources = {
  march: `Children march for their rights\n\nSome 28 children were there.\n\nAbout the office\n\n${about}\n`,
  school: `A new school opens\n\nSome 40 children came on the first day.\n\nAbout the office\n\n${about}\n`,
};

const malay: Readonly<Record<string, string>> = {
  'Children march for their rights': 'Kanak-kanak berarak demi hak mereka',
  'Some 28 children were there.': 'Seramai 28 kanak-kanak hadir.',
  'A new school opens': 'Sebuah sekolah baharu dibuka',
  'Some 40 children came on the first day.': 'Seramai 40 kanak-kanak datang pada hari pertama.',
  'About the office': 'Tentang pejabat itu',
  [about]: 'Pejabat Kanak-Kanak bekerja demi hak setiap kanak-kanak di bandar itu.',
};

/** Two releases that end in the same paragraph, which is translated in two ways. */
async function twoReleases(): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(sources.march);
  newsroom.remove('source/news.txt');
  for (const [id, text] of Object.entries(sources)) newsroom.write(`source/${id}.txt`, text);
  await newsroom.dragoman('export');
  for (const id of Object.keys(sources)) {
    const path = `out/outgoing/ms/${id}.xlf`;
    const filled = newsroom
      .read(path)
      .replaceAll(
        /<source>([^<]*)<\/source>/g,
        (whole, text: string) => `${whole}<target>${malay[text] ?? ''}</target>`,
      );
    const other = 'Pejabat Kanak-Kanak memperjuangkan hak semua anak di kota.';
    newsroom.write(path, id === 'school' ? filled.replace(malay[about] ?? '', other) : filled);
    expect((await newsroom.dragoman('import', path)).code).toBe(0);
  }
  return newsroom;
}

interface Found {
  readonly path: string;
  readonly findings: readonly { readonly id: string; readonly check: string; readonly waived?: object }[];
}

async function beside(
  newsroom: TestNewsroom,
  ...what: string[]
): Promise<readonly (readonly [string, Found['findings'][number]])[]> {
  const { stdout } = await newsroom.dragoman('check', ...what, '--format', 'json');
  const { files } = JSON.parse(stdout) as { files: readonly Found[] };
  return files.flatMap(({ path, findings }) =>
    findings.filter(({ check }) => check === 'inconsistent-releases').map((finding) => [path, finding] as const),
  );
}

describe('releases of a newsroom side by side', () => {
  it('are compared by check, whichever of them it is asked for', async () => {
    const newsroom = await twoReleases();
    const all = await beside(newsroom);
    expect(all.length).toBe(1);
    const [path] = all[0]!;
    const asked = path.includes('school') ? 'school' : 'march';
    expect(await beside(newsroom, asked)).toEqual(all);
    expect(await beside(newsroom, asked === 'school' ? 'march' : 'school')).toEqual([]);
  });

  it('hold an edition until somebody answers for it, and can be waived until the text changes', async () => {
    const newsroom = await twoReleases();
    const [path, finding] = (await beside(newsroom))[0]!;
    expect((await newsroom.dragoman('publish')).code).toBe(1);
    const { code, stderr } = await newsroom.dragoman('waive', finding.id, '--by', 'Siti', '--why', 'asked for');
    expect([code, stderr]).toEqual([0, '']);
    expect((await beside(newsroom)).map(([, each]) => each.waived !== undefined)).toEqual([true]);
    expect((await newsroom.dragoman('publish')).code).toBe(0);
    newsroom.edit(path, /(bandar itu|di kota)\./, '$1 ini.');
    expect((await beside(newsroom)).map(([, each]) => each.waived !== undefined)).toEqual([false]);
  });
});
