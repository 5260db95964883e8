import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../newsroom.ts';

const release = `<!DOCTYPE html>\r
<html lang="en">\r
<head><meta charset="utf-8"><title>Clinics open</title></head>\r
<body>\r
<nav><a href="/">Home</a></nav>\r
<main>\r
<h1>Ministry opens <em class="x">twelve</em> clinics</h1>\r
<p>PORT LOUIS, 4 November 2010 &ndash; The ministry opens\r
   <a href="https://example.org/list" title="The list">the clinics</a> today.\t</p>\r
<ul><li>Bring {visitors, number} forms and a <img src="card.png" alt="card">.</ul>\r
<pre>code   stays</pre>\r
</main>\r
</body>\r
</html>\r
`;

const french: Readonly<Record<string, string>> = {
  'Clinics open': 'Les cliniques ouvrent',
  'Ministry opens ': 'Le ministère ouvre ',
  twelve: 'douze',
  ' clinics': ' cliniques &lt;script&gt;alert(1)&lt;/script&gt;',
  'PORT LOUIS, 4 November 2010 –': 'PORT-LOUIS, 4 novembre 2010 –',
  'The ministry opens ': 'Le ministère ouvre ',
  'the clinics': 'les cliniques',
  ' today.': ' aujourd’hui.',
  'The list': 'La liste &lt;b&gt;',
  'Bring ': 'Apportez ',
  ' forms and a ': ' formulaires et une ',
  card: 'carte',
};

/** Translates an exported file word by word; codes stay. */
function translated(xliff: string): string {
  return xliff
    .replaceAll(/<source>((?:(?!<\/source>)[\s\S])*)<\/source>(?!\s*<target)/g, (whole, content: string) => {
      const target = content.replaceAll(/[^<>]+(?=<|$)/g, (words) => french[words] ?? words);
      return `${whole}<target>${target}</target>`;
    })
    .replaceAll(/state="initial"/g, 'state="translated"');
}

describe('a release in HTML', () => {
  it('comes out as the same page and as an edition, markup of a translation held back and then shown as text', async () => {
    const newsroom = emptyFolder();
    await newsroom.dragoman('init', '.', '--source', 'en', '--to', 'fr');
    newsroom.write('source/clinics.html', release);
    newsroom.write('source/clinics.meta.yaml', 'values:\n  visitors: 1200\n');
    await newsroom.dragoman('export', 'clinics');
    newsroom.write('returned.xlf', translated(newsroom.read('out/outgoing/fr/clinics.xlf')));
    await newsroom.dragoman('import', 'returned.xlf');
    const publish = ['publish', 'clinics', '--as', 'html,text,source', '--sign-off', 'Asha', '--why', 'A test'];
    const { stdout: held } = await newsroom.dragoman(...publish);
    expect(held).toContain('clinics fr: held back');
    const [, finding = ''] = /dragoman waive (\S+)/.exec(held) ?? [];
    await newsroom.dragoman('waive', finding, '--by', 'Asha', '--why', 'A test');
    const { stdout: said } = await newsroom.dragoman(...publish);
    expect(said).toContain('clinics fr: published');
    expect(newsroom.read('out/editions/fr/source/clinics.html')).toBe(
      release
        .replace('lang="en"', 'lang="fr"')
        .replace('Clinics open', 'Les cliniques ouvrent')
        .replace('Ministry opens <em', 'Le ministère ouvre <em')
        .replace('twelve</em> clinics', 'douze</em> cliniques &lt;script&gt;alert(1)&lt;/script&gt;')
        .replace('PORT LOUIS, 4 November', 'PORT-LOUIS, 4\u00A0novembre')
        .replace('The ministry opens\r\n   <a', 'Le ministère ouvre <a')
        .replace('the clinics</a> today', 'les cliniques</a> aujourd’hui')
        .replace('The list', 'La liste &lt;b&gt;')
        .replace('Bring {visitors, number} forms and a', 'Apportez 1\u202f200 formulaires et une')
        .replace('alt="card"', 'alt="carte"'),
    );
    expect(newsroom.read('out/editions/en/source/clinics.html')).toBe(release.replace('{visitors, number}', '1,200'));
    const page = newsroom.read('out/editions/fr/clinics.html');
    expect(page).toContain('<h1>Le ministère ouvre douze cliniques &lt;script&gt;');
    expect(page).toContain('<a href="https://example.org/list">les cliniques</a>');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('Home');
    expect(newsroom.read('out/editions/fr/clinics.txt')).toContain('Le ministère ouvre les cliniques aujourd’hui.');
  });
});
