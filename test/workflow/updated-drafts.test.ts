import { describe, expect, it } from 'vitest';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const sentence = 'The **clinic** has 14 beds for [patients](https://clinic.example/p) and 3 doctors.';
const page = `# Clinic opens\n\n${sentence}\n`;

/** Each with a sentence that has the same codes in another order, and how the draft reads after 14 became 15. */
const translations = [
  ['ms', '<b>Klinik</b> itu mempunyai 14 katil untuk <a>pesakit</a> dan 3 doktor.'],
  ['zh-Hans', '<b>诊所</b>有14张病床供<a>病人</a>使用，有3名医生。'],
  ['fr', 'La <b>clinique</b> compte <a>14 lits pour les patients</a> et 3 médecins.'],
  ['ja', '<a>患者</a>のために14床があり、<b>診療所</b>には医師が3人いる。'],
] as const;

const pathOf = (locale: string): string => `out/outgoing/${locale}/news.xlf`;

/** Brings a translation in whose codes are those of the exported sentence. */
async function translated(locale: string, target: string): Promise<TestNewsroom> {
  const newsroom = smallNewsroom('', [locale]);
  newsroom.remove('source/news.txt');
  newsroom.write('source/news.md', page);
  await newsroom.dragoman('export');
  const xliff = newsroom.read(pathOf(locale));
  const [, source = ''] = /<source>(.*?14 beds.*?)<\/source>/.exec(xliff) ?? [];
  const codes = source.match(/<[es]c [^>]*>/g) ?? [];
  expect(codes).toHaveLength(4);
  const [bold = '', boldEnd = '', link = '', linkEnd = ''] = codes;
  const named: Readonly<Record<string, string>> = { '<b>': bold, '</b>': boldEnd, '<a>': link, '</a>': linkEnd };
  const coded = target.replaceAll(/<\/?[ab]>/g, (code) => named[code] ?? '');
  newsroom.write('back.xlf', xliff.replace(`<source>${source}</source>`, `$&<target>${coded}</target>`));
  await newsroom.dragoman('import', 'back.xlf');
  return newsroom;
}

const draftIn = (newsroom: TestNewsroom, locale: string): string => {
  const [, text = ''] = /<target>([^\n]*<sc [^\n]*)<\/target>\s*<\/segment>/.exec(newsroom.read(pathOf(locale))) ?? [];
  return text.replaceAll(/<sc [^>]*>/g, '<>').replaceAll(/<ec [^>]*>/g, '</>');
};

describe('a draft with codes in its text, of a source in which a value changed', () => {
  it.each(translations)(
    'has the new value, and the one before when the source changes further, in %s',
    async (locale, target) => {
      const newsroom = await translated(locale, target);
      const plain = target.replaceAll(/<[ab]>/g, '<>').replaceAll(/<\/[ab]>/g, '</>');
      newsroom.edit('source/news.md', '14 beds', '15 beds');
      await newsroom.dragoman('export');
      expect(newsroom.read(pathOf(locale))).toContain('subState="dragoman:facts-updated"');
      expect(draftIn(newsroom, locale)).toBe(plain.replace('14', '15'));
      newsroom.edit('source/news.md', '15 beds', '15 good beds');
      await newsroom.dragoman('export');
      expect(newsroom.read(pathOf(locale))).toContain('subState="dragoman:source-changed"');
      expect(draftIn(newsroom, locale)).toBe(plain);
      newsroom.edit('source/news.md', '15 good beds', '14 beds');
      await newsroom.dragoman('export');
      expect(draftIn(newsroom, locale)).toBe(plain);
    },
  );
});
