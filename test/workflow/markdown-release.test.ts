import { describe, expect, it } from 'vitest';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

const release = `---\r
title: "Clinics open"\r
layout: page\r
---\r
\r
# Ministry opens *twelve* clinics\r
\r
**PORT LOUIS, 4 November 2010** — The ministry opens [the clinics](https://example.org/list "The list") today.\t\r
\r
* Bring {visitors, number} forms  \r
  and a ![card](card.png).\r
\r
\`\`\`\r
code stays\r
\`\`\`\r
`;

const french: Readonly<Record<string, string>> = {
  'Clinics open': 'Les cliniques ouvrent',
  'Ministry opens ': 'Le ministère ouvre ',
  twelve: 'douze',
  ' clinics': ' cliniques',
  'PORT LOUIS, 4 November 2010': 'PORT-LOUIS, 4 novembre 2010',
  'The ministry opens ': 'Le ministère ouvre ',
  'the clinics': 'les cliniques',
  ' today.': ' aujourd’hui.',
  'The list': 'La liste',
  'Bring ': 'Apportez ',
  ' forms': ' formulaires',
  ' and a ': ' et une ',
  card: 'carte',
};

/** Translates an exported file word by word; codes stay. */
function translated(xliff: string): string {
  return xliff
    .replaceAll(/<source>((?:(?!<\/source>)[\s\S])*)<\/source>(?!\s*<target)/g, (whole, content: string) => {
      const target = content.replaceAll(/[^<>]+(?=<|$)/g, (text) => french[text] ?? text);
      return `${whole}<target>${target}</target>`;
    })
    .replaceAll(/state="initial"/g, 'state="translated"');
}

async function translatedNewsroom(): Promise<TestNewsroom> {
  const newsroom = emptyFolder();
  await newsroom.dragoman('init', '.', '--source', 'en', '--to', 'fr');
  newsroom.write('source/clinics.md', release);
  newsroom.write('source/clinics.meta.yaml', 'values:\n  visitors: 1200\n');
  await newsroom.dragoman('export', 'clinics');
  newsroom.write('returned.xlf', translated(newsroom.read('out/outgoing/fr/clinics.xlf')));
  await newsroom.dragoman('import', 'returned.xlf');
  return newsroom;
}

const publish = ['publish', 'clinics', '--as', 'html,text,source', '--sign-off', 'Asha', '--why', 'A test'];

describe('a release in Markdown', () => {
  it('goes out, comes back, and is published as the same file in the other language', async () => {
    const newsroom = await translatedNewsroom();
    const { stdout } = await newsroom.dragoman(...publish);
    expect(stdout).toContain('clinics fr: published');
    expect(newsroom.read('out/editions/fr/source/clinics.md')).toBe(
      release
        .replace('Clinics open', 'Les cliniques ouvrent')
        .replace('Ministry opens *twelve* clinics', 'Le ministère ouvre *douze* cliniques')
        .replace('PORT LOUIS, 4 November', 'PORT-LOUIS, 4\u00A0novembre')
        .replace('The ministry opens [the clinics]', 'Le ministère ouvre [les cliniques]')
        .replace('today', 'aujourd’hui')
        .replace('The list', 'La liste')
        .replace('Bring {visitors, number} forms', 'Apportez 1\u202f200 formulaires')
        .replace('and a ![card]', 'et une ![carte]'),
    );
    expect(newsroom.read('out/editions/en/source/clinics.md')).toBe(release.replace('{visitors, number}', '1,200'));
  });

  it('has its emphasis and links on the page, and not in the text', async () => {
    const newsroom = await translatedNewsroom();
    await newsroom.dragoman(...publish);
    const page = newsroom.read('out/editions/fr/clinics.html');
    expect(page).toContain('Le ministère ouvre <a href="https://example.org/list">les cliniques</a> aujourd’hui.');
    expect(newsroom.read('out/editions/fr/clinics.txt')).toContain('Le ministère ouvre les cliniques aujourd’hui.');
  });

  it('is held back where a translation lost a link', async () => {
    const newsroom = await translatedNewsroom();
    newsroom.write(
      'returned.xlf',
      newsroom
        .read('returned.xlf')
        .replaceAll(/<target>.*les cliniques.*?<\/target>/g, '<target>Le ministère ouvre les cliniques.</target>'),
    );
    await newsroom.dragoman('import', 'returned.xlf', '--theirs');
    const { stdout } = await newsroom.dragoman(...publish);
    expect(stdout).toContain('clinics fr: held back');
  });
});
