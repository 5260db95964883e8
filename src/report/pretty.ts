import type { Finding } from '../model/finding.ts';
import type { Translation } from '../model/translation.ts';
import type { Segment } from '../model/unit.ts';
import type { CheckedFile } from '../model/checked-file.ts';
import { describeFinding } from './describe.ts';
import { printError } from './error.ts';
import { fullRows, printRows, segmentFinder, shortRow } from './finding-texts.ts';
import type { Translate } from '../model/translate.ts';
import { painter } from './paint.ts';
import type { Painter } from './paint.ts';
import { harmlessLine, printable } from '../model/printable.ts';
import { hintsOf, isWaivable, printSummaryLines } from './summary.ts';

export interface PrettyOptions {
  /** ANSI colours; without them the text pastes well. */
  readonly color?: boolean;
  /** Columns of the terminal, 100 unless set. */
  readonly columns?: number;
  /**
   * Everything about each finding: infos and what somebody let stand too, both texts, the values, the command to waive it.
   * Else two lines for each error and warning.
   */
  readonly verbose?: boolean;
  /** Every fix that can be made was made: none is offered. */
  readonly fixed?: boolean;
}

interface Printer {
  readonly t: Translate;
  readonly paint: Painter;
  readonly columns: number;
  readonly verbose: boolean;
  /** Lines and columns, which mean nothing where no file is named. */
  readonly places: boolean;
}

/** Findings for a person at a terminal, grouped by unit, the summary last. Every line ends with a line end. */
export function printPretty(files: readonly CheckedFile[], t: Translate, options: PrettyOptions = {}): string {
  const printer = printerOf(t, options);
  const parts = files.flatMap((file) => printFile(file, printer));
  const summary = [
    ...printSummaryLines(files, t, printer.paint),
    ...hintsOf(files, t, options).map((hint) => printer.paint.dim(hint)),
  ];
  return [...parts, `${summary.join('\n')}\n`].join('\n');
}

/** Findings alone, in full, without a summary and without places in a file: what holds an edition back. */
export function printFindings(
  findings: readonly Finding[],
  translations: readonly Translation[],
  t: Translate,
  options: PrettyOptions = {},
): string {
  return printGroups(findings, translations, { ...printerOf(t, { ...options, verbose: true }), places: false });
}

function printerOf(t: Translate, { color = false, columns = 100, verbose = false }: PrettyOptions): Printer {
  return { t, paint: painter(color), columns, verbose, places: true };
}

function printFile(file: CheckedFile, printer: Printer): readonly string[] {
  const { t, paint, verbose } = printer;
  if (file.error !== undefined) return [`${printError(file.error, t, { file: file.path })}\n`];
  const shown = file.findings.filter(
    ({ waived, severity }) => verbose || (waived === undefined && severity !== 'info'),
  );
  if (shown.length === 0) return [];
  const { kept, likes } = verbose ? { kept: shown, likes: new Map<Finding, number>() } : withoutFloods(shown);
  const locales = [file.sourceLocale, file.targetLocale].filter((locale) => locale !== undefined).join(' → ');
  const head = `${paint.bold(harmlessLine(file.path))}  ${paint.dim(printable(locales))}\n`;
  return [head + printGroups(kept, file.translations ?? [], printer, likes)];
}

/** More breaches of one rule of the standard in one file are a flood: what a tool does once it does everywhere. */
const flood = 5;

/** Leaves of each flood its first finding; `likes` counts how many more there are. */
function withoutFloods(findings: readonly Finding[]): {
  readonly kept: readonly Finding[];
  readonly likes: ReadonlyMap<Finding, number>;
} {
  const first = new Map<string, Finding>();
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const { check } = finding;
    if (!check.startsWith('xliff-')) continue;
    if (!first.has(check)) first.set(check, finding);
    counts.set(check, (counts.get(check) ?? 0) + 1);
  }
  const isFlood = ({ check }: Finding): boolean => (counts.get(check) ?? 0) > flood;
  return {
    kept: findings.filter((finding) => !isFlood(finding) || first.get(finding.check) === finding),
    likes: new Map([...first.values()].filter(isFlood).map((finding) => [finding, counts.get(finding.check)! - 1])),
  };
}

function printGroups(
  findings: readonly Finding[],
  translations: readonly Translation[],
  printer: Printer,
  likes: ReadonlyMap<Finding, number> = new Map(),
): string {
  const segmentOf = segmentFinder(findings, translations);
  let output = '';
  let heading: string | undefined;
  for (const finding of findings) {
    const file = translations.length > 1 ? finding.file : undefined;
    const place = [file, finding.unit].filter((id) => id !== undefined).join(' › ');
    if (place !== heading) output += place === '' ? '\n' : `\n  ${printer.paint.bold(printable(place))}\n`;
    heading = place;
    output += printFinding(finding, segmentOf(finding), printer);
    const count = likes.get(finding);
    if (count !== undefined) output += `${indent}${printer.paint.dim(printer.t('report.likes', { count }))}\n`;
  }
  return output;
}

const indent = '      ';

function printFinding(finding: Finding, segment: Segment | undefined, printer: Printer): string {
  const { t, paint, columns, verbose, places } = printer;
  const { severity, check, id, line, column, waived } = finding;
  const place = places ? `${paint.dim(`${line}:${column}`)}  ` : '';
  const label = paint[severity](t(`report.severity.${severity}`));
  const head = `    ${place}${label}  ${describeFinding(finding, t)}  ${paint.dim(`${check} ${id}`)}\n`;
  if (!verbose) {
    return head + printRows(shortRow(finding, segment, t, { paint, columns: columns - indent.length }), paint, indent);
  }
  const said = [
    ...(waived === undefined ? [] : [printable(t('report.waived', { by: waived.by, why: waived.why }))]),
    ...(isWaivable(finding) ? [t('report.waive', { finding: id })] : []),
  ];
  const texts = printRows(fullRows(finding, segment, t, paint), paint, indent);
  return head + texts + said.map((sentence) => `${indent}${paint.dim(sentence)}\n`).join('');
}
