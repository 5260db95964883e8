import { describe, expect, it } from 'vitest';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const news = 'A clinic opens in the north\n\nThe clinic has 14 beds.\n';

/** A newsroom in one language, with two releases. */
function newsroomOfTwo(): TestNewsroom {
  const newsroom = smallNewsroom(news, []);
  newsroom.write('source/other.txt', 'A school opens\n\nIt has 3 rooms.\n');
  return newsroom;
}

describe('publish --check', () => {
  it('says what would be published, writes nothing, and has nothing to say once that is done', async () => {
    const newsroom = newsroomOfTwo();
    const before = newsroom.snapshot();
    const first = await newsroom.dragoman('publish', '--check');
    expect([first.code, newsroom.snapshot()]).toEqual([1, before]);
    expect(first.stdout).toContain('news en: would be published\nother en: would be published');
    const { stdout } = await newsroom.dragoman('publish');
    const [, written] = /(\d+) files written/.exec(stdout) ?? [];
    expect(first.stdout).toContain(`${written} files would be written`);
    const after = await newsroom.dragoman('publish', '--check');
    expect([after.code, after.stdout]).toEqual([0, expect.stringContaining('Nothing would change')]);
    expect(after.stdout).not.toContain('would be published');
  });

  it('says which release the source would change, and that a page is not there', async () => {
    const newsroom = newsroomOfTwo();
    await newsroom.dragoman('publish');
    newsroom.edit('source/news.txt', '14', '15');
    const changed = await newsroom.dragoman('publish', '--check');
    expect(changed.stdout).toContain('news en: would be published\nother en: published already');
    expect(changed.code).toBe(1);
    await newsroom.dragoman('publish');
    newsroom.remove('out/editions/en/other.html');
    const gone = await newsroom.dragoman('publish', '--check');
    expect([gone.code, gone.stdout]).toEqual([1, expect.stringContaining('1 file would be written')]);
  });

  it('holds rightly what is under embargo, and says which one ends first, in its own zone', async () => {
    const newsroom = newsroomOfTwo();
    newsroom.write('source/news.meta.yaml', 'embargo: 2999-05-05T00:30:00+08:00\n');
    newsroom.write('source/other.meta.yaml', 'embargo: 2999-05-04T23:00:00Z\n');
    const { code, stdout } = await newsroom.dragoman('publish', '--check');
    expect([code, stdout.trim().split('\n').at(-1)]).toEqual([
      0,
      'Next end of an embargo: 2999-05-05T00:30:00+08:00 (2999-05-04T16:30Z), news',
    ]);
    expect((await newsroom.dragoman('publish')).stdout).toContain('(2999-05-04T16:30Z), news');
  });

  it('says of an embargo whose hour is not clear when it is over in every reading', async () => {
    const newsroom = smallNewsroom(`EMBARGOED UNTIL 4 May 2999\n\n${news}`, []);
    const { code, stdout } = await newsroom.dragoman('publish', '--check');
    expect([code, stdout]).toEqual([1, expect.stringContaining('2999-05-05T12:00Z')]);
  });

  it('says what will still hold an edition when its embargo ends', async () => {
    const newsroom = smallNewsroom(news, ['ms']);
    newsroom.write('source/news.meta.yaml', 'embargo: 2999-05-04T23:00:00Z\n');
    const { stdout } = await newsroom.dragoman('publish', '--check');
    const [english = '', malay = ''] = stdout.split('news ms: held back');
    expect(english).toContain('this edition goes out');
    expect(malay).toMatch(/will still be held back:\n {2}not translated yet/);
  });

  it('takes nothing down, and says what would be', async () => {
    const newsroom = newsroomOfTwo();
    await newsroom.dragoman('publish');
    newsroom.write('source/news.meta.yaml', 'embargo: 2999-05-04T23:00:00Z\n');
    newsroom.remove('source/other.txt');
    const before = newsroom.snapshot();
    const { code, stdout } = await newsroom.dragoman('publish', '--check');
    expect([code, newsroom.snapshot()]).toEqual([1, before]);
    expect(stdout).toContain('other en: would be taken down');
    expect(stdout).toContain('news en: WOULD BE TAKEN DOWN');
  });

  it('holds rightly what a person took down', async () => {
    const newsroom = newsroomOfTwo();
    await newsroom.dragoman('publish');
    await newsroom.dragoman('unpublish', 'news', '--by', 'Siti', '--why', 'A wrong figure');
    const { code, stdout } = await newsroom.dragoman('publish', '--check');
    expect([code, stdout]).toEqual([0, expect.stringContaining('taken down by Siti')]);
  });
});
