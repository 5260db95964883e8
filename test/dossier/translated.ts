import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

/** The sentences of a release and their translations, in order. */
export type Sentences = readonly (readonly [source: string, target: string])[];

/** Makes a newsroom with one release whose translations came back: the same sentences in each language. */
export async function translatedNewsroom(
  source: string,
  byLocale: Readonly<Record<string, Sentences>>,
): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(source, Object.keys(byLocale));
  await newsroom.dragoman('export');
  for (const [locale, sentences] of Object.entries(byLocale)) await returned(newsroom, locale, sentences);
  return newsroom;
}

/** Fills the targets of what went out, those of `unread` as not done yet, and imports it. */
export async function returned(
  newsroom: TestNewsroom,
  locale: string,
  sentences: Sentences,
  { release = 'news', unread = [] }: { readonly release?: string; readonly unread?: Sentences } = {},
): Promise<void> {
  const path = `out/outgoing/${locale}/${release}.xlf`;
  const targets = new Map(sentences.map(([text, target]) => [text, target]));
  const filled = newsroom
    .read(path)
    .replace(
      /<segment([^>]*)>(\s*)<source>(.*?)<\/source>/g,
      (all, attributes: string, space: string, text: string) => {
        const target = targets.get(text.replace(/<[^>]*>/g, ''));
        if (target === undefined) return all;
        const others = attributes.replace(/ state="\w+"/, '');
        const state = unread.some(([, waiting]) => waiting === target) ? 'initial' : 'translated';
        return `<segment${others} state="${state}">${space}<source>${text}</source>${space}<target>${target}</target>`;
      },
    );
  newsroom.write(path, filled);
  const { code, stderr } = await newsroom.dragoman('import', path);
  if (code !== 0) throw new Error(stderr);
}
