import { describe, expect, it } from 'vitest';
import { readJournal, withEvents, type JournalEvent } from '../../src/workspace/journal.ts';
import { layoutOf } from '../../src/workspace/layout.ts';
import { emptyFolder } from '../newsroom.ts';

const layoutIn = (folder: string): ReturnType<typeof layoutOf> =>
  layoutOf(folder, { source: 'source', locales: 'locales', out: 'out' });

const published = (digest: string, when: string): JournalEvent => {
  return { event: 'published', when, release: 'news', locale: 'ms', digest };
};

describe('journal', () => {
  it('gains a line only when something new happened', () => {
    const newsroom = emptyFolder();
    const layout = layoutIn(newsroom.folder);
    const first = withEvents(readJournal(layout), [published('a', '2026-01-01T00:00:00Z')]);
    newsroom.write('locales/journal.jsonl', first);
    expect(withEvents(readJournal(layout), [published('a', '2026-01-02T00:00:00Z')])).toBe(first);
    const second = withEvents(readJournal(layout), [published('b', '2026-01-03T00:00:00Z')]);
    expect(second).toBe(`${first}${JSON.stringify(published('b', '2026-01-03T00:00:00Z'))}\n`);
  });

  it('keeps a signature for a text that was published without one', () => {
    const newsroom = emptyFolder();
    const layout = layoutIn(newsroom.folder);
    const first = withEvents(readJournal(layout), [published('a', '1')]);
    newsroom.write('locales/journal.jsonl', first);
    const signed = { ...published('a', '2'), signOff: { by: 'Siti', why: 'Read', findings: ['f1'] } };
    const second = withEvents(readJournal(layout), [signed]);
    expect(second).toBe(`${first}${JSON.stringify(signed)}\n`);
    newsroom.write('locales/journal.jsonl', second);
    expect(withEvents(readJournal(layout), [published('a', '3')])).toBe(second);
  });

  it('knows the latest event of a kind', () => {
    const newsroom = emptyFolder();
    const events = [published('a', '1'), published('b', '2')].map((event) => JSON.stringify(event)).join('\n');
    newsroom.write('locales/journal.jsonl', events);
    const journal = readJournal(layoutIn(newsroom.folder));
    expect(journal.latest('published', 'news', 'ms')?.digest).toBe('b');
    expect(journal.latest('imported', 'news', 'ms')).toBeUndefined();
  });

  it('names the line that is damaged', () => {
    const newsroom = emptyFolder();
    newsroom.write('locales/journal.jsonl', `${JSON.stringify(published('a', '1'))}\n{"event": 4}\n`);
    expect(() => readJournal(layoutIn(newsroom.folder))).toThrow(
      expect.objectContaining({ code: 'journal-damaged', line: 2 }),
    );
  });
});
