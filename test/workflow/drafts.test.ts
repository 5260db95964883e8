import { describe, expect, it } from 'vitest';
import { smallNewsroom, type Run, type TestNewsroom } from '../newsroom.ts';
import { stubEngine, type Answer, type Asked, type StubEngine } from './stub-engine.ts';

const source = 'Harbour opens again\n\nThe harbour opens on 9 May 2026 after 14 months. Boats pay 350 ringgit a day.\n';
const right: Readonly<Record<string, string>> = {
  'Harbour opens again': 'Pelabuhan dibuka semula',
  'The harbour opens on 9 May 2026 after 14 months.': 'Pelabuhan dibuka pada 9 Mei 2026 selepas 14 bulan.',
  'Boats pay 350 ringgit a day.': 'Bot membayar 350 ringgit sehari.',
};
const key = 'sk-very-secret-42';

interface OpenAiSentence {
  readonly text: string;
  readonly terms?: unknown;
  readonly facts?: readonly { readonly text: string; readonly value: string }[];
  readonly findings?: readonly string[];
}

/** The sentences that a request of OpenAI’s interface asks for. */
function sentencesOf({ body }: Asked): readonly OpenAiSentence[] {
  const { messages } = JSON.parse(body) as { messages: readonly { readonly content: string }[] };
  return (JSON.parse(messages[1]?.content ?? '') as { sentences: readonly OpenAiSentence[] }).sentences;
}

function openAi(translations: readonly unknown[]): Answer {
  return { body: { choices: [{ message: { content: JSON.stringify({ translations }) } }] } };
}

async function newsroomWith(url: string, settings: object = {}, text = source): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(text);
  newsroom.write('locales/terms.csv', 'source,locale,target,status,note\nringgit,ms,ringgit,preferred,\n');
  await newsroom.dragoman('export');
  const engine = JSON.stringify({ kind: 'openai', url, model: 'm', ...settings });
  newsroom.edit('dragoman.config.json', '{', `{"engine": ${engine},`);
  return newsroom;
}

function draft(newsroom: TestNewsroom, ...args: readonly string[]): Promise<Run> {
  const env = { DRAGOMAN_WAIT: '0', OPENAI_API_KEY: key, DEEPL_API_KEY: key, LIBRETRANSLATE_API_KEY: key };
  return newsroom.at({ env }, 'draft', ...args);
}

const answersRightly = (asked: Asked): Answer => openAi(sentencesOf(asked).map(({ text }) => right[text]));

/** Nothing that a person or the disk gets to see has the key. */
function expectNoKey(newsroom: TestNewsroom, ...runs: readonly Run[]): void {
  expect(JSON.stringify([runs, newsroom.snapshot()])).not.toContain(key);
}

