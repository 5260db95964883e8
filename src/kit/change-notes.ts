import { editOf } from '../match/edit.ts';
import type { ChangedValue } from '../model/changed-value.ts';
import { shownText } from '../model/content.ts';
import type { Segment } from '../model/unit.ts';
import type { Translate } from '../model/translate.ts';

/** Says of a draft what its target translates, and by name what changed in the source since; nothing of other segments. */
export function changeNotes({ source, former }: Segment, locale: string, t: Translate): readonly string[] {
  if (former === undefined) return [];
  const { kind, changes } = editOf(former.source, shownText(source), locale);
  const updated = former.target === undefined ? [] : [t('kit.note.change.updated', { before: former.target })];
  return [
    t(`kit.note.change.${kind}`, { before: former.source }),
    ...changes.map((change) => changeNote(change, t)),
    ...updated,
  ];
}

/** Words one change: a value in place of another, or what came or went. */
export function changeNote({ before, now }: ChangedValue, t: Translate): string {
  if (now === '') return t('kit.note.change.removed', { before });
  return before === '' ? t('kit.note.change.added', { now }) : t('kit.note.change.value', { before, now });
}
