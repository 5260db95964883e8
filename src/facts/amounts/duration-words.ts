import type { Fact } from '../../model/fact.ts';
import { durationOf, figureOf } from '../dates/durations.ts';
import { isClose } from '../words/spacing.ts';
import { meaningOf } from '../numbers/number-items.ts';
import { isHalved } from './measures.ts';
import type { Base } from './measures.ts';
import type { Context } from '../numbers/adjacent.ts';

/** A span of time without a figure: сутки, fortnight, an hour and a half, over a decade. It is matched, never missed. */
export function durationWord(context: Context, at: number, base: Base): Fact | undefined {
  const item = context.items[at];
  if (item?.type !== 'word') return undefined;
  const [before, after] = [context.items[at - 1], context.items[at + 1]];
  const counted =
    (before?.type === 'number' && isClose(context.text, before.end, item.start)) ||
    (after?.type === 'number' && isClose(context.text, item.end, after.start));
  const whole = meaningOf(item.token, 'duration')?.iso;
  const unit = meaningOf(item.token, 'unit')?.unit ?? '';
  if (isHalved(context, at) && !counted && halvable.has(unit)) {
    const end = context.items[at + 1]?.end ?? base.end;
    return {
      kind: 'duration',
      ...base,
      text: context.text.slice(base.start, end),
      end,
      // A dual is two of its unit: שעתיים וחצי.
      readings: [{ iso: durationOf(String(Number(figureOf(whole ?? '1')) + 0.5), unit) }],
      certainty: 0.6,
    };
  }
  const next = after?.type === 'word' ? (meaningOf(after.token, 'unit')?.unit ?? '') : '';
  // 半小时
  if (meaningOf(item.token, 'halfAfter') && after && halvable.has(next) && item.end === after.start && !counted)
    return {
      kind: 'duration',
      ...base,
      text: context.text.slice(base.start, after.end),
      end: after.end,
      readings: [{ iso: durationOf('0.5', next) }],
      soft: true,
      certainty: 0.5,
    };
  // The 20th century has letters between.
  const near = [before, after].some((other) => other?.type === 'number');
  const word = whole ?? (near ? undefined : longSpans[unit]);
  if (word === undefined || counted) return undefined;
  return {
    kind: 'duration',
    ...base,
    readings: [{ iso: word }],
    soft: true,
    certainty: 0.5,
    // Over a decade is more than ten years.
    ...(figureOf(word) !== '1' && { approximate: true }),
  };
}

const halvable: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);
const longSpans: Readonly<Record<string, string>> = { decade: 'P10Y', century: 'P100Y' };
