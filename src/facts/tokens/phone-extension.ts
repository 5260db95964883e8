import type { FigureWords } from '../words/beside-figure.ts';
import { fold, isLetter, isUnspaced } from '../words/fold.ts';
import { digitAt, digitRun } from './digits.ts';

/** The digits of an extension and where they end. */
interface Extension {
  readonly digits: string;
  readonly end: number;
}

const mostDigits = 7;

/** Reads the extension right after a telephone number: ext. 123, x470, (Durchwahl 12), 分机123. */
export function extensionAt(text: string, end: number, words: FigureWords): Extension | undefined {
  const [gap = ''] = /^[\s,;(（/-]{0,3}/u.exec(text.slice(end, end + 3)) ?? [];
  const start = end + gap.length;
  if (!isLetter(text.charCodeAt(start))) return undefined;
  const word = words.find((each) => fold(text.slice(start, start + each.length)) === each);
  if (word === undefined) return undefined;
  const [after = ''] = /^\.?[\s:]{0,2}/u.exec(text.slice(start + word.length, start + word.length + 3)) ?? [];
  const at = start + word.length + after.length;
  const run = digitAt(text, at) < 0 ? undefined : digitRun(text, at);
  if (!run || run.digits.length > mostDigits) return undefined;
  const next = text.charCodeAt(run.end);
  // What goes on as a word is none: x2go.
  if (isLetter(next) && !isUnspaced(next)) return undefined;
  const isClosed = /[(（]/.test(gap) && /[)）]/.test(text.charAt(run.end));
  return { digits: run.digits, end: run.end + (isClosed ? 1 : 0) };
}
