import { describe, expect, it } from 'vitest';
import { sampleNewsroom, smallNewsroom, type TestNewsroom } from '../newsroom.ts';

const damaged = 'locales/ms/2010-11-04-child-rights-meeting-opens.xlf';

function withDamage(): TestNewsroom {
  const newsroom = sampleNewsroom();
  newsroom.write(damaged, newsroom.read(damaged).slice(0, 900));
  return newsroom;
}

describe('one damaged store', () => {
  it('is told by status, and all else is shown', async () => {
    const newsroom = withDamage();
    const { code, stdout, stderr } = await newsroom.dragoman('status');
    expect(code).toBe(2);
    expect(stdout.split('\n').filter((line) => /^2010.* unusable /.test(line))).toEqual([
      expect.stringContaining('2010-11-04-child-rights-meeting-opens  ms'),
    ]);
    expect(stdout.match(/^2010-11-06-beijing-declaration  /gm)?.length).toBe(5);
    expect(stderr).toMatch(
      /^locales\/ms\/2010-11-04-child-rights-meeting-opens\.xlf:\d+:\d+: The file ends too early/m,
    );
    const json = await newsroom.dragoman('status', '--format', 'json');
    const { rows } = JSON.parse(json.stdout) as { rows: { error?: object }[] };
    expect(rows.flatMap(({ error }) => error ?? [])).toEqual([
      expect.objectContaining({ code: 'xliff-truncated', path: damaged }),
    ]);
    expect([json.code, json.stderr]).toEqual([2, expect.not.stringContaining('ends too early')]);
  });

  it('is told by the report, and all else is in it', async () => {
    const newsroom = withDamage();
    const { code, stdout, stderr } = await newsroom.dragoman('report');
    expect([code, stdout]).toEqual([2, expect.stringContaining('Report: ')]);
    expect(stderr).toMatch(
      /^locales\/ms\/2010-11-04-child-rights-meeting-opens\.xlf:\d+:\d+: The file ends too early/m,
    );
    const json = await newsroom.dragoman('report', '--format', 'json');
    expect([json.code, json.stderr]).toEqual([2, expect.not.stringContaining('ends too early')]);
  }, 60_000);

  it('holds back its own edition and no other', async () => {
    const newsroom = withDamage();
    const { code, stdout, stderr } = await newsroom.dragoman('publish');
    expect(code).toBe(2);
    expect(stdout).toContain('2010-11-04-child-rights-meeting-opens ms: held back');
    expect(stdout).toContain('2010-11-06-beijing-declaration ms: published');
    expect(stderr).toContain('The file ends too early');
  });

  it('keeps nobody from waiving what is found elsewhere', async () => {
    const newsroom = withDamage();
    newsroom.edit('locales/zh-Hans/2010-11-06-beijing-declaration.xlf', '28个', '82个');
    const { stdout } = await newsroom.dragoman('check', '2010-11-06-beijing-declaration', '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: { findings: { id: string; severity: string }[] }[] };
    const [finding] = files.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
    expect((await newsroom.dragoman('waive', finding!.id, '--by', 'Siti', '--why', 'x')).code).toBe(0);
    const unknown = await newsroom.dragoman('waive', '00000000', '--by', 'Siti', '--why', 'x');
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('The file ends too early')]);
  });

  it('is told by check, and the others are checked', async () => {
    const { code, stdout } = await withDamage().dragoman('check');
    expect(code).toBe(2);
    expect(stdout).toMatch(/child-rights-meeting-opens\.xlf:\d+:\d+: The file ends too early/);
    expect(stdout).toMatch(/1 unusable file/);
  });
});

it('damaged waivers keep their own store from being checked, and no other', async () => {
  const newsroom = smallNewsroom('Some 28 children march\n', ['ms']);
  newsroom.write('source/other.txt', 'Some 30 schools open\n');
  await newsroom.dragoman('export');
  for (const [name, text, target] of [
    ['news', 'Some 28 children march', 'Kira-kira 82 kanak-kanak berarak'],
    ['other', 'Some 30 schools open', 'Kira-kira 13 buah sekolah dibuka'],
  ] as const) {
    const file = `out/outgoing/ms/${name}.xlf`;
    newsroom.edit(file, `<source>${text}</source>`, `<source>${text}</source><target>${target}</target>`);
    await newsroom.dragoman('import', file);
  }
  newsroom.write('locales/ms/news.waivers.json', '[{ "finding": 1 }]');
  const { code, stdout } = await newsroom.dragoman('check');
  expect([code, stdout]).toEqual([2, expect.stringContaining('news.waivers.json:1:1: This is not a list of waivers')]);
  expect(stdout).toMatch(/13/);
  const status = await newsroom.dragoman('status');
  expect(status.stdout.match(/^\w+ +ms +unusable /gm)).toHaveLength(1);
});

describe('a source that can’t be read', () => {
  it('stops neither status nor publish for the others', async () => {
    const newsroom = sampleNewsroom();
    newsroom.write('source/2010-11-08-briefing-advisory.txt', Uint8Array.of(0x48, 0xff, 0xfe));
    const status = await newsroom.dragoman('status');
    expect([status.code, status.stdout.match(/^2010.* unusable /gm)?.length]).toEqual([2, 1]);
    const { code, stdout } = await newsroom.dragoman('publish', '--to', 'en');
    expect(code).toBe(2);
    expect(stdout).toContain('2010-11-08-briefing-advisory en: held back');
    expect(stdout).toContain('2010-11-06-beijing-declaration en: published');
  });
});

describe('settings that a check does not need', () => {
  it('are told all the same: rules of segmentation that can’t be used', async () => {
    const newsroom = sampleNewsroom();
    newsroom.edit('dragoman.config.json', '"minimumState"', '"segmentationRules": "own.srx", "minimumState"');
    newsroom.write('own.srx', '<srx');
    const { code, stdout } = await newsroom.dragoman('check', '--to', 'th');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^own\.srx:1:\d+: The segmentation rules are not well-formed XML: [^.]*\. Correct/);
    expect(stdout).toMatch(/in 2 files/);
  });

  it('are told all the same: a locale in the metadata that the newsroom has no more', async () => {
    const newsroom = smallNewsroom('Children march\n\nSome 28 children were there.\n', ['ms']);
    newsroom.write('source/news.meta.yaml', '# for Arabic\ntargetLocales: [ms, ar]\n');
    const { code, stdout } = await newsroom.dragoman('check');
    expect(code).toBe(2);
    expect(stdout).toContain('Take it out of targetLocales here');
    const [, line = '', caret = ''] = stdout.split('\n');
    expect(line.slice(caret.indexOf('^'))).toBe('ar]');
  });
});

it('an embargo shows in the status', async () => {
  const newsroom = sampleNewsroom();
  const row = async (): Promise<string> => {
    const { stdout } = await newsroom.dragoman('status', '2010-11-06-beijing-declaration');
    return /ms +(\w+)/.exec(stdout)?.[1] ?? '';
  };
  const journal = newsroom.read('locales/journal.jsonl').split('\n');
  newsroom.write('locales/journal.jsonl', journal.filter((line) => !line.includes('"published"')).join('\n'));
  const before = await row();
  const meta = 'source/2010-11-06-beijing-declaration.meta.yaml';
  newsroom.write(meta, `embargo: 2999-01-01T00:00:00Z\n${newsroom.read(meta)}`);
  expect([before, await row()]).toEqual(['ready', 'embargoed']);
});
