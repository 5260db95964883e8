import { textOf } from '../model/content.ts';
import type { Finding, TextSpan } from '../model/finding.ts';
import type { Translation } from '../model/translation.ts';
import { segmentsOf } from '../model/unit.ts';
import type { Segment } from '../model/unit.ts';
import { summaryOf } from './check-report.ts';
import type { CheckedFile, Summary } from './check-report.ts';
import { describeFinding } from './describe.ts';
import { printError } from './error.ts';
import { isRightToLeft, markUnder, markWithin } from './mark.ts';
import type { Translate } from './messages.ts';
import { painter, reverse } from './paint.ts';
import type { Painter } from './paint.ts';
import { printable } from './printable.ts';
import { widthOf } from './width.ts';

export interface PrettyOptions {
  /** ANSI colours; without them the text pastes well. */
  readonly color?: boolean;
  /** Show waived findings too. */
  readonly waived?: boolean;
}

interface Printer {
  readonly t: Translate;
  readonly paint: Painter;
  readonly waived: boolean;
}

/** Findings for a person at a terminal, grouped by unit, the summary last. Every line ends with a line end. */
export function printPretty(files: readonly CheckedFile[], t: Translate, options: PrettyOptions = {}): string {
  const printer = { t, paint: painter(options.color ?? false), waived: options.waived ?? false };
  const parts = files.flatMap((file) => printFile(file, printer));
  return [...parts, printSummary(summaryOf(files), files, printer)].join('\n');
}

/** Findings alone, without a summary: what holds an edition back. */
export function printFindings(
  findings: readonly Finding[],
  translations: readonly Translation[],
  t: Translate,
  options: PrettyOptions = {},
): string {
  const printer = { t, paint: painter(options.color ?? false), waived: options.waived ?? true };
  return printGroups(findings, translations, printer);
}

function printFile(file: CheckedFile, { t, paint, waived }: Printer): readonly string[] {
  if (file.error !== undefined) return [`${printError(file.error, t, { file: file.path })}\n`];
  const shown = file.findings.filter((finding) => waived || finding.waived === undefined);
  if (shown.length === 0) return [];
  const locales = [file.sourceLocale, file.targetLocale].filter((locale) => locale !== undefined).join(' → ');
  const output = `${paint.bold(printable(file.path))}  ${paint.dim(printable(locales))}\n`;
  return [output + printGroups(shown, file.translations ?? [], { t, paint, waived })];
}

function printGroups(findings: readonly Finding[], translations: readonly Translation[], printer: Printer): string {
  const segments = segmentsByPlace(findings, translations);
  let output = '';
  let heading: string | undefined;
  for (const finding of findings) {
    const file = translations.length > 1 ? finding.file : undefined;
    const place = [file, finding.unit].filter((id) => id !== undefined).join(' › ');
    if (place !== heading) output += place === '' ? '\n' : `\n  ${printer.paint.bold(printable(place))}\n`;
    heading = place;
    output += printFinding(finding, segments.get(placeKey(finding.file, finding.unit, finding.segment)), printer);
  }
  return output;
}

function printFinding(finding: Finding, segment: Segment | undefined, { t, paint }: Printer): string {
  const { severity, check, id, line, column, waived, fix } = finding;
  const label = paint[severity](t(`report.severity.${severity}`));
  const head = `    ${paint.dim(`${line}:${column}`)}  ${label}  ${describeFinding(finding, t)}  ${paint.dim(`${check} ${id}`)}\n`;
  const source = segment === undefined ? undefined : textOf(segment.source);
  const target = segment?.target === undefined ? undefined : textOf(segment.target);
  const style = styleOf([source, target], [finding.source, finding.target], paint);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [t('report.source'), marked(source, finding.source, style)],
    [t('report.target'), marked(target, finding.target, style)],
    [t('report.expected'), valueBeside(finding, 'expected')],
    [t('report.found'), valueBeside(finding, 'found')],
    [t('report.fix'), fix === undefined || fix.trim() === '' ? [] : [printable(fix)]],
  ];
  const exception =
    waived === undefined
      ? ''
      : `      ${paint.dim(printable(t('report.waived', { by: waived.by, why: waived.why })))}\n`;
  return head + printRows(rows, paint) + exception;
}

