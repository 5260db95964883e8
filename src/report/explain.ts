import { circumstancesOf } from './circumstances.ts';
import { describeFinding } from './describe.ts';
import { localesOf, offSettings, sidesOf } from './example-texts.ts';
import type { CheckPage, Example } from '../model/check-page.ts';
import type { Translate } from '../model/translate.ts';
import { painter } from './paint.ts';
import { printable } from '../model/printable.ts';
import { wrap } from './wrap.ts';

export interface ExplainOptions {
  /** ANSI colours. */
  readonly color?: boolean;
  /** Columns of the terminal, 100 unless set. */
  readonly columns?: number;
}

/** The page of a check for a person at a terminal. Every line ends with a line end. */
export function printExplained(check: CheckPage, t: Translate, options: ExplainOptions = {}): string {
  const { id, type, scope, severity, title, rationale, right, wrong } = check;
  const paint = painter(options.color ?? false);
  const level = paint[severity](t(`report.severity.${severity}`));
  const example = (each: Example, ...more: string[]): string => {
    const { source, target } = sidesOf(each);
    const tag = `${localesOf(each)}  `;
    const under = ' '.repeat(4 + tag.length);
    const given = circumstancesOf(each, scope, t, marks).map((line) => paint.dim(printable(line)));
    const lines = [`    ${paint.dim(tag)}${visible(source)}`, visible(target), ...given, ...more.map(printable)];
    return lines.join(`\n${under}`);
  };
  const lines = [
    `${paint.bold(t(title.key, title.values))}  ${paint.dim(id)}`,
    t('report.explain.head', { type, severity: level }),
    '',
    ...wrap(t(rationale.key, rationale.values), Math.min(options.columns ?? 100, 100)),
    '',
    `  ${paint.bold(t('report.explain.right'))}`,
    ...right.map((each) => example(each)),
    '',
    `  ${paint.bold(t('report.explain.wrong'))}`,
    ...wrong.map((each) => {
      const said = each.findings.map((finding) =>
        t('report.explain.said', {
          severity: t(`report.severity.${finding.severity}`),
          finding: describeFinding(finding, t),
        }),
      );
      return example(each, ...said);
    }),
    '',
    `  ${paint.bold(t('report.explain.off-title'))}`,
    `    ${t('report.explain.off')}`,
    ...offSettings(id).map((setting) => `      ${setting}`),
    `    ${t('report.explain.waive')}`,
  ];
  return `${lines.join('\n')}\n`;
}

const marks = { text: (words: string): string => `“${words}”`, code: (setting: string): string => setting };

/** White space at the ends, and what is empty, can be seen. */
function visible(text: string): string {
  return text.trim() === text && text !== '' ? printable(text) : `“${printable(text)}”`;
}
