import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/checks.ts';
import { summaryOf, type CheckedFile } from '../../src/model/checked-file.ts';
import { printPretty } from '../../src/report/pretty.ts';
import { translator } from '../../src/report/messages.ts';
import { sourceOf } from '../../src/model/byte-source.ts';
import { checkInThreads } from '../../src/workflow/checking/check-in-threads.ts';
import { checkDocument, unread, type CheckDocumentOptions } from '../../src/workflow/checking/check-document.ts';
import {
  checkShare,
  checkUnits,
  joinShares,
  releasesOf,
  surveyDocument,
  surveysOf,
  type IsMine,
} from '../../src/workflow/checking/check-unit-by-unit.ts';
import { claimer, newClaims } from '../../src/workflow/checking/claims.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Checks a document in two shares; `isMine` tells which blocks of units are of the first. */
function inShares(text: string, options: CheckDocumentOptions, isMine: IsMine): CheckedFile {
  const source = sourceOf(Buffer.from(text));
  try {
    const surveyed = surveyDocument(source, options);
    const checkings = checkUnits(source, undefined, surveysOf(surveyed), isMine);
    // As another thread gets it.
    const releases = options.checks === undefined ? structuredClone(releasesOf(surveyed)) : releasesOf(surveyed);
    const share = checkShare(source, releases, (block) => !isMine(block));
    return { path: '', ...joinShares(surveyed, checkings, [structuredClone(share)]) };
  } catch (error) {
    return unread('', error);
  }
}

/** A document held as a whole, unit by unit, and in shares, so that a test tells of all. */
function eachWay(text: string, options: CheckDocumentOptions = {}): readonly CheckedFile[] {
  return [
    ...[Infinity, 0].map((held) => checkDocument(Buffer.from(text), { ...options, held })),
    inShares(text, options, () => false),
    inShares(text, options, (block) => block % 2 === 0),
  ];
}

function expectAlike(text: string, options: CheckDocumentOptions = {}): void {
  const [whole, ...others] = eachWay(text, options).map(({ translations, ...checked }) => ({
    ...checked,
    releases: translations?.map(({ units: _units, ...head }) => head),
  }));
  for (const other of others) expect(other).toEqual(whole);
}

const segment = (source: string, target?: string, id = 's1', state = 'translated'): string =>
  `<segment id="${id}"${target === undefined ? '' : ` state="${state}"`}><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`;

const xliff2 = (files: string, trgLang = ' trgLang="ms"'): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"${trgLang}>\n${files}\n</xliff>`;