/** Lines under their names, the names in a column of their own. */
function printRows(rows: readonly (readonly [string, readonly string[]])[], paint: Painter): string {
  const shown = rows.filter(([, lines]) => lines.length > 0);
  const width = Math.max(...shown.map(([name]) => widthOf(name)));
  return shown
    .flatMap(([name, lines]) =>
      lines.map((text, index) => {
        const margin = index === 0 ? paint.dim(name) + ' '.repeat(width - widthOf(name)) : ' '.repeat(width);
        return `      ${margin}  ${text}\n`;
      }),
    )
    .join('');
}

/** How a finding's spans are marked: alike on both sides. */
type MarkStyle = 'none' | 'reverse' | 'brackets' | 'carets';

function styleOf(
  texts: readonly (string | undefined)[],
  spans: readonly (TextSpan | undefined)[],
  { color }: Painter,
): MarkStyle {
  const given = texts.flatMap((text, side) => {
    const span = spans[side];
    return text === undefined || span === undefined ? [] : [{ text, span }];
  });
  if (given.every(({ text, span }) => span.start === 0 && span.end === text.length)) return 'none';
  // A mark where something is missing has no words that colours could show.
  if (color && given.every(({ span }) => span.text.trim() !== '')) return 'reverse';
  return given.some(({ text }) => isRightToLeft(text)) ? 'brackets' : 'carets';
}

/** A segment's text with a span marked; only the span's own words where the segment is not at hand. */
function marked(text: string | undefined, span: TextSpan | undefined, style: MarkStyle): readonly string[] {
  if (text === undefined) return span === undefined || span.text === '' ? [] : [printable(span.text)];
  if (span === undefined || style === 'none') return [markWithin(text, [], '', '')];
  if (style === 'reverse') return [markWithin(text, [span], ...reverse)];
  return style === 'brackets' ? [markWithin(text, [span], '⟦', '⟧')] : markUnder(text, [span]);
}

/** The values of a finding about one, where both sides state it: the words alone do not always show how they differ. */
function valueBeside({ evidence }: Finding, side: 'expected' | 'found'): readonly string[] {
  const { expected, found } = evidence;
  if (typeof expected !== 'string' || typeof found !== 'string' || expected === found) return [];
  return [printable(side === 'expected' ? expected : found)];
}

function printSummary(summary: Summary, files: readonly CheckedFile[], { t, paint }: Printer): string {
  const { errors, warnings, infos } = summary;
  const unusable = files.filter(({ error }) => error !== undefined).length;
  const waived = files.flatMap(({ findings }) => findings).filter((finding) => finding.waived !== undefined).length;
  const counts = [
    ...(unusable > 0 ? [paint.error(t('report.unusable', { count: unusable }))] : []),
    ...(errors > 0 ? [paint.error(t('report.errors', { count: errors }))] : []),
    ...(warnings > 0 ? [paint.warning(t('report.warnings', { count: warnings }))] : []),
    ...(infos > 0 ? [paint.info(t('report.infos', { count: infos }))] : []),
  ];
  const found = counts.length === 0 ? t('report.clean') : counts.join(t('report.list-separator'));
  const checked = t('report.checked', {
    segments: t('report.segments', { count: summary.segments }),
    files: t('report.files', { count: summary.files }),
  });
  const passed = waived > 0 ? `${t('report.waived-count', { count: waived })}\n` : '';
  const canWaive = files.some(({ findings }) => findings.some(isWaivable));
  const hint = canWaive ? `${paint.dim(t('report.waive-hint'))}\n` : '';
  return `${found}\n${checked}\n${passed}${hint}`;
}

/** It stands and asks for a person's word. What breaks the XLIFF standard has to be mended instead. */
function isWaivable({ check, severity, waived }: Finding): boolean {
  return waived === undefined && severity !== 'info' && !check.startsWith('xliff-');
}

function segmentsByPlace(
  findings: readonly Finding[],
  translations: readonly Translation[],
): ReadonlyMap<string, Segment> {
  const wanted = new Set(findings.map(({ file, unit }) => placeKey(file, unit, undefined)));
  const segments = new Map<string, Segment>();
  for (const { release, units } of translations) {
    for (const unit of units) {
      if (!wanted.has(placeKey(release, unit.id, undefined))) continue;
      for (const segment of segmentsOf(unit)) segments.set(placeKey(release, unit.id, segment.id), segment);
    }
  }
  return segments;
}

function placeKey(file: string, unit: string | undefined, segment: string | undefined): string {
  return JSON.stringify([file, unit ?? null, segment ?? null]);
}
