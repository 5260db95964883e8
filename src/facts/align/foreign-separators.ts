import type { Fact } from '../../model/fact.ts';
import type { Separators } from '../words/separators.ts';
import type { Agreement, Disagreement } from './alignment.ts';

/**
 * Finds figures that are right only to who reads them by the separators of another language: 3,500.75 pesos and 7,250 osób
 * to readers whose decimal separator is a comma, 12.345 for 12,345 to them too.
 */
export function foreignSeparators(
  agreements: readonly Agreement[],
  [there, here]: readonly [source: Separators, target: Separators],
): Disagreement[] {
  if (there.decimal === here.decimal || there.vary || here.vary) return [];
  const found: Disagreement[] = [];
  const told = new Set<Fact>();
  for (const { source, target, how, sourceSegment, targetSegment } of agreements) {
    if (how !== 'equal' || told.has(target) || !isForeign(source, target, here)) continue;
    told.add(target);
    found.push({
      reason: 'separators',
      ...{ source, target, sourceSegment, targetSegment },
      expected: source.text,
      found: target.text,
      certainty: 0.6,
    });
  }
  return found;
}

function isForeign(source: Fact, target: Fact, { decimal }: Separators): boolean {
  const [figure = ''] = /\d+(?:[.,]\d+)+/.exec(target.text) ?? [];
  const [separator, another] = figure.replace(/\d/g, '');
  // 2,450.50 and 1,250,000: a separator before another one is of groups.
  if (another !== undefined) return separator === decimal;
  return isThousandfold(source, target) || (separator === decimal && figure.endsWith('000'));
}

/** 12,345 to one and 12.345 to the other: one of the figures is a thousand times the other to who knows its locale only. */
function isThousandfold(source: Fact, target: Fact): boolean {
  if (!isGroup.test(source.text) && !isGroup.test(target.text)) return false;
  const [s, t] = [figureOf(source), figureOf(target)];
  return s > 0 && t > 0 && Math.abs(Math.log10(s / t)) > 2.999;
}

const isGroup = /\d[.,]\d{3}(?!\d)/;

const figureOf = ({ readings: [reading] }: Fact): number =>
  reading && 'decimal' in reading ? Number(reading.decimal) : 0;
