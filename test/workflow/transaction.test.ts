import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { transaction, transactionOf } from '../../src/workflow/newsroom/transaction.ts';
import type { JournalEvent } from '../../src/workspace/journal.ts';
import { emptyFolder, smallNewsroom } from '../newsroom.ts';

const now = new Date('2010-11-09T00:00:00Z');
const exported: JournalEvent = {
  event: 'exported',
  when: now.toISOString(),
  release: 'news',
  locale: 'ms',
  digest: 'a',
  units: 1,
  segments: 1,
};

describe('a transaction', () => {
  it('writes files and journal together, and says what changed', async () => {
    const { folder, read } = smallNewsroom('Title\n');
    const context = await openContext(folder, { now });
    const { result, changed } = await transaction(context, (writes, journal) => {
      writes.put(join(folder, 'locales/made'), 'text');
      journal.add([exported]);
      expect(existsSync(join(folder, 'locales/made'))).toBe(false);
      return 'result';
    });
    expect(result).toBe('result');
    expect(changed).toEqual(['made', 'journal.jsonl'].map((name) => join(folder, 'locales', name)));
    expect(read('locales/journal.jsonl')).toBe(`${JSON.stringify(exported)}\n`);
  });

  it('that fails leaves everything as it was, and the newsroom free', async () => {
    const { folder, snapshot } = smallNewsroom('Title\n');
    const context = await openContext(folder, { now });
    const before = snapshot();
    const failing = transaction(context, (writes, journal) => {
      writes.put(join(folder, 'locales/made'), 'text');
      journal.add([exported]);
      throw new Error('fault');
    });
    await expect(failing).rejects.toThrow('fault');
    expect(snapshot()).toEqual(before);
    await expect(transaction(context, () => 'free')).resolves.toMatchObject({ result: 'free', changed: [] });
  });

  it('is alone in its newsroom', async () => {
    const { folder } = smallNewsroom('Title\n');
    const context = await openContext(folder, { now, patience: 0 });
    await transaction(context, async () => {
      await expect(transaction(context, () => 'second')).rejects.toMatchObject({ code: 'newsroom-locked' });
    });
  });

  it('on several newsrooms writes to each its own journal', async () => {
    const rooms = [smallNewsroom('Title\n'), smallNewsroom('Title\n')];
    const contexts = await Promise.all(rooms.map(({ folder }) => openContext(folder, { now })));
    await transactionOf([...contexts, ...contexts], (_, journalOf) => {
      for (const context of contexts) {
        journalOf(context).add([{ ...exported, digest: context.newsroom.layout.root }]);
      }
    });
    for (const { folder, read } of rooms)
      expect(JSON.parse(read('locales/journal.jsonl'))).toMatchObject({ digest: folder });
  });

  it('on several waits for the same one first, in whatever order they are named', async () => {
    const contexts = await Promise.all(
      [0, 1].map(() => openContext(smallNewsroom('Title\n').folder, { now, patience: 60_000 })),
    );
    const [first, second] = contexts.toSorted((a, b) => (a.newsroom.layout.lock < b.newsroom.layout.lock ? -1 : 1));
    for (const order of [contexts, contexts.toReversed()]) {
      const done: string[] = [];
      let waiting: Promise<unknown> | undefined;
      await transaction(first!, async () => {
        waiting = transactionOf(order, () => done.push('both'));
        // The other is free while the first is waited for.
        await transaction({ ...second!, patience: 0 }, () => done.push('second'));
        done.push('first');
      });
      await waiting;
      expect(done).toEqual(['second', 'first', 'both']);
    }
  });

  it('of no newsroom writes all the same', async () => {
    const { folder, read } = emptyFolder();
    await transactionOf([], (writes) => writes.put(join(folder, 'made'), 'text'));
    expect(read('made')).toBe('text');
  });
});

describe('releases and catalogues', () => {
  const catalogue = JSON.stringify({ hello: 'Hello' });

  it('go out together or not at all', async () => {
    const newsroom = smallNewsroom('Title\n\nA text.\n');
    newsroom.write('locales/en/messages.json', catalogue);
    newsroom.write('source/other.txt', new Uint8Array([0x61, 0xff]));
    const before = newsroom.snapshot();
    expect(await newsroom.dragoman('export', 'locales/en/messages.json', 'news', 'other')).toMatchObject({ code: 2 });
    expect(newsroom.snapshot()).toEqual(before);
    expect(await newsroom.dragoman('export', 'locales/en/messages.json', 'news')).toMatchObject({ code: 0 });
    expect(Object.keys(newsroom.snapshot('out/outgoing/ms'))).toHaveLength(2);
  });
});
