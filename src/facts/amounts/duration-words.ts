import type { Fact } from '../../model/fact.ts';
import { areClose, spanOf } from '../words/spacing.ts';
import { meaningOf, means } from '../tokens/token.ts';
import type { ItemizedPassage } from '../numbers/number-items.ts';
import { durationOf, figureOf } from '../dates/iso-8601.ts';
import type { Base } from './fact-base.ts';
import { isHalved } from './measures.ts';

/** Reads a span of time without a figure: сутки, fortnight, an hour and a half, over a decade. */
export function durationWord(passage: ItemizedPassage, at: number, base: Base): Fact | undefined {
  if (isCounted(passage, at)) return undefined;
  return halvedWord(passage, at, base) ?? halfOfWord(passage, at, base) ?? wholeWord(passage, at, base);
}

function isCounted({ text, items }: ItemizedPassage, at: number): boolean {
  const [before, item, after] = [items[at - 1], items[at], items[at + 1]];
  return (
    (before?.type === 'number' && areClose(text, before, item)) ||
    (after?.type === 'number' && areClose(text, item, after))
  );
}

/** An hour and a half, שעתיים וחצי: a dual is two of its unit. */
function halvedWord(passage: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const { text, items } = passage;
  const unit = meaningOf(items[at], 'unit')?.unit ?? '';
  if (!halvable.has(unit) || !isHalved(passage, at)) return undefined;
  const whole = Number(figureOf(meaningOf(items[at], 'duration')?.iso ?? '1'));
  return {
    kind: 'duration',
    ...base,
    ...spanOf(text, base.start, items[at + 1]?.end ?? base.end),
    readings: [{ iso: durationOf(String(whole + 0.5), unit) }],
    certainty: 0.6,
  };
}

/** 半小时 */
function halfOfWord({ text, items }: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const [half, next] = [items[at], items[at + 1]];
  const unit = meaningOf(next, 'unit')?.unit ?? '';
  if (!next || half?.end !== next.start || !means(half, 'halfAfter') || !halvable.has(unit)) return undefined;
  return {
    kind: 'duration',
    ...base,
    ...spanOf(text, base.start, next.end),
    readings: [{ iso: durationOf('0.5', unit) }],
    soft: true,
    certainty: 0.5,
  };
}

/** Сутки, fortnight; a decade and a century only where no figure is near, since the 20th century has letters between. */
function wholeWord({ items }: ItemizedPassage, at: number, base: Base): Fact | undefined {
  const near = [items[at - 1], items[at + 1]].some((other) => other?.type === 'number');
  const unit = near ? '' : (meaningOf(items[at], 'unit')?.unit ?? '');
  const iso = meaningOf(items[at], 'duration')?.iso ?? longSpans[unit];
  if (iso === undefined) return undefined;
  return {
    kind: 'duration',
    ...base,
    readings: [{ iso }],
    soft: true,
    certainty: 0.5,
    // Over a decade is more than ten years.
    ...(figureOf(iso) !== '1' && { approximate: true }),
  };
}

const halvable: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);
const longSpans: Readonly<Record<string, string>> = { decade: 'P10Y', century: 'P100Y' };
