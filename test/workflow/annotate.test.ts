import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../src/model/unit.ts';
import { annotate } from '../../src/workflow/checking/annotate.ts';
import { checkDocument } from '../../src/workflow/checking/check-document.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { smallNewsroom, type TestNewsroom } from '../newsroom.ts';
import { haveSchemas, schemaFaults } from '../xliff/outside.ts';

const news = `Children march for their rights

Some 28 children were there. Nobody was left out.
`;

/** A return with one number wrong. */
async function returned(version = '2.0'): Promise<TestNewsroom> {
  const newsroom = smallNewsroom(news);
  await newsroom.dragoman('export', '--xliff', version);
  newsroom.edit('out/outgoing/ms/news.xlf', '</source>', '</source><target>Kanak-kanak berarak</target>');
  newsroom.edit('out/outgoing/ms/news.xlf', /(?<=there\.<\/source>)/, '<target>Seramai 82 kanak-kanak hadir.</target>');
  newsroom.edit('out/outgoing/ms/news.xlf', /(?<=out\.<\/source>)/, '<target>Tiada yang ketinggalan.</target>');
  return newsroom;
}

const bytesOf = (newsroom: TestNewsroom): Buffer => Buffer.from(newsroom.read('out/outgoing/ms/news.xlf'));

describe('a file with its findings', () => {
  it.skipIf(!haveSchemas)('becomes 2.1 with quality issues, and is valid', async () => {
    const marked = annotate(bytesOf(await returned()), { lang: 'ms' });
    expect(schemaFaults(marked, 'xliff-2.0-2.1/all.xsd')).toBe('');
  });

  it('says them on the segments, in the language asked for, and nothing else changes', async () => {
    const bytes = bytesOf(await returned());
    const marked = Buffer.from(annotate(bytes, { lang: 'ms' })).toString();
    expect(marked).toMatch(/version="2\.1"/);
    expect(marked.match(/<its:locQualityIssue [^>]*>/g)).toEqual([
      expect.stringMatching(/Type="numbers" locQualityIssueComment="[^"]*“82”.*" locQualityIssueSeverity="100"/),
    ]);
    expect(marked).toMatch(/<target><mrk id="lqi1" [^>]*>Seramai 82 kanak-kanak hadir\.<\/mrk><\/target>/);
    const plain = marked
      .replace(/<its:locQualityIssues .*?<\/its:locQualityIssues>\s*/s, '')
      .replace(/<mrk [^>]*>(.*?)<\/mrk>/s, '$1')
      .replace(/ (?:xmlns:its|its:version)="[^"]*"/g, '')
      .replace('version="2.1"', 'version="2.0"');
    expect(plain).toBe(bytes.toString());
  });

  it('can be marked again, and the ids stay apart', async () => {
    const once = annotate(bytesOf(await returned()));
    const twice = annotate(once);
    expect(Buffer.from(twice).toString()).toContain('id="lqi2"');
    expect(checkDocument(twice).findings.map(({ check }) => check)).toEqual(['numbers']);
  });

  it('leaves out what somebody let stand', async () => {
    const newsroom = await returned();
    await newsroom.dragoman('import', 'out/outgoing/ms/news.xlf');
    const marked = async (): Promise<string> => (await newsroom.dragoman('check', 'news', '--format', 'xliff')).stdout;
    expect(await marked()).toContain('locQualityIssue');
    const report = JSON.parse((await newsroom.dragoman('check', 'news', '--format', 'json')).stdout) as {
      files: { findings: { id: string }[] }[];
    };
    await newsroom.dragoman('waive', report.files[0]!.findings[0]!.id, '--by', 'Siti', '--why', 'It is so');
    expect(await marked()).toBe(newsroom.read('locales/ms/news.xlf'));
  });

  it('throws for what is no XLIFF', () => {
    expect(() => annotate(Buffer.from('<p/>'))).toThrow(expect.objectContaining({ code: 'xliff-not-xliff' }));
  });

  it('comes home without the marks', async () => {
    const newsroom = await returned();
    await newsroom.dragoman('import', 'out/outgoing/ms/news.xlf');
    const before = newsroom.read('locales/ms/news.xlf');
    newsroom.write('marked.xlf', annotate(bytesOf(newsroom)));
    await newsroom.dragoman('import', 'marked.xlf');
    expect(newsroom.read('locales/ms/news.xlf')).toBe(before);
    const [translation] = readTranslations(Buffer.from(before));
    expect(translation!.units.flatMap(segmentsOf)).toHaveLength(3);
  });
});

describe('check --format xliff', () => {
  it('prints one document', async () => {
    const newsroom = await returned();
    const { code, stdout } = await newsroom.dragoman('check', 'out/outgoing/ms/news.xlf', '--format', 'xliff');
    expect(code).toBe(1);
    expect(stdout).toBe(Buffer.from(annotate(bytesOf(newsroom))).toString());
  });

  it('writes several beside their files, and never over one of them', async () => {
    const newsroom = await returned();
    for (const name of ['a.xlf', 'a.checked.xlf']) newsroom.write(name, bytesOf(newsroom));
    const { code, stdout } = await newsroom.dragoman('check', 'a.xlf', 'a.checked.xlf', '--format', 'xliff');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: 'a.checked.checked.xlf\na.checked.checked.checked.xlf\n',
    });
    expect(newsroom.read('a.checked.xlf')).toBe(bytesOf(newsroom).toString());
    expect(newsroom.read('a.checked.checked.xlf')).toContain('locQualityIssue');
  });

  it('writes what is not UTF-8 beside its file too', async () => {
    const newsroom = await returned();
    const text = bytesOf(newsroom).toString().replace('UTF-8', 'UTF-16');
    newsroom.write('a.xlf', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const { stdout } = await newsroom.dragoman('check', 'a.xlf', '--format', 'xliff');
    expect(stdout).toBe('a.checked.xlf\n');
  });

  it('keeps the newsroom’s own files apart, and goes on after a file that can’t be used', async () => {
    const newsroom = await returned();
    await newsroom.dragoman('import', 'out/outgoing/ms/news.xlf');
    newsroom.write('bad.xlf', '<p/>');
    const { code, stdout, stderr } = await newsroom.dragoman('check', 'news', 'bad.xlf', '--format', 'xliff');
    expect({ code, stdout }).toEqual({ code: 2, stdout: 'out/checked/ms/news.checked.xlf\n' });
    expect(stderr).toContain('bad.xlf:1:1: ');
    expect(existsSync(join(newsroom.folder, 'locales/ms/news.checked.xlf'))).toBe(false);
  });
});
