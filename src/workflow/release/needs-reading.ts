import { editOf } from '../../match/edit.ts';
import { sourceChanged } from '../../merge/carry-over.ts';
import { shownText } from '../../model/content.ts';
import type { Segment } from '../../model/unit.ts';

/**
 * Tells whether what was edited in the source of a draft may need other words, which only a reader can tell: more than its
 * wording changed, and no new values stand in the draft already.
 */
export function needsReading({ former, subState, source }: Segment, sourceLocale: string): boolean {
  if (former === undefined || subState !== sourceChanged) return false;
  return editOf(former.source, shownText(source), sourceLocale).kind === 'meaning';
}
