import type { Observation } from './observe.ts';
import { isProse } from './shape.ts';

/** Days that head what happens on them are so many at least. */
const fewestDays = 2;

/**
 * Adds what lines that are dates are among others: the only one that says when the text was issued, what such a line at
 * the end stands below, or one of several days of a diary, each above what happens on it.
 */
export function observeDates(observations: readonly Observation[]): void {
  for (let at = 1; at < observations.length; at += 1) clearOther(observations, at);
  const lines = observations.flatMap(({ clues }, at) => (clues.has('date-line') ? [at] : []));
  const days = lines.filter((at) => headsDay(observations, at));
  if (days.length >= fewestDays) for (const at of days) markDay(observations, at);
  const others = lines.filter((at) => days.length < fewestDays || !days.includes(at));
  const dated = others.filter((at) => observations[at]?.dateline?.date !== undefined);
  const isDated = observations.some(({ clues }) => clues.has('dateline') || clues.has('date-part'));
  const [only] = dated;
  if (only === undefined || dated.length > 1 || isDated) return;
  observations[only]?.clues.add('only-date');
  if (observations[only]?.clues.has('below-text') === true) markSignature(observations, only);
}

/** Marks who signs, right above the date at the end or below it. */
function markSignature(observations: readonly Observation[], date: number): void {
  const [above, own, below] = observations.slice(date - 1, date + 2);
  if (isSignature(below)) below?.clues.add('over-date');
  if (above?.clues.has('organisation') !== true || isProse(above.piece)) return;
  if (above.piece.passage === own?.piece.passage) above.clues.add('over-date');
}

/** A few words that name an office or what somebody is. */
function isSignature(observation: Observation | undefined): boolean {
  if (observation === undefined || isProse(observation.piece) || observation.piece.words > 6) return false;
  const { piece, clues } = observation;
  if (piece.ends !== 'open' || clues.has('contact-heading') || clues.has('about-heading')) return false;
  return clues.has('organisation') || clues.has('job');
}

/** Takes the clue of a date from lines within the text that are none of the release's: running heads, and what a numbered heading asks. */
function clearOther(observations: readonly Observation[], at: number): void {
  const own = observations[at];
  if (own?.clues.has('date-line') !== true || own.clues.has('above-text') || own.clues.has('below-text')) return;
  if (isRunningHead(observations, at)) {
    own.clues.delete('date-line');
    own.clues.add('repeated');
  } else if (isAnswer(observations[at - 1], own)) {
    own.clues.delete('date-line');
    own.clues.delete('one-word');
    own.clues.add('sentence');
  }
}

/** `Press release of 3 May 2031` at the edge of a page, or beside its number. */
function isRunningHead(observations: readonly Observation[], at: number): boolean {
  const own = observations[at];
  if (own?.hits.some(({ kind }) => kind === 'releaseMarks') !== true) return false;
  const isNumbered = [at - 1, at + 1].some((next) => observations[next]?.clues.has('page-number') === true);
  return isNumbered || own.clues.has('page-edge');
}

/** `4. Date of the meeting` and below it the day, without a place. */
function isAnswer(before: Observation | undefined, own: Observation): boolean {
  if (before?.piece.marker === undefined || before.piece.passage !== own.piece.passage) return false;
  return own.piece.marker === undefined && own.dateline?.place === undefined && !isProse(before.piece);
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
