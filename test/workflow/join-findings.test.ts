import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Translation } from '../../src/model/translation.ts';
import { joinFindings, languageOf } from '../../src/workflow/checking/join-findings.ts';
import type { XliffFault } from '../../src/xliff/conformance.ts';
import { translation } from '../check/make.ts';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  check: 'placeholders',
  type: 'markup',
  severity: 'error',
  file: 'f',
  unit: 'u1',
  line: 3,
  column: 5,
  evidence: { problem: 'missing' },
  message: { key: 'check.placeholders.missing', values: {} },
  ...more,
});
const fault = (rule = 'xliff-removed-code', more: Partial<XliffFault> = {}): XliffFault => ({
  rule,
  section: '4.3',
  severity: 'error',
  message: { key: `xliff.${rule}`, values: {} },
  line: 3,
  column: 5,
  file: 'f',
  unit: 'u1',
  ...more,
});
const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ id }) => id);

const waived = {
  ...{ finding: 'a', file: 'f', check: 'placeholders', sourceDigest: '', targetDigest: '' },
  ...{ by: 'Ana', why: 'So', when: '2031-05-04T08:00:00Z' },
};

describe('the findings of a document', () => {
  it('have ids of their own: the later of equal ones get a number', () => {
    const files = [[finding('a'), finding('b')], [finding('a')], [finding('a'), finding('c')]];
    expect(idsOf(joinFindings({ faults: [], files, byPolicy: true }))).toEqual(['a', 'b', 'a-2', 'a-3', 'c']);
    expect(
      idsOf(joinFindings({ faults: [], files: [[finding('a'), finding('a-2')], [finding('a')]], byPolicy: true })),
    ).toEqual(['a', 'a-2', 'a-3']);
  });

  it('are told after the faults of the document, which are numbered', () => {
    const all = joinFindings({ faults: [fault(), fault('xliff-copy-of')], files: [[finding('a')]], byPolicy: false });
    expect(idsOf(all)).toEqual(['xliff-removed-code-1', 'xliff-copy-of-2', 'a']);
    expect(all[0]).toMatchObject({ check: 'xliff-removed-code', file: 'f', unit: 'u1', line: 3, column: 5 });
  });

  it.each([
    ['the same unit', finding('a'), ['a']],
    ['another unit', finding('a', { unit: 'u2' }), ['xliff-removed-code-1', 'a']],
    ['another file', finding('a', { file: 'g' }), ['xliff-removed-code-1', 'a']],
    ['another problem', finding('a', { evidence: { problem: 'added' } }), ['xliff-removed-code-1', 'a']],
    ['a milder one', finding('a', { severity: 'info' }), ['xliff-removed-code-1', 'a']],
    ['a finding that somebody let stand', finding('a', { waived }), ['xliff-removed-code-1', 'a']],
    ['a segment of it', finding('a', { segment: 's2' }), ['a']],
    ['another check', finding('a', { check: 'numbers' }), ['xliff-removed-code-1', 'a']],
  ])('of a newsroom say in place of a fault what a check says better, in %s', (_where, found, expected) => {
    expect(idsOf(joinFindings({ faults: [fault()], files: [[found]], byPolicy: true }))).toEqual(expected);
  });
});

describe('a fault in one segment', () => {
  it.each([
    ['xliff-removed-code', 'placeholders', 'missing', 's1', true],
    ['xliff-removed-code', 'placeholders', 'missing', 's2', false],
    ['xliff-removed-code', 'inline-codes', 'not-deletable', 's1', true],
    ['xliff-removed-code', 'empty', 'blank', 's1', true],
    ['xliff-removed-code', 'empty', 'other', 's1', false],
    ['xliff-duplicate-id', 'inline-codes', 'doubled', 's1', true],
    ['xliff-copy-of', 'placeholders', 'not-copyable', 's1', true],
    ['xliff-start-without-end', 'code-pairs', 'unpaired', 's1', true],
    ['xliff-end-before-start', 'code-pairs', 'unpaired', 's1', false],
    ['xliff-end-before-start', 'code-pairs', 'reversed', 's1', true],
    ['xliff-reordered-code', 'code-order', 'whatever it is', 's1', true],
    ['xliff-unknown-rule', 'code-order', 'whatever it is', 's1', false],
  ])('%s is said better by %s, %s in %s: %s', (rule, check, problem, segment, isSaid) => {
    const found = finding('a', { check, segment, evidence: { problem } });
    const all = joinFindings({ faults: [fault(rule, { segment: 's1' })], files: [[found]], byPolicy: true });
    expect(idsOf(all)).toEqual(isSaid ? ['a'] : [`${rule}-1`, 'a']);
  });
});

describe('the language of targets that do not say it', () => {
  const bare = { release: 'r', sourceLocale: 'en', units: [] } as Translation;
  it('is that of another file, else unknown, and none where nothing is translated', () => {
    expect(languageOf(translation('ms', []), [], () => false)).toBe('ms');
    expect(languageOf(bare, [bare, translation('th', [])], () => true)).toBe('th');
    expect(languageOf(bare, [bare], () => true)).toBe('und');
    expect(languageOf(bare, [translation('th', [])], () => false)).toBeUndefined();
  });
});
