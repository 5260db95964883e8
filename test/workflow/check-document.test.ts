import { describe, expect, it } from 'vitest';
import { checkDocument, type CheckDocumentOptions } from '../../src/workflow/checking/check-document.ts';

const file = (id: string, unit: string, trgLang = ' trgLang="ms"'): Buffer =>
  Buffer.from(
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"${trgLang}><file id="${id}"><unit id="u">${unit}</unit></file></xliff>`,
  );
const lostCode = file(
  'f',
  '<segment id="s"><source>Of <ph id="1" canDelete="no"/> beds</source><target>Daripada katil</target></segment>',
);

function found(
  bytes: Buffer,
  options: CheckDocumentOptions = {},
): readonly (readonly [check: string, segment: unknown])[] {
  return checkDocument(bytes, options).findings.map(({ check, segment }) => [check, segment]);
}

describe('a code that a translator lost', () => {
  it('is told by the standard and by a check in a file by itself, by the check alone in a newsroom', () => {
    expect(found(lostCode)).toEqual([
      ['xliff-removed-code', 's'],
      ['inline-codes', 's'],
    ]);
    expect(found(lostCode, { policyFor: () => ({}) })).toEqual([['inline-codes', 's']]);
  });

  it('is told by the standard where the newsroom’s check says less of it', () => {
    const policy = { checks: { 'inline-codes': 'info' } } as const;
    expect(found(lostCode, { policyFor: () => ({ policy }) })).toEqual([
      ['xliff-removed-code', 's'],
      ['inline-codes', 's'],
    ]);
  });
});

describe('a checked document', () => {
  it('counts its units and segments and says its languages', () => {
    expect(checkDocument(lostCode, { path: 'a.xlf' })).toMatchObject({
      path: 'a.xlf',
      sourceLocale: 'en',
      targetLocale: 'ms',
      units: 1,
      segments: 1,
    });
  });

  it('is compared by what all languages write alike where it does not say its language', () => {
    const segment = '<segment id="s"><source>See un.org and 48.</source><target>84</target></segment>';
    expect(found(file('f', segment, '')).map(([check]) => check)).toContain('numbers');
    const open = '<segment id="s"><source>See 48.</source></segment>';
    expect(found(file('f', open, '')).map(([check]) => check)).not.toContain('missing');
  });

  it('asks for the policy of the release and the locale that it names', () => {
    const asked: string[] = [];
    checkDocument(lostCode, {
      policyFor(release, locale) {
        asked.push(`${release} ${locale}`);
        return {};
      },
    });
    expect(asked).toEqual(['f ms']);
  });

  it('is an error with its path where it can’t be read', () => {
    expect(checkDocument(Buffer.from('<xliff'), { path: 'a.xlf' })).toMatchObject({
      units: 0,
      segments: 0,
      findings: [],
      error: { file: 'a.xlf' },
    });
  });
});
