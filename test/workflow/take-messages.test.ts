import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/formats/catalogue/kinds.ts';
import { textOf } from '../../src/model/content.ts';
import { segmentsOf, type State, type Unit } from '../../src/model/unit.ts';
import type { ReturnedFile } from '../../src/workflow/catalogues/returned-file.ts';
import { isWorkedOn } from '../../src/workflow/catalogues/returned-file.ts';
import { takeMessages } from '../../src/workflow/catalogues/take-messages.ts';
import type { SentRecord } from '../../src/workflow/newsroom/sent-record.ts';
import { segment, unit } from '../check/make.ts';

const source = '{ "home": "Home", "away": "Away", "name": "Lagos", "two": "One. Two." }';
const kind = kindOf('site.json', source, undefined);
const messages = kind.read(source)('ms', undefined);
const idOf = (key: string): string => kind.idOf({ path: [key], text: '' });

/** Nothing ever went out. */
const record = {
  latest: undefined,
  baseOf: () => undefined,
  ever: () => ({ segments: new Set<string>() }),
} as unknown as SentRecord;

function taken(units: readonly Unit[], own: Readonly<Record<string, string>> = {}) {
  const file: ReturnedFile = {
    head: undefined,
    units,
    count: units.length,
    setsStates: units.some(({ parts }) => parts.some(isWorkedOn)),
    faults: [],
    more: [],
    isLarge: false,
  };
  const before = new Map(Object.entries(own).map(([key, text]) => [JSON.stringify([key]), text]));
  const { entries, changed, keep, changedUnits, ...counts } = takeMessages(messages, file, {
    kind,
    before,
    record,
    prefer: 'newer',
  });
  const checked: string[] = [];
  changedUnits.forEach(({ name = '' }) => checked.push(name));
  return {
    entries: entries.map(({ path, text }) => `${path.join('.')}: ${text}`),
    changed: changed.map(({ path }) => path.join('.')),
    checked,
    kept: keep.map((each) =>
      segmentsOf(each)
        .map(({ target = [] }) => textOf(target))
        .join('|'),
    ),
    ...counts,
  };
}

const back = (key: string, text: string, target?: string, state: State = 'translated'): Unit =>
  unit(idOf(key), [segment('s1', text, target, state)]);

const nothing = { entries: [], changed: [], checked: [], kept: [], outdated: 0, stale: 0, unfinished: 0 };

describe('a returned message', () => {
  it.each<[string, readonly Unit[], Readonly<Record<string, string>>, Partial<ReturnType<typeof taken>>]>([
    [
      'is taken where it is translated',
      [back('home', 'Home', 'Laman')],
      {},
      { entries: ['home: Laman'], changed: ['home'], checked: ['home'] },
    ],
    [
      'is no change where the locale has it so',
      [back('home', 'Home', 'Laman')],
      { home: 'Laman' },
      { entries: ['home: Laman'] },
    ],
    ['is nothing without a target', [back('home', 'Home', undefined, 'initial')], {}, {}],
    ['is nothing where its target is blank', [back('home', 'Home', ' ')], {}, {}],
    ['is nothing where it is a copy that nobody worked on', [back('name', 'Lagos', 'Lagos', 'initial')], {}, {}],
    [
      'is taken where somebody says that the copy is right',
      [back('name', 'Lagos', 'Lagos')],
      {},
      { entries: ['name: Lagos'], changed: ['name'], checked: ['name'] },
    ],
    [
      'is kept, and told, where its source is another one today',
      [back('home', 'House', 'Rumah')],
      {},
      { kept: ['Rumah'], outdated: 1 },
    ],
    [
      'is kept where its message is gone',
      [unit('gone', [segment('s1', 'Gone', 'Hilang')])],
      {},
      { kept: ['Hilang'], outdated: 1 },
    ],
    [
      'is told and not kept where it is outdated and the locale has it',
      [back('home', 'House', 'Laman')],
      { home: 'Laman' },
      { outdated: 1 },
    ],
    [
      'is kept as unfinished where a segment lacks its translation',
      [unit(idOf('two'), [segment('s1', 'One. ', 'Satu. '), segment('s2', 'Two.', undefined, 'initial')])],
      {},
      { kept: ['Satu. '], unfinished: 1 },
    ],
    [
      'is unfinished where its state says so beside others',
      [back('home', 'Home', 'Laman', 'initial'), back('away', 'Away', 'Luar')],
      {},
      { entries: ['away: Luar'], changed: ['away'], checked: ['away'], kept: ['Laman'], unfinished: 1 },
    ],
    [
      'is taken where no file of that tool says a state',
      [back('home', 'Home', 'Laman', 'initial')],
      {},
      { entries: ['home: Laman'], changed: ['home'], checked: ['home'] },
    ],
  ])('%s', (_what, units, own, expected) => {
    expect(taken(units, own)).toEqual({ ...nothing, ...expected });
  });
});
