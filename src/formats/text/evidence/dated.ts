import type { Observation } from './observe.ts';
import { isProse } from './shape.ts';

/** Days that head what happens on them are so many at least. */
const fewestDays = 2;

/**
 * Adds what lines that are dates are among others: the only one that says when the text was issued, what such a line at
 * the end stands below, or one of several days of a diary, each above what happens on it.
 */
export function observeDates(observations: readonly Observation[]): void {
  const lines = observations.flatMap(({ clues }, at) => (clues.has('date-line') ? [at] : []));
  const days = lines.filter((at) => headsDay(observations, at));
  if (days.length >= fewestDays) for (const at of days) markDay(observations, at);
  const others = lines.filter((at) => days.length < fewestDays || !days.includes(at));
  const dated = others.filter((at) => observations[at]?.dateline?.date !== undefined);
  const isDated = observations.some(({ clues }) => clues.has('dateline') || clues.has('date-part'));
  const [only] = dated;
  if (only === undefined || dated.length > 1 || isDated) return;
  observations[only]?.clues.add('only-date');
  const above = observations[only - 1];
  if (observations[only]?.clues.has('below-text') === true && above?.clues.has('organisation') === true)
    if (!isProse(above.piece) && above.piece.passage === observations[only]?.piece.passage)
      above.clues.add('over-date');
}

/** Whether a date opens a passage and other lines stand right below, the first no date. */
function headsDay(observations: readonly Observation[], at: number): boolean {
  const own = observations[at];
  const below = observations[at + 1];
  if (own === undefined || below === undefined || own.clues.has('tight-above')) return false;
  return own.clues.has('tight-below') && !below.clues.has('date-line') && !below.clues.has('mail-header');
}

/** Marks a day of a diary and the lines in its passage. */
function markDay(observations: readonly Observation[], at: number): void {
  const own = observations[at];
  if (own === undefined) return;
  own.clues.add('day-heading');
  for (let next = at + 1; observations[next]?.piece.passage === own.piece.passage; next += 1) {
    observations[next]?.clues.add('under-day');
  }
}
