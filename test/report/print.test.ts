import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check/run-checks.ts';
import { DragomanError } from '../../src/model/error.ts';
import type { Finding } from '../../src/model/finding.ts';
import { describeFinding } from '../../src/report/describe.ts';
import { printError } from '../../src/report/error.ts';
import { printJson } from '../../src/report/json.ts';
import { markUnder } from '../../src/report/mark.ts';
import { translator } from '../../src/report/messages.ts';
import type { Translate } from '../../src/model/translate.ts';
import { printFindings, printPretty } from '../../src/report/pretty.ts';
import { printable } from '../../src/model/printable.ts';
import { widthOf } from '../../src/report/width.ts';
import { segment, translation, unit } from '../check/make.ts';
import { few } from './examples.ts';

const t = translator('en');

const pairs = translation('ms', [
  unit('u1', [segment('s1', 'Hello, all!', 'Helo,  {name}!'), segment('s2', 'Goodbye.')], { line: 7 }),
  unit('u2', [segment('s1', 'Hello.', 'Helo.')], { line: 12 }),
]);
const file = { path: 'a.xlf', sourceLocale: 'en', targetLocale: 'ms', units: 2, segments: 3 };
const checked = { ...file, findings: runChecks(pairs, { checks: few }), translations: [pairs] };

