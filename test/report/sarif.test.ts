import { describe, expect, it } from 'vitest';
import { translator } from '../../src/report/messages.ts';
import { printSarif } from '../../src/report/sarif.ts';
import { explainChecks } from '../../src/workflow/checking/explain-check.ts';
import type { CheckedFile } from '../../src/model/checked-file.ts';
import { checkedDocument, document, mixedFile, unusable, waiver } from './examples.ts';
import { schemaNamed } from './schemas.ts';

const validate = schemaNamed('sarif-2.1.0');

interface Run {
  readonly tool: {
    readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { text: string } }[] };
  };
  readonly results: readonly Result[];
  readonly invocations: readonly [
    { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: object[] },
  ];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    { readonly physicalLocation: { readonly region: Region; readonly artifactLocation: object } },
  ];
  readonly suppressions: readonly { readonly justification: string }[];
  readonly partialFingerprints: object;
  readonly fixes?: readonly [
    { artifactChanges: [{ replacements: [{ deletedRegion: Region; insertedContent: { text: string } }] }] },
  ];
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly snippet: { readonly text: string };
}

function sarif(files: readonly CheckedFile[], lang = 'en'): Run {
  const printed = printSarif(files, translator(lang), { version: '1.2.3', checks: explainChecks(), lang });
  const log = JSON.parse(printed) as { runs: [Run] };
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
}

describe('printSarif', () => {
  it.each(['en', 'zh-Hans', 'ms'])('is valid SARIF 2.1.0 in %s, whatever was found', (lang) => {
    const { findings, ...file } = mixedFile();
    const waived = findings.map((finding) => ({ ...finding, waived: waiver }));
    expect(findings.length).toBeGreaterThan(2);
    for (const files of [
      [],
      [mixedFile()],
      [{ ...file, findings: waived }],
      [unusable, mixedFile('/tmp/a.xlf')],
      [checkedDocument()],
    ]) {
      sarif(files, lang);
    }
  });

  it('has a rule for every check, and each result names its own', () => {
    const { tool, results } = sarif([
      mixedFile(),
      checkedDocument(document.replace('version="2.0"', 'version="2.0" x="y"')),
    ]);
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(ids.slice(0, explainChecks().length)).toEqual(explainChecks().map(({ id }) => id));
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId);
    expect(results.map(({ ruleId }) => ruleId)).toContain('xliff-unexpected-attribute');
  });

  it('points at the characters, past references, comments and codes, and knows the fix in the file’s own text', () => {
    const { results } = sarif([checkedDocument()]);
    const result = results.find(({ ruleId }) => ruleId === 'numbers');
    const { region } = result!.locations[0].physicalLocation;
    const line = document.split('\n')[4]!;
    expect(region.startLine).toBe(5);
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe('1.2亿');
    expect(region.snippet.text).toBe('1.2亿');
    const [{ deletedRegion, insertedContent }] = result!.fixes![0].artifactChanges[0].replacements;
    const mended =
      line.slice(0, deletedRegion.startColumn - 1) + insertedContent.text + line.slice(deletedRegion.endColumn - 1);
    expect(mended).toContain(' 12亿</pc>');
  });

  it('names files from the folder it runs in, others in full, and escapes what a URI can’t have', () => {
    const uris = (path: string): unknown =>
      sarif([mixedFile(path)]).results[0]!.locations[0].physicalLocation.artifactLocation;
    expect(uris('a b/100%.xlf')).toEqual({ uri: 'a%20b/100%25.xlf', uriBaseId: '%SRCROOT%', index: 0 });
    expect(uris('kit.zip:news.xlf')).toEqual({ uri: 'kit.zip%3Anews.xlf', uriBaseId: '%SRCROOT%', index: 0 });
    expect(uris('/srv/新闻.xlf')).toEqual({ uri: 'file:///srv/%E6%96%B0%E9%97%BB.xlf', index: 0 });
  });

  it('doubles braces, which would be placeholders there', () => {
    const texts = sarif([mixedFile()]).results.map(({ message }) => message.text);
    expect(texts.find((text) => text.includes('name'))).toContain('{{name}}');
  });

  it('suppresses what a person let stand, and keeps the ids', () => {
    const file = mixedFile();
    const findings = file.findings.map((finding, at) => (at === 0 ? { ...finding, waived: waiver } : finding));
    const { results } = sarif([{ ...file, findings }]);
    expect(results.map(({ suppressions }) => suppressions.length)).toEqual(findings.map((_, at) => (at === 0 ? 1 : 0)));
    expect(results[0]!.suppressions[0]!.justification).toContain('Siti <desk>');
    expect(results.map(({ partialFingerprints }) => partialFingerprints)).toEqual(
      findings.map(({ id }) => ({ 'dragomanFinding/v1': id })),
    );
  });

  it('tells of a file that can’t be used', () => {
    const [{ executionSuccessful, toolExecutionNotifications }] = sarif([unusable]).invocations;
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications).toEqual([
      expect.objectContaining({ level: 'error', descriptor: { id: 'xliff-truncated' } }),
    ]);
  });
});
