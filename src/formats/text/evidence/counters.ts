import { clueSet } from './clue-set.ts';
import { recognize } from '../../../facts/recognize.ts';
import type { Observation } from './observe.ts';
import { isProse } from './shape.ts';

/** Lines that count have no more words. */
const mostWords = 6;

/** `Views: 1,204`, `Переглядів: 214`: a label and a number of at most seven figures. */
const counter = /^\p{L}[\p{L}\p{M}\s'’.()-]{2,30}[:：]\s?\p{Nd}{1,3}(?:[.,\s]?\p{Nd}{3}){0,2}$/u;

/** `3 min`, `… : 4 хв`: the number that a reading time is. */
const fewFigures = /^\P{Nd}*\p{Nd}{1,2}(?:\s?[-–—]\s?\p{Nd}{1,2})?\P{Nd}*$/u;

/** What such a line is not. */
const others = clueSet(['date-line', 'date-part', 'telephone', 'embargo', 'marked', 'table-row', 'after-mark']);

/**
 * Marks, above the text, what a page counts there in any words: how often it was read, or how many minutes reading it
 * takes.
 */
export function observeCounters(observations: readonly Observation[], firstOfText: number, locale: string): void {
  for (const { piece, clues } of observations.slice(0, Math.max(0, firstOfText))) {
    if (isProse(piece) || piece.words > mostWords || piece.ends === 'question') continue;
    if (clues.hasAny(others)) continue;
    if (counter.test(piece.text)) clues.add('release-number');
    else if (isReadingTime(piece.text, locale)) clues.add('page-start');
  }
}

/** Whether a line is a few words about some minutes, which it begins with, or ends in behind a colon or a sign. */
function isReadingTime(text: string, locale: string): boolean {
  if (!fewFigures.test(text)) return false;
  return [locale, 'en'].some((language) => {
    const minutes = recognize(text, language).find(({ kind }) => kind === 'duration');
    if (minutes?.kind !== 'duration' || !minutes.readings.every(({ iso }) => /^PT\d{1,2}M$/u.test(iso))) return false;
    const before = text.slice(0, minutes.start).trim();
    return before === '' || /[:：|·•~≈–—-]$|^\p{L}{1,5}\.$/u.test(before);
  });
}
