import { recognize } from '../../../facts/recognize.ts';
import { isLowerCase } from '../../../locale/characters.ts';

/** Longer lines are more than a date. */
const longest = 60;

/**
 * `dimarts, 22 de febrer de 2033`: whether a line in lower case is a day of the week and its date and nothing more, so
 * that it goes on with no line above it.
 */
export function isDayLine(line: string, locale: string): boolean {
  if (line.length > longest || !isLowerCase(line.codePointAt(0) ?? 0) || !/\p{Nd}{4}/u.test(line)) return false;
  const facts = recognize(line, locale);
  if (!facts.some(({ kind, start }) => kind === 'weekday' && start === 0)) return false;
  const date = facts.find(({ kind }) => kind === 'date');
  return date !== undefined && !/\p{L}{3}/u.test(line.slice(date.end));
}
