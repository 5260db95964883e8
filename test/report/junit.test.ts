import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/model/checked-file.ts';
import { printJunit } from '../../src/report/junit.ts';
import { translator } from '../../src/report/messages.ts';
import { checkIds } from '../../src/workflow/checking/explain-check.ts';
import { haveXmllint } from '../xliff/outside.ts';
import { checkedDocument, mixedFile, unusable, waiver } from './examples.ts';
import { junitSchema } from './schemas.ts';

const options = { now: new Date('2026-11-22T01:02:03.456Z'), checks: checkIds() };
const junit = (files: readonly CheckedFile[], lang = 'en'): string => printJunit(files, translator(lang), options);

function schemaFaults(xml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-junit-'));
  try {
    const path = join(folder, 'junit.xml');
    writeFileSync(path, xml);
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', junitSchema, path], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Suite {
  readonly '@name': string;
  readonly '@timestamp': string;
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@errors': string;
  readonly testcase: readonly { readonly '@name': string; readonly failure?: object; readonly error?: object }[];
  readonly 'system-out': string;
}

function suites(xml: string): readonly Suite[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });
  return (parser.parse(xml) as { testsuites: { testsuite: readonly Suite[] } }).testsuites.testsuite;
}

describe('printJunit', () => {
  it.skipIf(!haveXmllint).each(['en', 'zh-Hans', 'ms'])('is valid in %s, whatever was found', (lang) => {
    const odd = mixedFile(' two  spaces\n& "quotes" \u0001.xlf');
    for (const files of [[], [odd, unusable, checkedDocument()]]) expect(schemaFaults(junit(files, lang))).toBe('');
  });

  it('is a suite for each file and a test for each check, and only errors fail', () => {
    const [suite, broken] = suites(junit([mixedFile(), unusable]));
    expect(suite!.testcase.map((each) => each['@name'])).toEqual([...checkIds(), 'xliff']);
    const failed = suite!.testcase.filter(({ failure }) => failure !== undefined).map((each) => each['@name']);
    expect(failed).toEqual(['placeholders', 'numbers']);
    expect(suite!['@failures']).toBe('2');
    expect(suite!['@timestamp']).toBe('2026-11-22T01:02:03');
    expect(suite!['system-out']).toContain('same-as-source');
    expect([broken!['@errors'], broken!['@failures'], broken!.testcase.length]).toEqual(['1', '0', 1]);
  });

  it('fails nothing that a person let stand', () => {
    const file = mixedFile();
    const findings = file.findings.map((finding) => ({ ...finding, waived: waiver }));
    const [suite] = suites(junit([{ ...file, findings }]));
    expect([suite!['@failures'], suite!['system-out']]).toEqual(['0', '']);
  });
});
