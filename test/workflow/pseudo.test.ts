import { describe, expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';

const source = 'New clinic opens in Johor\n\nThe clinic has {beds, number} beds. It is free.\n';

describe('pseudo', () => {
  it('writes pages and the source file, and changes nothing else', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    newsroom.write('source/news.meta.yaml', 'values:\n  beds: 1400\n');
    const before = newsroom.snapshot();
    const { stdout, code } = await newsroom.dragoman('pseudo');
    expect(code).toBe(0);
    expect(stdout).toContain('en-XA');
    expect(newsroom.read('out/pseudo/en-XA/source/news.txt')).toMatch(
      /^⟦Ñéŵ çļíñíç .*⟧\n\n⟦Ţĥé çļíñíç ĥáš 1,400 ƀéđš\. .*⟧ ⟦Íţ íš ƒŕéé\. .*⟧\n$/,
    );
    const page = newsroom.read('out/pseudo/en-XA/news.html');
    expect(page).toContain('lang="en-XA"');
    expect(page).toContain('href="../assets/edition.css"');
    expect(newsroom.read('out/pseudo/assets/edition.css')).not.toBe('');
    const after = Object.entries(newsroom.snapshot()).filter(([path]) => !path.includes('/out/'));
    expect(Object.fromEntries(after)).toEqual(before);
  });

  it('writes it from right to left', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    await newsroom.dragoman('pseudo', 'news', '--rtl');
    expect(newsroom.read('out/pseudo/ar-XB/news.html')).toMatch(/<html[^>]* dir="rtl"/);
  });

  it('writes a Markdown file in its own markup', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    newsroom.write('source/more.md', '# Clinic opens\n\nIt is *free* of charge, see [here](https://news.example/a).\n');
    await newsroom.dragoman('pseudo', 'more');
    expect(newsroom.read('out/pseudo/en-XA/source/more.md')).toMatch(
      /^# ⟦Çļíñíç öþéñš .*⟧\n\n⟦Íţ íš \*ƒŕéé\* öƒ çĥáŕĝé, šéé \[ĥéŕé\]\(https:\/\/news\.example\/a\)\. .*⟧\n$/,
    );
  });

  it('writes a catalogue, with its placeholders and the plural forms of the pseudo-locale', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    newsroom.write(
      'locales/en/app.json',
      '{\n  "save": "Save {{count}} files to <1>disk</1>",\n  "files_one": "{{count}} file",\n  "files_other": "{{count}} files"\n}\n',
    );
    await newsroom.dragoman('pseudo', 'locales/en/app.json', '--rtl');
    const made = JSON.parse(newsroom.read('out/pseudo/ar-XB/app.json')) as Record<string, string>;
    expect(made['save']).toMatch(/\{\{count\}\} .*<1>.*<\/1>/);
    expect(Object.keys(made)).toEqual(
      expect.arrayContaining(['files_zero', 'files_one', 'files_two', 'files_few', 'files_many', 'files_other']),
    );
  });

  it('writes nothing where a release is unknown', async () => {
    const newsroom = smallNewsroom(source, ['ms']);
    const before = newsroom.snapshot();
    expect((await newsroom.dragoman('pseudo', 'news', 'other')).code).toBe(2);
    const after = Object.entries(newsroom.snapshot()).filter(([path]) => !path.includes('/out/.'));
    expect(Object.fromEntries(after)).toEqual(before);
  });
});
