import { circumstancesOf } from './circumstances.ts';
import { describeFinding } from './describe.ts';
import { localesOf, offSettings, sidesOf } from './example-texts.ts';
import type { CheckPage, Example } from '../model/check-page.ts';
import type { Translate } from '../model/translate.ts';

/** The pages of checks as one Markdown document, generated from their definitions. */
export function checkManual(pages: readonly CheckPage[], t: Translate): string {
  const sections = pages.map((page) => sectionOf(page, t));
  return [
    '# The checks, one by one',
    'Written by `node scripts/write-check-pages.mjs` from the definitions of the checks: change those. How to use them is in [Check](4-check.md).',
    ...sections,
  ].join('\n\n');
}

function sectionOf(page: CheckPage, t: Translate): string {
  return `## \`${page.id}\`\n\n${checkSection(page, t)}`;
}

/** What stands under the heading of a check's page, as Markdown. */
export function checkSection(
  { id, type, scope, severity, title, rationale, right, wrong }: CheckPage,
  t: Translate,
): string {
  const given = (example: Example): readonly string[] => circumstancesOf(example, scope, t, { text: code, code });
  // A column where some example has something to put into it.
  const isGiven = [...right, ...wrong].some((example) => given(example).length > 0);
  const head = (name: string): string[] => [name, 'source', 'target', ...(isGiven ? ['given'] : [])];
  const row = (example: Example): string[] => [
    localesOf(example),
    ...texts(example),
    ...(isGiven ? [given(example).join('<br>')] : []),
  ];
  return [
    `**${prose(t(title.key, title.values))}.** ${prose(t(rationale.key, rationale.values))}`,
    `ITS type \`${type}\`, severity \`${severity}\`. To turn it off: ${offSettings(id).map(code).join(' or ')}.`,
    table(head('right'), right.map(row)),
    table(
      [...head('wrong'), 'what it says'],
      wrong.map((example) => [
        ...row(example),
        example.findings.map((finding) => `${finding.severity}: ${cell(describeFinding(finding, t))}`).join('<br>'),
      ]),
    ),
  ].join('\n\n');
}

function texts(example: Example): readonly string[] {
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
const invisible = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text in backticks, more of them than it holds itself. */
function code(text: string): string {
  const shown = written.reduce((result, [pattern, stand]) => result.replace(pattern, stand), text);
  const named = shown.replace(
    invisible,
    (mark) => `<${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
  const longest = Math.max(0, ...(named.match(/`+/g) ?? []).map(({ length }) => length));
  if (longest === 0) return `\`${named}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${named} ${fence}`;
}

/** Text that Markdown takes for nothing else. */
function prose(text: string): string {
  return text.replace(/[\\*_<[\]`&]/g, '\\$&');
}

function cell(text: string): string {
  return text.replace(/[\\|*_<>{}[\]`#&]/g, '\\$&');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
