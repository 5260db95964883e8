import { shellWord } from '../../report/shell-word.ts';
import type { Reading } from '../../workflow/release/reading.ts';
import type { UnreadFile } from '../../workspace/files/unread-files.ts';
import type { Cli } from './cli.ts';

/** More lines than these nobody reads. */
const most = 8;

/** Says on standard error what a person might miss in the editions: blocks left out or unsure, and files not read. */
export function noteReadings(readings: readonly Reading[], unread: readonly UnreadFile[], cli: Cli): void {
  const notes = [
    ...unread.map(({ path, why }) => cli.t(`cli.unread.${why}`, { path: cli.shown(path) })),
    ...readings.filter(({ leftOut, unsure }) => leftOut + unsure > 0).map((reading) => noteOf(reading, cli)),
  ];
  for (const note of notes.slice(0, most)) cli.printNote(note);
  if (notes.length > most) cli.printNote(cli.t('cli.reading.more', { count: notes.length - most }));
}

function noteOf({ release, leftOut, unsure }: Reading, { t }: Cli): string {
  const parts = [
    ...(leftOut === 0 ? [] : [t('cli.reading.left-out', { count: leftOut })]),
    ...(unsure === 0 ? [] : [t('cli.reading.unsure', { count: unsure })]),
  ];
  return `${parts.join(t('cli.reading.and'))}: dragoman outline ${shellWord(release)}`;
}
