import { describe, expect, it } from 'vitest';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const out = 'out/outgoing/ms/site.xlf';
const own = 'locales/ms/site.json';

/** A newsroom whose catalogue went out with the translations that it has. */
async function sent(): Promise<{ readonly newsroom: TestNewsroom; readonly xliff: string }> {
  const newsroom = smallNewsroom('A headline\n\nA sentence for it.\n');
  newsroom.write('locales/en/site.json', '{ "home": "Home", "all": "All {{count}} releases" }');
  newsroom.write(own, '{ "home": "Laman", "all": "Semua {{count}} siaran" }');
  await newsroom.dragoman('export', 'locales/en/site.json');
  return { newsroom, xliff: newsroom.read(out) };
}

describe('a catalogue that comes back late', () => {
  it('does not revert what has changed since', async () => {
    const { newsroom, xliff } = await sent();
    newsroom.write('first.xlf', xliff.replace('Laman', 'Laman utama'));
    await newsroom.dragoman('import', 'first.xlf');
    const before = newsroom.read(own);
    expect(before).toContain('Laman utama');
    newsroom.write('late.xlf', xliff.replace('Semua', 'Kesemua'));
    const { code, stdout } = await newsroom.dragoman('import', 'late.xlf');
    expect(code).toBe(0);
    expect(stdout).toContain('1 segment came back as it once went out');
    expect(newsroom.read(own)).toBe(before.replace('Semua', 'Kesemua'));
  });

  it('is kept beside the catalogue where both changed a message, and taken with --theirs', async () => {
    const { newsroom, xliff } = await sent();
    newsroom.write('first.xlf', xliff.replace('Laman', 'Laman utama'));
    newsroom.write('second.xlf', xliff.replace('Laman', 'Halaman'));
    newsroom.write('third.xlf', xliff.replace('Laman', 'Muka'));
    const { stdout } = await newsroom.dragoman('import', 'first.xlf', 'second.xlf', 'third.xlf');
    expect(stdout).toMatch(/1 translation is not used and kept.*\n +home +Halaman\n/);
    expect(newsroom.read(own)).toContain('Laman utama');
    const gone = newsroom.read('locales/ms/site.gone.xlf');
    expect(gone).toContain('<target>Halaman</target>');
    expect(gone).toContain('>Muka</note>');
    await newsroom.dragoman('import', 'second.xlf', '--theirs');
    expect(newsroom.read(own)).toContain('Halaman');
    expect(newsroom.read('locales/ms/site.gone.xlf')).toContain('Laman utama');
  });

  it('says nothing new once more when who went on had seen it', async () => {
    const { newsroom, xliff } = await sent();
    newsroom.write('first.xlf', xliff.replace('Laman', 'Halaman'));
    await newsroom.dragoman('import', 'first.xlf');
    await newsroom.dragoman('export', 'locales/en/site.json');
    newsroom.write('next.xlf', newsroom.read(out).replace('Halaman', 'Muka'));
    await newsroom.dragoman('import', 'next.xlf');
    const before = newsroom.snapshot('locales/ms');
    const { stdout } = await newsroom.dragoman('import', 'first.xlf');
    expect(stdout).toContain('1 segment came back as it once went out');
    expect(newsroom.snapshot('locales/ms')).toEqual(before);
  });

  it('is heard where somebody restores what went out before', async () => {
    const { newsroom, xliff } = await sent();
    newsroom.write('first.xlf', xliff.replace('Laman', 'Halaman'));
    await newsroom.dragoman('import', 'first.xlf');
    await newsroom.dragoman('export', 'locales/en/site.json');
    const latest = newsroom.read(out);
    newsroom.write('one.xlf', latest.replace('Halaman', 'Muka'));
    newsroom.write('other.xlf', latest.replace('Halaman', 'Laman'));
    await newsroom.dragoman('import', 'one.xlf');
    await newsroom.dragoman('import', 'other.xlf');
    expect(newsroom.read(own)).toContain('Muka');
    expect(newsroom.read('locales/ms/site.gone.xlf')).toContain('<target>Laman</target>');
  });

  it('is kept beside the catalogue where its message was edited or is gone', async () => {
    const { newsroom, xliff } = await sent();
    newsroom.write('locales/en/site.json', '{ "home": "Start" }');
    newsroom.write('back.xlf', xliff.replace('Laman', 'Halaman').replace('siaran', 'siaran akhbar'));
    const { code } = await newsroom.dragoman('import', 'back.xlf');
    expect(code).toBe(0);
    const gone = newsroom.read('locales/ms/site.gone.xlf');
    expect(gone).toContain('<target>Halaman</target>');
    expect(gone).toMatch(/<target>.*siaran akhbar<\/target>/);
  });

  it('names its export, and without the name what it replaces is kept', async () => {
    for (const version of ['2.0', '1.2']) {
      const { newsroom } = await sent();
      await newsroom.dragoman('export', 'locales/en/site.json', '--xliff', version);
      const xliff = newsroom.read(out);
      newsroom.write('named.xlf', xliff.replace('Laman', 'Laman utama'));
      expect((await newsroom.dragoman('import', 'named.xlf')).stdout).not.toContain('kept');
      expect(newsroom.read(own)).toContain('Laman utama');
      newsroom.write(
        'nameless.xlf',
        xliff.replace('Semua', 'Kesemua').replace(/ (dragoman:export|build-num)="\w+"/, ''),
      );
      await newsroom.dragoman('import', 'nameless.xlf');
      expect(newsroom.read(own)).toContain('Kesemua {{count}} siaran');
      expect(newsroom.read('locales/ms/site.gone.xlf')).toContain('<target>Semua {{count}} siaran</target>');
    }
  });

  it.each([
    ['new', ' state="new"'],
    ['needs-review-translation', ' state="needs-review-translation"'],
  ])('is kept beside the catalogue where its state is %s', async (_state, state) => {
    const { newsroom } = await sent();
    await newsroom.dragoman('export', 'locales/en/site.json', '--xliff', '1.2');
    newsroom.write('back.xlf', newsroom.read(out).replace('<target>Laman', `<target${state}>Halaman`));
    const before = newsroom.read(own);
    const { code, stdout } = await newsroom.dragoman('import', 'back.xlf');
    expect(code).toBe(0);
    expect(stdout).toContain('1 new translation is not marked as done in the file');
    expect(newsroom.read(own)).toBe(before);
    expect(newsroom.read('locales/ms/site.gone.xlf')).toContain('<target>Halaman</target>');
  });

  it('is kept beside the catalogue where only some segments of a message are translated', async () => {
    const { newsroom, xliff } = await sent();
    const parts =
      '<segment><source>All <ph id="1" disp="{{count}}" equiv="{{count}}"/></source><target>Kesemua</target></segment>' +
      '<segment><source> releases</source></segment>';
    newsroom.write('back.xlf', xliff.replace(/<segment><source>All.*?<\/segment>/, parts));
    const before = newsroom.read(own);
    await newsroom.dragoman('import', 'back.xlf');
    expect(newsroom.read(own)).toBe(before);
    expect(newsroom.read('locales/ms/site.gone.xlf')).toContain('<target>Kesemua</target>');
  });

  it('is kept beside the catalogue where only some segments of a message are marked as done', async () => {
    const { newsroom, xliff } = await sent();
    const code = '<ph id="1" disp="{{count}}" equiv="{{count}}"/>';
    const parts =
      `<segment state="translated"><source>All ${code}</source><target>Kesemua ${code}</target></segment>` +
      '<segment state="initial"><source> releases</source><target> releases</target></segment>';
    newsroom.write('back.xlf', xliff.replace(/<segment[^>]*><source>All.*?<\/segment>/, parts));
    const before = newsroom.read(own);
    const { stdout } = await newsroom.dragoman('import', 'back.xlf');
    expect(stdout).toContain('1 new translation is not marked as done in the file');
    expect(newsroom.read(own)).toBe(before);
  });
});
