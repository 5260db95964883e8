import { describe, expect, it } from 'vitest';
import type { TestNewsroom } from '../newsroom.ts';
import { smallNewsroom } from '../newsroom.ts';
import { returned, translatedNewsroom } from './translated.ts';

/** What a page of the report says, without its markup. */
async function pageOf(newsroom: TestNewsroom, path: string): Promise<string> {
  const { code, stderr } = await newsroom.dragoman('report', '--lang', 'en');
  expect([code, stderr]).toEqual([0, '']);
  return newsroom
    .read(`out/report/${path}`)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const facts = 'releases/news/facts.html';
const title = 'Clinic opens in Penang';
const source = `${title}\n\nThe clinic serves 1.2 million people. Doctors arrive soon.\n`;
const serves = 'The clinic serves 1.2 million people.';
const arrive = 'Doctors arrive soon.';

describe('what the report says to who signs', () => {
  it('shows named values as each edition will write them, and a name without a value as it is', async () => {
    const newsroom = smallNewsroom('Seats\n\nThere are {seats, number} seats for {guests}.\n', ['zh-Hans']);
    newsroom.write('source/news.meta.yaml', 'values:\n  seats: 28000\n');
    await newsroom.dragoman('export');
    const page = await pageOf(newsroom, 'releases/news/zh-Hans.html');
    expect(page.replace(/ (?=\.)/g, '')).toContain('There are 28,000 seats for {guests}.');
    expect(await pageOf(newsroom, facts)).toMatch(/28,000 number .* not translated yet/);
  });

  it('names the sentences without a translation, with the state of the edition in words', async () => {
    const newsroom = await translatedNewsroom(source, {
      'zh-Hans': [
        [title, '诊所在槟城开业'],
        [serves, '该诊所服务120万人。'],
      ],
    });
    const page = await pageOf(newsroom, facts);
    expect(page).toContain(`not translated: 1 sentence: ${arrive}`);
    expect(page).toContain('Simplified Chinese zh-Hans returned');
    expect(page).toContain('it came back, but not all of it is translated or confirmed');
    expect(page).not.toContain('All that the source states is in every translation');
  });

  it('says what the source was before it changed, and decodes what another script says', async () => {
    const sentences = [
      [title, '诊所在槟城开业'],
      [serves, '该诊所服务12万人。'],
      [arrive, '医生即将到来。'],
    ] as const;
    const newsroom = await translatedNewsroom(source, { 'zh-Hans': sentences });
    expect(await pageOf(newsroom, facts)).toContain('12万 = 120,000 says something else');
    newsroom.edit('source/news.txt', arrive, 'Nurses arrive soon.');
    expect(await pageOf(newsroom, facts)).toContain('the source changed since it was translated, 1 sentence: Nurses');
    expect(await pageOf(newsroom, 'releases/news/zh-Hans.html')).toContain(`Before, it was: ${arrive}`);
    expect(await pageOf(newsroom, 'index.html')).toContain('Steps to do now: 2. What to do next 2 ');
  });

  it('calls a name wrong that is not as the term base has it', async () => {
    const newsroom = smallNewsroom(`${source}\nFor more information:\nSiti Aminah\nTel: +60 12 530 9693\n`, [
      'zh-Hans',
    ]);
    newsroom.write(
      'locales/terms.csv',
      'source,locale,target,status,note\nSiti Aminah,zh-Hans,西蒂·阿米娜,preferred,\n',
    );
    await newsroom.dragoman('export');
    await returned(newsroom, 'zh-Hans', [['Siti Aminah', '西蒂·阿米拉']]);
    expect(await pageOf(newsroom, facts)).toMatch(/says something else expected: 西蒂·阿米娜 the finding/);
  });

  it('says how a name in another script becomes known', async () => {
    const newsroom = smallNewsroom(`${source}\nFor more information:\nSiti Aminah\nTel: +60 12 530 9693\n`, [
      'zh-Hans',
    ]);
    await newsroom.dragoman('export');
    await returned(newsroom, 'zh-Hans', [['Siti Aminah', '西蒂·阿米娜']]);
    expect(await pageOf(newsroom, facts)).toContain('Siti Aminah,zh-Hans,西蒂·阿米娜,preferred,');
    newsroom.write(
      'locales/terms.csv',
      'source,locale,target,status,note\nSiti Aminah,zh-Hans,西蒂·阿米娜,preferred,\n',
    );
    expect(await pageOf(newsroom, facts)).not.toContain('a name to look at');
  });

  it('gives of a waiver its values and its time, and says that nobody has signed', async () => {
    const newsroom = await translatedNewsroom(source, {
      'zh-Hans': [
        [title, '诊所在槟城开业'],
        [serves, '该诊所服务12万人。'],
        [arrive, '医生即将到来。'],
      ],
    });
    const id = /"id": "(\w+)",\s+"check": "number/.exec(
      (await newsroom.dragoman('check', '--format', 'json')).stdout,
    )?.[1];
    await newsroom.dragoman('waive', id ?? '', '--by', 'Asha Rao', '--why', 'The clinic counted');
    const page = await pageOf(newsroom, 'decisions.html');
    expect(page).toMatch(/\d{4} at .{4,9} \(UTC\) waiver news zh-Hans Numbers : 120,000 for 1,200,000/);
    expect(page).toContain('No sign-offs yet');
    expect(await pageOf(newsroom, 'index.html')).toContain('1 waived');
    expect(await pageOf(newsroom, facts)).toContain('Let stand by a person 1');
  });

  it('puts what readers have and the source no longer says on top, with the values, and what is only missing below', async () => {
    const newsroom = await translatedNewsroom(source, {
      'zh-Hans': [
        [title, '诊所在槟城开业'],
        [serves, '该诊所服务120万人。'],
        [arrive, '医生即将到来。'],
      ],
    });
    newsroom.write('source/held.txt', 'EMBARGOED\n\nLibrary closed\n\nIt opens tomorrow.\n');
    newsroom.write('source/missing.txt', 'GENEVA, 4 March 2031\n\nSchool opens\n\nIt is new.\n');
    await newsroom.dragoman('publish');
    newsroom.remove('out/editions/en/missing.html');
    const order = async () =>
      [...(await pageOf(newsroom, 'index.html')).matchAll(/(news|held|missing)(?= ·| [^ ]+ facts| facts)/gu)]
        .map(([name]) => name)
        .join();
    expect(await order()).toBe('held,missing,news');
    newsroom.edit('source/news.txt', '1.2 million', '1.4 million');
    const page = await pageOf(newsroom, 'index.html');
    expect(page).toContain('Readers see what the source no longer says (before → now): 1.2 million → 1.4 million');
    expect(await pageOf(newsroom, facts)).toContain(
      'Readers see what the source no longer says (before → now): 1.2 million',
    );
    const report = JSON.parse((await newsroom.dragoman('report', '--format', 'json')).stdout) as {
      board: { release: string; rows: { contradictions?: object[] }[] }[];
    };
    expect(report.board.map(({ release }) => release)).toEqual(['held', 'news', 'missing']);
    expect(report.board[1]?.rows[0]?.contradictions).toEqual([
      { with: 'source', values: [{ before: '1.2 million', now: '1.4 million' }] },
    ]);
  });

  it('writes a name with spaces in the commands so that a shell reads it as one', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    newsroom.write('source/Clinic opens; at last.txt', source);
    expect(await pageOf(newsroom, 'index.html')).toContain('dragoman export &quot;Clinic opens; at last&quot; --to ms');
    expect((await newsroom.dragoman('status')).stdout).toContain('dragoman export "Clinic opens; at last" --to ms');
  });

  it('says how many more steps there are than it shows, of those that wait too', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    for (let at = 0; at < 32; at++) newsroom.write(`source/more-${at}.txt`, source.replace('Penang', `Penang ${at}`));
    expect(await pageOf(newsroom, 'index.html')).toMatch(/\d+ more steps: dragoman status/);
    await newsroom.dragoman('export');
    await newsroom.dragoman('publish', '--to', 'en');
    expect(await pageOf(newsroom, 'index.html')).toMatch(
      /Waiting, nothing to do yet 33 .* 3 more steps: dragoman status/,
    );
  });

  it('says that a page is gone, and since when it was published', async () => {
    const newsroom = smallNewsroom('Library closed\n\nIt opens tomorrow.\n', []);
    await newsroom.dragoman('publish');
    newsroom.remove('out/editions/en/news.html');
    expect(await pageOf(newsroom, 'index.html')).toMatch(
      /page missing published \w+ \d+, \d{4}, and its page is not here now; publishing writes it again/,
    );
  });
});
