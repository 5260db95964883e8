import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runChecks } from '../../src/check/run-checks.ts';
import { printGithub } from '../../src/report/github.ts';
import { translator } from '../../src/report/messages.ts';
import { segment, translation, unit } from '../check/make.ts';
import { checkedDocument, few, mixedFile, unusable, waiver } from './examples.ts';
import { schemaNamed } from './schemas.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const t = translator('en');

describe('printGithub', () => {
  it('is an annotation for each finding, with what GitHub reads escaped', () => {
    const file = mixedFile();
    const lines = printGithub([file], t).split('\n');
    const braces = file.findings.find(({ check }) => check === 'placeholders');
    expect(lines[0]).toBe(
      `::error file=odd%2C name%3A 100%25.xlf,line=7,col=5,title=placeholders ${braces!.id}::Unexpected {name}: the source does not have it, and it would be printed as it stands.`,
    );
    expect(lines.filter((line) => line.startsWith('::')).map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual([
      'error',
      'error',
      'warning',
    ]);
    const [error] = printGithub([{ ...unusable, path: 'a\nb\r%.xlf' }], t).split('\n');
    expect(error).toMatch(/^::error file=a%0Ab%0D%25\.xlf,line=3,col=9::The file ends too early/);
  });

  it('marks the characters where their place is known', () => {
    expect(printGithub([checkedDocument()], t)).toMatch(/^::error file=\S+,line=5,col=\d+,endColumn=\d+,title=numbers/);
  });

  it('leaves out what a person let stand, and infos unless asked for', () => {
    const file = mixedFile();
    expect(printGithub([file], t, { infos: true })).toContain('::notice file=');
    const findings = file.findings.map((finding) => ({ ...finding, waived: waiver }));
    expect(printGithub([{ ...file, findings }], t, { infos: true })).not.toContain('::');
  });

  it('shows the gravest ten of a kind, and counts the rest', () => {
    const many = translation('ms', [
      ...Array.from({ length: 13 }, (_, n) =>
        unit(`n${n}`, [segment('s1', `${n + 20} children`, `${n + 60} kanak-kanak`)]),
      ),
      ...Array.from({ length: 12 }, (_, n) => unit(`w${n}`, [segment('s1', 'Media contacts', 'Media contacts')])),
    ]);
    const findings = runChecks(many, { file: 'f', checks: few }).filter(({ severity }) => severity !== 'info');
    const count = (severity: string): number => findings.filter((each) => each.severity === severity).length;
    expect([count('error') > 10, count('warning') > 10]).toEqual([true, true]);
    const lines = printGithub([{ path: 'a.xlf', units: 25, segments: 25, findings }], t).split('\n');
    const commands = lines.filter((line) => line.startsWith('::'));
    expect(commands.slice(0, 10).every((line) => line.startsWith('::error '))).toBe(true);
    expect(commands.slice(10, 20).every((line) => line.startsWith('::warning '))).toBe(true);
    expect(commands.slice(20)).toEqual([expect.stringContaining(`::notice::${findings.length - 20} more findings`)]);
  });
});

it('the workflow in the examples is one that GitHub takes', () => {
  const validate = schemaNamed('github-workflow');
  const workflow = readFileSync(join(root, 'docs/examples/newsroom.yml'), 'utf8');
  expect(validate(parse(workflow)), JSON.stringify(validate.errors)).toBe(true);
  expect(workflow).toContain('dragoman check --format github');
});
