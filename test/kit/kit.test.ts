import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readKit } from '../../src/kit/kit.ts';
import { DragomanError } from '../../src/model/error.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const news = `Children march for 1.2 billion rights

Nobody was left out. The march ended at noon.
`;

const kitPath = 'out/outgoing/ms/news.ms.kit.zip';

async function exported(): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(news, ['ms', 'fr']);
  newsroom.write('source/other.txt', 'Other news\n\nNothing happened today.\n');
  await newsroom.dragoman('export', 'news', '--kit');
  return newsroom;
}

function contents({ folder }: TestNewsroom, path = kitPath): Record<string, Uint8Array> {
  return unzipSync(readFileSync(join(folder, path)));
}

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

const translated = (xliff: Uint8Array | undefined): Uint8Array =>
  strToU8(
    textOf(xliff).replace(/(Nobody was left out\.<\/source>)/, '$1<target>Tiada siapa yang ketinggalan.</target>'),
  );

describe('a kit', () => {
  it('has the XLIFF, the source in context with facts, terms, instructions and a manifest', async () => {
    const newsroom = await exported();
    const kit = contents(newsroom);
    expect(Object.keys(kit)).toEqual([
      'instructions.html',
      'terms.csv',
      'news.xlf',
      'news.ms.docx',
      'news.ms.csv',
      'context/news.html',
      'manifest.json',
    ]);
    expect(textOf(kit['context/news.html'])).toContain('“1.2 billion” = 1,200,000,000');
    expect(textOf(kit['news.xlf'])).toBe(newsroom.read('out/outgoing/ms/news.xlf'));
    const manifest = JSON.parse(textOf(kit['manifest.json'])) as { locale: string; releases: { release: string }[] };
    expect([manifest.locale, manifest.releases.map(({ release }) => release)]).toEqual(['ms', ['news']]);
  });

  it('speaks the translator’s language', async () => {
    const newsroom = smallNewsroom(news, ['ar']);
    await newsroom.dragoman('export', '--kit');
    const kit = contents(newsroom, 'out/outgoing/ar/news.ar.kit.zip');
    expect(textOf(kit['instructions.html'])).toMatch(/<html lang="ar" dir="rtl"[\s\S]*إلى المترجم/);
  });

  it('comes home with its XLIFF translated, its pages changed or left out, in another folder', async () => {
    const newsroom = await exported();
    const kit = contents(newsroom);
    const back: Zippable = {
      'returned/news.xlf': translated(kit['news.xlf']),
      'returned/manifest.json': kit['manifest.json']!,
      'returned/context/news.html': strToU8('scribbled over'),
      '__MACOSX/returned/._news.xlf': strToU8('x'),
    };
    newsroom.write('back.zip', zipSync(back));
    const { code, stdout } = await newsroom.dragoman('import', 'back.zip');
    expect(code).toBe(0);
    expect(stdout).toContain('1 segment changed');
    expect(stdout).not.toContain('has changed since');
  });

  it('tells that the source has changed since', async () => {
    const newsroom = await exported();
    newsroom.edit('source/news.txt', 'at noon', 'at one');
    const { code, stdout } = await newsroom.dragoman('import', kitPath);
    expect(code).toBe(0);
    expect(stdout).toContain('the source of news has changed since this kit was made');
  });

  it.each([
    ['of another release', /“other”, which was not in the kit.*: news\./s, 'other', 'ms'],
    ['of another locale', /The kit is for ms, but this file in it is translated into fr/, 'news', 'fr'],
  ])('is refused with a file %s, and nothing has changed', async (_, message, release, locale) => {
    const newsroom = await exported();
    await newsroom.dragoman('export');
    const stranger = newsroom.read(`out/outgoing/${locale}/${release}.xlf`);
    newsroom.write('back.zip', zipSync({ ...contents(newsroom), 'stranger.xlf': strToU8(stranger) }));
    const before = newsroom.snapshot('locales');
    const { code, stderr } = await newsroom.dragoman('import', 'back.zip');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^back\.zip:stranger\.xlf/);
    expect(stderr).toMatch(message);
    expect(newsroom.snapshot('locales')).toEqual(before);
  });

  it.each([
    ['none', undefined],
    ['that of another program', '{"name": "app", "version": 3}'],
    ['a broken one', '{"version": 1, "locale": "ms", "releases": [{}]}'],
    ['one that is no JSON', '\u0000['],
  ])('is taken with %s for a manifest', async (_, manifest) => {
    const newsroom = await exported();
    const kit = contents(newsroom);
    const back = { 'news.xlf': kit['news.xlf']!, ...(manifest && { 'manifest.json': strToU8(manifest) }) };
    newsroom.write('back.zip', zipSync(back));
    expect(await newsroom.dragoman('import', 'back.zip')).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a hostile zip', () => {
  const read = (bytes: Uint8Array): unknown => readKit(bytes, 'kit.zip');
  const xliff = strToU8('<xliff/>');

  it.each(['../evil.xlf', 'a/../../evil.xlf', '/etc/evil.xlf', 'C:\\evil.xlf', '..\\evil.xlf', '../evil.txt'])(
    'is refused for the path %s',
    (name) => {
      expect(() => read(zipSync({ 'news.xlf': xliff, [name]: xliff }))).toThrow(
        expect.objectContaining({ code: 'kit-unsafe-path' }),
      );
    },
  );

  it('is refused for what unpacks to hundreds of times its size', () => {
    const bomb = zipSync({ 'bomb.xlf': new Uint8Array(1 << 25) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1 << 16);
    expect(() => read(bomb)).toThrow(expect.objectContaining({ code: 'kit-bomb' }));
  });

  it('is refused for what says that it is larger than any XLIFF', () => {
    const zip = zipSync({ 'news.xlf': xliff });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    view.setUint32(directoryAt(zip) + 24, 0xffff_fff0, true);
    expect(() => read(zip)).toThrow(expect.objectContaining({ code: 'kit-too-large' }));
  });

  it('gives no more than it says that it holds', () => {
    const zip = zipSync({ 'news.xlf': new Uint8Array(100_000) });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    view.setUint32(directoryAt(zip) + 24, 10, true);
    let size = 0;
    try {
      size = readKit(zip, 'kit.zip').files.get('news.xlf')?.length ?? 0;
    } catch (error) {
      expect(error).toMatchObject({ code: 'kit-entry-damaged' });
    }
    expect(size).toBeLessThanOrEqual(10);
  });

  it('is refused for every bit that is wrong, or loses nothing by it', () => {
    const words = 'Nobody was left out. The march ended at noon. '.repeat(4);
    const files = { 'news.xlf': strToU8(`<xliff>${words}</xliff>`), 'other.xlf': strToU8(words), 'a.txt': xliff };
    const zip = zipSync(files, { mtime: '1980-01-01T00:00:00' });
    const right = [...readKit(zip, 'kit.zip').files];
    const changed: number[] = [];
    for (let bit = 0; bit < zip.length * 8; bit++) {
      const flipped = Uint8Array.from(zip);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      try {
        if (!isDeepStrictEqual([...readKit(flipped, 'kit.zip').files], right)) changed.push(bit >> 3);
      } catch (error) {
        expect(error).toBeInstanceOf(DragomanError);
      }
    }
    expect(changed).toEqual([]);
  });

  it('is refused where two entries have one name', () => {
    const zip = zipSync({ 'news.xlf': xliff, 'newt.xlf': xliff });
    const text = Buffer.from(zip).toString('latin1').replaceAll('newt', 'news');
    expect(() => read(Buffer.from(text, 'latin1'))).toThrow(expect.objectContaining({ code: 'kit-entry-twice' }));
  });

  it('is refused where it is locked', () => {
    const zip = zipSync({ 'news.xlf': xliff });
    zip[directoryAt(zip) + 8]! |= 1;
    expect(() => read(zip)).toThrow(expect.objectContaining({ code: 'kit-locked' }));
  });

  it.each([
    ['RAR', 'Rar!\x1a\x07\x00'],
    ['7z', '7z\xbc\xaf\x27\x1c'],
    ['gzip', '\x1f\x8b\x08'],
    ['tar', `${'a'.repeat(257)}ustar`],
  ])('is told by name where it is %s', async (kind, bytes) => {
    const newsroom = await exported();
    newsroom.write('back.zip', Buffer.from(bytes, 'latin1'));
    for (const verb of ['import', 'check']) {
      const { code, stdout, stderr } = await newsroom.dragoman(verb, 'back.zip');
      expect(code).toBe(2);
      expect(stdout + stderr).toContain(`an archive of the kind ${kind};`);
    }
  });

  it.each([
    ['a control', 'a\x1b[31m\x07.xlf'],
    ['a line end', 'a\n::error::b.xlf'],
    ['a turned direction', 'a\u202eflx.xlf'],
  ])('has its names printed harmlessly: %s', async (_, name) => {
    const newsroom = await exported();
    newsroom.write('good.zip', zipSync({ [name]: translated(contents(newsroom)['news.xlf']) }));
    const imported = await newsroom.dragoman('import', 'good.zip');
    expect(imported.code).toBe(0);
    expect(imported.stdout).not.toMatch(/\u202e|[^\P{Cc}\n]|^::error::b/mu);
    newsroom.write('back.zip', zipSync({ [name]: strToU8('<xliff>') }));
    for (const args of [['import'], ['check'], ['check', '--format', 'github'], ['check', '--fix', '--dry-run']]) {
      const { stdout, stderr } = await newsroom.dragoman(...args, 'back.zip');
      expect(stdout + stderr).not.toMatch(/\u202e|[^\P{Cc}\n]|^::error::b/mu);
    }
  });

  it('is refused for entries that share their bytes', () => {
    const text = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + at * at) % 251);
    const zip = zipSync(
      Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at}.xlf`, at === 0 ? text : xliff])),
    );
    // Each entry of the directory now says what the first says of its place and sizes.
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const first = directoryAt(zip);
    for (let at = first; at < zip.length && view.getUint32(at, true) === 0x02014b50;) {
      for (const field of [20, 24, 42]) view.setUint32(at + field, view.getUint32(first + field, true), true);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(() => read(zip)).toThrow(expect.objectContaining({ code: 'kit-bomb' }));
  });

  it('is not looked into where it is in another', async () => {
    // Its bytes must not depend on the time of day: the error names the first line that is not UTF-8.
    const inner = zipSync({ 'news.xlf': xliff }, { mtime: '1980-01-01T00:00:00' });
    for (const name of ['inner.zip', 'back/inner.rar', 'INNER.7Z', 'inner.tar.gz'])
      expect(() => read(zipSync({ [name]: inner }))).toThrow(expect.objectContaining({ code: 'kit-nested' }));
    const newsroom = await exported();
    newsroom.write('back.zip', zipSync({ 'news.xlf': inner }));
    const { code, stderr } = await newsroom.dragoman('import', 'back.zip');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^back\.zip:news\.xlf:1:\d+: /);
  });

  it('is refused for more files than a kit has', () => {
    const names = Array.from({ length: 10_001 }, (_, at) => [`${at}.txt`, new Uint8Array()] as const);
    expect(() => read(zipSync(Object.fromEntries(names), { level: 0 }))).toThrow(
      expect.objectContaining({ code: 'kit-too-large' }),
    );
  });

  it('is refused where it is cut off', () => {
    const zip = zipSync({ 'news.xlf': xliff });
    for (const length of [4, 10, zip.length - 30, zip.length - 1]) {
      expect(() => read(zip.subarray(0, length))).toThrow(expect.objectContaining({ code: 'kit-damaged' }));
    }
  });
});

/** Offset of the first entry of a zip's central directory. */
function directoryAt(zip: Uint8Array): number {
  return Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) === -1
    ? -1
    : Buffer.from(zip).readUInt32LE(zip.length - 22 + 16);
}
