import { valueAt, type Engine, type Sentence } from './engine.ts';

/** DeepL’s interface, version 2. Terms, facts and findings go as context, which it reads and does not translate. */
export const deepl: Engine = {
  kind: 'deepl',
  url: 'https://api.deepl.com/v2',
  key: { variable: 'DEEPL_API_KEY', isOptional: false },
  most: 50,
  call({ source, target, sentences }, { glossary, model }, key) {
    const context = contextOf(sentences);
    const isMarked = sentences.some((sentence) => sentence.isMarked);
    return {
      path: '/translate',
      headers: { authorization: `DeepL-Auth-Key ${key}` },
      body: {
        text: sentences.map(({ text }) => text),
        source_lang: (source.split('-')[0] ?? source).toUpperCase(),
        target_lang: targetFor(target),
        split_sentences: '0',
        preserve_formatting: true,
        ...(isMarked ? { tag_handling: 'xml' } : {}),
        ...(context === '' ? {} : { context }),
        ...(glossary === undefined ? {} : { glossary_id: glossary }),
        ...(model === undefined ? {} : { model_type: model }),
      },
      read(answer) {
        const list = valueAt(answer, 'translations');
        if (!Array.isArray(list)) return undefined;
        return list.map((each) => [valueAt(each, 'text')].filter((text) => typeof text === 'string'));
      },
    };
  },
};

function contextOf(sentences: readonly Sentence[]): string {
  const lines = sentences.flatMap(({ terms, facts, findings = [] }) => [
    ...terms.map(({ source, target }) => `${source} = ${target}`),
    ...facts.map(({ text, value }) => `${text} = ${value}`),
    ...findings,
  ]);
  return [...new Set(lines)].join('\n');
}

/** The targets of which it has several. */
const targets: Readonly<Record<string, string>> = {
  en: 'EN-US',
  pt: 'PT-PT',
  zh: 'ZH-HANS',
  no: 'NB',
};

function targetFor(tag: string): string {
  const [language = tag] = tag.split('-');
  if (/^(?:en-(?:GB|US)|pt-(?:BR|PT)|zh-Han[st]|es-419)$/i.test(tag)) return tag.toUpperCase();
  return targets[language] ?? language.toUpperCase();
}
