import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { printPretty } from '../../src/report/pretty.ts';
import { translator } from '../../src/report/messages.ts';
import { annotate } from '../../src/workflow/checking/annotate.ts';
import { checkDocument } from '../../src/workflow/checking/check-document.ts';
import { fixDocument } from '../../src/workflow/checking/fix-document.ts';
import { locateFindings } from '../../src/workflow/checking/locate-findings.ts';

const right = ['The door is open on 4 May.', 'Die Tür ist am 4. Mai offen.'] as const;
const wrong = ['The gate is open on 3 May.', 'Das Tor ist am 4. Mai offen.'] as const;
const mended = 'Das Tor ist am 3. Mai offen.';

type Pair = readonly [source: string, target: string];

const in12 = (files: readonly (readonly string[])[]): string =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
${files.map((units) => `<file original="a" source-language="en" target-language="de" datatype="plaintext"><body>\n${units.join('\n')}\n</body></file>`).join('\n')}
</xliff>`;
const unit12 = (id: string, [source, target]: Pair): string =>
  `<trans-unit id="${id}"><source>${source}</source>\n<target>${target}</target></trans-unit>`;

const in2 = (...units: readonly string[]): string =>
  `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de">
<file id="f">
${units.join('\n')}
</file></xliff>`;
const segment2 = ([source, target]: Pair, id = ''): string =>
  `<segment${id}><source>${source}</source>\n<target>${target}</target></segment>`;
const unit2 = (id: string, ...segments: readonly string[]): string => `<unit id="${id}">${segments.join('\n')}</unit>`;

const documents: readonly (readonly [string, string])[] = [
  ['two units of 1.2', in12([[unit12('7', right), unit12('7', wrong)]])],
  ['the first of two', in12([[unit12('7', wrong), unit12('7', right)]])],
  ['the middle of three', in12([[unit12('7', right), unit12('7', wrong), unit12('7', right)]])],
  ['units without an id', in12([[unit12('', right), unit12('', wrong), unit12('', right)]])],
  ['the second of two files with one name', in12([[unit12('7', right)], [unit12('7', wrong)]])],
  ['the first of two files with one name', in12([[unit12('7', wrong)], [unit12('7', right)]])],
  ['on one line', in12([[unit12('7', right), unit12('7', wrong)]]).replaceAll('\n', '')],
  ['two units of 2.0', in2(unit2('7', segment2(right)), unit2('7', segment2(wrong)))],
  ['two segments of one unit', in2(unit2('7', segment2(right, ' id="s"'), segment2(wrong, ' id="s"')))],
  ['the first of two segments', in2(unit2('7', segment2(wrong, ' id="s2"'), segment2(right, ' id="s2"')))],
];

const check = (bytes: Uint8Array): ReturnType<typeof checkDocument> => checkDocument(bytes, { path: 'a.xlf' });
const dateIn = (findings: readonly Finding[]): Finding => findings.find((finding) => finding.check === 'dates')!;

describe.each(documents)('where ids repeat: %s', (_name, document) => {
  const bytes = Buffer.from(document);
  const checked = check(bytes);

  it('the unit that is wrong is mended, and no other', () => {
    const fixed = Buffer.from(fixDocument(bytes, check).bytes).toString();
    expect(fixed).toBe(document.replace(wrong[1], mended));
  });

  it('its findings stand at its own place', () => {
    const finding = dateIn(checked.findings);
    const lines = document.split('\n');
    expect(lines[finding.line - 1]!.slice(finding.column - 1)).toMatch(/^<target>/);
    expect(lines[finding.line - 1]!.slice(finding.column - 1)).toContain(wrong[1]);
    const { region } = locateFindings(bytes, checked).get(finding)!;
    expect(document.split('\n')[region.startLine - 1]!.slice(0, region.startColumn - 1)).toMatch(/Das Tor ist am $/);
  });

  it('its own text is shown', () => {
    expect(printPretty([checked], translator('en'))).toContain('Das Tor ist am ⟦4. Mai⟧ offen.');
  });

  it('the annotation goes to it', () => {
    const annotated = Buffer.from(annotate(bytes)).toString();
    const note = annotated.indexOf('Unexpected date');
    expect(note).toBeGreaterThan(0);
    if (!document.includes('version="1.2"')) {
      expect(annotated).toMatch(/its:locQualityIssuesRef="[^"]*">Das Tor/);
    } else {
      expect(annotated.slice(0, note)).toMatch(/Das Tor ist am 4\. Mai offen\.<\/target>\s*<note[^<]*>$/);
    }
  });
});

it('findings of two files with one name have ids of their own', () => {
  const ids = check(Buffer.from(in12([[unit12('7', wrong)], [unit12('7', wrong)]]))).findings.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