describe('an engine that answers rightly', () => {
  it('has its drafts stored as initial, as a machine’s, and held until a person reviews them', async () => {
    const engine = await stubEngine(answersRightly);
    const newsroom = await newsroomWith(engine.url);
    const run = await draft(newsroom);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(`news ms: 3 drafts by ${engine.host}\n`);
    const store = newsroom.read('locales/ms/news.xlf');
    for (const text of Object.values(right)) expect(store).toContain(`<target>${text}</target>`);
    expect(store).not.toMatch(/state="(?:translated|reviewed|final)"/);
    expect(store).toContain('type="mt" origin="dragoman:machine openai m"');
    expectNoKey(newsroom, run);

    // Nothing but the sentences, their terms and their facts leaves.
    expect(engine.asked).toHaveLength(1);
    expect(engine.asked[0]?.headers['authorization']).toBe(`Bearer ${key}`);
    const sentences = sentencesOf(engine.asked[0]!);
    expect(sentences.map(({ text }) => text)).toEqual(Object.keys(right));
    expect(sentences[1]?.facts).toContainEqual({ text: '9 May 2026', value: '2026-05-09' });
    expect(sentences[2]?.terms).toEqual([{ source: 'ringgit', target: 'ringgit' }]);

    const held = await newsroom.dragoman('publish', '--to', 'ms');
    expect(held.code).toBe(1);
    expect(held.stdout).toContain('3 sentences were made by a machine and nobody has reviewed them');
    // Asked again there is nothing to draft, and nothing leaves.
    expect((await draft(newsroom)).stdout).toBe('news ms: nothing to draft\nNothing changed.\n');
    expect(engine.asked).toHaveLength(1);
    expect((await newsroom.dragoman('log')).stdout).toContain('3 sentences by openai m');

    await newsroom.dragoman('accept', 'news', '--to', 'ms', '--by', 'Siti', '--why', 'Read');
    expect((await newsroom.dragoman('publish', '--to', 'ms')).stdout).toContain('news ms: published');
  }, 60_000);

  it('is not asked in a dry run, nor without a configuration', async () => {
    const engine = await stubEngine(answersRightly);
    const newsroom = await newsroomWith(engine.url);
    const before = newsroom.snapshot();
    const dry = await draft(newsroom, '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      stdout: `news ms: 3 sentences would be sent to ${engine.host} (95 characters)\n`,
    });
    newsroom.edit('dragoman.config.json', /"engine": \{[^}]*\},/, '');
    const off = await draft(newsroom);
    expect(off.code).toBe(2);
    expect(off.stderr).toContain('No engine is configured, so no text leaves the newsroom.');
    newsroom.edit('dragoman.config.json', '{', `{"engine": {"kind":"openai","url":"${engine.url}","model":"m"},`);
    expect(newsroom.snapshot()).toEqual(before);
    expect(engine.asked).toHaveLength(0);
  }, 60_000);
});

describe('an engine that answers wrongly', () => {
  it('is asked once more with what was wrong: a figure that changed', async () => {
    const engine = await stubEngine((asked, times) =>
      openAi(sentencesOf(asked).map(({ text }) => (times === 1 ? right[text]?.replace('350', '530') : right[text]))),
    );
    const newsroom = await newsroomWith(engine.url);
    const run = await draft(newsroom);
    expect(run.stdout).toMatch(/news ms: 3 drafts by .*\n {2}1 sentence was asked for again/);
    expect(run.code).toBe(0);
    const again = sentencesOf(engine.asked[1]!);
    expect(again.map(({ text }) => text)).toEqual(['Boats pay 350 ringgit a day.']);
    expect(again[0]?.findings?.join(' ')).toMatch(/530/);
    expect(newsroom.read('locales/ms/news.xlf')).not.toContain('530');
  }, 60_000);

  it('gets no draft stored of a sentence that is wrong twice; the others are', async () => {
    const engine = await stubEngine((asked) =>
      openAi(sentencesOf(asked).map(({ text }) => right[text]?.replace('9 Mei', '8 Mei'))),
    );
    const newsroom = await newsroomWith(engine.url);
    const run = await draft(newsroom);
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/news ms: 2 drafts by/);
    expect(run.stdout).toMatch(/no draft of “The harbour opens .*the second time too:/);
    expect(newsroom.read('locales/ms/news.xlf')).not.toContain('8 Mei');
    expect(engine.asked).toHaveLength(2);
  }, 60_000);

  it.each([
    ['loses a code', (text: string) => text.replace(/<x[^>]*>/, '')],
    ['writes a code in another form', (text: string) => text.replace('<x id="1"/>', "<X id='1'></X>")],
  ])(
    '%s',
    async (what, change) => {
      const release = '# Harbour opens again\n\nThe **harbour** opens on 9 May 2026.\n';
      const translation = 'Pelabuhan <x id="1"/>itu<x id="2"/> dibuka pada 9 Mei 2026.';
      const engine = await stubEngine((asked) =>
        openAi(sentencesOf(asked).map(({ text }) => (text.includes('<x') ? change(translation) : right[text]))),
      );
      const newsroom = smallNewsroom('x');
      newsroom.remove('source/news.txt');
      newsroom.write('source/news.md', release);
      await newsroom.dragoman('export');
      newsroom.edit('dragoman.config.json', '{', `{"engine": {"kind":"openai","url":"${engine.url}","model":"m"},`);
      const run = await draft(newsroom);
      const isLost = what === 'loses a code';
      expect([run.code, run.stderr]).toEqual([isLost ? 1 : 0, '']);
      expect(newsroom.read('locales/ms/news.xlf')).toMatch(isLost ? /^(?!.*itu)/s : /itu<ec/);
    },
    60_000,
  );

  it.each([
    ['answers with another number of translations', (texts: readonly (string | undefined)[]) => openAi(texts.slice(1))],
    ['gives empty answers', (texts: readonly (string | undefined)[]) => openAi(texts.map(() => ''))],
    ['gives no text', (texts: readonly (string | undefined)[]) => openAi(texts.map(() => 7))],
  ])(
    '%s',
    async (what, reply) => {
      const engine = await stubEngine((asked) => {
        const texts = sentencesOf(asked).map(({ text }) => right[text]);
        return what.includes('number') && texts.length === 1 ? openAi(texts) : reply(texts);
      });
      const newsroom = await newsroomWith(engine.url);
      const run = await draft(newsroom);
      expect(run.stderr).toBe('');
      if (what.includes('number')) {
        // Nobody knows which is whose, so each is asked for alone.
        expect(run).toMatchObject({ code: 0 });
        expect(newsroom.read('locales/ms/news.xlf')).toContain(right['Boats pay 350 ringgit a day.']);
      } else {
        expect(run.code).toBe(1);
        expect(run.stdout).toContain('no draft of “Boats pay 350 ringgit a day.”');
        expect(newsroom.read('locales/ms/news.xlf')).not.toContain('<target>');
      }
    },
    60_000,
  );
});

