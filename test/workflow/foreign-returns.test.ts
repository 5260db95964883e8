import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallNewsroom, type Run, type TestNewsroom } from '../newsroom.ts';

const news = `Town library opens its new wing

Everybody was invited.

The doors closed at noon.
`;
const words = ['Perpustakaan membuka sayap baharu', 'Semua dijemput.', 'Pintu ditutup pada tengah hari.'] as const;
const outgoing = 'out/outgoing/ms/news.xlf';
const store = 'locales/ms/news.xlf';
const beside = 'locales/ms/news.gone.xlf';

interface Back {
  readonly newsroom: TestNewsroom;
  /** What went out. */
  readonly sent: string;
  /** Imports texts as files of one command. */
  readonly take: (texts: readonly string[], ...options: readonly string[]) => Promise<Run>;
}

/** A newsroom whose release came back translated and went out again. */
async function release(version = '2.0'): Promise<Back> {
  const newsroom = smallNewsroom(news);
  await newsroom.dragoman('export');
  for (const word of words)
    newsroom.edit(outgoing, '</source>\n   </segment>', `</source><target>${word}</target></segment>`);
  await newsroom.dragoman('import', outgoing);
  await newsroom.dragoman('export', '--xliff', version);
  return { newsroom, sent: newsroom.read(outgoing), take: taker(newsroom) };
}

const own = 'locales/ms/site.json';
const siteBeside = 'locales/ms/site.gone.xlf';

async function catalogue(version = '2.0'): Promise<Back> {
  const newsroom = smallNewsroom(news);
  newsroom.write('locales/en/site.json', '{ "home": "Home", "all": "All {{count}} releases", "next": "Next page" }');
  newsroom.write(own, '{ "home": "Laman", "all": "Semua {{count}} siaran", "next": "Seterusnya" }');
  await newsroom.dragoman('export', 'locales/en/site.json', '--xliff', version);
  return { newsroom, sent: newsroom.read('out/outgoing/ms/site.xlf'), take: taker(newsroom) };
}

function taker(newsroom: TestNewsroom): Back['take'] {
  return (texts, ...options) => {
    const names = texts.map((text, at) => {
      newsroom.write(`back-${at}.xlf`, text);
      return `back-${at}.xlf`;
    });
    return newsroom.dragoman('import', ...names, ...options);
  };
}

function nameless(text: string): string {
  return text.replace(/ (dragoman:export|build-num)="\w+"/, '');
}

/** States a 1.2 target: in an attribute of its own, or of the unit. */
function withUnit(text: string, word: string, attribute: string, target = ''): string {
  return text.replace(
    new RegExp(`<trans-unit ((?:(?!</trans-unit>)[^])*?)<target[^>]*>((?:(?!</trans-unit>)[^])*${word})`),
    (_, head: string, rest: string) => `<trans-unit ${attribute} ${head}<target${target}>${rest}`,
  );
}

const mq = ' xmlns:mq="MQXliff"';
const m = ' xmlns:m="http://www.memsource.com/mxlf/2.0"';

