import { memoize } from '../../model/memoize.ts';
import type { EmbargoLine } from '../../model/release.ts';
import { embargoLexicon, foldEmbargoLine } from './embargo-phrases.ts';
import { embargoMoment } from './embargo-moment.ts';
import { noticeLanguage, tellsOfGoods } from './notice.ts';

/** A line of a source, as far as embargoes are concerned. */
export interface SourceLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Running text: a sentence, or too many words for a heading. */
  readonly running: boolean;
  /** Equal texts have the same number, where the lines are numbered so. */
  readonly textNumber?: number;
}

/** Longer lines are no notices. */
const longestNotice = 600;

/**
 * Finds the lines that put a release under embargo, in any language that the product has words for. Outside running text
 * every line counts that says embargo, or not for release, publication, broadcast or use before a time; within it only
 * what the text says of itself. An embargo on arms or trade, and one that is said not to exist, do not count.
 */
export function readEmbargo(lines: readonly SourceLine[], locale: string): readonly EmbargoLine[] {
  let goods: boolean | undefined;
  const isOfGoods = (): boolean => (goods ??= lines.some(({ text }) => tellsOfGoods(text)));
  const lastRunning = lines.findLastIndex(({ running }) => running);
  const languageOf = memoize(
    ({ text, running }: SourceLine) =>
      text.length > longestNotice ? undefined : noticeLanguage({ text, running }, locale, isOfGoods),
    // Long files say much several times.
    {
      keyOf: ({ text, running, textNumber = -1 }) =>
        textNumber < 0 ? `${running} ${text}` : 2 * textNumber + (running ? 1 : 0),
    },
  );
  // `Not for release in the United States`, and on the next line `until 9 a.m. on 7 May`.
  const languageOfBoth = (own: SourceLine, next: SourceLine | undefined): string | undefined => {
    if (next === undefined || own.running || !beginsWithUntil(next)) return undefined;
    return languageOf({ text: `${own.text} ${next.text}`, line: own.line, running: false });
  };
  const momentOf = memoize(
    ({ text, language }: { readonly text: string; readonly language: string }) =>
      embargoMoment(text, [...new Set([locale, language, 'en'])]),
    { keyOf: ({ text, language }) => `${language} ${text}` },
  );
  return lines.flatMap((own, at) => {
    const language = languageOf(own) ?? languageOfBoth(own, lines[at + 1]);
    if (language === undefined) return [];
    const { text, line } = own;
    const moment = momentOf({ text, language });
    const next = lines[at + 1];
    if (lastRunning !== -1 && at > lastRunning && moment.latest === undefined && headsContact(lines, at)) return [];
    const goesOn =
      moment.latest === undefined && next !== undefined && !next.running && next.text.length < longestGoingOn;
    return [{ line, text, ...(goesOn ? momentOf({ text: `${text} ${next.text}`, language }) : moment) }];
  });
}

/** Whether a line goes on from one above it with a word such as `until`. */
function beginsWithUntil({ text, running }: SourceLine): boolean {
  if (running || text.length > longestGoingOn) return false;
  return embargoLexicon().until.has(/^[\p{L}'’]+/u.exec(foldEmbargoLine(text))?.[0] ?? '');
}

/** What goes on with a notice on the next line is no longer. */
const longestGoingOn = 80;

/** A line below the text that says of a contact that it is not for publication is so near. */
const nearest = 3;

/** `Not for publication` below the text and above who can be reached: nothing above it is held back. */
function headsContact(lines: readonly SourceLine[], at: number): boolean {
  const own = lines[at]?.text ?? '';
  if (own.length > longestHeading || /\p{Nd}/u.test(own)) return false;
  return lines.slice(at + 1, at + 1 + nearest).some(({ text }) => /@|\p{Nd}[\p{Nd}\s()+/-]{5,}\p{Nd}/u.test(text));
}

const longestHeading = 60;