it('goes on where an engine that answers rightly loses its thread over a sentence', async () => {
  const engine = await stubEngine((asked, times) => {
    const texts = sentencesOf(asked).map(({ text }) => right[text]);
    if (times === 1) return openAi(texts.slice(1));
    return texts[0]?.startsWith('Bot') === true ? { body: '<html>Oops</html>' } : openAi(texts);
  });
  const newsroom = await newsroomWith(engine.url);
  const run = await draft(newsroom);
  expect([run.code, run.stderr]).toEqual([1, '']);
  expect(run.stdout).toContain('no draft of “Boats pay 350 ringgit a day.”');
  expect(newsroom.read('locales/ms/news.xlf')).toContain(right['Harbour opens again']);
}, 60_000);

describe('an engine that can’t be asked changes nothing, and says what to do', () => {
  const busy = { status: 429, headers: { 'retry-after': '0' }, body: 'slow down' };

  it('waits as long as one that is busy says', async () => {
    const engine = await stubEngine((asked, times) => (times < 3 ? busy : answersRightly(asked)));
    const newsroom = await newsroomWith(engine.url);
    expect((await draft(newsroom)).stdout).toContain('news ms: 3 drafts');
    expect(engine.asked).toHaveLength(3);
  }, 60_000);

  it('asks once more over a connection of its own where one was ended', async () => {
    const engine = await stubEngine((asked, times) => (times === 1 ? 'hangs up' : answersRightly(asked)));
    const newsroom = await newsroomWith(engine.url);
    expect((await draft(newsroom)).stdout).toContain('news ms: 3 drafts');
    expect(engine.asked).toHaveLength(2);
  }, 60_000);

  it.each<[string, Answer | undefined, RegExp, object?]>([
    ['always hangs up', 'hangs up', /can’t be reached/],
    ['is always busy', busy, /is busy and asks for a wait of 0 s/],
    ['is busy for hours', { ...busy, headers: { 'retry-after': '7200' } }, /asks for a wait of 7200 s/],
    ['does not answer', undefined, /did not answer within 1 s/, { timeout: 1 }],
    ['refuses the key, and repeats it', { status: 401, body: `Incorrect key ${key}` }, /refuses the key \(401\)/],
    ['refuses, and repeats the key', { status: 400, body: `Bad model for ${key}` }, /\(400\): Bad model for …/],
    [
      'answers with a page',
      { body: '<html>Welcome</html>' },
      /answers, but not as an engine of the kind “openai” does/,
    ],
    ['answers with JSON of another interface', { body: { translatedText: ['x'] } }, /answers, but not as an engine/],
    ['chats', { body: { choices: [{ message: { content: 'Sure! Here is' } }] } }, /answers, but not as an engine/],
    ['sends elsewhere', { status: 307, headers: { location: 'http://127.0.0.1:1/' }, body: '' }, /can’t be reached/],
  ])(
    '%s',
    async (_, answer, says, settings = {}) => {
      const engine = await stubEngine(() => answer);
      const newsroom = await newsroomWith(engine.url, settings);
      const before = newsroom.snapshot();
      const run = await draft(newsroom);
      expect(run.code).toBe(2);
      expect(run.stderr).toMatch(says);
      if (String(says).includes('answers')) expect(engine.asked).toHaveLength(1);
      expect(newsroom.snapshot()).toEqual(before);
      expectNoKey(newsroom, run);
    },
    60_000,
  );

  it.each<[string, object, RegExp]>([
    ['a closed port', { url: 'http://127.0.0.1:1' }, /can’t be reached/],
    ['a key that is not set', { key: 'NO_SUCH_KEY' }, /set NO_SUCH_KEY/],
    ['a key without protection', { url: 'http://engine.example' }, /would go to engine\.example unprotected/],
    ['no address', { kind: 'libretranslate', url: undefined }, /needs “url”/],
    ['no model', { model: undefined }, /needs “model”/],
  ])(
    '%s',
    async (_, settings, says) => {
      const newsroom = await newsroomWith('http://127.0.0.1:1', settings);
      const run = await draft(newsroom);
      expect([run.code, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toMatch(says);
    },
    60_000,
  );
});

describe('the interface of', () => {
  const texts = (q: readonly string[]): readonly (string | undefined)[] => q.map((text) => right[text]);

  it('LibreTranslate, with alternatives when it is asked again', async () => {
    const engine: StubEngine = await stubEngine(({ body }, times) => {
      const { q } = JSON.parse(body) as { q: readonly string[] };
      const wrong = texts(q).map((text) => text?.replace('350', '35'));
      return {
        body: times === 1 ? { translatedText: wrong } : { translatedText: wrong, alternatives: q.map(() => texts(q)) },
      };
    });
    const newsroom = await newsroomWith(engine.url, { kind: 'libretranslate', tags: { ms: 'msa' } });
    const run = await draft(newsroom);
    expect(run.stdout).toContain('news ms: 3 drafts');
    expect(JSON.parse(engine.asked[0]?.body ?? '')).toMatchObject({
      source: 'en',
      target: 'msa',
      format: 'text',
      api_key: key,
    });
    expect(engine.asked[0]?.path).toBe('/translate');
    expectNoKey(newsroom, run);
  }, 60_000);

  it('DeepL, with terms and facts as context', async () => {
    const engine: StubEngine = await stubEngine(({ body }) => {
      const { text } = JSON.parse(body) as { text: readonly string[] };
      return { body: { translations: texts(text).map((each) => ({ text: each })) } };
    });
    const newsroom = await newsroomWith(engine.url, { kind: 'deepl', model: undefined, glossary: 'g1' });
    const run = await draft(newsroom);
    expect(run.stdout).toContain('news ms: 3 drafts');
    const body = JSON.parse(engine.asked[0]?.body ?? '') as { context: string };
    expect(body).toMatchObject({ source_lang: 'EN', target_lang: 'MS', glossary_id: 'g1' });
    expect(body.context).toContain('9 May 2026 = 2026-05-09');
    expect(body.context).toContain('ringgit = ringgit');
    expect(engine.asked[0]?.headers['authorization']).toBe(`DeepL-Auth-Key ${key}`);
    expectNoKey(newsroom, run);
  }, 60_000);
});

it('keeps what a person translated while the engine was at work', async () => {
  let newsroom: TestNewsroom | undefined;
  const engine = await stubEngine((asked) => {
    newsroom?.edit('source/news.txt', 'Boats pay 350', 'Ships pay 350');
    return answersRightly(asked);
  });
  newsroom = await newsroomWith(engine.url);
  const before = newsroom.snapshot('locales');
  const run = await draft(newsroom);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('was not exported to ms as its source is today');
  expect(newsroom.snapshot('locales')).toEqual(before);
}, 60_000);
