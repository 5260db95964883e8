import { describe, expect, it } from 'vitest';
import { accept } from '../../src/workflow/accept.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const store = 'locales/ms/news.xlf';
const outgoing = 'out/outgoing/ms/news.xlf';
const decided = { by: 'Asha', why: 'Only the wording changed' };
const source = 'Clinic opens\n\nThe clinic has 14 beds and opens on Monday.\n';

const malay: Readonly<Record<string, string>> = {
  'Clinic opens': 'Klinik dibuka',
  'The clinic has 14 beds and opens on Monday.': 'Klinik itu ada 14 katil dan dibuka pada hari Isnin.',
};

/** A newsroom of which every sentence is translated, or those that are named. */
async function translated(only: (text: string) => boolean = () => true): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(source, ['ms', 'zh-Hans']);
  await newsroom.dragoman('export');
  const back = newsroom.read(outgoing).replace(/<source>(.*?)<\/source>/g, (whole, text: string) => {
    const target = malay[text.replace(/<[^>]+>/g, '')];
    return target !== undefined && only(target) ? `${whole}<target>${target}</target>` : whole;
  });
  newsroom.write('back.xlf', back);
  await newsroom.dragoman('import', 'back.xlf');
  return newsroom;
}

const contextOf = (newsroom: TestNewsroom) => openContext(newsroom.folder, { now: new Date('2015-03-09T10:00:00Z') });
const said = { release: 'news', to: ['ms'], ...decided };

/** Edits the source and sends it out anew. */
async function correct(newsroom: TestNewsroom, from: string, to: string): Promise<void> {
  newsroom.edit('source/news.txt', from, to);
  expect((await newsroom.dragoman('export')).code).toBe(0);
}

const unitOf = (newsroom: TestNewsroom, text: string): string =>
  new RegExp(`<unit id="([^"]+)"(?:(?!</unit>)[^])*?${text}`).exec(newsroom.read(store))![1]!;

