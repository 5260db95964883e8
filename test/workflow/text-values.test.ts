import { expect, it } from 'vitest';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

const path = 'source/a.meta.yaml';

/** A Portuguese release that is translated into Russian, with a value that is text. */
async function translated(value: string): Promise<TestNewsroom> {
  const newsroom = emptyFolder();
  await newsroom.dragoman('init', '.', '--source', 'pt', '--to', 'ru');
  newsroom.write('source/a.txt', 'Vila Nova abre uma fábrica\n\nA obra em Vila Nova custa {custo}.\n');
  newsroom.write(path, `date: 2026-11-29\nvalues:\n  custo: ${value}\n`);
  await newsroom.dragoman('export');
  const sent = newsroom.read('locales/ru/a.xlf');
  const target = (text: string, words: string): string => `${text}<target>${words}</target>`;
  const returned = sent
    .replace(/<source>Vila .*<\/source>/u, (text) => target(text, 'Вила-Нова открывает завод'))
    .replace(/<source>A obra .*(<ph .*>)\.<\/source>/u, (text, code) => target(text, `Завод стоит ${code}.`));
  newsroom.write('a.xlf', returned);
  await newsroom.dragoman('import', 'a.xlf');
  return newsroom;
}

it('holds an edition that would have a value in the words of the source, until the metadata have its form', async () => {
  const newsroom = await translated('420 milhões de euros');
  const held = await newsroom.dragoman('publish');
  expect(held.stdout).toContain('untranslated-value');
  expect(held.stdout).toContain('values.custo.ru');
  newsroom.write(path, 'date: 2026-11-29\nvalues:\n  custo: {ru: 420 млн евро, pt: 420 milhões de euros}\n');
  expect((await newsroom.dragoman('publish')).code).toBe(0);
  expect(newsroom.read('out/editions/ru/a.txt')).toContain('Завод стоит 420 млн евро.');
  expect(newsroom.read('out/editions/pt/a.txt')).toContain('custa 420 milhões de euros.');
  await newsroom.dragoman('export');
  expect((await newsroom.dragoman('check')).stdout).not.toContain('untranslated-value');
});

it('lets a code through that is the same in every language', async () => {
  const newsroom = await translated('GSK-100');
  expect((await newsroom.dragoman('publish')).code).toBe(0);
});
