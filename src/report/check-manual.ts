import { describeFinding } from './describe.ts';
import { offSettings, sidesOf } from './explained-check.ts';
import type { ExplainedCheck, ExplainedExample } from './explained-check.ts';
import type { Translate } from './messages.ts';

/** The pages of checks as one Markdown document, generated from their definitions. */
export function checkManual(pages: readonly ExplainedCheck[], t: Translate): string {
  const sections = pages.map((page) => sectionOf(page, t));
  return [
    '# The checks, one by one',
    'Written by `node scripts/write-check-pages.mjs` from the definitions of the checks: change those. How to use them is in [Check](4-check.md).',
    ...sections,
  ].join('\n\n');
}

function sectionOf({ id, type, severity, title, rationale, right, wrong }: ExplainedCheck, t: Translate): string {
  return [
    `## \`${id}\``,
    `**${t(title.key, title.values)}.** ${t(rationale.key, rationale.values)}`,
    `ITS type \`${type}\`, severity \`${severity}\`. To turn it off: ${offSettings(id).map(code).join(' or ')}.`,
    table(
      ['right', 'source', 'target'],
      right.map((example) => [example.locale, ...texts(example)]),
    ),
    table(
      ['wrong', 'source', 'target', 'what it says'],
      wrong.map((example) => [
        example.locale,
        ...texts(example),
        example.findings.map((finding) => `${finding.severity}: ${cell(describeFinding(finding, t))}`).join('<br>'),
      ]),
    ),
  ].join('\n\n');
}

function texts(example: ExplainedExample): readonly string[] {
  const { source, target } = sidesOf(example);
  return [source, target].map((text) => (text === '' ? '' : code(text)));
}

/** What Markdown or the eye would lose, as it stands in the pages. */
const written: readonly (readonly [RegExp, string])[] = [
  [/\|/g, '\\|'],
  [/\n/g, '⏎'],
  [/\t/g, '⇥'],
  [/\u00a0/g, '⍽'],
  [/^ | $|(?<= ) | (?= )/g, '␣'],
];
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text in backticks. */
function code(text: string): string {
  const shown = written.reduce((result, [pattern, stand]) => result.replace(pattern, stand), text);
  return `\`${shown.replace(invisible, (mark) => `<${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)}\``;
}

function cell(text: string): string {
  return text.replace(/[\\|*_<>{}[\]`#]/g, '\\$&');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
