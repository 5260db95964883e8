import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/facts/recognize.ts';
import { segmentFacts } from '../../src/kit/segment-facts.ts';
import { statedFact } from '../../src/kit/stated-facts.ts';
import { emptyFolder, smallNewsroom, type TestNewsroom } from '../newsroom.ts';

describe('facts worth a note', () => {
  it('are found in every text that may hold one', () => {
    const stated = (locale: string, text: string): readonly string[] =>
      segmentFacts(locale)(text).stated.map(({ text: of }) => of);
    expect(stated('en', 'two billion children')).toEqual(['two billion']);
    expect(stated('zh-Hans', '十二亿儿童')).toEqual(['十二亿']);
    expect(stated('ms', 'dua bilion kanak-kanak')).toEqual(['dua bilion']);
    expect(segmentFacts('en')('see www.unicef.org').addresses).toEqual([{ start: 4, end: 18 }]);
    expect(segmentFacts('en')('Nobody was left out.')).toEqual({ stated: [], addresses: [] });
  });

  const stated = (text: string, locale = 'en'): readonly unknown[] =>
    recognize(text, locale).flatMap((fact) => statedFact(fact) ?? []);

  it('are magnitudes, days, times and decades', () => {
    expect(stated('1.2 billion children')).toEqual([{ text: '1.2 billion', kind: 'number', decimal: '1200000000' }]);
    expect(stated('on 6 November 2010')).toEqual([{ text: '6 November 2010', kind: 'date', iso: '2010-11-06' }]);
    expect(stated('at 9 a.m. today')).toEqual([{ text: '9 a.m.', kind: 'time', value: '09:00' }]);
    expect(stated('12亿儿童', 'zh-Hans')).toEqual([{ text: '12亿', kind: 'number', decimal: '1200000000' }]);
  });

  it('are not what the text shows already, nor what may mean two things', () => {
    expect(stated('28 countries and 1,500 schools')).toEqual([]);
    expect(stated('on 12/11/2010')).toEqual([]);
    expect(stated('half a dozen, one in five')).toEqual([]);
  });
});

const news = `UNICEF China reaches 1.2 billion children

BEIJING, 6 November 2010 – UNICEF spoke of {schools} schools for child rights.

Write to press@unicef.org today.

What comes next

Nobody was left out.

press@unicef.org
`;

const terms = `source,locale,target,status,note
UNICEF,ms,UNICEF,do-not-translate,
UNICEF China,ms,UNICEF China,do-not-translate,
child rights,ms,hak kanak-kanak,preferred,of every child
child rights,ms,hak budak,forbidden,
UNICEF,ar,اليونيسف,preferred,
`;

function newsroom(): TestNewsroom {
  const made = smallNewsroom(news, ['ms', 'zh-Hans', 'ar', 'th', 'fr']);
  made.write('source/news.meta.yaml', 'values:\n  schools: 28\n');
  made.write('locales/terms.csv', terms);
  return made;
}

describe('an export', () => {
  it('tells the translator role, place, terms and facts in the translator’s language', async () => {
    const { dragoman, read } = newsroom();
    await dragoman('export');
    const notes = (locale: string): readonly string[] =>
      [...read(`out/outgoing/${locale}/news.xlf`).matchAll(/<note category="(dragoman-\w+)">([^<]*)</g)].map(
        ([, category, text]) => `${category}: ${text}`,
      );
    expect(notes('ms')).toEqual([
      'dragoman-place: Ini ialah tajuk siaran ini.',
      'dragoman-terms: UNICEF China: kekalkan UNICEF China',
      'dragoman-facts: “1.2 billion” = 1,200,000,000',
      'dragoman-place: Ini ialah baris tempat dan tarikh siaran ini.',
      'dragoman-facts: “6 November 2010” = 2010-11-06 = 6 November 2010',
      'dragoman-place: Ini ialah perenggan ke-1 daripada 3 dalam siaran ini.',
      'dragoman-terms: UNICEF: kekalkan UNICEF\nchild rights: gunakan hak kanak-kanak (of every child)\nchild rights: jangan gunakan hak budak',
      'dragoman-place: Ini ialah perenggan ke-2 daripada 3 dalam siaran ini.',
      'dragoman-place: Ini ialah tajuk kecil siaran ini.',
      'dragoman-place: Ini ialah perenggan ke-3 daripada 3 dalam siaran ini. Letaknya di bawah tajuk kecil “What comes next”.',
      'dragoman-place: Ini ialah maklumat hubungan siaran ini. Letaknya di bawah tajuk kecil “What comes next”.',
    ]);
    expect(notes('zh-Hans')).toContain('dragoman-facts: “6 November 2010” = 2010-11-06 = 2010年11月6日');
    expect(notes('ar')).toContain('dragoman-terms: \u2068UNICEF\u2069: استعملوا \u2068اليونيسف\u2069');
    expect(notes('th')).toContain('dragoman-place: ข้อความนี้คือพาดหัวของข่าว');
    expect(notes('fr')).toContain('dragoman-facts: “6 November 2010” = 2010-11-06 = 6 novembre 2010');
    expect(notes('fr')).toContain('dragoman-place: This is the headline of the release.');
  });

  it('tells a branch of a plural whose it is', async () => {
    const { dragoman, read, write } = smallNewsroom('{n, plural, one {# school} other {# schools}} opened.\n');
    write('source/news.meta.yaml', 'values:\n  n: 28\n');
    await dragoman('export');
    expect(read('out/outgoing/ms/news.xlf')).toMatch(/>Ini ialah bentuk “other” bagi n dalam teks unit u\w+\.<\/note>/);
  });

  it('marks names and addresses that stay as they are, in a segment where something else is left', async () => {
    const { dragoman, read } = newsroom();
    await dragoman('export');
    const text = read('out/outgoing/ms/news.xlf');
    const marked = [...text.matchAll(/translate="no" type="generic">([^<]*)<\/mrk>/g)].map(([, of]) => of);
    expect(marked).toEqual(['UNICEF China', 'UNICEF', 'press@unicef.org']);
    expect(text).toContain('<source>press@unicef.org</source>');
    expect(text).toContain('<gls:translation source="dragoman">hak kanak-kanak</gls:translation>');
    expect(text).not.toContain('<gls:translation source="dragoman">hak budak');
    expect(read('out/outgoing/ar/news.xlf')).toMatch(/type="term" ref="#gls=dragoman-term-1">UNICEF<\/mrk> spoke/);
  });

  it('leaves no trace in stores and ledger, whatever it tells', async () => {
    const told = newsroom();
    await told.dragoman('export');
    const untold = newsroom();
    untold.remove('locales/terms.csv');
    await untold.dragoman('export', '--profile', 'omegat3');
    for (const locale of ['en', 'ms', 'fr']) {
      const store = `locales/${locale}/news.xlf`;
      expect(told.read(store)).toBe(untold.read(store));
    }
    const before = told.snapshot('locales');
    for (const version of ['1.2', '2.0', '2.1', '2.2']) {
      await told.dragoman('export', '--xliff', version);
      expect(await told.dragoman('import', 'out/outgoing/ms/news.xlf')).toMatchObject({ code: 0 });
      const after = told.snapshot('locales');
      expect(Object.keys(after).filter((path) => after[path] !== before[path] && !path.includes('journal'))).toEqual(
        [],
      );
    }
  });

  it('works in a newsroom without terms', async () => {
    const { dragoman } = emptyFolder();
    expect(await dragoman('init')).toMatchObject({ code: 0 });
    expect(await dragoman('export')).toMatchObject({ code: 0 });
  });
});

