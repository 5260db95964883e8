import type { EmbargoLine } from '../../model/release.ts';
import { embargoMoment } from './embargo-moment.ts';
import { noticeLanguage } from './notice.ts';

/** A line of a source, as far as embargoes are concerned. */
export interface SourceLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Running text: a sentence, or too many words for a heading. */
  readonly running: boolean;
}

/** Longer lines are no notices. */
const longestNotice = 600;

/**
 * Finds the lines that put a release under embargo, in any language that the product has words for. Outside running text
 * every line counts that says embargo, or not for release, publication, broadcast or use before a time; within it only
 * what the text says of itself. An embargo on arms or trade, and one that is said not to exist, do not count.
 */
export function readEmbargo(lines: readonly SourceLine[], locale: string): readonly EmbargoLine[] {
  return lines.flatMap(({ text, line, running }, at) => {
    const language = text.length > longestNotice ? undefined : noticeLanguage(text, running, locale);
    if (language === undefined) return [];
    const locales = [...new Set([locale, language, 'en'])];
    const own = embargoMoment(text, locales);
    const next = lines[at + 1];
    const moment =
      own.latest === undefined && next !== undefined && !next.running && next.text.length < 80
        ? embargoMoment(`${text} ${next.text}`, locales)
        : own;
    return [{ line, text, ...moment }];
  });
}
