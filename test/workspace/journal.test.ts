import { describe, expect, it } from 'vitest';
import { parseJournal, withEvents, type JournalEvent } from '../../src/workspace/journal.ts';

const path = 'locales/journal.jsonl';

const published = (digest: string, when: string): JournalEvent => {
  return { event: 'published', when, release: 'news', locale: 'ms', digest };
};

describe('journal', () => {
  it('gains a line only when something new happened', () => {
    const first = withEvents(parseJournal('', path), [published('a', '2026-01-01T00:00:00Z')]);
    expect(withEvents(parseJournal(first, path), [published('a', '2026-01-02T00:00:00Z')])).toBe(first);
    const second = withEvents(parseJournal(first, path), [published('b', '2026-01-03T00:00:00Z')]);
    expect(second).toBe(`${first}${JSON.stringify(published('b', '2026-01-03T00:00:00Z'))}\n`);
  });

  it('keeps a signature for a text that was published without one', () => {
    const first = withEvents(parseJournal('', path), [published('a', '1')]);
    const signed = { ...published('a', '2'), signOff: { by: 'Siti', why: 'Read', findings: ['f1'] } };
    const second = withEvents(parseJournal(first, path), [signed]);
    expect(second).toBe(`${first}${JSON.stringify(signed)}\n`);
    expect(withEvents(parseJournal(second, path), [published('a', '3')])).toBe(second);
  });

  it('knows the latest event of a kind', () => {
    const events = [published('a', '1'), published('b', '2')].map((event) => JSON.stringify(event)).join('\n');
    const journal = parseJournal(events, path);
    expect(journal.latest('published', 'news', 'ms')?.digest).toBe('b');
    expect(journal.latest('imported', 'news', 'ms')).toBeUndefined();
  });

  it('takes the latest by its instant where git has joined two branches', () => {
    const lines = [published('b', '2026-01-02T00:00:00Z'), published('a', '2026-01-01T00:00:00Z')];
    const journal = parseJournal(lines.map((event) => JSON.stringify(event)).join('\n'), path);
    expect(journal.latest('published', 'news', 'ms')?.digest).toBe('b');
  });

  it('gains a line when what was taken down goes up again unchanged', () => {
    const down = { event: 'unpublished', because: 'removed', when: '2', release: 'news', locale: 'ms' } as const;
    const before = withEvents(parseJournal('', path), [published('a', '1'), down]);
    expect(parseJournal(before, path).publication('news', 'ms')).toEqual(down);
    const up = withEvents(parseJournal(before, path), [published('a', '3')]);
    expect(up).toBe(`${before}${JSON.stringify(published('a', '3'))}\n`);
    expect(parseJournal(up, path).publication('news', 'ms')?.event).toBe('published');
  });

  it.each([
    ['journal-damaged', '{"event": 4}'],
    ['journal-damaged', '====='],
    ['journal-conflict', '<<<<<<< HEAD'],
    ['journal-conflict', '======='],
    ['journal-conflict', '>>>>>>> other'],
  ])('names the line that is damaged: %s', (code, line) => {
    const text = `${JSON.stringify(published('a', '1'))}\n${line}\n`;
    expect(() => parseJournal(text, path)).toThrow(expect.objectContaining({ code, line: 2 }));
  });
});
