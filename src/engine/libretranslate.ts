import { valueAt, type Engine } from './engine.ts';

/** LibreTranslate, on one’s own server or another’s. It takes neither terms nor facts; asked again it gives alternatives. */
export const libretranslate: Engine = {
  kind: 'libretranslate',
  key: { variable: 'LIBRETRANSLATE_API_KEY', isOptional: true },
  most: 20,
  call({ source, target, sentences }, _settings, key) {
    const isAgain = sentences.some(({ findings }) => findings !== undefined);
    return {
      path: '/translate',
      headers: {},
      body: {
        q: sentences.map(({ text }) => text),
        source: tagFor(source),
        target: tagFor(target),
        format: sentences.some(({ isMarked }) => isMarked) ? 'html' : 'text',
        ...(isAgain ? { alternatives: 3 } : {}),
        ...(key === undefined ? {} : { api_key: key }),
      },
      read(answer) {
        const best = valueAt(answer, 'translatedText');
        if (!Array.isArray(best)) return undefined;
        return best.map((text, at) => {
          const others = valueAt(answer, 'alternatives', at);
          return [text, ...(Array.isArray(others) ? others : [])].filter((each) => typeof each === 'string');
        });
      },
    };
  },
};

/** Its languages are ISO 639 codes; of Chinese it has two scripts, of Portuguese Brazil’s beside. */
function tagFor(tag: string): string {
  if (/^zh-Han[st]\b/i.test(tag)) return tag.slice(0, 7);
  return /^pt-BR$/i.test(tag) ? 'pt-BR' : (tag.split('-')[0] ?? tag);
}
