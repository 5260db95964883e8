import { describe, expect, it } from 'vitest';
import { DragomanError } from '../../src/model/error.ts';
import type { Context } from '../../src/workflow/newsroom/context.ts';
import { unreadEmbargo } from '../../src/workflow/publishing/unread-embargo.ts';

const refuse = (): never => {
  throw new DragomanError('file-no-access', {});
};

/** What holds a release whose files say this and can't be used, on 1 May 2020 at noon. */
function holdOf(meta: string | undefined, source: string | Uint8Array | undefined = 'Clinic opens\n\nIt opens.\n') {
  const newsroom = {
    readMeta: () => meta ?? refuse(),
    readSource: () => (source === undefined ? refuse() : typeof source === 'string' ? Buffer.from(source) : source),
    config: { sourceLocale: 'en' },
  };
  const context = { newsroom, now: new Date('2020-05-01T12:00:00Z') } as unknown as Context;
  return unreadEmbargo(context, { id: 'news', path: 'source/news.txt' });
}

describe('the embargo of a release that can’t be used', () => {
  it.each([
    ['embargo: 2020-05-01T12:00:01Z', '2020-05-01T12:00:01Z'],
    ['date: [\nembargo: "2020-05-02T08:00+02:00"  # Geneva', '2020-05-02T08:00+02:00'],
    ["'embargo' : '2020-06-01T00:00:00-05:00'", '2020-06-01T00:00:00-05:00'],
    ['EMBARGO: 2021-01-01T00:00Z', '2021-01-01T00:00Z'],
  ])('holds it until the time that the metadata say: %s', (meta, until) => {
    expect(holdOf(meta)).toEqual({ kind: 'embargo', until });
  });

  it.each(['embargo: 2020-05-01T12:00:00Z', 'embargo: 2019-05-01T12:00Z', 'embargo: none', 'embargo: "None"'])(
    'holds it no more: %s',
    (meta) => {
      expect(holdOf(meta, 'EMBARGOED\n\nClinic opens\n')).toBeUndefined();
    },
  );

  it.each(['embargo: tomorrow', 'embargo: 2020-05-02', 'embargo: 2020-13-02T08:00Z', 'embargo: until noon'])(
    'holds it, whatever is meant: %s',
    (meta) => {
      expect(holdOf(meta)).toEqual({ kind: 'embargo-unread', text: meta.slice('embargo: '.length) });
    },
  );

  it.each(['embargo:', 'date: 2020-05-01', 'no-embargo: yes', undefined])(
    'is looked for in the text where the metadata say none: %s',
    (meta) => {
      expect(holdOf(meta)).toBeUndefined();
      expect(holdOf(meta, 'EMBARGOED UNTIL FURTHER NOTICE\n\nClinic opens\n')).toMatchObject({
        kind: 'embargo-unread',
      });
    },
  );

  it('is found in UTF-16, and unknown where nothing can be read', () => {
    const text = 'EMBARGOED UNTIL FURTHER NOTICE\r\n\r\nClinic opens\r\n';
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big, little.subarray(2), big.subarray(2)]) {
      expect(holdOf('', bytes)).toMatchObject({ kind: 'embargo-unread' });
    }
    // So few letters are not known to be in it.
    const [some, few] = ['EMBARGOED UNTIL 2031', 'EMBARGOED UNTIL MAY'].map((line) => Buffer.from(line, 'utf16le'));
    expect(holdOf('', some)).toMatchObject({ kind: 'embargo-unread' });
    expect(holdOf('', few)).toBeUndefined();
    expect(holdOf(undefined, undefined)).toBeUndefined();
  });

  it('of the text has ended where its time is over', () => {
    expect(holdOf('', 'EMBARGOED UNTIL 30 APRIL 2020\n\nClinic opens\n')).toBeUndefined();
    expect(holdOf('', 'EMBARGOED UNTIL 30 MAY 2020\n\nClinic opens\n')).toMatchObject({ kind: 'embargo-unread' });
  });
});
