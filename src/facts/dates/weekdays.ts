import type { Fact } from '../../model/fact.ts';
import { weekdayOf } from './calendars.ts';

/** Finds the full date beside a weekday that is not of that weekday, such as Monday, 20 March 2011. */
export function contradictedDate(weekday: Fact, facts: readonly Fact[]): Fact | undefined {
  if (weekday.kind !== 'weekday') return undefined;
  const named = weekday.readings[0]?.weekday;
  return facts.find((fact) => {
    if (fact.kind !== 'date') return false;
    const gap = fact.start >= weekday.end ? fact.start - weekday.end : weekday.start - fact.end;
    const full = fact.readings.filter(({ iso }) => /^\d{4}-\d\d-\d\d$/.test(iso));
    return gap >= 0 && gap <= 8 && full.length > 0 && full.every(({ iso }) => weekdayOf(iso) !== named);
  });
}
