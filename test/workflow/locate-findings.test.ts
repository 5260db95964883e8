import { expect, it } from 'vitest';
import type { CheckedFile } from '../../src/model/checked-file.ts';
import type { Finding } from '../../src/model/finding.ts';
import { locateFindings } from '../../src/workflow/checking/locate-findings.ts';

const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms">
<file id="f"><unit id="u1">
<segment id="s1"><source>It has 14 beds.</source><target>Ada 15 katil.</target></segment>
</unit></file></xliff>`;
const bytes = new TextEncoder().encode(text);

const finding: Finding = {
  id: 'numbers-1',
  check: 'numbers',
  type: 'numbers',
  severity: 'error',
  file: 'f',
  unit: 'u1',
  segment: 's1',
  line: 3,
  column: 51,
  evidence: {},
  message: { key: 'check.numbers.changed', values: {} },
};
const span = { text: '15', start: 4, end: 6 };
/** Where a finding is shown, and what its fix would put there. */
function placed(more: Partial<Record<keyof Finding, unknown>>, of: Parameters<typeof locateFindings>[0] = bytes) {
  const one = { ...finding, ...more } as Finding;
  const found = locateFindings(of, { findings: [one] } as unknown as CheckedFile).get(one);
  const told = (region: NonNullable<typeof found>['region']): string =>
    `${region.startLine}:${region.startColumn}–${region.endLine}:${region.endColumn} ${region.text}`;
  return found && [told(found.region), ...(found.fix ? [`${told(found.fix.region)} → ${found.fix.text}`] : [])];
}

it.each<[string, Partial<Record<keyof Finding, unknown>>, readonly string[] | undefined]>([
  ['the words that it names', { target: span }, ['3:62–3:64 15']],
  [
    'the words that it names, and what becomes of them',
    { target: span, fix: '14' },
    ['3:62–3:64 15', '3:63–3:64 5 → 4'],
  ],
  ['no fix where somebody waived it', { target: span, fix: '14', waived: { by: 'A' } }, ['3:62–3:64 15']],
  ['no fix where the text is another by now', { target: { ...span, text: '16' }, fix: '14' }, ['3:62–3:64 15']],
  ['the whole target, where it names no words', {}, ['3:58–3:71 Ada 15 katil.']],
  [
    'the whole target, where there are no such words',
    { target: { text: 'x', start: 90, end: 91 } },
    ['3:58–3:71 Ada 15 katil.'],
  ],
  ['nothing where it is about no unit', { unit: undefined }, undefined],
  ['nothing where it is about a unit that is not there', { unit: 'u9' }, undefined],
  ['nothing where it is about the file as XLIFF', { check: 'xliff-schema' }, undefined],
])('a finding is shown at %s', (_where, more, expected) => {
  expect(placed(more)).toEqual(expected);
});

it('a finding in a file that is too large for memory, or that is no XLIFF, is shown at no place', () => {
  const large = {
    length: 4e8,
    pieces: (): never => {
      throw new Error('Nobody reads it.');
    },
  };
  expect(placed({}, large)).toBeUndefined();
  expect(placed({}, new TextEncoder().encode('Ada 15 katil.'))).toBeUndefined();
});
