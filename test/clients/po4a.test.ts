import { describe, expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';
import { isInstalled, runProgram } from './programs.ts';

const news = `Children march for their rights

Nobody was left out.
`;

const settings = `[po4a_langs] ms
[po4a_paths] po/news.pot $lang:po/$lang.po
[type: xml] out/outgoing/ms/news.xlf $lang:back.xlf opt:"-o untranslated='<source> <note>' -o inline='<ph>' -k 0"
`;

const translations = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nContent-Transfer-Encoding: 8bit\\nLanguage: ms\\n"

msgid "Children march for their rights"
msgstr "Kanak-kanak berarak demi hak mereka"
`;

describe.skipIf(!isInstalled('po4a'))('po4a', () => {
  it('fills the targets of an export with copied sources from a PO file, and the result comes home', async () => {
    const newsroom = smallNewsroom(news);
    await newsroom.dragoman('export', '--profile', 'omegat3');
    newsroom.write('po4a.cfg', settings);
    newsroom.write('po/ms.po', translations);
    runProgram('po4a', ['po4a.cfg'], newsroom.folder);
    expect(newsroom.read('po/news.pot')).toContain('msgid "Nobody was left out."\nmsgstr ""');
    const { code, stdout, stderr } = await newsroom.dragoman('import', 'back.xlf');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1 segment changed');
    const store = newsroom.read('locales/ms/news.xlf');
    expect(store).toContain('<target>Kanak-kanak berarak demi hak mereka</target>');
    expect(store).not.toContain('<target>Nobody was left out.');
  });
});
