import type { Finding } from '../model/finding.ts';
import type { CheckedFile } from '../model/checked-file.ts';
import { describeError, describeFinding } from './describe.ts';
import type { Translate } from '../model/translate.ts';
import { printable } from '../model/printable.ts';
import { replaceForbidden } from '../model/xml-characters.ts';

export interface JunitOptions {
  /** The present instant: the schema wants one. */
  readonly now: Date;
  /** The ids of all checks: each is a test. */
  readonly checks: readonly string[];
}

/** The test under which faults of the documents themselves are told. */
const conformance = 'xliff';

/**
 * The findings as a JUnit report that validates against the schema of Ant's tasks: a test suite for each file and a test
 * for each check, so that a test keeps its name from run to run. Errors are failures; warnings and infos, which fail no
 * build, stand in the suite's `system-out`, waived findings nowhere. A file that can't be used is an error of its suite.
 */
export function printJunit(files: readonly CheckedFile[], t: Translate, options: JunitOptions): string {
  const suites = files.map((file, index) => suiteOf(file, index, t, options));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}

function suiteOf(file: CheckedFile, id: number, t: Translate, { now, checks }: JunitOptions): string {
  const standing = file.findings.filter(({ waived }) => waived === undefined);
  const cases = file.error === undefined ? casesOf(file, standing, checks, t) : [unusableCase(file, t)];
  const failures = cases.filter((each) => each.includes('<failure')).length;
  const attributes = {
    name: token(file.path),
    package: 'dragoman',
    id,
    timestamp: now.toISOString().slice(0, 19),
    hostname: 'localhost',
    tests: cases.length,
    failures,
    errors: file.error === undefined ? 0 : 1,
    time: 0,
  };
  const told = standing.filter(({ severity }) => severity !== 'error').map((finding) => `${lineOf(finding, t)}\n`);
  return [
    `  <testsuite${xml(attributes)}>\n`,
    `    <properties>${localesOf(file)}</properties>\n`,
    ...cases,
    `    <system-out>${escaped(told.join(''))}</system-out>\n`,
    '    <system-err></system-err>\n',
    '  </testsuite>\n',
  ].join('');
}

function localesOf({ sourceLocale, targetLocale }: CheckedFile): string {
  const given = Object.entries({ sourceLocale, targetLocale }).filter(([, value]) => value !== undefined);
  return given.map(([name, value = '']) => `<property${xml({ name, value })}/>`).join('');
}

function casesOf(
  { path }: CheckedFile,
  findings: readonly Finding[],
  checks: readonly string[],
  t: Translate,
): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...checks, conformance].map((check) => {
    const found = errors.filter((finding) =>
      check === conformance ? !checks.includes(finding.check) : finding.check === check,
    );
    const head = `    <testcase${xml({ name: check, classname: classOf(path), time: 0 })}`;
    const [first] = found;
    if (first === undefined) return `${head}/>\n`;
    const count = t('report.errors', { count: found.length });
    const message = found.length === 1 ? describeFinding(first, t) : `${count}: ${describeFinding(first, t)} …`;
    const lines = found.map((finding) => lineOf(finding, t)).join('\n');
    return `${head}>\n      <failure${xml({ message, type: check })}>${escaped(lines)}</failure>\n    </testcase>\n`;
  });
}

function unusableCase({ path, error }: CheckedFile, t: Translate): string {
  if (error === undefined) return '';
  const message = describeError(error, t);
  const place = [error.line, error.column].filter((part) => part !== undefined).join(':');
  const attributes = { name: conformance, classname: classOf(path), time: 0 };
  return `    <testcase${xml(attributes)}>\n      <error${xml({ message, type: error.code })}>${escaped(place)}</error>\n    </testcase>\n`;
}

function lineOf(finding: Finding, t: Translate): string {
  const { line, column, severity, check, id } = finding;
  const place = [finding.file, finding.unit, finding.segment].filter((part) => part !== undefined).join(' › ');
  const level = t(`report.severity.${severity}`);
  return `${line}:${column}  ${printable(place)}  ${level}  ${describeFinding(finding, t)}  ${check} ${id}`;
}

/** Servers read a class name up to its last dot as a package: the file's extension would stand alone. */
function classOf(path: string): string {
  return token(path.replace(/\.[^./\\]*$/, ''));
}

/** What an `xs:token` may be: no line ends, no white space at the ends or doubled, and something at all. */
function token(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim() || '-';
}

function xml(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(String(value))
          .replaceAll('"', '&quot;')
          .replace(/[\t\n]/g, ' ')}"`,
    )
    .join('');
}

function escaped(text: string): string {
  return replaceForbidden(text, () => '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