describe('an import', () => {
  const translated = '<mrk id="dragoman-1" translate="no" type="generic">UNICEF China</mrk> mencapai 1.2 bilion';

  async function imported(target: string): Promise<string> {
    const { dragoman, edit, read } = newsroom();
    await dragoman('export');
    const path = 'out/outgoing/ms/news.xlf';
    edit(path, /(?<=1\.2 billion children<\/source>)/, `<target>${target}</target>`);
    expect(await dragoman('import', path)).toMatchObject({ code: 0, stderr: '' });
    return /<target>(.*)<\/target>/.exec(read('locales/ms/news.xlf'))?.[1] ?? '';
  }

  it.each([
    ['kept', translated],
    ['renamed', translated.replace('dragoman-1', 'm99')],
    ['dropped', 'UNICEF China mencapai 1.2 bilion'],
    ['cut in two', '<sm id="dragoman-1" translate="no"/>UNICEF China<em startRef="dragoman-1"/> mencapai 1.2 bilion'],
  ])('takes our marks off a target, %s', async (_, target) => {
    expect(await imported(target)).toBe('UNICEF China mencapai 1.2 bilion');
  });

  it('takes them off a file of 1.2, where a tool returned the unit as one segment', async () => {
    const { dragoman, edit, read } = newsroom();
    await dragoman('export', '--xliff', '1.2');
    const path = 'out/outgoing/ms/news.xlf';
    const protectedName = '<mrk mid="dragoman-1" mtype="protected">UNICEF</mrk>';
    expect(read(path)).toContain(`<source>${protectedName} spoke of`);
    edit(
      path,
      / *<seg-source><mrk mtype="seg" mid="s1"><mrk mid="dragoman-1" mtype="protected">UNICEF<\/mrk> spoke.*<\/seg-source>/,
      `<target>Hak kanak-kanak: ${protectedName} dan <ph id="1">{schools}</ph> buah sekolah.</target>`,
    );
    expect(await dragoman('import', path)).toMatchObject({ code: 0, stderr: '' });
    expect(read('locales/ms/news.xlf')).toMatch(
      /<target>Hak kanak-kanak: UNICEF dan <ph [^>]*> buah sekolah\.<\/target>/,
    );
  });

  it('leaves the checks nothing to find in a file with our marks', async () => {
    const { dragoman, edit } = newsroom();
    await dragoman('export', '--xliff', '2.1');
    const path = 'out/outgoing/ms/news.xlf';
    const target = `${translated} kanak-kanak`;
    edit(path, /(?<=1\.2 billion children<\/source>)/, `<target>${target}</target>`);
    const { stdout } = await dragoman('check', path, '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: { findings: { check: string }[] }[] };
    expect(files[0]!.findings.filter(({ check }) => check !== 'missing')).toEqual([]);
  });

  it('keeps the marks of the translator', async () => {
    const own =
      'UNICEF China <mrk id="q1" type="comment" value="sure?">mencapai</mrk> <mrk id="q2" translate="no">x</mrk>';
    expect(await imported(own)).toBe(own);
  });
});