describe('printPretty', () => {
  it('shows place, severity, sentence, check and id, and both texts with the spans marked', () => {
    const ids = checked.findings.map(({ id }) => id);
    expect(printPretty([checked], t, { verbose: true })).toBe(`a.xlf  en → ms

  u1
    7:5  info  Doubled space.  whitespace ${ids[0]}
      source  Hello, all!
      target  Helo,  {name}!
                   ^^
      fix     “␣”
    7:5  error  Unexpected {name}: the source does not have it, and it would be printed as it stands.  placeholders ${ids[1]}
      source  Hello, all!
      target  Helo,  {name}!
                     ^^^^^^
      To let it stand: dragoman waive ${ids[1]} --by <name> --why <reason>
    8:5  error  The segment is marked “translated” but has no target.  missing ${ids[2]}
      source  Goodbye.
      To let it stand: dragoman waive ${ids[2]} --by <name> --why <reason>

2 errors, 1 info
Checked 3 segments in 1 file.
1 finding can be mended: dragoman check --fix
To let a finding stand: dragoman waive <finding> --by <name> --why <reason>
`);
  });

  it('is short unless asked: two lines for what asks for an answer, the rest counted', () => {
    const ids = checked.findings.map(({ id }) => id);
    expect(printPretty([checked], t)).toBe(`a.xlf  en → ms

  u1
    7:5  error  Unexpected {name}: the source does not have it, and it would be printed as it stands.  placeholders ${ids[1]}
      target  Helo,  ⟦{name}⟧!
    8:5  error  The segment is marked “translated” but has no target.  missing ${ids[2]}
      source  Goodbye.

2 errors, 1 info
Checked 3 segments in 1 file.
1 finding can be mended: dragoman check --fix
To see infos and both texts in full: dragoman check --verbose
To let a finding stand: dragoman waive <finding> --by <name> --why <reason>
`);
  });

  it('shows the fix behind the place, and cuts the text to the terminal', () => {
    const sources = `Some ${'children '.repeat(30)}and 1.2 billion others`;
    const targets = `${'儿童'.repeat(60)}和1.2亿其他人${'儿童'.repeat(60)}`;
    const pair = translation('zh-Hans', [unit('u1', [segment('s1', sources, targets)])]);
    const found = runChecks(pair, { checks: few }).filter(({ check }) => check === 'numbers');
    for (const columns of [60, 80, 132]) {
      const output = printPretty([{ ...file, findings: found, translations: [pair] }], t, { columns });
      const line = output.split('\n').find((each) => each.includes('⟦')) ?? '';
      expect(line).toMatch(/⟦1\.2亿⟧.*…  → 12亿$/u);
      expect(widthOf(line)).toBeLessThanOrEqual(columns);
      expect(widthOf(line)).toBeGreaterThan(columns - 8);
    }
  });

  it('is silent about clean files but for the count', () => {
    expect(printPretty([{ ...file, findings: [] }], t)).toBe('No findings.\nChecked 3 segments in 1 file.\n');
  });

  it('speaks the language of the interface', () => {
    expect(printPretty([{ ...file, findings: [] }], translator('zh-Hans'))).toBe(
      '未发现问题。\n已检查 1 个文件，3 个句段。\n',
    );
  });

  it('leaves waived findings out, and says how many', () => {
    const waived = {
      finding: '',
      file: '',
      check: '',
      sourceDigest: '',
      targetDigest: '',
      by: 'Siti',
      why: 'x',
      when: '',
    };
    const findings = checked.findings.map((finding) => ({ ...finding, waived }));
    expect(printPretty([{ ...checked, findings }], t)).toBe(
      'No findings.\nChecked 3 segments in 1 file.\n3 findings are waived.\n',
    );
    expect(printPretty([{ ...checked, findings }], t, { verbose: true })).toContain('Waived by Siti: x');
  });

  it('colours only when asked', () => {
    const escape = String.fromCharCode(27);
    expect(printPretty([checked], t)).not.toContain(escape);
    expect(printPretty([checked], t, { color: true })).toContain(`${escape}[31merror${escape}[39m`);
  });

  it('marks with brackets where text runs from right to left', () => {
    const arabic = translation('ar', [unit('u1', [segment('s1', 'Hello!', 'مرحبا {name}!')])]);
    const output = printPretty([{ ...file, findings: runChecks(arabic, { checks: few }), translations: [arabic] }], t);
    expect(output).toContain('مرحبا ⟦{name}⟧!');
    const escape = String.fromCharCode(27);
    const coloured = printPretty(
      [{ ...file, findings: runChecks(arabic, { checks: few }), translations: [arabic] }],
      t,
      {
        color: true,
      },
    );
    expect(coloured).toContain(`مرحبا ${escape}[7m{name}${escape}[27m!`);
  });

  it('marks both sides alike, and shows the values and the fix', () => {
    const show = (locale: string, target: string, color = false): string => {
      const pair = translation(locale, [unit('u1', [segment('s1', '1.2 billion children', target)])]);
      return printPretty([{ ...file, findings: runChecks(pair, { checks: few }), translations: [pair] }], t, {
        color,
        verbose: true,
      });
    };
    expect(show('zh-Hans', '1.2亿儿童')).toContain(`
      source    1.2 billion children
                ^^^^^^^^^^^
      target    1.2亿儿童
                ^^^^^
      expected  1200000000
      found     120000000
      fix       12亿
`);
    expect(show('ar', '١٫٢ مليون طفل')).toContain('⟦1.2 billion⟧ children\n');
    expect(show('ar', '١٫٢ مليون طفل')).toContain('⟦١٫٢ مليون⟧ طفل\n');
    const escape = String.fromCharCode(27);
    expect(show('ms', '12 bilion kanak-kanak', true).split(`${escape}[7m`).length).toBe(3);
  });

  it('offers a waiver only for what can be waived', () => {
    const [found] = checked.findings;
    const hinted = (check: string, severity: Finding['severity']): boolean =>
      printPretty([{ ...checked, findings: [{ ...found!, check, severity }] }], t).includes('dragoman waive');
    expect([hinted('numbers', 'error'), hinted('numbers', 'info'), hinted('xliff-removed-code', 'error')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('names no lines where no file is named: what holds an edition back', () => {
    const output = printFindings(checked.findings, [pairs], t);
    expect(output).toContain('    error  Unexpected {name}');
    expect(output).not.toMatch(/\d:\d/);
  });

  it('goes on after a file that can’t be used', () => {
    const error = new DragomanError('import-nothing');
    const output = printPretty([{ path: 'b.xlf', units: 0, segments: 0, error, findings: [] }, checked], t);
    expect(output).toMatch(/^b\.xlf: This file holds no translation\.\n\na\.xlf {2}en → ms\n/);
    expect(output).toContain('1 unusable file, 2 errors, 1 info');
  });
});

describe('printJson', () => {
  it('is the contract of the design', () => {
    const error = new DragomanError('xliff-truncated', {}, { line: 3, column: 9 });
    const broken = { path: 'b.xlf', units: 0, segments: 0, error, findings: [] };
    const report = JSON.parse(printJson([checked, broken], t));
    expect(Object.keys(report)).toEqual(['version', 'files', 'summary']);
    expect(report.version).toBe(1);
    expect(report.summary).toEqual({ files: 2, segments: 3, errors: 2, warnings: 0, infos: 1 });
    const [first, second] = report.files;
    expect(Object.keys(first)).toEqual(['path', 'sourceLocale', 'targetLocale', 'units', 'segments', 'findings']);
    expect(first.findings[1]).toEqual({
      id: checked.findings[1]?.id,
      check: 'placeholders',
      type: 'markup',
      severity: 'error',
      file: 'release',
      unit: 'u1',
      segment: 's1',
      line: 7,
      column: 5,
      message: 'Unexpected {name}: the source does not have it, and it would be printed as it stands.',
      target: { text: '{name}', start: 7, end: 13 },
      evidence: { certainty: 'certain', problem: 'literal-added', placeholder: '{name}' },
    });
    expect(second.error).toMatchObject({ code: 'xliff-truncated', line: 3, column: 9 });
    expect(second.findings).toEqual([]);
  });

  it('ends with a line end and survives lone surrogates', () => {
    const finding: Finding = { ...checked.findings[0]!, target: { text: '\ud800', start: 0, end: 1 } };
    const json = printJson([{ ...checked, findings: [finding] }], t);
    expect(json.endsWith('}\n')).toBe(true);
    expect(Buffer.from(json, 'utf8').toString('utf8')).toBe(json);
  });
});

const wording: Translate = (key, values) => `${key} ${JSON.stringify(values)}`;

it('a sentence does not quote a book', () => {
  const long = 'x'.repeat(100_000);
  const finding: Finding = {
    ...checked.findings[0]!,
    message: { key: 'report.waived', values: { by: long, why: '' } },
  };
  expect(describeFinding(finding, t).length).toBeLessThan(300);
});

describe('printError', () => {
  it('says where, what, and shows the line with a caret', () => {
    const error = new DragomanError(
      'xliff-truncated',
      { n: 1 },
      { file: 'a.txt', line: 2, column: 5, excerpt: 'one two' },
    );
    expect(printError(error, wording)).toBe('a.txt:2:5: error.xliff-truncated {"n":1}\n  one two\n      ^');
    expect(printError(error, wording, { file: './a.txt' })).toMatch(/^\.\/a\.txt:2:5: /);
  });

  it('goes without what is not known', () => {
    expect(printError(new DragomanError('xliff-truncated'), wording)).toBe('error.xliff-truncated {}');
    expect(printError(new DragomanError('xliff-truncated', {}, { file: 'a.txt' }), wording)).toBe(
      'a.txt: error.xliff-truncated {}',
    );
  });

  it('puts the caret under wide characters', () => {
    const error = new DragomanError('xliff-truncated', {}, { file: 'a', line: 1, column: 3, excerpt: '一二三' });
    expect(printError(error, wording)).toBe('a:1:3: error.xliff-truncated {}\n  一二三\n      ^^');
  });

  it('lets no control sequence of the file reach the terminal', () => {
    const excerpt = '\u001b[2Jx\u202ey\u0007';
    const error = new DragomanError(
      'xliff-truncated',
      { name: excerpt },
      { file: `a${excerpt}`, line: 1, column: 1, excerpt },
    );
    const printed = printError(error, (_key, values) => String(values?.['name']));
    expect(['\u001b', '\u202e', '\u0007'].filter((control) => printed.includes(control))).toEqual([]);
  });
});

describe('long lines', () => {
  it('are cut around the mark', () => {
    const text = `${'a'.repeat(500)}!${'b'.repeat(500)}`;
    const [line, carets] = markUnder(text, [{ start: 500, end: 501 }]);
    expect(widthOf(line ?? '')).toBeLessThan(110);
    expect(line?.[carets?.indexOf('^') ?? 0]).toBe('!');
  });

  it('are never cut inside a character', () => {
    const starts = Array.from({ length: 200 }, (_, index) => index * 2);
    const lines = starts.map((start) => markUnder('😀'.repeat(300), [{ start, end: start + 2 }]).join());
    expect(lines.filter((line) => line.includes('<D83D>'))).toEqual([]);
  });
});

it('columns are counted as terminals do', () => {
  expect([widthOf('abc'), widthOf('中文'), widthOf('한글'), widthOf('é'), widthOf('ไทย'), widthOf('ป้')]).toEqual([
    3, 4, 4, 1, 3, 1,
  ]);
});

it('what cannot be printed is shown by a stand-in', () => {
  expect(printable('a\tb\u0000\u007f\u202e\ud800')).toBe('a b␀␡<202E><D800>');
});