describe('accept', () => {
  it('confirms a draft of an earlier source as a person decided, and the journal keeps who and why', async () => {
    const newsroom = await translated();
    await correct(newsroom, '14 beds and opens', '14 beds, and opens');
    expect(newsroom.read(store)).toContain('subState="dragoman:source-changed"');
    const { locales } = await accept(await contextOf(newsroom), said);
    const unit = unitOf(newsroom, '14 beds');
    expect(locales).toMatchObject([{ locale: 'ms', accepted: [{ unit, state: 'translated' }], refused: [], open: 0 }]);
    expect(newsroom.read(store)).not.toContain('source-changed');
    const last = newsroom.read('locales/journal.jsonl').trimEnd().split('\n').at(-1)!;
    expect(JSON.parse(last)).toMatchObject({
      event: 'accepted',
      release: 'news',
      locale: 'ms',
      ...decided,
      units: [unit],
    });
    expect((await newsroom.dragoman('publish', 'news', '--to', 'ms')).stdout).toContain('news ms: published');
  });

  it('lifts what stands to the state that an edition needs, and nothing twice', async () => {
    const newsroom = await translated();
    newsroom.edit('dragoman.config.json', '{', '{"minimumState":"reviewed",');
    const { locales } = await accept(await contextOf(newsroom), said);
    expect(locales[0]!.accepted.map(({ state }) => state)).toEqual(['reviewed', 'reviewed']);
    const before = newsroom.snapshot('locales');
    const again = await accept(await contextOf(newsroom), said);
    expect([again.changed, again.locales[0]!.accepted]).toEqual([[], []]);
    expect(newsroom.snapshot('locales')).toEqual(before);
  });

  it('accepts the units that are named, and no other', async () => {
    const newsroom = await translated();
    newsroom.edit('dragoman.config.json', '{', '{"minimumState":"reviewed",');
    const unit = unitOf(newsroom, '14 beds');
    const { locales } = await accept(await contextOf(newsroom), { ...said, units: [unit] });
    expect(locales[0]!.accepted.map((each) => each.unit)).toEqual([unit]);
    expect(newsroom.read(store).match(/state="reviewed"/g)).toHaveLength(1);
  });

  it('refuses a unit with an error until somebody waives it, and accepts the others', async () => {
    const newsroom = await translated();
    newsroom.edit('dragoman.config.json', '{', '{"minimumState":"reviewed",');
    newsroom.edit(store, 'ada 14 katil', 'ada 40 katil');
    const { locales } = await accept(await contextOf(newsroom), said);
    const [refused] = locales[0]!.refused;
    expect(locales[0]!.accepted).toHaveLength(1);
    expect(refused).toMatchObject({ because: 'errors', findings: [{ check: 'numbers' }] });
    const run = await newsroom.dragoman('accept', 'news', '--to', 'ms', '--by', 'Asha', '--why', 'so');
    expect([run.code, run.stdout]).toEqual([1, expect.stringContaining('refused, errors stand in it')]);
    const id = refused?.because === 'errors' ? refused.findings[0]!.id : '';
    expect((await newsroom.dragoman('waive', id, '--by', 'Asha', '--why', 'Meant so')).code).toBe(0);
    expect((await accept(await contextOf(newsroom), said)).locales[0]).toMatchObject({ refused: [] });
  });

  it('tells of a named unit that it has no translation, and of all others how many', async () => {
    const newsroom = await translated((text) => text.includes('14'));
    const unit = unitOf(newsroom, 'Clinic opens');
    const named = await accept(await contextOf(newsroom), { ...said, units: [unit] });
    expect(named.locales).toMatchObject([{ accepted: [], refused: [{ unit, because: 'untranslated' }], open: 1 }]);
    const all = await accept(await contextOf(newsroom), said);
    expect(all.locales).toMatchObject([{ refused: [], open: 1 }]);
  });

  it('names the unit that was meant, and changes nothing where a word of the command is wrong', async () => {
    const newsroom = await translated();
    newsroom.edit('dragoman.config.json', '{', '{"minimumState":"reviewed",');
    const context = await contextOf(newsroom);
    const unit = unitOf(newsroom, '14 beds');
    const before = newsroom.snapshot();
    const refused = async (request: Partial<typeof said> & { units?: string[] }) =>
      accept(context, { ...said, ...request }).then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(await refused({ units: [unit, `${unit.slice(0, -1)}_`] })).toMatchObject({
      code: 'unit-unknown-nearest',
      values: { nearest: unit },
    });
    expect(await refused({ units: ['nothing-like-it-at-all'] })).toMatchObject({ code: 'unit-unknown' });
    expect(await refused({ release: 'newz' })).toMatchObject({ code: 'release-unknown-nearest' });
    expect(await refused({ to: ['ms', 'fr'] })).toMatchObject({ code: 'locale-not-configured' });
    expect(await refused({ by: ' ' })).toMatchObject({ code: 'waive-blank', values: { option: 'by' } });
    expect(await refused({ to: [] })).toMatchObject({ code: 'accept-which-locales', values: { known: 'ms,zh-Hans' } });
    newsroom.edit('source/news.txt', 'on Monday', 'on Tuesday');
    expect(await refused({})).toMatchObject({ code: 'accept-not-exported' });
    newsroom.edit('source/news.txt', 'on Tuesday', 'on Monday');
    expect(newsroom.snapshot()).toEqual(before);
  });

  it('offers a draft with the new figure, keeps the one before until it is accepted, and gives it back', async () => {
    const newsroom = await translated();
    await correct(newsroom, '14 beds', '15 beds');
    for (const path of [store, outgoing]) {
      expect(newsroom.read(path)).toContain('<target>Klinik itu ada 15 katil dan dibuka pada hari Isnin.</target>');
      expect(newsroom.read(path)).toMatch(/state="initial" subState="dragoman:facts-updated"/);
      expect(newsroom.read(path)).toMatch(/<match [^]*The clinic has 14 beds[^]*Klinik itu ada 14 katil[^]*<\/match>/);
    }
    expect(newsroom.read(outgoing)).toContain('14 → 15');
    // Further edits are of the translation that a person wrote.
    await correct(newsroom, '15 beds', '16 beds');
    expect(newsroom.read(store)).toContain('ada 16 katil');
    await correct(newsroom, '16 beds and opens', '16 new beds and opens');
    expect(newsroom.read(store)).toMatch(/source-changed[^]*<target>Klinik itu ada 14 katil dan/);
    await correct(newsroom, '16 new beds and opens', '17 beds and opens');
    const { locales } = await accept(await contextOf(newsroom), said);
    expect(locales).toMatchObject([{ accepted: [{}], refused: [] }]);
    expect(newsroom.read(store)).toContain('ada 17 katil');
    expect(newsroom.read(store)).not.toMatch(/dragoman:former|facts-updated|14/);
  });

  it('leaves a draft whose source says something else, until its unit is named', async () => {
    const newsroom = await translated();
    await correct(newsroom, 'and opens', 'and never opens');
    const { locales, changed } = await accept(await contextOf(newsroom), said);
    expect([locales[0]!.refused, changed]).toEqual([[expect.objectContaining({ because: 'changed' })], []]);
    const units = [unitOf(newsroom, '14 beds')];
    const named = await accept(await contextOf(newsroom), { ...said, units });
    expect(named.locales).toMatchObject([{ accepted: [{ unit: units[0] }], refused: [] }]);
  });

  it('prints JSON for programs', async () => {
    const newsroom = await translated();
    await correct(newsroom, 'beds and opens', 'beds, and opens');
    const run = await newsroom.dragoman(
      ...['accept', 'news', '--to', 'ms', '--by', 'Asha', '--why', 'so', '--format', 'json'],
    );
    expect(JSON.parse(run.stdout)).toMatchObject({ version: 1, release: 'news', locales: [{ locale: 'ms', open: 0 }] });
  });
});
