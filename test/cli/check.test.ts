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

  it('is reported once when it is lost', async () => {
    expect(await checksIn()).toEqual(['placeholders']);
  });

  it('is a fault of the document where the check is off or lowered', async () => {
    const config = (severity: string): string =>
      JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'], checks: { placeholders: severity } });
    expect(await checksIn(config('off'))).toEqual(['xliff-removed-code']);
    expect(await checksIn(config('info'))).toEqual(['xliff-removed-code', 'placeholders']);
  });
});

describe('--explain', () => {
  it('prints the page of a check and checks nothing', async () => {
    const { code, stdout } = await emptyFolder().dragoman('check', '--explain', 'dates');
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'Dates  dates']);
  });

  it('says which checks there are', async () => {
    const { code, stdout, stderr } = await emptyFolder().dragoman('check', '--explain', 'date');
    expect([code, stdout]).toEqual([2, '']);
    expect(checkIds().filter((id) => !stderr.includes(id))).toEqual([]);
  });

  it('says what a rule of the standard is', async () => {
    const { code, stderr } = await emptyFolder().dragoman('check', '--explain', 'xliff-removed-code');
    expect(code).toBe(2);
    expect(stderr).toContain('mend the file');
  });
});