const xliff12 = (units: string, attributes = 'target-language="ms"'): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="f" datatype="plaintext" source-language="en" ${attributes}><body>${units}</body></file></xliff>`;

const unit = (id: string, content: string, attributes = ''): string =>
  `<unit id="${id}"${attributes}>${content}</unit>\n`;

describe('a document that is checked unit by unit', () => {
  it('has the findings that it has when it is held as a whole', () => {
    const folder = join(root, 'test/fixtures/xliff');
    const files = readdirSync(folder).filter((name) => /\.(?:xlf|sdlxliff|mqxliff|mxliff)$/.test(name));
    for (const name of files) expectAlike(readFileSync(join(folder, name), 'utf8'));
  });

  it('knows of other units what has to be known: variants, plural keys, ids, lengths, states', () => {
    const variants = [
      unit('a', segment('The clinic opens today.', 'Klinik dibuka hari ini.')),
      unit('b', segment('Entry is free for all.', 'Masuk percuma.')),
      unit('c', segment('The clinic opens today.', 'Hari ini klinik mula beroperasi.')),
      unit('d', segment('The office of the mayor is closed.', 'Masuk percuma!')),
      unit('d', segment('The clinic opens today.', 'KLINIK DIBUKA HARI INI')),
      unit('e', segment('Photo: 𠮷野', '𠮷野 gambar') + segment('Read', undefined, 's2')),
    ].join('');
    const plurals = [
      unit('p1', segment('{{count}} file', '{{count}} fail'), ' name="file_one"'),
      unit('p2', segment('{{count}} files', '{{count}} fail'), ' name="file_other"'),
      unit('p3', segment('{{count}} days', '{{count}} hari'), ' name="day_other"'),
    ].join('');
    const many = Array.from({ length: 40 }, (_, n) =>
      unit(
        `m${n}`,
        segment(
          `The ${n} teams met in the town hall of the old city.`,
          n % 9 === 0 ? 'Ya.' : `Pasukan ke-${n} itu bertemu di dewan bandar lama.`,
        ),
      ),
    ).join('');
    for (const trgLang of [' trgLang="ms"', ' trgLang="ru"', ' trgLang="en-GB"', '']) {
      const text = xliff2(
        `<file id="f">${variants}${plurals}</file>\n<file id="f">${many}${variants}</file><file id="g"/>`,
        trgLang,
      );
      expectAlike(text);
      expectAlike(text, { strict: true, untranslated: false });
      expectAlike(text, { policyFor: () => ({ policy: { minimumState: 'reviewed' } }) });
    }
    const initial = unit(
      'i',
      segment('Read more', ' ', 's1', 'initial') + segment('See all', 'Lihat semua', 's2', 'initial'),
    );
    expectAlike(xliff2(`<file id="f">${initial}</file>`));
  });

  it('learns the language of its targets from its units, or from another file', () => {
    const open = '<trans-unit id="1"><source>See 48 beds.</source></trans-unit>';
    const done = (lang: string): string =>
      `<trans-unit id="2"><source>See 48 beds.</source><target${lang}>Lihat 84 katil.</target></trans-unit>`;
    expectAlike(xliff12(open + done(' xml:lang="ms"'), ''));
    expectAlike(xliff12(open + done(''), ''));
    expectAlike(xliff12(done(' xml:lang="ms"') + open, ''));
    expectAlike(xliff12(open, ''));
  });

  it('says of what it can’t use the same as of any', () => {
    for (const text of [
      '',
      '<xliff',
      xliff2('<file id="f"><unit id="u">'),
      xliff12('<trans-unit id="1"><source>a & b</source>'),
    ]) {
      expectAlike(text);
    }
  });

  it('lists of a flood the first, and counts the others', { timeout: 180_000 }, () => {
    const units = Array.from({ length: 10_050 }, (_, n) => unit(`u${n}`, segment('.', '. .'))).join('');
    const broken = unit('u1', segment('.', '.')).repeat(1005);
    const only = checks.filter(({ id }) => id === 'whitespace' || id === 'end-punctuation');
    const checked = checkDocument(Buffer.from(xliff2(`<file id="f">${units}${broken}</file>`)), {
      held: 0,
      checks: only,
    });
    const rule = checked.findings.filter(({ check }) => check === 'xliff-duplicate-unit-id');
    expect(rule).toHaveLength(1000);
    expect(checked.more).toContainEqual({ check: 'xliff-duplicate-unit-id', severity: 'error', count: 5 });
    const all = checkDocument(Buffer.from(xliff2(`<file id="f">${units}${broken}</file>`)), { checks: only });
    expect(summaryOf([checked])).toEqual(summaryOf([all]));
    expect(printPretty([checked], translator('en'))).toMatch(/^\d+ findings are not listed: /m);
  });

  it(
    'lists of a flood in two shares what it lists in one, and the units that these findings are of',
    { timeout: 180_000 },
    () => {
      const units = Array.from({ length: 10_200 }, (_, n) =>
        unit(`u${n}`, n % 100 === 7 ? segment('7', '') : segment('Go', 'Pergi!')),
      ).join('');
      const text = xliff2(`<file id="f">${units}</file>`);
      const only = checks.filter(({ id }) => id === 'end-punctuation' || id === 'empty');
      const [, byUnit, ...shares] = eachWay(text, { checks: only });
      expect(byUnit?.more).toEqual([{ check: 'end-punctuation', severity: 'info', count: 98 }]);
      for (const share of shares) expect(share).toEqual(byUnit);
    },
  );

  it('is shared among threads block by block, each block once', () => {
    const claims = newClaims(1e6);
    const threads = [1, 2, 3].map((thread) => claimer(claims, thread));
    const taken = Array.from({ length: 400 }, (_, block) =>
      threads.toSorted(() => (block % 3) - 1).map((isMine) => isMine(block)),
    );
    for (const each of taken) expect(each.filter(Boolean)).toHaveLength(1);
    // A file that has grown has more blocks than were counted on.
    expect(threads.map((isMine) => isMine(1e6))).toEqual([true, false, false]);
  });
});

describe('a large file of which a thread took a share', () => {
  /** Takes every other block. */
  const take = `import { parentPort, workerData } from 'node:worker_threads';
    const { claims, thread } = workerData;
    for (let block = 0; block < claims.length; block += 2) Atomics.compareExchange(claims, block, 0, thread);`;
  const ends = {
    'fails with an error': `${take} throw new Error('It could not go on.');`,
    'ends without a word': take,
    // In small pieces, as a real share takes it: V8 may end the whole process over a large one that it can't give.
    'takes more memory than it may': `${take} for (const all = []; ; ) all.push(new Array(1000).fill(0.5));`,
    'does not even start': 'import nothing from',
  };
  for (const [name, code] of Object.entries(ends)) {
    it(`is checked as a whole where the thread ${name}`, { timeout: 60_000 }, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'dragoman-thread-'));
      try {
        const units = Array.from({ length: 400 }, (_, n) =>
          unit(`u${n}`, segment(`It has ${n} beds.`, `Ia ada ${n % 50 === 3 ? n + 1 : n} katil.`)),
        );
        const text = xliff2(`<file id="f">${units.join('')}</file>`);
        const path = join(folder, 'large.xlf');
        writeFileSync(path, text);
        const helpers = { code: new URL(`data:text/javascript,${encodeURIComponent(code)}`), most: 1, least: 0 };
        const checked = await checkInThreads(path, sourceOf(readFileSync(path)), { path }, helpers);
        expect(checked.findings.filter(({ check }) => check === 'numbers')).toHaveLength(8);
        expect(checked).toEqual({ ...checkDocument(Buffer.from(text), { held: 0 }), path });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});

const isBuilt = existsSync(`${root}dist/cli/main.js`);

it.skipIf(!isBuilt)('checks a file of many times the memory that it may take', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-large-'));
  try {
    const path = join(folder, 'large.xlf');
    const file = openSync(path, 'w');
    const [head, tail] = xliff2('<file id="f">\n…</file>').split('…') as [string, string];
    writeSync(file, head);
    for (let block = 0; block < 60; block++) {
      const units = Array.from({ length: 1000 }, (_, n) => {
        const id = block * 1000 + n;
        return unit(
          `u${id}`,
          segment(
            `Nobody was left out of it, said the organizers of group ${id}.`,
            `Kata penganjur kumpulan ${id}, tiada sesiapa yang tertinggal.`,
          ),
        );
      });
      writeSync(file, units.join(''));
    }
    writeSync(file, unit('last', segment('See you', 'Jumpa  lagi')) + tail);
    closeSync(file);
    const off = Object.fromEntries(checks.filter(({ id }) => id !== 'whitespace').map(({ id }) => [id, 'off']));
    writeFileSync(
      join(folder, 'dragoman.config.json'),
      JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'], checks: off }),
    );
    const args = [
      '--max-old-space-size=48',
      `${root}bin/dragoman.js`,
      'check',
      path,
      '--project',
      folder,
      '--format',
      'json',
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ units: 60_001, findings: [{ check: 'whitespace', unit: 'last' }] }],
    });
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
