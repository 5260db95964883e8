import { describe, expect, it } from 'vitest';
import { checkIds } from '../../src/check/explain.ts';
import { emptyFolder } from '../newsroom.ts';

const returned = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ms">
  <file id="f">
    <unit id="u1">
      <originalData><data id="d1">{deadline, date, long}</data></originalData>
      <segment id="s1" state="translated">
        <source>Register by <ph id="1" dataRef="d1" canDelete="no"/>.</source>
        <target>Daftar segera.</target>
      </segment>
    </unit>
  </file>
</xliff>
`;

describe('a placeholder that may not be deleted', () => {
  const checksIn = async (...options: string[]): Promise<readonly string[]> => {
    const newsroom = emptyFolder();
    newsroom.write('returned.xlf', returned);
    if (options.length > 0) newsroom.write('dragoman.config.json', options.join(''));
    const project = options.length > 0 ? ['--project', '.'] : [];
    const { stdout } = await newsroom.dragoman('check', 'returned.xlf', '--format', 'json', ...project);
    const { files } = JSON.parse(stdout) as { files: { findings: { check: string }[] }[] };
    return files.flatMap(({ findings }) => findings.map(({ check }) => check));
  };

  it('is reported once to a newsroom when it is lost', async () => {
    const config = JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'] });
    expect(await checksIn(config)).toEqual(['placeholders']);
  });

  it('is a fault of the document as well in a file that no newsroom surrounds', async () => {
    expect(await checksIn()).toEqual(['xliff-removed-code', 'placeholders']);
  });

  it('is a fault of the document where the check is off or lowered', async () => {
    const config = (severity: string): string =>
      JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'], checks: { placeholders: severity } });
    expect(await checksIn(config('off'))).toEqual(['xliff-removed-code']);
    expect(await checksIn(config('info'))).toEqual(['xliff-removed-code', 'placeholders']);
  });
});

describe('what a translator did to a code', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['Read <sc id="1"/>this<ec startRef="1"/> now', 'Baca <sc id="1"/>ini sekarang', 'code-pairs'],
    ['Read <sc id="1"/>this<ec startRef="1"/> now', 'Baca ini<ec startRef="1"/> sekarang', 'code-pairs'],
    ['Read <sc id="1"/>this<ec startRef="1"/> now', 'Baca <ec startRef="1"/>ini<sc id="1"/> sekarang', 'code-pairs'],
    ['Read <ph id="1"/> now', 'Baca <ph id="1"/> ini <ph id="1"/> sekarang', 'inline-codes'],
    [
      'Read <ph id="1" canCopy="no"/> now',
      'Baca <ph id="1" canCopy="no"/> ini <ph id="2" copyOf="1"/>',
      'inline-codes',
    ],
    [
      'A <ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/> b <ph id="2" canReorder="no" canCopy="no" canDelete="no"/>',
      'A <ph id="2" canReorder="no" canCopy="no" canDelete="no"/> b <ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/>',
      'code-order',
    ],
  ];

  it.each(cases)('is said once to a newsroom: %s → %s', async (source, target, check) => {
    const newsroom = emptyFolder();
    newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'] }));
    const content = `<source>${source}</source><target>${target}</target>`;
    newsroom.write('a.xlf', returned.replace(/<source>[^]*<\/target>/, content));
    const { stdout } = await newsroom.dragoman('check', 'a.xlf', '--format', 'json', '--project', '.');
    const { files } = JSON.parse(stdout) as { files: { findings: { check: string; severity: string }[] }[] };
    const errors = files.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
    expect(errors.map((finding) => finding.check)).toEqual([check]);
  });

  it('is said once where the standard names no segment, and where a tag was typed in place of the code', async () => {
    const newsroom = emptyFolder();
    newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'] }));
    const segments = `<segment id="s1" state="translated"><source>Read <pc id="1" canDelete="no" dataRefStart="b" dataRefEnd="e">this</pc>.</source><target>Baca &lt;b>ini&lt;/b>.</target></segment>
      <segment id="s2" state="translated"><source>Open <ph id="3" canDelete="no"/> now.</source><target>Buka kini.</target></segment>`;
    const data = '<data id="b">&lt;b></data><data id="e">&lt;/b></data></originalData>';
    newsroom.write('a.xlf', returned.replace(/<segment[^]*<\/segment>/, segments).replace('</originalData>', data));
    const { stdout } = await newsroom.dragoman('check', 'a.xlf', '--format', 'json', '--project', '.');
    const { files } = JSON.parse(stdout) as { files: { findings: { check: string }[] }[] };
    expect(files.flatMap(({ findings }) => findings.map(({ check }) => check))).toEqual([
      'html-tags',
      'html-tags',
      'inline-codes',
    ]);
  });
});

describe('names that mean nothing', () => {
  it('are told as what they were probably meant to be', async () => {
    const newsroom = emptyFolder();
    newsroom.write('a.xlf', returned);
    const said = async (...args: string[]): Promise<string> => {
      const { code, stderr } = await newsroom.dragoman('check', ...args);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await said('a.xlf', 'release')).toMatch(/^There is no file “release” here/);
    expect(await said('a.xlf', 'release', '--fix')).toMatch(/^There is no file “release” here/);
    expect(await said('--to', 'ms', 'a.xlf')).toMatch(/^“a\.xlf” is a file, not a locale/);
    expect(await said('--explain', 'numbres')).toBe('There is no check “numbres”. Did you mean numbers?\n');
  });
});

describe('--explain', () => {
  it('prints the page of a check and checks nothing', async () => {
    const { code, stdout } = await emptyFolder().dragoman('check', '--explain', 'dates');
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'Dates  dates']);
  });

  it('says which checks there are', async () => {
    const { code, stdout, stderr } = await emptyFolder().dragoman('check', '--explain', 'grammar');
    expect([code, stdout]).toEqual([2, '']);
    expect(checkIds().filter((id) => !stderr.includes(id))).toEqual([]);
  });

  it('says what a rule of the standard is', async () => {
    const { code, stderr } = await emptyFolder().dragoman('check', '--explain', 'xliff-removed-code');
    expect(code).toBe(2);
    expect(stderr).toContain('mend the file');
  });
});