describe('a release that comes back', () => {
  it('from three reviewers of other units has the work of all', async () => {
    const { newsroom, sent, take } = await release();
    await take([
      sent.replace('membuka', 'merasmikan'),
      sent.replace('dijemput', 'diundang'),
      sent.replace('Pintu', 'Gerbang'),
    ]);
    for (const word of ['merasmikan', 'diundang', 'Gerbang']) expect(newsroom.read(store)).toContain(word);
    expect(newsroom.read(store)).not.toContain('former-target');
  });

  it('from three reviewers of one unit has the first, and both others in notes', async () => {
    const { newsroom, sent, take } = await release();
    await take(['satu', 'dua', 'tiga'].map((word) => sent.replace('dijemput', word)));
    expect(newsroom.read(store)).toContain('<target>Semua satu.</target>');
    for (const word of ['dua', 'tiga']) expect(newsroom.read(store)).toContain(`>Semua ${word}.</note>`);
  });

  it('twice in one command is taken once', async () => {
    const { newsroom, sent, take } = await release();
    const text = sent.replace('dijemput', 'diundang');
    const { stdout } = await take([text, text]);
    expect(stdout).not.toMatch(/kept|came back as/);
    expect(newsroom.read(store)).toContain('<target>Semua diundang.</target>');
  });

  it('late, after its paragraphs were turned round, finds its units', async () => {
    const { newsroom, sent, take } = await release();
    newsroom.write('source/news.txt', news.replace(/(Everybody.*)\n\n(The.*)\n/, '$2\n\n$1\n'));
    await newsroom.dragoman('export');
    await take([sent.replace('dijemput', 'diundang')]);
    expect(newsroom.read(store)).toMatch(/Everybody was invited\.<\/source>\s*<target>Semua diundang/);
  });

  it('late, after its source was edited, is a draft or a note, and no translation', async () => {
    const { newsroom, sent, take } = await release();
    newsroom.edit('source/news.txt', 'Everybody was invited.', 'Nearly everybody was invited.');
    await newsroom.dragoman('export');
    await take([sent.replace('dijemput', 'diundang')]);
    expect(newsroom.read(store)).toContain('Semua diundang.');
    expect(newsroom.read(store)).not.toMatch(/state="translated">\s*<source>Nearly/);
  });

  it('late without the name of its export, as it went out, reverts nothing', async () => {
    const { newsroom, sent, take } = await release();
    await take([sent.replace('dijemput', 'diundang').replaceAll('"translated"', '"reviewed"')]);
    const before = newsroom.read(store);
    await take([nameless(sent)]);
    expect(newsroom.read(store)).toBe(before);
  });

  it('changed on both sides and in a lower state, stays as it is here', async () => {
    const { newsroom, sent, take } = await release();
    await take([sent.replace('dijemput', 'diundang').replaceAll('"translated"', '"final"')]);
    const { stdout } = await take([sent.replace('dijemput', 'dipanggil')]);
    expect(stdout).not.toContain('lower state');
    expect(newsroom.read(store)).toMatch(
      /state="final">\s*<source>Everybody was invited\.<\/source>\s*<target>Semua diundang/,
    );
    expect(newsroom.read(store)).toContain('>Semua dipanggil.</note>');
  });

  it('and is preferred, tells of the state that falls', async () => {
    const { newsroom, sent, take } = await release();
    await take([sent.replace('dijemput', 'diundang').replaceAll('"translated"', '"final"')]);
    const { stdout } = await take([sent.replace('dijemput', 'dipanggil')], '--theirs');
    expect(stdout).toContain('1 segment has a lower state');
    expect(newsroom.read(store)).toContain('>Semua diundang.</note>');
  });

  it.each([
    ['new', '', ' state="new"'],
    ['needs-adaptation', '', ' state="needs-adaptation"'],
    ['needs-l10n', '', ' state="needs-l10n"'],
    ['of memoQ, NotStarted', `mq:status="NotStarted"${mq}`, ''],
    ['of memoQ, Rejected', `mq:status="Rejected"${mq}`, ''],
    ['of Phrase, not confirmed', `m:confirmed="0"${m}`, ''],
  ])('in the state %s is not done', async (_state, attribute, target) => {
    const { newsroom, sent, take } = await release('1.2');
    const text = withUnit(sent.replace('dijemput', 'diundang'), 'diundang', attribute, target);
    expect(text).not.toBe(sent.replace('dijemput', 'diundang'));
    await take([text]);
    expect(newsroom.read(store)).toMatch(
      /<segment id="s1">\s*<source>Everybody was invited\.<\/source>\s*<target>Semua diundang/,
    );
  });

  it('with empty targets, in any version, empties nothing without a state', async () => {
    for (const version of ['1.2', '2.0', '2.2']) {
      const { newsroom, sent, take } = await release(version);
      const before = newsroom.read(store);
      await take([
        sent.replace(/<target[^>]*>[^]*?<\/target>/g, '<target></target>').replaceAll(' state="translated"', ''),
      ]);
      expect(newsroom.read(store)).toBe(before);
    }
  });

  it('with tracked changes has what was added and not what was deleted', async () => {
    const { newsroom, sent, take } = await release('1.2');
    await take([
      sent.replace('dijemput', '<mrk mtype="x-sdl-deleted">dijemput</mrk><mrk mtype="x-sdl-added">diundang</mrk>'),
    ]);
    expect(newsroom.read(store)).toContain('<target>Semua diundang.</target>');
  });

  it('for a unit that has gone is kept beside, and is back with its source', async () => {
    const { newsroom, sent, take } = await release();
    newsroom.edit('source/news.txt', 'Everybody was invited.\n\n', '');
    await newsroom.dragoman('export');
    await take([sent.replace('dijemput', 'diundang')]);
    expect(newsroom.read(beside)).toContain('<target>Semua diundang.</target>');
    newsroom.write('source/news.txt', news);
    await newsroom.dragoman('export');
    expect(newsroom.read(store)).toContain('<target>Semua diundang.</target>');
  });

  it('with a tag of underscores is read, in another language it is not', async () => {
    const { newsroom, sent, take } = await release();
    expect((await take([sent.replace('dijemput', 'diundang').replace('trgLang="ms"', 'trgLang="ms_MY"')])).code).toBe(
      0,
    );
    const before = newsroom.read(store);
    expect(before).toContain('<target>Semua diundang.</target>');
    expect((await take([sent.replace('Pintu', 'Gerbang').replace('trgLang="ms"', 'trgLang="fr"')])).code).toBe(2);
    expect(newsroom.read(store)).toBe(before);
  });

  it('numbered and turned round finds its units', async () => {
    const { newsroom, sent, take } = await release();
    const units = sent.match(/ {2}<unit [^]*?<\/unit>\n/g) ?? [];
    let at = 0;
    const turned = units.toReversed().map((unit) => unit.replace(/id="u\w+"/, () => `id="${(at += 1)}"`));
    await take([sent.replace(/ {2}<unit [^]*<\/unit>\n/, turned.join('')).replace('dijemput', 'diundang')]);
    expect(newsroom.read(store)).toMatch(/Everybody was invited\.<\/source>\s*<target>Semua diundang/);
    expect(existsSync(join(newsroom.folder, beside))).toBe(false);
  });

  it('in two files of one document has the work of both', async () => {
    const { newsroom, sent, take } = await release();
    const [file = ''] = / <file [^]*<\/file>\n/.exec(sent) ?? [];
    await take([sent.replace(file, file.replace('dijemput', 'diundang') + file.replace('Pintu', 'Gerbang'))]);
    for (const word of ['diundang', 'Gerbang']) expect(newsroom.read(store)).toContain(word);
  });

  it('of another newsroom is refused by the name of its release', async () => {
    const { newsroom, sent, take } = await release();
    const before = newsroom.snapshot('locales');
    const { code, stderr } = await take([
      sent.replace('id="news"', 'id="theirs"').replace('source/news.txt', 'theirs.txt'),
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('theirs')]);
    expect(newsroom.snapshot('locales')).toEqual(before);
  });
});

