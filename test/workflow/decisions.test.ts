import { describe, expect, it } from 'vitest';
import { check } from '../../src/workflow/check.ts';
import { fix } from '../../src/workflow/fix.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { unwaive } from '../../src/workflow/unwaive.ts';
import { waive } from '../../src/workflow/waive.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const outgoing = 'out/outgoing/ms/news.xlf';

/** A newsroom whose translation says 40 for 14. */
async function faulty(): Promise<TestNewsroom> {
  const newsroom = smallNewsroom('The clinic has 14 beds\n');
  await newsroom.dragoman('export');
  newsroom.edit(outgoing, '</source>', '</source><target>Klinik itu ada 40 katil</target>');
  await newsroom.dragoman('import', outgoing);
  return newsroom;
}

const contextOf = (newsroom: TestNewsroom) => openContext(newsroom.folder, { now: new Date('2015-03-09T10:00:00Z') });
const surroundings = (newsroom: TestNewsroom) => ({ open: (folder = newsroom.folder) => openContext(folder) });

async function findings(newsroom: TestNewsroom) {
  const { files } = await check(surroundings(newsroom), {});
  return files.flatMap((file) => file.findings);
}

describe('waive', () => {
  const decided = { by: 'Asha', why: 'The partner wants it so' };

  it('writes who, why and when, once however often', async () => {
    const newsroom = await faulty();
    const [found] = await findings(newsroom);
    const waived = await waive(await contextOf(newsroom), { finding: found!.id, ...decided });
    expect(waived).toMatchObject({ release: 'news', locale: 'ms', finding: { id: found!.id } });
    await waive(await contextOf(newsroom), { finding: found!.id, ...decided, why: 'Asked again' });
    const written = newsroom.read('locales/ms/news.waivers.json');
    expect(written).toMatch(/^\[\n {2}\{\n {4}"finding": /);
    expect(JSON.parse(written)).toEqual([
      expect.objectContaining({ finding: found!.id, by: 'Asha', why: 'Asked again', when: '2015-03-09T10:00:00.000Z' }),
    ]);
    expect((await findings(newsroom)).map((finding) => finding.waived !== undefined)).toEqual([true]);
  });

  it('refuses what is blank, a finding that is none, and a locale that has it not', async () => {
    const newsroom = await faulty();
    const context = await contextOf(newsroom);
    const [found] = await findings(newsroom);
    await expect(waive(context, { finding: found!.id, by: ' ', why: 'so' })).rejects.toMatchObject({
      code: 'waive-blank',
      values: { option: 'by' },
    });
    await expect(waive(context, { finding: found!.id, by: 'Asha', why: '' })).rejects.toMatchObject({
      values: { option: 'why' },
    });
    await expect(waive(context, { finding: 'aaaaaaaa', ...decided })).rejects.toMatchObject({
      code: 'finding-unknown',
    });
    await expect(waive(context, { finding: found!.id, to: ['fr'], ...decided })).rejects.toMatchObject({
      code: 'locale-not-configured',
    });
  });

  it('names a file that can’t be used, in which an unknown finding may be', async () => {
    const newsroom = await faulty();
    const [found] = await findings(newsroom);
    newsroom.write('source/other.txt', 'Other\n');
    newsroom.write('locales/ms/other.xlf', '<xliff');
    expect(await waive(await contextOf(newsroom), { finding: found!.id, ...decided })).toMatchObject({
      release: 'news',
    });
    const unknown = waive(await contextOf(newsroom), { finding: 'aaaaaaaa', ...decided });
    await expect(unknown).rejects.not.toMatchObject({ code: 'finding-unknown' });
  });
});

describe('unwaive', () => {
  const decided = { by: 'Asha', why: 'The partner wants it so' };
  const taken = { by: 'Siti', why: 'It is 14 after all' };

  it('makes the finding count again, and keeps who had waived it in the journal, the log and the record', async () => {
    const newsroom = await faulty();
    const [found] = await findings(newsroom);
    await waive(await contextOf(newsroom), { finding: found!.id, ...decided });
    const { withdrawn } = await unwaive(await contextOf(newsroom), { finding: found!.id, ...taken });
    expect(withdrawn).toMatchObject([{ release: 'news', locale: 'ms', waiver: decided }]);
    expect(newsroom.read('locales/ms/news.waivers.json')).toBe('[]\n');
    expect((await findings(newsroom)).map((finding) => finding.waived)).toEqual([undefined]);
    const { stdout } = await newsroom.dragoman('log', '--format', 'json');
    const { events } = JSON.parse(stdout) as { events: readonly object[] };
    expect(events).toContainEqual(
      expect.objectContaining({
        event: 'unwaived',
        finding: found!.id,
        ...taken,
        waiver: expect.objectContaining(decided),
      }),
    );
    expect((await newsroom.dragoman('log')).stdout).toMatch(/waiver taken back.*Asha.*It is 14 after all.*Siti/);
    await newsroom.dragoman('record', 'news');
    const page = newsroom.read('out/record/news.html');
    for (const said of ['waiver taken back', taken.why, decided.why]) expect(page).toContain(said);
  });

  it('is told on the page of decisions, beside the waivers that can be taken back', async () => {
    const newsroom = await faulty();
    const [found] = await findings(newsroom);
    await waive(await contextOf(newsroom), { finding: found!.id, ...decided });
    await newsroom.dragoman('report');
    expect(newsroom.read('out/report/decisions.html')).toContain(`dragoman unwaive ${found!.id}`);
    await unwaive(await contextOf(newsroom), { finding: found!.id, ...taken });
    await newsroom.dragoman('report');
    const page = newsroom.read('out/report/decisions.html');
    for (const said of ['waiver taken back', taken.why, decided.why]) expect(page).toContain(said);
    expect(page).not.toContain(`dragoman unwaive ${found!.id}`);
  });

  it('refuses what nobody waived, a locale in which nobody did, and what is blank', async () => {
    const newsroom = await faulty();
    const context = await contextOf(newsroom);
    const [found] = await findings(newsroom);
    const unknown = { code: 'waiver-unknown' };
    await expect(unwaive(context, { finding: found!.id, ...taken })).rejects.toMatchObject(unknown);
    await waive(context, { finding: found!.id, ...decided });
    const before = newsroom.read('locales/journal.jsonl');
    await expect(unwaive(context, { finding: 'aaaaaaaa', ...taken })).rejects.toMatchObject(unknown);
    await expect(unwaive(context, { finding: found!.id, ...taken, why: ' ' })).rejects.toMatchObject({
      code: 'waive-blank',
    });
    expect(newsroom.read('locales/journal.jsonl')).toBe(before);
  });
});

describe('fix', () => {
  it('mends the stores, and tells the journal how much', async () => {
    const newsroom = await faulty();
    const { changed } = await fix(surroundings(newsroom), {});
    expect(changed.map(({ checked }) => checked.fixed?.length)).toEqual([1]);
    expect(newsroom.read('locales/ms/news.xlf')).toContain('Klinik itu ada 14 katil');
    const events = newsroom
      .read('locales/journal.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(events.at(-1)).toMatchObject({ event: 'fixed', release: 'news', locale: 'ms', fixes: 1 });
    expect((await fix(surroundings(newsroom), {})).changed).toEqual([]);
  });

  it('mends a file that is named, which is none of the newsroom’s, and leaves a kit', async () => {
    const newsroom = await faulty();
    newsroom.write('back.xlf', newsroom.read(outgoing));
    const before = newsroom.read('locales/journal.jsonl');
    const { changed } = await fix(surroundings(newsroom), { what: [`${newsroom.folder}/back.xlf`] });
    expect([changed.length, newsroom.read('locales/journal.jsonl')]).toEqual([1, before]);
    expect(newsroom.read('back.xlf')).toContain('14 katil');
    expect(newsroom.read('locales/ms/news.xlf')).toContain('40 katil');
  });
});

describe('check', () => {
  it('takes a name for a release’s, except outside a newsroom', async () => {
    const newsroom = await faulty();
    expect((await check(surroundings(newsroom), { what: ['news'] })).files).toHaveLength(1);
    await expect(check(surroundings(newsroom), { what: ['nothing'] })).rejects.toMatchObject({
      code: 'release-unknown',
    });
    newsroom.remove('dragoman.config.json');
    await expect(check(surroundings(newsroom), { what: ['news'] })).rejects.toMatchObject({
      code: 'check-nothing-named',
      values: { name: 'news' },
    });
    await expect(check(surroundings(newsroom), {})).rejects.toMatchObject({ code: 'config-missing' });
  });

  it('takes a doubt for a fault where it is asked to be strict', async () => {
    const newsroom = smallNewsroom('opens\n');
    await newsroom.dragoman('export');
    newsroom.edit(outgoing, '</source>', '</source><target>opens</target>');
    await newsroom.dragoman('import', outgoing);
    const severities = async (strict?: boolean): Promise<readonly string[]> =>
      (await check(surroundings(newsroom), { ...(strict !== undefined && { strict }) })).files.flatMap((file) =>
        file.findings.map(({ severity }) => severity),
      );
    expect([await severities(), await severities(false), await severities(true)]).toEqual([
      ['info'],
      ['info'],
      ['warning'],
    ]);
  });

  it('tells each file that can’t be used, and goes on', async () => {
    const newsroom = await faulty();
    newsroom.write('bad.xlf', '<xliff');
    const errors: string[] = [];
    const what = ['bad.xlf', outgoing].map((path) => `${newsroom.folder}/${path}`);
    const { files } = await check(surroundings(newsroom), { what, onError: ({ file = '' }) => errors.push(file) });
    expect(files.map(({ error, segments }) => [error === undefined, segments])).toEqual([
      [false, 0],
      [true, 1],
    ]);
    expect(errors).toEqual([what[0]]);
  });

  it('counts an untranslated sentence as missing only once the release came back', async () => {
    const newsroom = smallNewsroom('The clinic has 14 beds\n\nEntry is free.\n');
    await newsroom.dragoman('export');
    expect(await findings(newsroom)).toEqual([]);
    newsroom.edit(outgoing, 'beds</source>', 'beds</source><target>Klinik itu ada 14 katil</target>');
    await newsroom.dragoman('import', outgoing);
    expect((await findings(newsroom)).map((finding) => finding.check)).toEqual(['missing']);
  });
});
