import { textOf } from '../model/content.ts';
import type { Finding, TextSpan } from '../model/finding.ts';
import type { Translation } from '../model/translation.ts';
import { unitAt } from '../model/unit-at.ts';
import { segmentsOf } from '../model/unit.ts';
import type { Segment, Unit } from '../model/unit.ts';
import { isRightToLeft, markUnder, markWithin } from './mark.ts';
import type { Translate } from '../model/translate.ts';
import { reverse } from './paint.ts';
import type { Painter } from './paint.ts';
import { printable } from '../model/printable.ts';
import { withSpacesSeen } from './spaces.ts';
import { widthOf } from './width.ts';

/** Around a place, where neither colour nor carets show it. */
const brackets = ['⟦', '⟧'] as const;

/** A name and the lines that stand behind it. */
type Row = readonly [name: string, lines: readonly string[]];

/** Both texts with the places marked alike, the values and the fix: all that a finding has to show. */
export function fullRows(finding: Finding, segment: Segment | undefined, t: Translate, paint: Painter): readonly Row[] {
  const { source, target } = textsOf(segment);
  const style = styleOf([source, target], [finding.source, finding.target], paint);
  return [
    [t('report.source'), marked(source, finding.source, style)],
    [t('report.target'), marked(target, finding.target, style)],
    [t('report.expected'), valueBeside(finding, 'expected')],
    [t('report.found'), valueBeside(finding, 'found')],
    [t('report.fix'), finding.fix === undefined ? [] : [shownFix(finding.fix)]],
  ];
}

/** One line: the text in which the place is best seen, cut around it, and the fix. */
export function shortRow(
  finding: Finding,
  segment: Segment | undefined,
  t: Translate,
  { paint, columns }: { readonly paint: Painter; readonly columns: number },
): readonly Row[] {
  const { source, target } = textsOf(segment);
  const fix = finding.fix === undefined ? '' : `  → ${shownFix(finding.fix)}`;
  const isInTarget = hasText(target) && (finding.target !== undefined || finding.source === undefined);
  const [name, text, span] = isInTarget
    ? ([t('report.target'), target, finding.target] as const)
    : ([t('report.source'), source, finding.source] as const);
  if (text === undefined) return span === undefined ? [] : [[name, [printable(span.text) + fix]]];
  if (!hasText(text)) return [];
  const isWhole = span === undefined || (span.start === 0 && span.end === text.length);
  const marks = paint.color && span !== undefined && span.text.trim() !== '' ? reverse : brackets;
  const room = Math.max(30, columns - widthOf(name) - widthOf(fix) - '  ……⟦⟧'.length);
  return [[name, [markWithin(text, isWhole ? [] : [span], marks, room) + fix]]];
}

/** Rows with their names in a column of their own, each line behind `indent`. */
export function printRows(rows: readonly Row[], paint: Painter, indent: string): string {
  const shown = rows.filter(([, lines]) => lines.length > 0);
  const width = Math.max(...shown.map(([name]) => widthOf(name)));
  return shown
    .flatMap(([name, lines]) =>
      lines.map((text, index) => {
        const margin = index === 0 ? paint.dim(name) + ' '.repeat(width - widthOf(name)) : ' '.repeat(width);
        return `${indent}${margin}  ${text}\n`;
      }),
    )
    .join('');
}

/** Finds the segment that each of some findings is about. */
export function segmentFinder(
  findings: readonly Finding[],
  translations: readonly Translation[],
): (finding: Finding) => Segment | undefined {
  const units = new Map<string, Unit[]>();
  for (const { file, unit } of findings) if (unit !== undefined) units.set(JSON.stringify([file, unit]), []);
  for (const translation of translations) {
    for (const unit of translation.units) units.get(JSON.stringify([translation.release, unit.id]))?.push(unit);
  }
  return ({ file, unit: id, segment, line, column }) => {
    if (id === undefined || segment === undefined) return undefined;
    const same = units.get(JSON.stringify([file, id])) ?? [];
    const unit = unitAt(same, ({ at }) => at, { line, column });
    return unit && segmentsOf(unit).find((one) => one.id === segment);
  };
}

function textsOf(segment: Segment | undefined): { readonly source?: string; readonly target?: string } {
  if (segment === undefined) return {};
  const source = textOf(segment.source);
  return segment.target === undefined ? { source } : { source, target: textOf(segment.target) };
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** Quoted where it is nothing, or nothing but spaces. */
function shownFix(fix: string): string {
  return hasText(fix) ? printable(fix) : `“${withSpacesSeen(fix)}”`;
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
  if (span === undefined || style === 'none') return text === '' ? [] : [markWithin(text, [], ['', ''])];
  if (style === 'carets') return markUnder(text, [span]);
  return [markWithin(text, [span], style === 'reverse' ? reverse : brackets)];
}

/** The values of a finding about one, where both sides state it: the words alone do not always show how they differ. */
function valueBeside({ evidence }: Finding, side: 'expected' | 'found'): readonly string[] {
  const { expected, found } = evidence;
  if (typeof expected !== 'string' || typeof found !== 'string' || expected === found) return [];
  const value = side === 'expected' ? expected : found;
  return hasText(value) ? [printable(value)] : [];
}