describe('a catalogue that comes back', () => {
  it('from three reviewers of other messages has the work of all', async () => {
    const { newsroom, sent, take } = await catalogue();
    await take([
      sent.replace('Laman', 'Utama'),
      sent.replace('Semua', 'Segala'),
      sent.replace('Seterusnya', 'Berikutnya'),
    ]);
    for (const word of ['Utama', 'Segala', 'Berikutnya']) expect(newsroom.read(own)).toContain(word);
    expect(existsSync(join(newsroom.folder, siteBeside))).toBe(false);
  });

  it('from three reviewers of one message has the first, and both others beside', async () => {
    const { newsroom, sent, take } = await catalogue();
    await take(['Satu', 'Dua', 'Tiga'].map((word) => sent.replace('Laman', word)));
    expect(newsroom.read(own)).toContain('"Satu"');
    for (const word of ['Dua', 'Tiga']) expect(newsroom.read(siteBeside)).toContain(word);
  });

  it('twice in one command is taken once', async () => {
    const { newsroom, sent, take } = await catalogue();
    const text = sent.replace('Laman', 'Utama');
    expect((await take([text, text])).stdout).not.toMatch(/kept|came back as/);
    expect(newsroom.read(own)).toContain('"Utama"');
  });

  it('late, after its messages were turned round, finds them', async () => {
    const { newsroom, sent, take } = await catalogue();
    newsroom.write('locales/en/site.json', '{ "next": "Next page", "all": "All {{count}} releases", "home": "Home" }');
    await newsroom.dragoman('export', 'locales/en/site.json');
    await take([sent.replace('Laman', 'Utama')]);
    expect(JSON.parse(newsroom.read(own))).toMatchObject({ home: 'Utama', next: 'Seterusnya' });
  });

  it('late, after a message was worded anew, leaves it and keeps its work beside', async () => {
    const { newsroom, sent, take } = await catalogue();
    newsroom.edit('locales/en/site.json', '"Next page"', '"Next"');
    await newsroom.dragoman('export', 'locales/en/site.json');
    await take([sent.replace('Seterusnya', 'Halaman berikutnya')]);
    expect(newsroom.read(own)).toContain('"Seterusnya"');
    expect(newsroom.read(siteBeside)).toContain('Halaman berikutnya');
  });

  it('late without the name of its export, as it went out, reverts nothing', async () => {
    const { newsroom, sent, take } = await catalogue();
    await take([sent.replace('Laman', 'Utama')]);
    await newsroom.dragoman('export', 'locales/en/site.json');
    const before = newsroom.read(own);
    await take([nameless(sent)]);
    expect(newsroom.read(own)).toBe(before);
  });

  it('replaces what a person wrote into the file by hand, and keeps that beside', async () => {
    const { newsroom, sent, take } = await catalogue();
    newsroom.edit(own, '"Laman"', '"Laman kami"');
    await take([sent.replace('Laman', 'Utama')]);
    expect(newsroom.read(own) + newsroom.read(siteBeside)).toContain('Laman kami');
    expect(newsroom.read(own) + newsroom.read(siteBeside)).toContain('Utama');
  });

  it('with empty targets empties nothing', async () => {
    const { newsroom, sent, take } = await catalogue();
    const before = newsroom.read(own);
    await take([sent.replace(/<target>.*?<\/target>/g, '<target/>')]);
    expect(newsroom.read(own)).toBe(before);
  });

  it('with an initial state among others is taken but for that', async () => {
    const { newsroom, sent, take } = await catalogue();
    const done = sent.replaceAll('<segment>', '<segment state="translated">').replace('Laman', 'Utama');
    await take([done.replace('Seterusnya', 'Berikutnya').replace(/ state="translated"(><source>Next)/, '$1')]);
    expect(newsroom.read(own)).toContain('"Utama"');
    expect(newsroom.read(own)).toContain('"Seterusnya"');
    expect(newsroom.read(siteBeside)).toContain('Berikutnya');
  });

  it('with tracked changes has what was added and not what was deleted', async () => {
    const { newsroom, sent, take } = await catalogue('1.2');
    await take([sent.replace('Laman', '<mrk mtype="x-sdl-deleted">Laman</mrk><mrk mtype="x-sdl-added">Utama</mrk>')]);
    expect(newsroom.read(own)).toContain('"home": "Utama"');
  });

  it('with a tag of underscores is read, in another language it is not', async () => {
    const { newsroom, sent, take } = await catalogue();
    // The tag is a fault of the file all the same.
    expect((await take([sent.replace('Laman', 'Utama').replace('trgLang="ms"', 'trgLang="ms_MY"')])).code).toBe(1);
    expect(newsroom.read(own)).toContain('"Utama"');
    expect((await take([sent.replace('trgLang="ms"', 'trgLang="fr"')])).code).toBe(2);
  });
});
