import { describe, expect, it } from 'vitest';
import type { Translation } from '../../src/model/translation.ts';
import type { Unit } from '../../src/model/unit.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { readSentRecord, sentLine, withExport, type SentRecord } from '../../src/workflow/newsroom/sent-record.ts';
import { segment, translation, unit } from '../check/make.ts';
import { smallNewsroom } from '../newsroom.ts';

const one = (target?: string): Unit => unit('u1', [segment('s1', 'One.', target, target ? 'translated' : 'initial')]);
const two = (source = 'Two.'): Unit => unit('u2', [segment('s1', source, undefined, 'initial')]);

const path = 'locales/ms/news.sent.jsonl';

/** Records exports one after the other. */
async function recorded(...exports: readonly (readonly Unit[])[]) {
  const newsroom = smallNewsroom('News\n');
  const context = await openContext(newsroom.folder);
  const read = (): SentRecord => readSentRecord(context, 'ms', 'news');
  const ids = exports.map((units) => {
    const { id, text } = withExport(read(), units.map(sentLine));
    newsroom.write(path, [...text].join(''));
    return id;
  });
  return { newsroom, read, ids };
}

const targetsOf = (record: SentRecord, id: string, name: string): readonly boolean[] | undefined =>
  record.find(id, name)?.segments.map(({ target }) => target !== '');

describe('the record of what went out', () => {
  it('has a line for each export and for each unit that went out otherwise than before', async () => {
    const { read, ids } = await recorded([one(), two()], [one('Satu.'), two()]);
    expect(read().lines).toHaveLength(3 + 2);
    expect(read().latest).toBe(ids[1]);
    expect([targetsOf(read(), ids[0]!, 'u1'), targetsOf(read(), ids[1]!, 'u1')]).toEqual([[false], [true]]);
    expect(read().find(ids[1]!, 'u2')).toEqual(read().find(ids[0]!, 'u2'));
    expect(['u1', 'u2', 'u3'].map(read().hasSent)).toEqual([true, true, false]);
  });

  it('gets no line for an export that says the same as the latest, but one for a return to an earlier form', async () => {
    const { read, ids } = await recorded([one()], [one()], [one('Satu.')], [one()]);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[3]).toBe(ids[0]);
    expect(read().lines.filter((line) => !line.includes('"unit"'))).toHaveLength(3);
    expect(read().latest).toBe(ids[0]);
  });

  it('knows a unit that came later as it first went out', async () => {
    const { read, ids } = await recorded([one()], [one(), two()]);
    expect(read().find(ids[0]!, 'u2')).toEqual(read().find(ids[1]!, 'u2'));
    expect(read().find(ids[0]!, 'u3')).toBeUndefined();
  });

  it('knows all that a unit ever went out with', async () => {
    const { read } = await recorded([one()], [one('Satu.')], [one('Esa.')]);
    expect([read().ever('u1').segments.size, read().ever('u1').targets.size]).toEqual([3, 2]);
    expect([read().ever('u9').segments.size, read().ever('u9').targets.size]).toEqual([0, 0]);
  });

  it('passes over lines that a conflict of versions left, and those that are none of its own', async () => {
    const { newsroom, read, ids } = await recorded([one()]);
    newsroom.write(path, `<<<<<<< ours\nnull\n{"export":7}\n\n${newsroom.read(path)}=======\n`);
    expect([read().latest, read().hasSent('u1')]).toEqual([ids[0], true]);
  });

  it('ends where exports name each other in a circle', async () => {
    const { newsroom, read } = await recorded([one()]);
    newsroom.write(path, '{"export":"a","after":"b"}\n{"export":"b","after":"a"}\n');
    expect(read().find('a', 'u1')).toBeUndefined();
  });
});

describe('the export that a file was made of', () => {
  const returned = (units: readonly Unit[], exportId?: string): Translation => ({
    ...translation('ms', units),
    ...(exportId !== undefined && { exportId }),
  });

  it('is the one that it names, where that is known', async () => {
    const { read, ids } = await recorded([one(), two()], [one('Satu.'), two()]);
    expect(read().baseOf(returned([one('Satu.')], ids[0]))).toEqual({ id: ids[0], named: true });
    expect(read().baseOf(returned([one('Satu.')], 'other'))).toEqual({ id: ids[1], named: false });
  });

  it('is else the first that has most of its sources and targets', async () => {
    const { read, ids } = await recorded([one(), two()], [one('Satu.'), two()], [one('Satu.'), two('Three.')]);
    expect(read().baseOf(returned([one('Satu.'), two()]))?.id).toBe(ids[1]);
    expect(read().baseOf(returned([one('Baharu.'), two()]))?.id).toBe(ids[0]);
    expect(read().baseOf(returned([two('Three.')]))?.id).toBe(ids[2]);
  });

  it('is none where nothing went out', async () => {
    const { read } = await recorded();
    expect([read().baseOf(returned([one()])), read().latest, read().lines]).toEqual([undefined, undefined, []]);
  });
});
