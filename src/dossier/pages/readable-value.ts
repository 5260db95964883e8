import type { FactRow, Saying } from '../sheet/facts-sheet.ts';
import type { PageSetting } from './page.ts';

/** Their canonical form is no easier to read than what is written. */
const asWritten: ReadonlySet<FactRow['kind']> = new Set(['phone', 'url', 'email', 'handle', 'document-symbol', 'year']);

/**
 * Writes the value of some words as readers of the page's language write it: 12万 as 120,000. Undefined where the words say
 * so themselves, or where there is no value.
 */
export function readableValue(
  { text, value }: Pick<Saying, 'text' | 'value'>,
  kind: FactRow['kind'],
  setting: PageSetting,
): string | undefined {
  if (value === undefined || value === text || asWritten.has(kind) || value.endsWith(' bearing')) return undefined;
  const isRange = kind === 'date-range' || kind === 'number-range';
  const parts = isRange ? value.split('/') : [value];
  const readable = parts.map((part) => readPart(part, kind, setting)).join(' – ');
  const said = new Set(wordsAndFigures(text));
  return wordsAndFigures(readable).every((word) => said.has(word)) ? undefined : readable;
}

/** Words and figures, however they are cased and whatever stands before a figure. */
function wordsAndFigures(text: string): readonly string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{N}[\p{N}.,]*|[\p{L}\p{M}]+/gu) ?? [];
  return words.map((word) => word.replace(/^0+(?=\d)/, '').replace(/[.,]+$/, ''));
}

type Read = (groups: readonly string[], setting: PageSetting) => string;

const forms: readonly (readonly [form: RegExp, read: Read])[] = [
  [/^(\d{4}-\d{2}-\d{2})$/, ([iso = ''], { ui }) => dated(iso, ui, { dateStyle: 'long' })],
  [/^(\d{4}-\d{2})$/, ([iso = ''], { ui }) => dated(`${iso}-01`, ui, { year: 'numeric', month: 'long' })],
  [/^-(-\d{2}-\d{2})$/, ([rest = ''], { ui }) => dated(`2000${rest}`, ui, { month: 'long', day: 'numeric' })],
  [/^--(\d{2})$/, ([month = ''], { ui }) => dated(`2000-${month}-01`, ui, { month: 'long' })],
  [/^---(\d{2})$/, ([day = ''], { t }) => t('dossier.value.day', { day: Number(day) })],
  [/^T(\d{2}:\d{2})$/, ([time = '']) => time],
  [/^T(\d{2}:\d{2})Z$/, ([time = '']) => `${time} UTC`],
  [/^(-?[\d.]+) ([A-Z]{3})$/, ([number = '', code = ''], { ui }) => `${numbered(number, ui)} ${code}`],
  [/^(-?[\d.]+) pp$/, ([number = ''], { t, ui }) => `${numbered(number, ui)} ${t('dossier.kind.percentage-points')}`],
  [/^(-?[\d.]+) ([a-z][a-z-]*)$/, ([number = '', unit = ''], { ui }) => numbered(number, ui, unit)],
];

/** A number of so many digits is no year; one that is not round may be a telephone number or a postcode, which stay as they are. */
const longNumber = /^-?[1-9]\d+000$/;

/** Writes a value that a finding states canonically, such as `41 kilometer`, as readers of the page's language write it. */
export function readableEvidence(value: string, setting: PageSetting): string {
  for (const [form, read] of forms) {
    const groups = form.exec(value)?.slice(1);
    if (groups !== undefined) return read(groups, setting);
  }
  return longNumber.test(value) ? numbered(value, setting.ui) : value;
}

function readPart(value: string, kind: FactRow['kind'], setting: PageSetting): string {
  for (const [form, read] of forms) {
    const groups = form.exec(value)?.slice(1);
    if (groups !== undefined) return read(groups, setting);
  }
  // 1 January 2001 was a Monday.
  if (kind === 'weekday') return dated(`2001-01-0${value}`, setting.ui, { weekday: 'long' });
  return /^-?\d+(?:\.\d+)?$/.test(value) ? numbered(value, setting.ui) : value;
}

/** A value that no calendar has, such as 31 February, stays as it is. */
function dated(iso: string, ui: string, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${iso}T00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(`${ui}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' }).format(date);
}

/** A unit of measure that `Intl` has no name for keeps that of CLDR. */
function numbered(number: string, ui: string, unit?: string): string {
  const locale = `${ui}-u-nu-latn`;
  const exact = { maximumFractionDigits: 20 };
  const plain = new Intl.NumberFormat(locale, exact).format(number as Intl.StringNumericLiteral);
  if (unit === undefined) return plain;
  try {
    const style = { ...exact, style: 'unit', unit, unitDisplay: 'long' } as const;
    return new Intl.NumberFormat(locale, style).format(number as Intl.StringNumericLiteral);
  } catch {
    return `${plain} ${unit}`;
  }
}
