import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { CheckedFile } from '../../src/model/checked-file.ts';
import { fixDocument, type CheckBytes } from '../../src/workflow/checking/fix-document.ts';

const document = (target: string): Buffer =>
  Buffer.from(
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms"><file id="f"><unit id="u"><segment id="s"><source>x</source><target>${target}</target></segment></unit></file></xliff>`,
  );

function finding(text: string, start: number, found: string, fix: string): Finding {
  return {
    id: `${start}${found}`,
    check: 'test',
    type: 'other',
    severity: 'info',
    file: 'f',
    unit: 'u',
    segment: 's',
    line: 1,
    column: 1,
    target: { text: found, start, end: start + found.length },
    evidence: { text },
    message: { key: 'test', values: {} },
    fix,
  };
}

/** A check that finds each pattern everywhere in the target, and knows what to put there. */
function checker(...rules: readonly (readonly [RegExp, string])[]): CheckBytes {
  return (bytes): CheckedFile => {
    const target = /<target>(.*)<\/target>/s.exec(Buffer.from(bytes).toString())?.[1] ?? '';
    const text = target.replace(/<[^>]*>/g, '');
    const findings = rules.flatMap(([pattern, fix]) =>
      [...text.matchAll(pattern)].map((match) => finding(text, match.index, match[0], match[0].replace(pattern, fix))),
    );
    return { path: 'a', units: 1, segments: 1, findings };
  };
}

function fixed(target: string, ...rules: readonly (readonly [RegExp, string])[]): string {
  const { bytes } = fixDocument(document(target), checker(...rules));
  return /<target>(.*)<\/target>/s.exec(Buffer.from(bytes).toString())?.[1] ?? '';
}

describe('fixDocument', () => {
  it('makes all fixes that do not meet at once, and those that do one after the other', () => {
    expect(fixed('a b c', [/[ac]/g, 'x'])).toBe('x b x');
    expect(fixed('abc', [/ab/g, 'x'], [/bc/g, 'y'])).toBe('xc');
    expect(fixed('aaaa', [/aa/g, 'a'])).toBe('a');
  });

  it('ends where two checks would mend in turns for ever, and where a fix breeds another', () => {
    expect(['a', 'b']).toContain(fixed('a', [/a/g, 'b'], [/b/g, 'a']));
    const rounds = 20;
    expect(fixed('a', [/a$/g, 'aa'])).toBe('a'.repeat(1 + rounds));
  });

  it('changes no more than differs, so that codes beside the place stay', () => {
    expect(fixed('one<ph id="1"/> two', [/one two/g, 'one three'])).toBe('one<ph id="1"/> three');
    expect(fixed('1<ph id="1"/>2', [/12/g, '13'])).toBe('1<ph id="1"/>3');
    expect(fixed('1<ph id="1"/>2', [/12/g, '34'])).toBe('1<ph id="1"/>2');
  });

  it('says what it mended', () => {
    const { fixed: done, checked } = fixDocument(document('a b'), checker([/a/g, 'x']));
    expect(done.map(({ id }) => id)).toEqual(['0a']);
    expect(checked.findings).toEqual([]);
  });

  it('changes nothing where there is nothing to mend', () => {
    const bytes = document('a');
    expect(fixDocument(bytes, checker([/z/g, 'x'])).bytes).toBe(bytes);
    expect(fixDocument(bytes, checker([/a/g, 'a'])).bytes).toBe(bytes);
  });
});
